import * as vscode from 'vscode';
import { asText } from './asText';

/** Writes a text to a file that the reader has chosen. @returns `false` where it could not be written; they are told why. */
export async function saveText(target: vscode.Uri, text: string): Promise<boolean> {
	try {
		await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
		return true;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		void vscode.window.showErrorMessage(asText(vscode.l10n.t('{0} could not be written: {1}', target.path, reason)));
		return false;
	}
}

/** Says that a file has been written, and opens it where the reader wants to see it at once. */
export async function offerToOpen(saved: string, open: () => Thenable<unknown>): Promise<void> {
	const show = vscode.l10n.t('Open');
	if ((await vscode.window.showInformationMessage(asText(saved), show)) === show) await open();
}
