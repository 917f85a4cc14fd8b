import * as vscode from 'vscode';
import { asText } from '../asText';

/** What a matrix can be written as. */
export type MatrixFile = 'svg' | 'png' | 'print';

/**
 * Writes a picture of the matrix, or its sheets, to a file that the reader names, and offers to open it: sheets in the
 * browser, which can print them.
 *
 * @param folder where the corpus is.
 */
export async function saveMatrix(as: MatrixFile, bytes: Uint8Array, folder: vscode.Uri): Promise<void> {
	const ending = as === 'print' ? 'html' : as;
	const names: Readonly<Record<MatrixFile, string>> = {
		svg: vscode.l10n.t('Picture that can be enlarged (SVG)'),
		png: vscode.l10n.t('Picture (PNG)'),
		print: vscode.l10n.t('Sheets to print (HTML)'),
	};
	const target = await vscode.window.showSaveDialog({
		title: vscode.l10n.t('Export the Matrix'),
		defaultUri: vscode.Uri.joinPath(folder, `matrix.${ending}`),
		filters: { [names[as]]: [ending] },
	});
	if (!target) return;
	try {
		await vscode.workspace.fs.writeFile(target, bytes);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		await vscode.window.showErrorMessage(asText(vscode.l10n.t('{0} could not be written: {1}', target.path, reason)));
		return;
	}
	const open = as === 'print' ? vscode.l10n.t('Open in the Browser') : vscode.l10n.t('Open');
	const saved = asText(vscode.l10n.t('The matrix has been written to {0}.', target.path));
	if ((await vscode.window.showInformationMessage(saved, open)) !== open) return;
	if (as === 'print') await vscode.env.openExternal(target);
	else await vscode.commands.executeCommand('vscode.open', target);
}

/** The bytes that a page sent as base 64. */
export function bytesOf(base64: string): Uint8Array {
	return Uint8Array.from(atob(base64), letter => letter.codePointAt(0) ?? 0);
}
