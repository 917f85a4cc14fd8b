import * as vscode from 'vscode';
import { isId } from '../core/index';

/**
 * Asks once under which name the reader writes, where the setting does not say so, and keeps the answer there.
 * Who answers with nothing writes without a name, and is not asked again.
 *
 * @returns `false` where the question was left: nothing is to be written then.
 */
export async function askForAuthor(uri: vscode.Uri, memory: vscode.Memento): Promise<boolean> {
	const settings = vscode.workspace.getConfiguration('lateral', uri);
	if (settings.get('author', '').trim() || memory.get('askedForAuthor', false)) return true;
	const name = await vscode.window.showInputBox({
		title: vscode.l10n.t('Under which name do you write?'),
		prompt: vscode.l10n.t(
			'A short name such as “mira”, kept in the settings, is written beside your notes and replies. May be left empty.',
		),
		ignoreFocusOut: true,
		validateInput: typed =>
			typed.trim() === '' || isId(typed.trim())
				? undefined
				: vscode.l10n.t('Lower-case letters a–z, digits and hyphens, beginning with a letter.'),
	});
	if (name === undefined) return false;
	await memory.update('askedForAuthor', true);
	if (name.trim()) await settings.update('author', name.trim(), vscode.ConfigurationTarget.Global);
	return true;
}
