import type * as vscode from 'vscode';

/**
 * Shows a list and resolves with the answer that it is settled with; with `undefined` where it is left. The list is gone
 * either way.
 *
 * @param listen Subscribes to what settles it: mostly Enter, by `onDidAccept`.
 */
export function answerTo<Item extends vscode.QuickPickItem, Answer>(
	pick: vscode.QuickPick<Item>,
	listen: (settle: (answer: Answer | undefined) => void) => void,
): Promise<Answer | undefined> {
	return new Promise(resolve => {
		listen(answer => {
			resolve(answer);
			pick.hide();
		});
		pick.onDidHide(() => {
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}
