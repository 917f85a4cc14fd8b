import * as vscode from 'vscode';
import {
	citationAsCsl,
	citationAsMarkdown,
	citationAsText,
	citationFor,
	quoted,
	receiptAsJson,
	receiptAsMarkdown,
	receiptFor,
	shortened,
	type CorpusNote,
	type OpenCorpus,
} from '../../core/index';
import { asLabel } from '../asLabel';

/** One form that something can be copied in, as a reader chooses it or a key of their own names it. */
interface Form {
	readonly form: string;
	readonly label: string;
	readonly detail: string;
	/** Works it out once it has been chosen. */
	readonly text: () => string;
}

/** Copies what the note's passage is today, with hashes, so that a change of it can be shown later. */
export async function copyReceipt(open: OpenCorpus, note: CorpusNote, tool: string, wanted?: string): Promise<void> {
	const article = open.corpus.article(note.article);
	const made = article && receiptFor(open.corpus, article, note, { at: new Date().toISOString(), tool });
	if (!made) return warnOfWords();
	const forms: readonly Form[] = [
		{
			form: 'markdown',
			label: vscode.l10n.t('Markdown'),
			detail: vscode.l10n.t('For a report or a page, with the facts to read.'),
			text: () => receiptAsMarkdown(made),
		},
		{
			form: 'json',
			label: 'JSON',
			detail: vscode.l10n.t('For other programs.'),
			text: () => receiptAsJson(made),
		},
	];
	await copy(forms, wanted, {
		title: vscode.l10n.t('Copy the receipt as'),
		done: vscode.l10n.t('Copied: a receipt of {0}', quoted(shortened(note.record.quote.value))),
	});
}

/** Copies the note's words with whose they are and where they stand. */
export async function copyCitation(open: OpenCorpus, note: CorpusNote, wanted?: string): Promise<void> {
	const article = open.corpus.article(note.article);
	const made = article && citationFor(open.corpus, article, note);
	if (!made) return warnOfWords();
	const forms: readonly Form[] = [
		{
			form: 'text',
			label: vscode.l10n.t('Plain text'),
			detail: vscode.l10n.t('For a mail or any text: the words, and where they stand.'),
			text: () => citationAsText(made),
		},
		{
			form: 'markdown',
			label: vscode.l10n.t('Markdown'),
			detail: vscode.l10n.t('The words as a quotation, and below it where they stand.'),
			text: () => citationAsMarkdown(made),
		},
		{
			form: 'csl-json',
			label: 'CSL-JSON',
			detail: vscode.l10n.t('For a reference manager such as Zotero.'),
			text: () => citationAsCsl(made),
		},
	];
	await copy(forms, wanted, {
		title: vscode.l10n.t('Copy the citation as'),
		done: vscode.l10n.t('Copied: a citation of {0}', quoted(shortened(note.record.quote.value))),
	});
}

function warnOfWords(): void {
	void vscode.window.showWarningMessage(
		vscode.l10n.t(
			'The words of this note do not stand in the article as they were noted. Say first which words are meant; the lightbulb at the note’s line in the sidecar has the ways.',
		),
	);
}

/** @param wanted a form by its name; without one of that name the reader chooses. */
async function copy(
	forms: readonly Form[],
	wanted: string | undefined,
	said: { readonly title: string; readonly done: string },
): Promise<void> {
	const named = forms.find(({ form }) => form === wanted);
	const chosen = named ?? (await vscode.window.showQuickPick(forms, { title: said.title }));
	if (!chosen) return;
	await vscode.env.clipboard.writeText(chosen.text());
	vscode.window.setStatusBarMessage(asLabel(said.done), 5000);
}
