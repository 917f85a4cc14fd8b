import * as vscode from 'vscode';

/** The first view that is offered is the base, the last one shows the notes of everybody. */
export async function chooseView(which: 'first' | 'last'): Promise<void> {
	const chosen = vscode.commands.executeCommand('lateral.chooseView');
	// Nothing tells a test that the list is open; a second is plenty.
	await new Promise(resume => setTimeout(resume, 1000));
	await vscode.commands.executeCommand(`quickInput.${which}`);
	await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
	await chosen;
}
