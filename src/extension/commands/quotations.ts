import * as vscode from 'vscode';
import { quotationFrom, quotationSelection, type Analysis } from '../../core/index';
import { announce } from '../announce';
import { toSpan, toVsCodeRange } from '../convert';
import type { Session } from '../session';
import { tell } from '../tell';

/** From quotation to quotation, and taking in the one at the cursor. */
export function registerQuotationCommands(session: Session): vscode.Disposable {
	const inArticle = (work: (editor: vscode.TextEditor, analysis: Analysis) => void) => async () => {
		await session.settled();
		const editor = vscode.window.activeTextEditor;
		if (editor && session.isArticle(editor.document)) work(editor, session.analysisOf(editor.document));
		else tell(vscode.l10n.t('Open an article first.'));
	};
	const go = (direction: 'next' | 'previous') =>
		inArticle((editor, analysis) => {
			const stop = quotationFrom(analysis, toSpan(editor.document, editor.selection), direction);
			if (!stop) return tell(vscode.l10n.t('This article quotes nobody.'));
			select(editor, toVsCodeRange(editor.document, stop.quotation.inner));
			announce(stop.told);
		});
	return vscode.Disposable.from(
		vscode.commands.registerCommand('lateral.nextQuotation', go('next')),
		vscode.commands.registerCommand('lateral.previousQuotation', go('previous')),
		vscode.commands.registerCommand(
			'lateral.selectQuotation',
			inArticle((editor, analysis) => {
				const span = quotationSelection(analysis, toSpan(editor.document, editor.selection));
				if (!span) return tell(vscode.l10n.t('Put the cursor on a quotation or on a statement first.'));
				select(editor, toVsCodeRange(editor.document, span));
			}),
		),
	);
}

/** Selects words and brings them before the reader. */
export function select(editor: vscode.TextEditor, range: vscode.Range): void {
	editor.selection = new vscode.Selection(range.start, range.end);
	editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
