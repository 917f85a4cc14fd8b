import * as vscode from 'vscode';

/** A command is done once it has said so; it does not wait for the message to be closed. */
export function tell(message: string): void {
	void vscode.window.showInformationMessage(message);
}
