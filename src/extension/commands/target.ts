import * as vscode from 'vscode';
import {
	passageAtCursor,
	quoted,
	shortened,
	type CorpusArticle,
	type OpenCorpus,
	type PassageAtCursor,
	type Span,
} from '../../core/index';
import { toSpan, toVsCodeRange } from '../convert';
import type { Session } from '../session';
import { tell } from '../tell';
import { articleSoon } from './articleSoon';

/** The words that a command is about: selected ones, else the quotation, statement or sentence at each cursor. */
export interface Target {
	readonly open: OpenCorpus;
	readonly article: CorpusArticle;
	readonly editor: vscode.TextEditor;
	/** In the order of the text, and none twice. */
	readonly spans: readonly [Span, ...Span[]];
	/** What was taken for one cursor; `undefined` where the reader has selected the words. */
	readonly taken: PassageAtCursor['kind'] | undefined;
	/** Where the cursor was, the first of several. */
	readonly cursor: number;
	/** Brings back what was selected before; for a reader who leaves it at that. */
	restore(): void;
}

/**
 * The words that are meant in the active editor. Those that nobody has selected are selected now, so that the reader
 * sees what is meant before anything is chosen. `undefined` where there are none, and the reader is told why.
 */
export async function targetHere(session: Session): Promise<Target | undefined> {
	const editor = vscode.window.activeTextEditor;
	if (!editor) return told(vscode.l10n.t('Open an article and select the words to mark.'));
	// Without a wait where there is nothing to wait for: what is typed next is meant for the pick, not for the article.
	const found = session.articleAt(editor.document) ?? (await articleSoon(session, editor.document));
	if (!found)
		return told(vscode.l10n.t('This file is no article of the corpus. Open an article and select the words to mark.'));
	const { open, article } = found;
	const { document, selections, visibleRanges } = editor;
	const analysis = session.readings(open.corpus).of(article, session.view);
	const meant = selections.flatMap((selection): readonly (Pick<Target, 'taken'> & { readonly span: Span })[] => {
		if (!selection.isEmpty) return [{ span: toSpan(document, selection), taken: undefined }];
		const passage = passageAtCursor(article.text, analysis, document.offsetAt(selection.active));
		return passage ? [{ span: passage.span, taken: passage.kind }] : [];
	});
	const inOrder = meant.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end);
	const [first, ...others] = inOrder.filter(({ start, end }, at) => {
		const before = inOrder[at - 1];
		return before?.start !== start || before.end !== end;
	});
	if (!first) return told(vscode.l10n.t('Select the words to mark first.'));
	const spans: [Span, ...Span[]] = [first, ...others];
	const isTaken = selections.some(({ isEmpty }) => isEmpty);
	if (isTaken) {
		editor.selections = spans.map(span => {
			const { start, end } = toVsCodeRange(document, span);
			return new vscode.Selection(start, end);
		});
		show(editor, toVsCodeRange(document, first));
	}
	return {
		open,
		article,
		editor,
		spans,
		taken: spans.length === 1 ? meant[0]?.taken : undefined,
		cursor: document.offsetAt(selections[0]!.active),
		restore: () => {
			if (!isTaken) return;
			editor.selections = selections;
			if (visibleRanges[0]) editor.revealRange(visibleRanges[0], vscode.TextEditorRevealType.AtTop);
		},
	};
}

/** What is going to be marked, as the title of the steps to it. */
export function titleOf({ article, spans, taken }: Target): string {
	if (spans.length > 1) return vscode.l10n.t('Mark {0} passages', spans.length);
	const words = quoted(shortened(article.text.slice(spans[0].start, spans[0].end)));
	switch (taken) {
		case 'quotation':
			return vscode.l10n.t('Mark the quotation {0}', words);
		case 'statement':
			return vscode.l10n.t('Mark the statement {0}', words);
		case 'sentence':
			return vscode.l10n.t('Mark the sentence {0}', words);
		case 'line':
			return vscode.l10n.t('Mark the line {0}', words);
		case undefined:
			return vscode.l10n.t('Mark {0}', words);
	}
}

/** The list to choose from covers the upper half of the editor. */
function show(editor: vscode.TextEditor, range: vscode.Range): void {
	const [visible] = editor.visibleRanges;
	const isBelow = visible && range.start.line > (visible.start.line + visible.end.line) / 2;
	const { InCenter, InCenterIfOutsideViewport } = vscode.TextEditorRevealType;
	editor.revealRange(range, isBelow ? InCenterIfOutsideViewport : InCenter);
}

function told(message: string): undefined {
	tell(message);
	return undefined;
}
