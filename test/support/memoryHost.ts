import { Event, type FileChange, type FileContent, type Host, type Workspace } from '../../src/core/host';

/** A folder in memory, for the core: what is written is seen at once, and told to whoever subscribed. */
export class MemoryHost implements Host, Workspace {
	readonly #changes = new Event<readonly FileChange[]>();
	readonly #folderChanges = new Event<void>();
	readonly files: Map<string, string | Uint8Array>;
	readonly errors: string[] = [];

	readonly workspace = this;
	readonly log = { info: () => {}, warn: () => {}, error: (message: string) => void this.errors.push(message) };
	readonly onDidChange = this.#changes.subscribe;
	readonly onDidChangeFolders = this.#folderChanges.subscribe;

	constructor(files: Readonly<Record<string, string | Uint8Array>>) {
		this.files = new Map(Object.entries(files));
	}

	folders(): readonly string[] {
		return ['memory:/'];
	}

	async list(): Promise<readonly string[]> {
		return [...this.files.keys()];
	}

	async read(_folder: string, path: string): Promise<FileContent> {
		const content = this.files.get(path);
		if (content === undefined) return { kind: 'gone' };
		return typeof content === 'string' ? { kind: 'text', text: content } : { kind: 'bytes', bytes: content };
	}

	async pause(): Promise<void> {}

	write(path: string, content: string | Uint8Array): void {
		this.files.set(path, content);
		this.#changes.fire([{ folder: 'memory:/', path }]);
	}

	remove(path: string): void {
		this.files.delete(path);
		this.#changes.fire([{ folder: 'memory:/', path }]);
	}
}
