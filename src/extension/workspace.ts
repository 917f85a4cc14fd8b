import * as vscode from 'vscode';
import {
	Event,
	isCandidate,
	isHidden,
	largestFile,
	mostFiles,
	type Cancellation,
	type FileChange,
	type FileContent,
	type TextEdit,
	type Workspace,
} from '../core/index';
import { DocumentChanges } from './documentChanges';

const batchAfter = 40;

/**
 * VS Code's files as core sees them. Open documents go before the disk, saved or not.
 *
 * Folders are walked with `workspace.fs`, which answers on every file system; `findFiles` never
 * does on a virtual one without a search provider.
 */
export class VsCodeWorkspace implements Workspace, vscode.Disposable {
	readonly #changes = new Event<readonly FileChange[]>();
	readonly #folderChanges = new Event<void>();
	readonly #documents = new DocumentChanges((document, edits) => this.#now(document, edits));
	readonly #subscriptions: vscode.Disposable[] = [];
	readonly #waiting = new Map<string, FileChange>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	readonly onDidChange = this.#changes.subscribe;
	readonly onDidChangeFolders = this.#folderChanges.subscribe;

	constructor() {
		const watcher = vscode.workspace.createFileSystemWatcher('**/*.{txt,article,md,yaml,yml}');
		const later = (uri: vscode.Uri) => this.#later(uri);
		this.#subscriptions.push(
			this.#documents,
			watcher,
			watcher.onDidCreate(later),
			watcher.onDidChange(later),
			watcher.onDidDelete(later),
			vscode.workspace.onDidDeleteFiles(event => event.files.forEach(later)),
			vscode.workspace.onDidRenameFiles(event =>
				event.files.flatMap(file => [file.oldUri, file.newUri]).forEach(later),
			),
			vscode.workspace.onDidCloseTextDocument(document => later(document.uri)),
			vscode.workspace.onDidChangeWorkspaceFolders(() => this.#folderChanges.fire()),
			// Watchers miss files in folders that were just made; coming back to the window is when a reader would notice.
			vscode.window.onDidChangeWindowState(state => {
				if (state.focused) this.#folderChanges.fire();
			}),
		);
	}

	folders(): readonly string[] {
		return (vscode.workspace.workspaceFolders ?? []).map(folder => folder.uri.toString());
	}

	async list(
		folder: string,
		signal: Cancellation,
		refused: (path: string, reason: string) => void,
	): Promise<readonly string[]> {
		const root = vscode.Uri.parse(folder);
		const found: string[] = [];
		let level = [''];
		while (level.length && found.length < mostFiles && !signal.aborted) {
			const entries = await Promise.all(level.map(path => this.#entries(root, path, refused)));
			level = [];
			for (const [path, type] of entries.flat()) {
				if (type === vscode.FileType.Directory) level.push(path);
				else if (isCandidate(path)) found.push(path);
			}
		}
		return found;
	}

	/** Folders behind symbolic links are left out: they may lead outside, or round in a circle. */
	async #entries(
		root: vscode.Uri,
		path: string,
		refused: (path: string, reason: string) => void,
	): Promise<[string, vscode.FileType][]> {
		try {
			const entries = await vscode.workspace.fs.readDirectory(path ? vscode.Uri.joinPath(root, path) : root);
			return entries
				.filter(([name]) => !name.startsWith('.') && name !== 'node_modules')
				.map(([name, type]) => [path ? `${path}/${name}` : name, type]);
		} catch (error) {
			refused(path, error instanceof Error ? error.message : String(error));
			return [];
		}
	}

	async read(folder: string, path: string): Promise<FileContent> {
		const open = this.#opened(folder, path);
		// Of unsaved changes those that are not known yet are told apart.
		if (open) return { kind: 'text', text: open.getText(), ...(open.isDirty && { edits: [] }) };
		try {
			const bytes = await vscode.workspace.fs.readFile(this.uriOf(folder, path));
			if (bytes.length > largestFile)
				return { kind: 'unreadable', reason: vscode.l10n.t('It is larger than {0} MB.', largestFile / 1024 / 1024) };
			return { kind: 'bytes', bytes };
		} catch (error) {
			if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { kind: 'gone' };
			return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
		}
	}

	/** The folder and path of a file in one of the open folders, the innermost where they nest. */
	locate(uri: vscode.Uri): { readonly folder: string; readonly path: string } | undefined {
		const owner = vscode.workspace.getWorkspaceFolder(uri);
		if (!owner) return undefined;
		const base = owner.uri.path.endsWith('/') ? owner.uri.path : `${owner.uri.path}/`;
		if (!uri.path.startsWith(base)) return undefined;
		return { folder: owner.uri.toString(), path: uri.path.slice(base.length) };
	}

	uriOf(folder: string, path: string): vscode.Uri {
		return vscode.Uri.joinPath(vscode.Uri.parse(folder), path);
	}

	#opened(folder: string, path: string): vscode.TextDocument | undefined {
		const uri = this.uriOf(folder, path).toString();
		return vscode.workspace.textDocuments.find(document => document.uri.toString() === uri);
	}

	/** Resolves when everything that VS Code reported so far has been told. */
	async settled(): Promise<void> {
		// Files go after documents: a document whose first unsaved change is still held back passes for a saved one.
		await this.#documents.settled();
		this.#tellFiles();
	}

	#now(document: vscode.TextDocument, edits: readonly TextEdit[] | undefined): void {
		const place = this.locate(document.uri);
		if (!place || !isCandidate(place.path)) return;
		this.#changes.fire([{ ...place, content: { kind: 'text', text: document.getText(), edits } }]);
	}

	#later(uri: vscode.Uri): void {
		const place = this.locate(uri);
		if (!place) return;
		this.#waiting.set(uri.toString(), place);
		this.#timer ??= setTimeout(() => this.#tellFiles(), batchAfter);
	}

	#tellFiles(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const changes = [...this.#waiting.values()];
		this.#waiting.clear();
		// What is told of a document with unsaved changes goes before what becomes of its file.
		const files = changes.filter(({ folder, path }) => isCandidate(path) && !this.#opened(folder, path)?.isDirty);
		if (files.length) this.#changes.fire(files);
		// A folder that went or came takes its files along without an event for each.
		if (changes.some(change => !isCandidate(change.path) && !isHidden(change.path))) this.#folderChanges.fire();
	}

	dispose(): void {
		clearTimeout(this.#timer);
		for (const subscription of this.#subscriptions) subscription.dispose();
		this.#changes.dispose();
		this.#folderChanges.dispose();
	}
}
