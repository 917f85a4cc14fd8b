import * as vscode from 'vscode';
import {
	noteFields,
	quoted,
	shortened,
	strengthLabel,
	strengths,
	wrongDate,
	wrongValue,
	type CorpusNote,
	type Figure,
	type NoteField,
	type NoteKey,
	type OpenCorpus,
	type Strength,
} from '../../../core/index';
import { asLabels } from '../../asLabel';
import { asText } from '../../asText';
import type { NamedNotes, NoteTarget } from '../noteTarget';

/** What the chooser offers besides the values of a note. */
export type NoteDeed = 'split' | 'duplicate' | 'remove' | ClaimDeed;

/** What can be done with the claim that a note is on. */
export type ClaimDeed = 'renameClaim' | 'mergeClaims' | 'splitClaim' | 'promoteDraft';

const fieldIcons: Record<NoteField | NoteDeed, string> = {
	stance: 'arrow-swap',
	claim: 'law',
	value: 'symbol-number',
	speaker: 'person',
	strength: 'verified',
	text: 'comment',
	tags: 'tag',
	words: 'quote',
	split: 'split-horizontal',
	duplicate: 'copy',
	remove: 'trash',
	renameClaim: 'rename',
	mergeClaims: 'git-merge',
	splitClaim: 'split-horizontal',
	promoteDraft: 'file-add',
};

/** One list of all that can be changed of a note, with its present values. `undefined` when left. */
export async function pickNoteField(open: OpenCorpus, note: CorpusNote): Promise<NoteField | NoteDeed | undefined> {
	const icon = (field: NoteField | NoteDeed) => new vscode.ThemeIcon(fieldIcons[field]);
	const fields = noteFields(open.corpus, note).map(({ field, label, now }) => ({
		field: field as NoteField | NoteDeed,
		label,
		description: now,
		iconPath: icon(field),
	}));
	const deeds: { readonly field: NoteDeed; readonly label: string }[] = [
		{ field: 'split', label: vscode.l10n.t('Split its words') },
		{ field: 'duplicate', label: vscode.l10n.t('Duplicate to another claim…') },
		{ field: 'remove', label: vscode.l10n.t('Remove') },
	];
	const isDraft = note.claim !== undefined && open.corpus.claim(note.claim)?.draft !== undefined;
	const ofClaim: { readonly field: NoteDeed; readonly label: string }[] = [
		isDraft
			? { field: 'promoteDraft', label: vscode.l10n.t('Give the claim a file of its own') }
			: { field: 'renameClaim', label: vscode.l10n.t('Rename the claim…') },
		{ field: 'mergeClaims', label: vscode.l10n.t('Merge the claim with another…') },
		{ field: 'splitClaim', label: vscode.l10n.t('Split the claim…') },
	];
	const chosen = await vscode.window.showQuickPick<vscode.QuickPickItem & { readonly field?: NoteField | NoteDeed }>(
		asLabels([
			...fields,
			{ label: vscode.l10n.t('the note'), kind: vscode.QuickPickItemKind.Separator },
			...deeds.map(deed => ({ ...deed, iconPath: icon(deed.field) })),
			...(note.claim === undefined
				? []
				: [
						{ label: vscode.l10n.t('its claim'), kind: vscode.QuickPickItemKind.Separator },
						...ofClaim.map(deed => ({ ...deed, iconPath: icon(deed.field) })),
					]),
		]),
		{
			title: vscode.l10n.t('Edit the note on {0}', quoted(shortened(note.record.quote.value))),
			placeHolder: vscode.l10n.t('What is to be changed?'),
			matchOnDescription: true,
		},
	);
	return chosen?.field;
}

/** One list of all that can be done with a note, each by its own command. */
export async function pickDeed({ open, note }: NoteTarget): Promise<void> {
	const deeds = [
		{ command: 'changeStance', icon: 'arrow-swap', label: vscode.l10n.t('Change the stance…') },
		{ command: 'reply', icon: 'comment', label: vscode.l10n.t('Reply…') },
		{ command: 'linkPassage', icon: 'link', label: vscode.l10n.t('Link to another passage…') },
		{ command: 'copyCitation', icon: 'quote', label: vscode.l10n.t('Copy a citation…') },
		{ command: 'copyReceipt', icon: 'verified', label: vscode.l10n.t('Copy an evidence receipt…') },
		{ command: 'editNote', icon: 'edit', label: vscode.l10n.t('Change something else of the note…') },
		{ command: 'openConversation', icon: 'comment-discussion', label: vscode.l10n.t('Open its conversation') },
	].filter(({ command }) => command !== 'changeStance' || note.claim !== undefined);
	const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly command: string }>();
	pick.items = deeds.map(deed => ({ ...deed, iconPath: new vscode.ThemeIcon(deed.icon) }));
	pick.title = quoted(shortened(note.record.quote.value));
	pick.placeholder = vscode.l10n.t('What do you want to do?');
	const given: NamedNotes & { readonly from: NoteKey } = { note: note.key, from: note.key, open };
	try {
		const chosen = await new Promise<string | undefined>(resolve => {
			pick.onDidAccept(() => resolve(pick.selectedItems[0]?.command));
			pick.onDidHide(() => resolve(undefined));
			pick.show();
		});
		// The list stays until another takes its place: between the two the keyboard would go back to the panel, which on
		// a busy machine has it when the other list comes, and closes that.
		if (chosen !== undefined) await vscode.commands.executeCommand(`lateral.${chosen}`, given);
	} finally {
		pick.dispose();
	}
}

/**
 * Asks for the figure that a passage gives and then for its date, both prefilled, and says what is wrong while it is
 * typed. An empty figure takes both away. `undefined` when left.
 */
export async function askFigure(open: OpenCorpus, note: CorpusNote): Promise<Figure | undefined> {
	const { corpus } = open;
	const claim = note.claim === undefined ? undefined : corpus.claim(note.claim);
	const unit = claim?.body.unit?.value;
	const value = await vscode.window.showInputBox({
		title: vscode.l10n.t('Which figure does {0} give? (1/2)', quoted(shortened(note.record.quote.value))),
		value: note.record.value?.value ?? '',
		prompt: asText(
			unit === undefined
				? vscode.l10n.t('Such as “12”, “about 80”, “8 to 10 years”. Empty takes it away.')
				: vscode.l10n.t(
						'The claim is measured in {0}. Such as “12”, “about 80”, “8 to 10”. Empty takes it away.',
						unit,
					),
		),
		validateInput: typed => wrongValue(corpus, note.claim, typed),
	});
	if (value === undefined || value.trim() === '') return value === undefined ? undefined : { value: '' };
	const asOf = await vscode.window.showInputBox({
		title: vscode.l10n.t('Of which date is {0}? (2/2)', value.trim()),
		value: note.record.asOf?.value ?? '',
		prompt: vscode.l10n.t('Such as “2022”, “2022-06” or “2022-06-30”. May be left empty.'),
		validateInput: typed => wrongDate(typed),
	});
	return asOf === undefined ? undefined : { value, asOf };
}

/** How well the reader could find the source. `'none said'` where that is to be left open; `undefined` when left. */
export async function pickStrength(now: Strength | undefined): Promise<Strength | 'none said' | undefined> {
	const items = [
		...strengths.map(strength => ({ label: strengthLabel(strength), description: isNow(strength === now), strength })),
		{ label: vscode.l10n.t('not said'), description: isNow(now === undefined), strength: 'none said' as const },
	];
	const title = vscode.l10n.t('How does the article name whoever says it?');
	return (await vscode.window.showQuickPick(asLabels(items), { title }))?.strength;
}

function isNow(now: boolean): string {
	return now ? vscode.l10n.t('now') : '';
}
