import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Actions } from '../../src/extension/writing/actions';
import { Journal } from '../../src/extension/writing/journal';

const base = 'format: 1\nnotes:\n  n-one: {quote: the bridge}\n';
const theirs = `${base}  n-them: {quote: rain}\n`;

/** Files in memory that never tell VS Code of what others write to them, as watchers fail to do now and then. */
class SilentFiles implements vscode.FileSystemProvider {
	readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
	readonly #files = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>();
	#clock = 1;

	writeFile({ path }: vscode.Uri, bytes: Uint8Array): void {
		this.#files.set(path, { bytes, mtime: this.#clock++ });
	}

	readFile({ path }: vscode.Uri): Uint8Array {
		return this.#file(path).bytes;
	}

	stat({ path }: vscode.Uri): vscode.FileStat {
		if (path === '/' || path === '/storage') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
		const { bytes, mtime } = this.#file(path);
		return { type: vscode.FileType.File, ctime: 0, mtime, size: bytes.length };
	}

	delete({ path }: vscode.Uri): void {
		this.#files.delete(path);
	}

	rename(from: vscode.Uri, to: vscode.Uri): void {
		this.writeFile(to, this.readFile(from));
		this.delete(from);
	}

	readDirectory(): [string, vscode.FileType][] {
		return [];
	}

	createDirectory(): void {}

	watch(): vscode.Disposable {
		return { dispose() {} };
	}

	#file(path: string): { readonly bytes: Uint8Array; readonly mtime: number } {
		const file = this.#files.get(path);
		if (!file) throw vscode.FileSystemError.FileNotFound(path);
		return file;
	}
}

suite('a file that another program has written and VS Code has not read again', () => {
	const files = new SilentFiles();
	const uri = vscode.Uri.parse('silent:/east.notes.yaml');
	const encoder = new TextEncoder();
	const now = (): string => new TextDecoder().decode(files.readFile(uri));
	let registration: vscode.Disposable;
	let actions: Actions;

	suiteSetup(() => {
		registration = vscode.workspace.registerFileSystemProvider('silent', files);
		actions = new Actions(new Journal(vscode.Uri.parse('silent:/storage')), {
			info: () => {},
			warn: () => {},
			error: () => {},
		});
	});
	suiteTeardown(() => {
		actions.dispose();
		registration.dispose();
	});

	test('is added to as it stands on the disk, and is taken back to that', async () => {
		files.writeFile(uri, encoder.encode(base));
		const document = await vscode.workspace.openTextDocument(uri);
		files.writeFile(uri, encoder.encode(theirs));

		const edits = [{ span: { start: base.length, end: base.length }, text: '  n-mine: {quote: the dam}\n' }];
		const done = await actions.run({ label: 'Mark', files: [{ kind: 'edit', uri, edits, from: base }] });

		assert.equal(document.getText(), base, 'VS Code is to know nothing of it');
		assert.ok(done);
		assert.ok(now().includes('n-mine') && now().includes('n-them'), now());
		assert.deepEqual(await actions.undo(), { label: 'Mark' });
		assert.equal(now(), theirs);
	});
});
