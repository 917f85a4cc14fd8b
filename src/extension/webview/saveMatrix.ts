import * as vscode from 'vscode';
import { mayExportTo, offerToOpen, openSaved, saveText } from '../saveText';
import type { Session } from '../session';

/** What a matrix can be written as. */
export type MatrixFile = 'svg' | 'png' | 'print';

/**
 * Writes a picture of the matrix, or its sheets, to a file that the reader names, and offers to open it: sheets in the
 * browser, which can print them.
 *
 * @param folder where the corpus is.
 */
export async function saveMatrix(
	session: Pick<Session, 'find'>,
	as: MatrixFile,
	content: string | Uint8Array,
	folder: vscode.Uri,
): Promise<void> {
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
	if (!target || !mayExportTo(session, target) || !(await saveText(target, content))) return;
	const written =
		as === 'print'
			? vscode.l10n.t('The sheets have been written to {0}. Open them in a browser and print them there.', target.path)
			: vscode.l10n.t('The matrix has been written to {0}.', target.path);
	void offerToOpen(written, () => openSaved(target));
}

/** The bytes that a page sent as base 64. */
export function bytesOf(base64: string): Uint8Array {
	return Uint8Array.from(atob(base64), letter => letter.codePointAt(0) ?? 0);
}
