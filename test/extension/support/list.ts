import * as vscode from 'vscode';
import { eventually } from '../../support/eventually';

/**
 * Presses Enter in the list that is open, or about to be, until `taken` answers; where it is to be the row after the
 * first one, goes there before.
 *
 * Nothing tells a test that a list is open. So it is asked before each Enter, which would else be taken by the list
 * that comes next, and what goes to the row is sent with Enter at once: between them no list can come up.
 */
export async function enterUntil<T>(
	taken: () => T | undefined | false | Promise<T | undefined | false>,
	row?: 'next',
): Promise<T> {
	const keys = [...(row ? [`quickInput.${row}`] : []), 'workbench.action.acceptSelectedQuickOpenItem'];
	return eventually(async () => {
		const answer = await taken();
		if (answer === undefined || answer === false)
			await Promise.all(keys.map(key => vscode.commands.executeCommand(key)));
		return answer;
	});
}
