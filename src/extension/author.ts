import * as vscode from 'vscode';
import { isId, slugId } from '../core/index';
import { coderHere } from './coder';
import { gitExtension } from './git';

/**
 * Asks once under which name the reader writes, where the setting does not say so, and keeps the answer there.
 * Who answers with nothing writes without a name, and is not asked again; who has a layer goes by its name. What is set
 * and is no name is asked for anew.
 *
 * @returns `false` where the question was left: nothing is to be written then.
 */
export async function askForAuthor(uri: vscode.Uri, memory: vscode.Memento): Promise<boolean> {
	const set = vscode.workspace.getConfiguration('lateral', uri).get('author', '').trim();
	const isAnswered = coderHere().layer !== undefined || memory.get('askedForAuthor', false);
	if (isId(set) || (set === '' && isAnswered)) return true;
	return changeAuthor(uri, memory);
}

/** Asks for another name than the one that is set. @returns `false` where the question was left. */
export async function changeAuthor(uri: vscode.Uri | undefined, memory: vscode.Memento): Promise<boolean> {
	const settings = vscode.workspace.getConfiguration('lateral', uri ?? null);
	const set = settings.get('author', '').trim();
	const offered = set || (await nameInGit(uri));
	const name = await vscode.window.showInputBox({
		title: vscode.l10n.t('Under which name do you write?'),
		prompt: vscode.l10n.t(
			'A short name such as “mira”, kept in the settings, is written beside your notes and replies. May be left empty.',
		),
		...(offered !== '' && { value: isId(offered) ? offered : slugId(offered, new Set(), 'reader') }),
		ignoreFocusOut: true,
		validateInput: typed =>
			typed.trim() === '' || isId(typed.trim())
				? undefined
				: vscode.l10n.t('Lower-case letters a–z, digits and hyphens, beginning with a letter.'),
	});
	if (name === undefined) return false;
	await memory.update('askedForAuthor', true);
	// Where it is set already is where it counts.
	const places = settings.inspect<string>('author');
	const target = places?.workspaceFolderValue
		? vscode.ConfigurationTarget.WorkspaceFolder
		: places?.workspaceValue
			? vscode.ConfigurationTarget.Workspace
			: vscode.ConfigurationTarget.Global;
	if (name.trim() !== set) await settings.update('author', name.trim() || undefined, target);
	return true;
}

/** Git is asked by way of VS Code's own extension, where that is at work; a reader who waits is not kept waiting. */
const patience = 1000;

/** The name that git signs commits with: only offered. Empty where there is no git, or it says nothing. */
async function nameInGit(uri: vscode.Uri | undefined): Promise<string> {
	const git = gitExtension();
	if (!git?.isActive) return '';
	const asked = async (): Promise<string> => {
		const api = git.exports.getAPI(1);
		const repository = (uri && api.getRepository(uri)) ?? api.repositories[0];
		if (!repository) return '';
		const own = await repository.getConfig('user.name').catch(() => '');
		return (own || (await repository.getGlobalConfig('user.name').catch(() => ''))).trim();
	};
	const late = new Promise<string>(resolve => void setTimeout(() => resolve(''), patience));
	// Git that is disabled, or older than what is asked of it, throws.
	return Promise.race([asked().catch(() => ''), late]);
}
