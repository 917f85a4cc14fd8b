import * as vscode from 'vscode';
import type { CrossReferences } from '../panel';

/** Opens the cross-references: for what the cursor is on, or for one claim. */
export function registerPanelCommands(panel: CrossReferences, log: vscode.LogOutputChannel): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand('lateral.showCrossReferences', () => panel.showBeside()),
		vscode.commands.registerCommand('lateral.showClaim', (argument?: { readonly claim?: string }) => {
			if (argument?.claim === undefined) panel.showBeside();
			else panel.showClaim(argument.claim);
		}),
		vscode.commands.registerCommand('lateral.showWhoIsQuoted', () => panel.showWhoIsQuoted()),
		vscode.commands.registerCommand('lateral.focusCrossReferences', () => panel.focus()),
		vscode.commands.registerCommand('lateral.showLog', () => log.show()),
	);
}
