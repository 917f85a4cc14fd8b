import * as vscode from 'vscode';
import { eventually } from '../../support/eventually';

/** A command of the part that writes, for which nothing stands in. */
const ofLastPart = 'lateral.fix';

/**
 * Starts Lateral and waits until its later parts are there: a test asks for a hover once, as a reader hardly could so
 * soon after the start.
 */
export async function wholeExtension(): Promise<void> {
	await vscode.extensions.getExtension('lateral.lateral')?.activate();
	await eventually(async () => (await vscode.commands.getCommands(true)).includes(ofLastPart));
}
