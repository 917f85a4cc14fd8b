import * as vscode from 'vscode';
import { closedFolder } from '../../extension/support/closedFolder';

interface Entry {
	/** `undefined` for a folder. */
	content: Uint8Array | undefined;
	readonly ctime: number;
	mtime: number;
}

/** Files in memory, by path. Folders come into being with their files, as the extension's host does it too. */
export class MemoryFiles implements vscode.FileSystemProvider, vscode.Disposable {
	readonly #entries = new Map<string, Entry>([['/', { content: undefined, ctime: 0, mtime: 0 }]]);
	readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.#changed.event;

	/** The files below a folder, however deep. */
	below(folder: vscode.Uri): vscode.Uri[] {
		return this.#pathsFrom(folder.path)
			.filter(path => this.#entries.get(path)?.content)
			.map(path => folder.with({ path }));
	}

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => {});
	}

	stat(uri: vscode.Uri): vscode.FileStat {
		const { content, ctime, mtime } = this.#entry(uri);
		return {
			type: content ? vscode.FileType.File : vscode.FileType.Directory,
			ctime,
			mtime,
			size: content?.length ?? 0,
		};
	}

	readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
		this.#entry(uri);
		if (uri.path.endsWith(`/${closedFolder}`)) throw vscode.FileSystemError.NoPermissions(uri);
		return [...this.#entries]
			.filter(([path]) => path !== '/' && parentOf(path) === uri.path)
			.map(([path, { content }]) => [
				path.slice(path.lastIndexOf('/') + 1),
				content ? vscode.FileType.File : vscode.FileType.Directory,
			]);
	}

	readFile(uri: vscode.Uri): Uint8Array {
		const { content } = this.#entry(uri);
		if (!content) throw vscode.FileSystemError.FileIsADirectory(uri);
		return content;
	}

	createDirectory(uri: vscode.Uri): void {
		if (this.#entries.has(uri.path)) return;
		this.createDirectory(uri.with({ path: parentOf(uri.path) }));
		const now = Date.now();
		this.#entries.set(uri.path, { content: undefined, ctime: now, mtime: now });
		this.#changed.fire([{ type: vscode.FileChangeType.Created, uri }]);
	}

	writeFile(uri: vscode.Uri, content: Uint8Array): void {
		this.createDirectory(uri.with({ path: parentOf(uri.path) }));
		const known = this.#entries.get(uri.path);
		const now = Date.now();
		this.#entries.set(uri.path, { content, ctime: known?.ctime ?? now, mtime: now });
		const type = known ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
		this.#changed.fire([{ type, uri }]);
	}

	delete(uri: vscode.Uri): void {
		this.#entry(uri);
		for (const path of this.#pathsFrom(uri.path)) this.#entries.delete(path);
		this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
	}

	rename(from: vscode.Uri, to: vscode.Uri): void {
		for (const path of this.#pathsFrom(from.path)) {
			const entry = this.#entries.get(path);
			this.#entries.delete(path);
			if (entry) this.#entries.set(to.path + path.slice(from.path.length), entry);
		}
		this.#changed.fire([
			{ type: vscode.FileChangeType.Deleted, uri: from },
			{ type: vscode.FileChangeType.Created, uri: to },
		]);
	}

	dispose(): void {
		this.#changed.dispose();
	}

	#entry(uri: vscode.Uri): Entry {
		const entry = this.#entries.get(uri.path);
		if (!entry) throw vscode.FileSystemError.FileNotFound(uri);
		return entry;
	}

	/** The path and what lies below it. */
	#pathsFrom(path: string): string[] {
		const below = path === '/' ? path : `${path}/`;
		return [...this.#entries.keys()].filter(entry => entry === path || entry.startsWith(below));
	}
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';
