import * as vscode from 'vscode';
import { asLabel } from '../asLabel';
import { asText } from '../asText';
import type { TakenBack } from './actions';

/** How long the status bar says what was taken back. */
const whileStatus = 5000;

/** Says in the status bar what was taken back, and in a message what could not be. */
export function tellTakenBack(
	done: TakenBack,
	words = (label: string) => vscode.l10n.t('Taken back: {0}', label),
): void {
	if ('refused' in done) void vscode.window.showWarningMessage(asText(done.refused));
	else vscode.window.setStatusBarMessage(asLabel(words(done.label)), whileStatus);
}
