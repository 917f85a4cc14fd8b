import * as vscode from 'vscode';
import type { Actions } from '../writing/actions';
import { tellTakenBack } from '../writing/takenBack';

/** Takes Lateral's last change back from anywhere, across files, and makes it again. */
export function registerUndo(actions: Actions): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand('lateral.undo', async () => tellTakenBack(await actions.undo())),
		vscode.commands.registerCommand('lateral.redo', async () =>
			tellTakenBack(await actions.redo(), label => vscode.l10n.t('Done again: {0}', label)),
		),
		actions.onDidChange(() => {
			void vscode.commands.executeCommand('setContext', 'lateral.canUndo', actions.canUndo);
			void vscode.commands.executeCommand('setContext', 'lateral.canRedo', actions.canRedo);
		}),
	);
}
