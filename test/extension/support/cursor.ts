import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/**
 * Resolves when VS Code has told all that it knew when it was asked.
 *
 * It tells each selection back that a test sets. Where two are set one after the other, the first is told while the
 * second stands, and stands again for a moment: whoever reads the selection then finds the old one.
 */
export async function allTold(): Promise<void> {
	await vscode.commands.executeCommand('setContext', 'lateral.test', true);
}

/** Selects words of the editor, the first that are the same, and waits until VS Code has them selected. */
export async function select(editor: vscode.TextEditor, ...words: readonly string[]): Promise<void> {
	await put(
		editor,
		words.map(each => {
			const [from, to] = [0, each.length].map(more => editor.document.positionAt(placeOf(editor, each) + more));
			return new vscode.Selection(from!, to!);
		}),
	);
}

/** Puts the cursor before words of the editor, or so many letters into them, and waits until VS Code has it there. */
export async function putCursor(editor: vscode.TextEditor, words: string, within = 0): Promise<void> {
	const at = editor.document.positionAt(placeOf(editor, words) + within);
	await put(editor, [new vscode.Selection(at, at)]);
}

function placeOf({ document }: vscode.TextEditor, words: string): number {
	const at = document.getText().indexOf(words);
	assert.ok(at >= 0, `“${words}” is not in ${document.uri.path}`);
	return at;
}

async function put(editor: vscode.TextEditor, selections: readonly vscode.Selection[]): Promise<void> {
	editor.selections = selections;
	await allTold();
}
