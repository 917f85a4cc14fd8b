import * as vscode from 'vscode';

/** Where definition leads from a sidecar's note: to its words in the article. */
export async function placeOf(sidecar: vscode.Uri, at = new vscode.Position(1, 4)): Promise<vscode.Range | undefined> {
	const [found] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
		'vscode.executeDefinitionProvider',
		sidecar,
		at,
	);
	return found && 'targetRange' in found ? (found.targetSelectionRange ?? found.targetRange) : found?.range;
}
