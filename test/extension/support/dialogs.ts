import * as vscode from 'vscode';

/** Has files asked for in the editor’s own dialog, which a test can answer as it does a list, and not in that of the system. */
export async function inOwnDialogs<T>(work: () => Promise<T>): Promise<T> {
	const dialogs = vscode.workspace.getConfiguration('files');
	await dialogs.update('simpleDialog.enable', true, vscode.ConfigurationTarget.Global);
	try {
		return await work();
	} finally {
		await dialogs.update('simpleDialog.enable', undefined, vscode.ConfigurationTarget.Global);
	}
}
