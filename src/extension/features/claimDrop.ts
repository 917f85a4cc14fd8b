import * as vscode from 'vscode';
import { after } from '../breathe';
import { toVsCodeRange } from '../convert';
import type { Session } from '../session';
import { articles } from './selectors';
import { claimDragged, nameOf, type DraggedClaim } from './tree/treeDrag';

/**
 * A claim that is dropped on an article marks the selected words that it falls on, else the quotation, statement or
 * sentence there. Nothing is ever inserted: the article is evidence.
 */
export function registerClaimDrop(session: Session): vscode.Disposable {
	return vscode.languages.registerDocumentDropEditProvider(
		articles,
		{
			async provideDocumentDropEdits(document, position, transfer) {
				const item = transfer.get(claimDragged);
				if (!item) return undefined;
				const dragged: DraggedClaim = JSON.parse(await item.asString());
				void mark(session, document, position, dragged);
				return undefined;
			},
		},
		{ dropMimeTypes: [claimDragged] },
	);
}

async function mark(
	session: Session,
	document: vscode.TextDocument,
	position: vscode.Position,
	{ claim, corpus, selected }: DraggedClaim,
): Promise<void> {
	// VS Code gives the editor the focus once it has been told that nothing is inserted.
	await after(0);
	const found = session.articleAt(document);
	const shown = vscode.window.visibleTextEditors.find(editor => editor.document === document);
	if (!found || nameOf(found.open) !== corpus || !shown) return;
	const words = selected
		.filter(({ uri }) => uri === document.uri.toString())
		.map(span => toVsCodeRange(document, span))
		.find(range => range.contains(position));
	const selection = words ?? new vscode.Range(position, position);
	await vscode.window.showTextDocument(document, {
		viewColumn: shown.viewColumn ?? vscode.ViewColumn.Active,
		selection,
	});
	await vscode.commands.executeCommand('lateral.markPassage', { claim });
}
