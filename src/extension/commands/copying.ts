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

/** What can be copied of a note, as a reader chooses it or a key of their own names it. */
interface Copied {
	readonly title: string;
	/** Said when it is on the clipboard. */
	readonly done: string;
	/** Each by its name; the text is worked out once it has been chosen. */
	readonly forms: Readonly<
		Record<string, { readonly label: string; readonly detail: string; readonly text: () => string }>
	>;
}

/** Copies what the note's passage is today, with hashes, so that a change of it can be shown later. */
export async function copyReceipt(open: OpenCorpus, note: CorpusNote, tool: string, wanted?: string): Promise<void> {
	const article = open.corpus.article(note.article);
	const made = article && receiptFor(open.corpus, article, note, { at: new Date().toISOString(), tool });
	const copied = made && {
		title: vscode.l10n.t('Copy the receipt as'),
		done: vscode.l10n.t('Copied: a receipt of {0}', quoted(shortened(note.record.quote.value))),
		forms: {
			markdown: {
				label: vscode.l10n.t('Markdown'),
				detail: vscode.l10n.t('For a report or a page, with the facts to read.'),
				text: () => receiptAsMarkdown(made),
			},
			json: { label: 'JSON', detail: vscode.l10n.t('For other programs.'), text: () => receiptAsJson(made) },
		},
	};
	await copy(copied, wanted);
}

/** Copies the note's words with whose they are and where they stand. */
export async function copyCitation(open: OpenCorpus, note: CorpusNote, wanted?: string): Promise<void> {
	const article = open.corpus.article(note.article);
	const made = article && citationFor(open.corpus, article, note);
	const copied = made && {
		title: vscode.l10n.t('Copy the citation as'),
		done: vscode.l10n.t('Copied: a citation of {0}', quoted(shortened(note.record.quote.value))),
		forms: {
			text: {
				label: vscode.l10n.t('Plain text'),
				detail: vscode.l10n.t('For a mail or any text: the words, and where they stand.'),
				text: () => citationAsText(made),
			},
			markdown: {
				label: vscode.l10n.t('Markdown'),
				detail: vscode.l10n.t('The words as a quotation, and below it where they stand.'),
				text: () => citationAsMarkdown(made),
			},
			'csl-json': {
				label: 'CSL-JSON',
				detail: vscode.l10n.t('For a reference manager such as Zotero.'),
				text: () => citationAsCsl(made),
			},
		},
	};
	await copy(copied, wanted);
}

/**
 * @param copied `undefined` where the note's words are in doubt.
 * @param wanted a form by its name; without one of that name the reader chooses.
 */
async function copy(copied: Copied | undefined, wanted: string | undefined): Promise<void> {
	if (!copied) {
		void vscode.window.showWarningMessage(
			vscode.l10n.t(
				'The words of this note do not stand in the article as they were noted. Say first which words are meant; the lightbulb at the note’s line in the sidecar has the ways.',
			),
		);
		return;
	}
	const forms = new Map(Object.entries(copied.forms));
	const named = wanted === undefined ? undefined : forms.get(wanted);
	const chosen = named ?? (await vscode.window.showQuickPick([...forms.values()], { title: copied.title }));
	if (!chosen) return;
	await vscode.env.clipboard.writeText(chosen.text());
	vscode.window.setStatusBarMessage(asLabel(copied.done), 5000);
}
