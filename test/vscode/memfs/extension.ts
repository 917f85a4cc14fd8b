// A folder that lives in the memory of the web extension host, for the suite to work in: the scheme `memfs`.
import * as vscode from 'vscode';
import { MemoryFiles } from './memoryFiles';

/** Fills the folder with what the web server offers as `files.json`: path and text, or `null` for a folder. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
	const response = await fetch(vscode.Uri.joinPath(context.extensionUri, 'files.json').toString(true));
	const offered: Record<string, string | null> = await response.json();
	const files = new MemoryFiles();
	for (const [path, text] of Object.entries(offered)) {
		const uri = vscode.Uri.from({ scheme: 'memfs', path: `/${path}` });
		if (text === null) files.createDirectory(uri);
		else files.writeFile(uri, new TextEncoder().encode(text));
	}
	context.subscriptions.push(
		files,
		vscode.workspace.registerFileSystemProvider('memfs', files, { isCaseSensitive: true }),
		searchable(files),
	);
}

/** A part of VS Code's proposed API: without somebody who searches, `findFiles` never answers for our scheme. */
interface WithFileSearch {
	registerFileSearchProvider(
		scheme: string,
		provider: {
			provideFileSearchResults(query: unknown, options: { folder: vscode.Uri }): vscode.ProviderResult<vscode.Uri[]>;
		},
	): vscode.Disposable;
}

const canSearch = (workspace: typeof vscode.workspace): workspace is typeof workspace & WithFileSearch =>
	'registerFileSearchProvider' in workspace;

function searchable(files: MemoryFiles): vscode.Disposable {
	const { workspace } = vscode;
	if (!canSearch(workspace)) throw new Error('this VS Code has no file search to provide');
	// VS Code holds what it gets against the patterns itself, and fails on a file from elsewhere.
	return workspace.registerFileSearchProvider('memfs', {
		provideFileSearchResults: (_query, { folder }) => files.below(folder),
	});
}
