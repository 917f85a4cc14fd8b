import * as vscode from 'vscode';
import { asLabel } from './asLabel';
import { asText } from './asText';

/** Long enough to be read out, short enough not to pile up. */
const shownFor = 4000;

/**
 * Says something in passing, in the status bar. Screen readers do not read what appears there; for those who have
 * set `editor.accessibilitySupport` it is a notification that goes away by itself, which is read.
 */
export function announce(message: string): void {
	if (vscode.workspace.getConfiguration('editor').get('accessibilitySupport') !== 'on')
		vscode.window.setStatusBarMessage(asLabel(message), shownFor);
	else
		void vscode.window.withProgress(
			{ location: vscode.ProgressLocation.Notification, title: asText(message) },
			() => new Promise<void>(resolve => void setTimeout(resolve, shownFor)),
		);
}
