import * as vscode from 'vscode';
import { emptyFolders } from './emptyFolders';

/** A small corpus of a test's own, in the folder that VS Code has open. */
export interface TestCorpus {
	readonly folder: vscode.Uri;
	uri(path: string): vscode.Uri;
	read(path: string): Promise<string>;
	/** Writes to the disk behind the editor's back, as another program would. */
	write(path: string, content: string | Uint8Array): Promise<void>;
	remove(path: string): Promise<void>;
	/** Opens the file and shows it in an editor. */
	show(path: string): Promise<vscode.TextEditor>;
}

let used = 0;

/**
 * Makes a corpus of its own out of the files, given as path and text. Its `lateral.yaml` keeps it apart from
 * the corpora of other tests.
 *
 * ```ts
 * const corpus = await makeCorpus({
 * 	'bridge.txt': 'The mayor said the bridge was safe.',
 * 	'bridge.notes.yaml': 'format: 1\nnotes: {}\n',
 * });
 * ```
 */
export async function makeCorpus(
	files: Readonly<Record<string, string | Uint8Array | undefined>>,
): Promise<TestCorpus> {
	const [workspace] = vscode.workspace.workspaceFolders ?? [];
	const name = emptyFolders[used++];
	if (!workspace || !name) throw new Error('no folder left: see test/extension/support/emptyFolders.ts');
	const folder = vscode.Uri.joinPath(workspace.uri, name);
	const uri = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, path);
	const write = async (path: string, content: string | Uint8Array): Promise<void> =>
		vscode.workspace.fs.writeFile(uri(path), typeof content === 'string' ? new TextEncoder().encode(content) : content);

	for (const [path, content] of Object.entries({ 'lateral.yaml': 'format: 1\n', ...files }))
		if (content !== undefined) await write(path, content);
	return {
		folder,
		uri,
		write,
		read: async path => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri(path))),
		remove: async path => vscode.workspace.fs.delete(uri(path)),
		show: async path => vscode.window.showTextDocument(uri(path)),
	};
}

/** The sample corpus, copied for this run: `sampleCorpus('README.md')`. */
export function sampleCorpus(path: string): vscode.Uri {
	const [workspace] = vscode.workspace.workspaceFolders ?? [];
	if (!workspace) throw new Error('no folder is open');
	return vscode.Uri.joinPath(workspace.uri, 'sample-corpus', path);
}
