import * as vscode from 'vscode';
import type { OpenCorpus } from '../../core/index';
import type { CrossReferences } from '../webview/panel';
import type { Session } from '../session';

/** Opens the cross-references: for what the cursor is on, or for one claim. */
export function registerPanelCommands(session: Session, panel: CrossReferences): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand('lateral.showCrossReferences', () => panel.showBeside()),
		vscode.commands.registerCommand(
			'lateral.showClaim',
			async (argument?: { readonly claim?: string; readonly open?: OpenCorpus }) => {
				if (argument?.claim === undefined) panel.showBeside();
				else await panel.showClaim(argument.claim, argument.open);
			},
		),
		vscode.commands.registerCommand(
			'lateral.showWhoIsQuoted',
			(argument: { readonly open?: OpenCorpus; readonly corpus?: string } = {}) => {
				const open = argument.open ?? session.corpusNamed(argument.corpus);
				return panel.showWhoIsQuoted(open === session.current() ? undefined : open);
			},
		),
		vscode.commands.registerCommand('lateral.focusCrossReferences', () => panel.focus()),
		vscode.commands.registerCommand('lateral.showLog', () => session.log.show()),
	);
}
