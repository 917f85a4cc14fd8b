import * as vscode from 'vscode';
import { landingInWords, placeOfStop, stopInWords, type OpenCorpus, type Stop } from '../../core/index';
import { announce } from '../announce';
import { asLabels } from '../asLabel';
import { goTo } from '../goTo';
import type { Session } from '../session';
import { tell } from '../tell';
import type { About } from './about';
import { tellNoCorpus } from './jumps';

/** The last places that the reader jumped to, to go back to any of them. */
export function registerTrailCommands(session: Session): vscode.Disposable {
	return vscode.commands.registerCommand('lateral.showTrail', async (about?: About) => {
		await session.settled();
		const open = about?.open ?? session.current();
		if (!open) return tellNoCorpus();
		const stops = session.trail.stopsIn(open);
		if (!stops.length) return tell(vscode.l10n.t('There is no trail yet: each jump to a passage leaves a mark on it.'));
		const items = stops.map(stop => {
			const { label, details } = stopInWords(open.corpus, stop, session.view);
			return { label, detail: details, stop };
		});
		const chosen = await vscode.window.showQuickPick(asLabels(items), {
			title: vscode.l10n.t('Trail: where you jumped to, the last place first'),
			placeHolder: vscode.l10n.t('Enter goes there'),
			matchOnDetail: true,
		});
		if (chosen) await goToStop(session, open, chosen.stop);
	});
}

async function goToStop(session: Session, open: OpenCorpus, stop: Stop): Promise<void> {
	const place = placeOfStop(open.corpus, stop);
	if (!place) return tell(vscode.l10n.t('These words no longer stand in the article.'));
	await goTo(session, open, place);
	if (stop.note !== undefined) announce(landingInWords(open.corpus, stop.note, session.view));
}
