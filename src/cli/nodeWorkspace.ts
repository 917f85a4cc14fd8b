import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getSystemErrorMap } from 'node:util';
import { isCandidate, largestFile, mostFiles } from '../core/index';
import type { Cancellation, Disposable, FileContent, Workspace } from '../core/index';
import { WrongUse } from './wrongUse';

/** What is asked of the disk; a test hands in one that refuses. */
export interface Disk {
	entries(folder: string): Promise<readonly Dirent[]>;
	/** Of a symbolic link itself, not of what it leads to. */
	measure(path: string): Promise<Stats>;
	target(link: string): Promise<string>;
	read(file: string): Promise<Uint8Array>;
}

export const realDisk: Disk = {
	entries: folder => readdir(folder, { withFileTypes: true }),
	measure: path => lstat(path),
	target: link => realpath(link),
	read: file => readFile(file),
};

const refuse = { dispose: () => {} };

/**
 * Folders on the disk, read once: nothing changes while a command runs.
 *
 * Symbolic links to folders are left alone, as in the editor: they may go round in a circle. A link to a file
 * is followed where it stays below the folder; no file of a corpus may show what lies outside it.
 */
export class NodeWorkspace implements Workspace {
	readonly #folders: readonly string[];
	readonly #disk: Disk;

	/** @param folders as `file:` addresses. */
	constructor(folders: readonly string[], disk: Disk = realDisk) {
		this.#folders = folders;
		this.#disk = disk;
	}

	folders(): readonly string[] {
		return this.#folders;
	}

	async list(
		folder: string,
		signal: Cancellation,
		refused: (path: string, reason: string) => void,
	): Promise<readonly string[]> {
		const root = fileURLToPath(folder);
		const found: string[] = [];
		for (let level = ['']; level.length && !signal.aborted;) {
			const below: string[] = [];
			for (const path of level) {
				for (const entry of await this.#entries(join(root, path), reason => refused(path, reason))) {
					if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
					const inside = path ? `${path}/${entry.name}` : entry.name;
					if (entry.isDirectory()) below.push(inside);
					else if (isCandidate(inside)) found.push(inside);
				}
			}
			if (found.length > mostFiles)
				throw new WrongUse(`${root} holds more than ${mostFiles} texts. Name a smaller folder.`);
			level = below;
		}
		return found;
	}

	async #entries(path: string, refused: (reason: string) => void) {
		try {
			return await this.#disk.entries(path);
		} catch (error) {
			refused(reasonOf(error));
			return [];
		}
	}

	async read(folder: string, path: string): Promise<FileContent> {
		const root = fileURLToPath(folder);
		const file = join(root, path);
		try {
			const entry = await this.#disk.measure(file);
			const isLink = entry.isSymbolicLink();
			const target = isLink ? await this.#disk.target(file) : file;
			if (isLink && !target.startsWith((await this.#disk.target(root)) + sep))
				return unreadable('it is a link that leads out of the folder');
			const { size, isFile } = isLink ? measured(await this.#disk.measure(target)) : measured(entry);
			// Reading a pipe or a device would wait for ever.
			if (!isFile) return isLink ? { kind: 'gone' } : unreadable('it is not an ordinary file');
			if (size > largestFile) return unreadable(`it is larger than ${largestFile / 1024 / 1024} MB`);
			return { kind: 'bytes', bytes: await this.#disk.read(target) };
		} catch (error) {
			// A link into nothing is no file, and neither is what somebody removed just now.
			return codeOf(error) === 'ENOENT' ? { kind: 'gone' } : unreadable(reasonOf(error));
		}
	}

	onDidChange(): Disposable {
		return refuse;
	}

	onDidChangeFolders(): Disposable {
		return refuse;
	}
}

function measured(entry: { readonly size: number; isFile(): boolean }): { size: number; isFile: boolean } {
	return { size: entry.size, isFile: entry.isFile() };
}

function unreadable(reason: string): FileContent {
	return { kind: 'unreadable', reason };
}

function codeOf(error: unknown): unknown {
	return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** The system's words without its call and path: “permission denied (EACCES)”. */
export function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	if (!('errno' in error) || typeof error.errno !== 'number') return error.message;
	const [code, words] = getSystemErrorMap().get(error.errno) ?? [];
	return words === undefined ? error.message : `${words} (${code})`;
}
