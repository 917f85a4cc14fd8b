import * as vscode from 'vscode';
import type { Actions } from '../writing/actions';
import { asLabel } from '../asLabel';
import { asText } from '../asText';

/** Takes Lateral's last change back from anywhere, across files, and makes it again. */
export function registerUndo(actions: Actions): vscode.Disposable {
	const tell = (
		done: { readonly label: string } | { readonly refused: string },
		message: (label: string) => string,
	) => {
		if ('refused' in done) void vscode.window.showWarningMessage(asText(done.refused));
		else vscode.window.setStatusBarMessage(asLabel(message(done.label)), 5000);
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand('lateral.undo', async () => {
			tell(await actions.undo(), label => vscode.l10n.t('Taken back: {0}', label));
		}),
		vscode.commands.registerCommand('lateral.redo', async () => {
			tell(await actions.redo(), label => vscode.l10n.t('Done again: {0}', label));
		}),
		actions.onDidChange(() => {
			void vscode.commands.executeCommand('setContext', 'lateral.canUndo', actions.canUndo);
			void vscode.commands.executeCommand('setContext', 'lateral.canRedo', actions.canRedo);
		}),
	);
}
