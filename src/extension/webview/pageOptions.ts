import * as vscode from 'vscode';

/** What a page of the panel may do: run its own script, and read nothing but what the extension ships. */
export function pageOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
	return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
}
