import * as vscode from 'vscode';
import { isKeptForCorpus, reportFormat } from '../core/index';
import { asText } from './asText';
import type { Session } from './session';
import { tell } from './tell';

/** Whether a file is none of a corpus and will be none, so that it can be exported to; the reader is told where it is not. */
export function mayExportTo(session: Pick<Session, 'find'>, target: vscode.Uri): boolean {
	const found = session.find(target);
	if (!found || !isKeptForCorpus(found.corpus, found.path)) return true;
	tell(vscode.l10n.t('Nothing can be exported to there: it is a file of the corpus, or would become one.'));
	return false;
}

/** Writes what a file that the reader has chosen is to hold. @returns `false` where it could not be written; they are told why. */
export async function saveText(target: vscode.Uri, content: string | Uint8Array): Promise<boolean> {
	try {
		const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
		await vscode.workspace.fs.writeFile(target, bytes);
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

/** A page in the browser, where it lies on a disk that the browser can read; anything else in an editor. */
export async function openSaved(target: vscode.Uri): Promise<void> {
	const inBrowser =
		target.scheme === 'file' &&
		vscode.env.uiKind === vscode.UIKind.Desktop &&
		vscode.env.remoteName === undefined &&
		reportFormat(target.path) === 'html';
	if (inBrowser) await vscode.env.openExternal(target);
	else await vscode.commands.executeCommand('vscode.open', target);
}
