import * as vscode from 'vscode';
import {
	articleShortName,
	ClaimSearch,
	holderName,
	isFileKept,
	notesOn,
	quoted,
	shortened,
	stanceLabel,
	statusLabel,
	type CorpusClaim,
	type NoteKey,
	type OpenCorpus,
	type View,
} from '../../../core/index';
import { answerTo } from '../../answerTo';
import { asLabels } from '../../asLabel';

interface KnownClaim extends vscode.QuickPickItem {
	readonly claim: string;
}

export interface ClaimQuestion {
	readonly title: string;
	readonly placeholder?: string;
	/** Which of the claims may be chosen; all where it is not said. */
	readonly filter?: (claim: CorpusClaim) => boolean;
}

/** Lets the reader find a claim that there is, by its words, id or topics. `undefined` when left or when there is none. */
export function pickKnownClaim(
	{ corpus }: OpenCorpus,
	view: View,
	{ title, placeholder, filter = () => true }: ClaimQuestion,
): Promise<string | undefined> {
	const search = new ClaimSearch(corpus, view);
	const pick = vscode.window.createQuickPick<KnownClaim>();
	pick.title = title;
	pick.placeholder = placeholder ?? vscode.l10n.t('Type to find a claim');
	const show = () => {
		const found = search.find(pick.value.trim()).filter(({ id }) => {
			const claim = corpus.claim(id);
			return claim !== undefined && filter(claim);
		});
		const items = found.map(({ id, text }) => {
			const status = corpus.status(id, view)?.status;
			const parts = [status ? statusLabel(status) : '', id];
			return { label: text, description: parts.filter(part => part !== '').join(' · '), claim: id, alwaysShow: true };
		});
		pick.items = asLabels(items);
	};
	pick.onDidChangeValue(show);
	const answer = answerTo<KnownClaim, string>(pick, settle =>
		pick.onDidAccept(() => settle(pick.activeItems[0]?.claim)),
	);
	show();
	return answer;
}

/**
 * Lets the reader tick notes of a claim, of whichever layer that a blind first pass does not keep from him; the one that
 * gave birth to a draft stays with it. `undefined` when left.
 */
export async function pickNotesOf(
	{ corpus }: OpenCorpus,
	claim: string,
	view: View,
): Promise<readonly NoteKey[] | undefined> {
	const items = notesOn(corpus, claim)
		.filter(note => !note.record.draft && !isFileKept(corpus, note.file.path, view))
		.map(note => {
			const article = corpus.article(note.article);
			const details = [
				stanceLabel(note.record.stance?.value ?? 'asserts'),
				holderName(corpus, note.holder, note.article),
				article ? articleShortName(corpus, article) : note.article,
				note.file.coder ?? '',
			];
			return {
				label: quoted(shortened(note.record.quote.value)),
				description: [...new Set(details)].filter(part => part !== '').join(' · '),
				...(note.record.note && { detail: shortened(note.record.note.value, 120) }),
				note: note.key,
			};
		});
	if (!items.length) {
		void vscode.window.showInformationMessage(vscode.l10n.t('No note is on this claim that could go to another one.'));
		return undefined;
	}
	const chosen = await vscode.window.showQuickPick(asLabels(items), {
		title: vscode.l10n.t('Which notes are on the new claim? (1/3)'),
		placeHolder: vscode.l10n.t('Tick the notes that leave this claim'),
		canPickMany: true,
		matchOnDescription: true,
		matchOnDetail: true,
		ignoreFocusOut: true,
	});
	return chosen?.map(({ note }) => note);
}

/** Which of two claims stays, and with whose words. `undefined` when left. */
export async function pickMerging(
	kept: CorpusClaim,
	other: CorpusClaim,
): Promise<{ readonly into: string; readonly from: string; readonly text?: string } | undefined> {
	const ways = [kept, other].flatMap(claim => {
		if (claim.draft !== undefined) return []; // A draft has no id that could stay.
		const gone = claim === kept ? other : kept;
		return [
			{ into: claim, from: gone, words: claim },
			{ into: claim, from: gone, words: gone },
		];
	});
	const own = ways.filter(({ into, words }) => into === words);
	const mixed = ways.filter(({ into, words }) => into !== words && into.body.text.value !== words.body.text.value);
	const itemOf = (way: (typeof ways)[number]) => ({
		label: way.words.body.text.value,
		description: way.into.id,
		detail: vscode.l10n.t('{0} goes; its notes, topics and exclusions are taken over.', way.from.id),
		way,
	});
	const chosen = await vscode.window.showQuickPick<vscode.QuickPickItem & { readonly way?: (typeof ways)[number] }>(
		asLabels([
			...own.map(itemOf),
			...(mixed.length
				? [{ label: vscode.l10n.t('the id of one, the words of the other'), kind: vscode.QuickPickItemKind.Separator }]
				: []),
			...mixed.map(itemOf),
		]),
		{
			title: vscode.l10n.t('Which claim stays? (2/3)'),
			placeHolder: vscode.l10n.t('All notes of both are on it afterwards'),
			matchOnDescription: true,
			ignoreFocusOut: true,
		},
	);
	if (!chosen?.way) return undefined;
	const { into, from, words } = chosen.way;
	return { into: into.id, from: from.id, ...(words === from && { text: from.body.text.value }) };
}
