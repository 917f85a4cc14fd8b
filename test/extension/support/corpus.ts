import * as vscode from 'vscode';
import { eventually } from '../../support/eventually';
import { emptyFolders } from './emptyFolders';

/** A small corpus of a test's own, in the folder that VS Code has open. */
export interface TestCorpus {
	readonly folder: vscode.Uri;
	uri(path: string): vscode.Uri;
	read(path: string): Promise<string>;
	/** Writes to the disk behind the editor's back, as another program would. */
	write(path: string, content: string | Uint8Array): Promise<void>;
	remove(path: string): Promise<void>;
	/** Opens the file in an editor, and waits until it is the one that the reader is in. */
	show(path: string): Promise<vscode.TextEditor>;
}

let used = 0;

/** A folder of a test's own that nothing is in, for a corpus that another program makes. */
export function emptyCorpus(): TestCorpus {
	const [workspace] = vscode.workspace.workspaceFolders ?? [];
	const name = emptyFolders[used++];
	if (!workspace || !name) throw new Error('no folder left: see test/extension/support/emptyFolders.ts');
	const folder = vscode.Uri.joinPath(workspace.uri, name);
	const uri = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, path);
	return {
		folder,
		uri,
		write: async (path, content) =>
			vscode.workspace.fs.writeFile(
				uri(path),
				typeof content === 'string' ? new TextEncoder().encode(content) : content,
			),
		read: async path => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri(path))),
		remove: async path => vscode.workspace.fs.delete(uri(path)),
		show: async path => show(await vscode.workspace.openTextDocument(uri(path))),
	};
}

/**
 * Makes a corpus of its own out of the files, given as path and text, and has Lateral read it: until a watcher has told
 * of the folder, a command would be about the corpus of the test before. Its `lateral.yaml` keeps it apart from the
 * corpora of other tests.
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
	const corpus = emptyCorpus();
	for (const [path, content] of Object.entries({ 'lateral.yaml': 'format: 1\n', ...files }))
		if (content !== undefined) await corpus.write(path, content);
	await vscode.commands.executeCommand('lateral.refresh');
	return corpus;
}

/** Shows a document in an editor. Its tab comes before the keyboard is in its text: what is typed then goes elsewhere. */
export async function show(document: vscode.TextDocument): Promise<vscode.TextEditor> {
	const editor = await vscode.window.showTextDocument(document);
	await eventually(() => vscode.window.activeTextEditor === editor);
	return editor;
}

/** The sample corpus, copied for this run: `sampleCorpus('README.md')`. */
export function sampleCorpus(path: string): vscode.Uri {
	const [workspace] = vscode.workspace.workspaceFolders ?? [];
	if (!workspace) throw new Error('no folder is open');
	return vscode.Uri.joinPath(workspace.uri, 'sample-corpus', path);
}
