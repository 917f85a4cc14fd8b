import * as vscode from 'vscode';

/** What is asked of VS Code's own Git extension. It is not there in a browser, nor where a folder is not trusted. */
interface GitExtension {
	readonly enabled: boolean;
	/** @throws where git is disabled, or was not found. */
	getAPI(version: 1): GitApi;
}

interface GitApi {
	readonly repositories: readonly Repository[];
	readonly onDidChangeState: vscode.Event<unknown>;
	readonly onDidOpenRepository: vscode.Event<unknown>;
	getRepository(uri: vscode.Uri): Repository | null;
}

interface Repository {
	getConfig(key: string): Promise<string>;
	getGlobalConfig(key: string): Promise<string>;
	log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly { readonly hash: string }[]>;
	buffer(commit: string, path: string): Promise<Uint8Array>;
}

export function gitExtension(): vscode.Extension<GitExtension> | undefined {
	return vscode.extensions.getExtension<GitExtension>('vscode.git');
}

/** The history of files, as far as VS Code's own Git extension has it. */
export interface History {
	/** Calls back when folders have a history that had none before. */
	onDidOpen(listener: () => void): vscode.Disposable;
	/** The latest commits that changed a file, newest first; `undefined` where it is in no open repository. */
	commitsOf(file: vscode.Uri, most: number): Promise<readonly Commit[] | undefined>;
}

export interface Commit {
	/** What the commit made of the file. @throws where it removed the file, or gave it its name. */
	read(): Promise<Uint8Array>;
}

/** @returns `undefined` where there is no git here, or the reader has switched it off. */
export async function openHistory(): Promise<History | undefined> {
	const extension = gitExtension();
	if (!extension) return undefined;
	const git = await extension.activate();
	if (!git.enabled) return undefined;
	const api = git.getAPI(1);
	return {
		onDidOpen: listener =>
			// Until it has looked through the folders, it has no repository to offer.
			vscode.Disposable.from(api.onDidChangeState(listener), api.onDidOpenRepository(listener)),
		commitsOf: async (file, most) => {
			const repository = api.getRepository(file);
			if (!repository) return undefined;
			const commits = await repository.log({ path: file.fsPath, maxEntries: most });
			return commits.map(({ hash }) => ({ read: () => repository.buffer(hash, file.fsPath) }));
		},
	};
}
