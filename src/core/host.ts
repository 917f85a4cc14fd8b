import type { TextEdit } from './text/edit';

/**
 * What Lateral asks of the program it runs in: an editor, a browser, the command line, a test.
 * A folder is named by its URI as a string; paths in it have `/` between their parts.
 */
export interface Host {
	readonly workspace: Workspace;
	readonly log: Log;
	/** Lets the program's other work through where that is due; awaited often. */
	pause(): Promise<void>;
}

export interface Workspace {
	/** The folders that are open, each searched for corpora of its own. */
	folders(): readonly string[];
	/**
	 * Every file below a folder that `isCandidate`, dot-folders and `node_modules` left out. A folder in it
	 * that cannot be read is named to `refused`, with the system's reason, and the others are still listed.
	 */
	list(
		folder: string,
		signal: Cancellation,
		refused: (path: string, reason: string) => void,
	): Promise<readonly string[]>;
	/** A file as it stands; what an editor has open, saved or not, goes before what is on the disk. */
	read(folder: string, path: string): Promise<FileContent>;
	/** Calls back for every file that appeared, changed or went, from whichever side. */
	onDidChange(listener: (changes: readonly FileChange[]) => void): Disposable;
	/** Calls back when folders were opened or closed, or many files changed at once. */
	onDidChangeFolders(listener: () => void): Disposable;
}

/** More bytes than this are no article, and reading them would stall the program. */
export const largestFile = 20 * 1024 * 1024;
/** Enough for the largest corpora; a folder with more files that could be ours is something else, a home folder say. */
export const mostFiles = 50_000;

/** A host is asked for so many files at once: enough to keep a disk busy, few enough to leave an editor its own. */
export const readsAtOnce = 32;

export type FileContent =
	/**
	 * Decoded by the editor that has it open. `edits` where it has unsaved changes: what was done to the text that was
	 * handed over before. Passages then follow the edits instead of being searched for.
	 */
	| { readonly kind: 'text'; readonly text: string; readonly edits?: readonly TextEdit[] | undefined }
	| { readonly kind: 'bytes'; readonly bytes: Uint8Array }
	/** The reason is the system's own and is shown to the reader. */
	| { readonly kind: 'unreadable'; readonly reason: string }
	| { readonly kind: 'gone' };

export interface FileChange {
	readonly folder: string;
	readonly path: string;
	/** Where the host has it at hand, as for an open document; otherwise the file is read. */
	readonly content?: FileContent;
}

export interface Log {
	info(message: string): void;
	warn(message: string): void;
	error(message: string): void;
}

export interface Disposable {
	dispose(): void;
}

/** Tells whoever subscribed, in the order of subscribing. */
export class Event<T> {
	readonly #listeners = new Set<(value: T) => void>();

	readonly subscribe = (listener: (value: T) => void): Disposable => {
		this.#listeners.add(listener);
		return { dispose: () => this.#listeners.delete(listener) };
	};

	fire(value: T): void {
		for (const listener of this.#listeners) listener(value);
	}

	dispose(): void {
		this.#listeners.clear();
	}
}

/** What an `AbortSignal` and a test can both be. */
export interface Cancellation {
	readonly aborted: boolean;
}
