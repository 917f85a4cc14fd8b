import * as vscode from 'vscode';
import type { Tab } from '../../protocol/tab';
import type { CrossReferences } from '../webview/panel';
import type { NamedCorpus, Session } from '../session';
import type { About } from './about';

/** The commands that show a view of the panel: for what the reader is at, or for the claim or the corpus that is named. */
const views: Readonly<Record<string, Tab>> = { showMatrix: 'matrix', showMap: 'map', showWhoIsQuoted: 'quoted' };

/** Opens the cross-references: for what the cursor is on, or for one claim. */
export function registerPanelCommands(session: Session, panel: CrossReferences): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand('lateral.showCrossReferences', () => panel.showBeside()),
		vscode.commands.registerCommand('lateral.showClaim', async (about: Pick<About, 'claim'> & NamedCorpus = {}) => {
			if (about.claim === undefined) panel.showBeside();
			else await panel.showClaim(about.claim, session.corpusNamed(about));
		}),
		...Object.entries(views).map(([command, tab]) =>
			vscode.commands.registerCommand(`lateral.${command}`, (about: About = {}) => {
				const open = session.corpusNamed(about);
				const target = about.item?.target;
				const claim = about.claim ?? (target?.kind === 'claim' ? target.claim : undefined);
				return panel.show(tab, {
					claim: claim === undefined ? undefined : { claim, open },
					corpus: open === session.current() ? undefined : open,
				});
			}),
		),
		vscode.commands.registerCommand('lateral.openAnotherPanel', () => panel.openAnother()),
		vscode.commands.registerCommand('lateral.panelBack', () => panel.go('back')),
		vscode.commands.registerCommand('lateral.panelForward', () => panel.go('forward')),
		vscode.commands.registerCommand('lateral.focusCrossReferences', () => panel.focus()),
		vscode.commands.registerCommand('lateral.showLog', () => session.log.show()),
	);
}
