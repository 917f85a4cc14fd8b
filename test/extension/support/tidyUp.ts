import * as vscode from 'vscode';
import { eventually } from '../../support/eventually';
import { show } from './corpus';

/** Leaves nothing of a suite to the next one: no unsaved change, no editor, no webview, no list, no message. */
export async function tidyUp(): Promise<void> {
	await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
	await vscode.commands.executeCommand('notifications.clearAll');
	await eventually(async () => {
		// What is being written in a conversation goes with its editor.
		const unsaved = vscode.workspace.textDocuments.find(({ isDirty, uri }) => isDirty && uri.scheme !== 'comment');
		if (!unsaved) return true;
		await show(unsaved);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		return false;
	});
	const tabs = () => vscode.window.tabGroups.all.flatMap(group => group.tabs);
	await vscode.window.tabGroups.close(tabs());
	await eventually(() => tabs().length === 0);
}
