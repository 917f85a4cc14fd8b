import * as vscode from 'vscode';
import { asText } from '../asText';

/** What `dist/sampleCorpus.json` holds: every file of the sample corpus by its path. */
type Files = Readonly<Record<string, string>>;

/**
 * Opens a copy of the sample corpus: five articles with notes, to learn on. It lies with what VS Code keeps for
 * Lateral, is the reader's to change, and stays as they leave it.
 *
 * The files come out of one, for a browser's extension host can read a file of the extension but list no folder.
 */
export function registerOpenSample({
	extension,
	extensionUri,
	globalStorageUri: storage,
	globalState,
}: vscode.ExtensionContext): vscode.Disposable {
	void comeAlong(extension, globalState);
	return vscode.commands.registerCommand('lateral.openSample', async () => {
		const { last, next } = await copiesIn(storage);
		const folder = last ? await pickCopy(last, next) : next;
		if (!folder) return;
		try {
			if (folder === next) await copyTo(folder, extensionUri);
		} catch (error) {
			const message = vscode.l10n.t('The sample corpus could not be copied: {0}', String(error));
			void vscode.window.showErrorMessage(asText(message));
			return;
		}
		await globalState.update(opening, folder.toString());
		// In this window only where nothing is open in it.
		const forceNewWindow = (vscode.workspace.workspaceFolders ?? []).length > 0;
		await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
	});
}

/** Where it is kept which folder was opened last as the sample corpus, until it is there. */
const opening = 'sample';

/** The window that opens knows nothing of the first steps; whoever asked for the sample corpus finds them there again. */
async function comeAlong({ id }: vscode.Extension<unknown>, memory: vscode.Memento): Promise<void> {
	const asked = memory.get<string>(opening);
	if (asked === undefined || !vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === asked)) return;
	await memory.update(opening, undefined);
	await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${id}#firstContest`);
}

/** The copy that was made last, and where another one goes: copies with somebody's notes are never overwritten. */
async function copiesIn(storage: vscode.Uri): Promise<{ readonly last?: vscode.Uri; readonly next: vscode.Uri }> {
	let last: vscode.Uri | undefined;
	for (let nth = 1; ; nth++) {
		const next = vscode.Uri.joinPath(storage, nth === 1 ? 'sample-corpus' : `sample-corpus-${nth}`);
		if (!(await exists(next))) return { next, ...(last && { last }) };
		last = next;
	}
}

async function exists(folder: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.stat(folder);
		return true;
	} catch {
		return false;
	}
}

async function pickCopy(last: vscode.Uri, next: vscode.Uri): Promise<vscode.Uri | undefined> {
	const choices = [
		{
			folder: last,
			label: vscode.l10n.t('Continue with my copy'),
			detail: vscode.l10n.t('With the notes that I have made in it.'),
		},
		{
			folder: next,
			label: vscode.l10n.t('Begin anew'),
			detail: vscode.l10n.t('With a fresh copy; the one with my notes stays as it is.'),
		},
	];
	const title = vscode.l10n.t('There is a copy of the sample corpus already');
	return (await vscode.window.showQuickPick(choices, { title }))?.folder;
}

/** Writes the files of the sample corpus into a folder. */
export async function copyTo(folder: vscode.Uri, extensionUri: vscode.Uri): Promise<void> {
	const { fs } = vscode.workspace;
	const packed = await fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'sampleCorpus.json'));
	const files: Files = JSON.parse(new TextDecoder().decode(packed));
	for (const [path, text] of Object.entries(files))
		await fs.writeFile(vscode.Uri.joinPath(folder, ...path.split('/')), new TextEncoder().encode(text));
}
