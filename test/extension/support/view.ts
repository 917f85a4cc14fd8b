import * as vscode from 'vscode';
import type { View } from '../../../src/core/index';

/** Has the notes of the base count, of one coder, or of everybody. */
export async function chooseView(view: View): Promise<void> {
	await vscode.commands.executeCommand('lateral.chooseView', view);
}
