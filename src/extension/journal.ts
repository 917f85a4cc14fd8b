import * as v from 'valibot';
import * as vscode from 'vscode';

/** What a file was about to become when the editor may have died. */
const journalEntry = v.object({ uri: v.string(), text: v.string() });
export type JournalEntry = v.InferOutput<typeof journalEntry>;

/**
 * Keeps what is about to be saved until the saved file has been read back.
 *
 * VS Code truncates a file before it writes it: a crash in between leaves it empty or cut. The entry
 * that such a crash leaves behind is found at the next start and offered to the reader.
 */
export class Journal {
	readonly #folder: vscode.Uri | undefined;

	/** Without a storage folder (no workspace is open) nothing is kept: there are no sidecars then either. */
	constructor(storage: vscode.Uri | undefined) {
		this.#folder = storage && vscode.Uri.joinPath(storage, 'journal');
	}

	/** Notes what the file is to become; the returned function strikes it out. */
	async keep(uri: vscode.Uri, text: string): Promise<() => Promise<void>> {
		if (!this.#folder) return async () => {};
		const file = vscode.Uri.joinPath(this.#folder, `${crypto.randomUUID()}.json`);
		const entry: JournalEntry = { uri: uri.toString(), text };
		await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(entry)));
		return async () => vscode.workspace.fs.delete(file);
	}

	/** What an earlier session left behind, with the way to strike each out. Unreadable entries are struck out at once. */
	async leftovers(): Promise<{ readonly entry: JournalEntry; strike(): Promise<void> }[]> {
		if (!this.#folder) return [];
		const folder = this.#folder;
		let names: [string, vscode.FileType][];
		try {
			names = await vscode.workspace.fs.readDirectory(folder);
		} catch {
			return []; // Nothing was ever kept.
		}
		const found = [];
		for (const [name] of names) {
			const file = vscode.Uri.joinPath(folder, name);
			const strike = async () => vscode.workspace.fs.delete(file);
			const entry = readEntry(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
			if (entry) found.push({ entry, strike });
			else await strike();
		}
		return found;
	}
}

function readEntry(json: string): JournalEntry | undefined {
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), journalEntry), json);
	// Where it does not parse, the crash came while the journal itself was written: the file it was for is still whole.
	return parsed.success ? parsed.output : undefined;
}
