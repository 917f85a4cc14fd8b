import * as vscode from 'vscode';
import { landingInWords, originStep, passageOf, type Hop, type NoteKey, type OpenCorpus } from '../../core/index';
import { announce } from '../announce';
import { asLabels } from '../asLabel';
import { goTo } from '../goTo';
import type { Session } from '../session';
import { tell } from '../tell';
import { subjectOf, type About } from './about';
import { tellNoCorpus, tellNoPassage } from './jumps';
import { pickNote } from './picks/picks';

/**
 * Follows a passage to where its statement comes from: shows whom it cites or copies, goes there with Enter, and
 * asks again, until there is nothing more to follow. Each hop is a place in VS Code's history and in the trail.
 */
export function registerOrigin(session: Session): vscode.Disposable {
	return vscode.commands.registerCommand('lateral.goToOrigin', async (about?: About) => {
		const subject = await subjectOf(session, about);
		if (!subject) return tellNoCorpus();
		const { open } = subject;
		const notes = subject.notes.flatMap(note => open.corpus.note(note) ?? []);
		if (!notes.length) return tellNoPassage();
		const note = notes.length === 1 ? notes[0] : await pickNote(open, notes);
		if (note) await follow(session, open, note.key);
	});
}

async function follow(session: Session, open: OpenCorpus, from: NoteKey): Promise<void> {
	const passed = [from];
	for (;;) {
		const step = originStep(open.corpus, passed.at(-1)!, session.view, passed);
		const isEnd = !step.hops.length;
		if (isEnd && passed.length === 1) return tell(step.told);
		if (isEnd) return announce(`${step.told} ${landingInWords(open.corpus, passed.at(-1)!, session.view)}`);
		const hop = await pickHop(step.hops, step.told, passed.length);
		const passage = hop && passageOf(open.corpus, hop.note);
		if (!passage) return;
		passed.push(passage.note);
		await goTo(session, open, passage);
	}
}

/** Also where there is only one: it is said before it is gone to. */
async function pickHop(hops: readonly Hop[], told: string, nth: number): Promise<Hop | undefined> {
	const items = hops.map(hop => ({ label: hop.label, description: hop.where, detail: hop.words, hop }));
	const chosen = await vscode.window.showQuickPick(asLabels(items), {
		title: vscode.l10n.t('To the origin: hop {0}', nth),
		placeHolder: vscode.l10n.t('{0} Enter goes there, Escape stays', told),
		matchOnDescription: true,
		matchOnDetail: true,
	});
	return chosen?.hop;
}
