import * as vscode from 'vscode';

/** What the lenses of a file say; those that only lead to the editing of notes are left out. */
export async function lensTitles(uri: vscode.Uri): Promise<string[]> {
	const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 50);
	return lenses.flatMap(({ command }) => (command?.command === 'lateral.editNote' ? [] : (command?.title ?? '')));
}
