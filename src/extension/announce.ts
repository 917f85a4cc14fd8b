import * as vscode from 'vscode';
import { asLabel } from './asLabel';
import { asText } from './asText';

/** Long enough to be read out. */
const shownFor = 4000;

/** Ends what was said last: whoever jumps on has no use for it. */
let end: () => void = () => {};

/**
 * Says something in passing, in the status bar. Screen readers do not read what appears there; for those who have
 * set `editor.accessibilitySupport` it is a notification that goes away by itself, which is read.
 */
export function announce(message: string): void {
	end();
	if (vscode.workspace.getConfiguration('editor').get('accessibilitySupport') !== 'on')
		vscode.window.setStatusBarMessage(asLabel(message), shownFor);
	else
		void vscode.window.withProgress(
			{ location: vscode.ProgressLocation.Notification, title: asText(message) },
			() =>
				new Promise<void>(resolve => {
					end = resolve;
					setTimeout(resolve, shownFor);
				}),
		);
}
