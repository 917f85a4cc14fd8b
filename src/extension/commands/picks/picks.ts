import * as vscode from 'vscode';
import {
	quoted,
	shortened,
	stanceLabel,
	stances,
	type CorpusNote,
	type OpenCorpus,
	type Stance,
} from '../../../core/index';
import { asLabels } from '../../asLabel';
import { pickByLetter } from './letterPick';

/** Lets the reader say anew what a passage does to its claim. `undefined` when left. */
export async function pickOtherStance(claim: string, now: Stance): Promise<Stance | undefined> {
	const items = stances.map(stance => ({
		label: stanceLabel(stance),
		...(stance === now && { description: vscode.l10n.t('now') }),
		detail: stanceDetail(stance),
		stance,
	}));
	const chosen = await pickByLetter(items, { title: stanceTitle(claim), placeholder: byLetterOrWord() });
	return chosen === 'back' ? undefined : chosen?.stance;
}

/** What the step in which a stance is chosen asks. */
export function stanceTitle(claim: string): string {
	return vscode.l10n.t('{0} – what does the passage do to this claim?', shortened(claim));
}

export function byLetterOrWord(): string {
	return vscode.l10n.t('Press the letter beside it, or choose with the arrows and Enter');
}

/** Lets the reader say which of several notes is meant. `undefined` when left. */
export async function pickNote(open: OpenCorpus, notes: readonly CorpusNote[]): Promise<CorpusNote | undefined> {
	const items = notes.map(note => {
		const claim = note.claim === undefined ? '' : (open.corpus.claim(note.claim)?.body.text.value ?? note.claim);
		const stance = claim === '' ? vscode.l10n.t('note') : stanceLabel(note.record.stance?.value ?? 'asserts');
		return {
			label: quoted(shortened(note.record.quote.value)),
			description: [stance, note.file.coder ?? ''].filter(part => part !== '').join(' · '),
			detail: claim || (note.record.note?.value ?? ''),
			note,
		};
	});
	const title = vscode.l10n.t('Which note?');
	return (await vscode.window.showQuickPick(asLabels(items), { title, matchOnDescription: true, matchOnDetail: true }))
		?.note;
}

export function stanceDetail(stance: Stance): string {
	return {
		asserts: vscode.l10n.t('says that it is so'),
		denies: vscode.l10n.t('says that it is not so'),
		qualifies: vscode.l10n.t('says that it is so only in part, or under conditions'),
		questions: vscode.l10n.t('doubts it or asks for proof'),
		mentions: vscode.l10n.t('speaks of it without taking a side'),
	}[stance];
}
