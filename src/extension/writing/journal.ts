import * as v from 'valibot';
import * as vscode from 'vscode';

/** What a file was about to become when the editor may have died, when that was noted, and by which session. */
const journalEntry = v.object({ uri: v.string(), text: v.string(), at: v.number(), session: v.string() });
export type JournalEntry = v.InferOutput<typeof journalEntry>;

/** What sessions that ended left behind of one file. */
export interface Leftover {
	readonly uri: string;
	/** When the last of it was noted. */
	readonly at: number;
	/** What each session last wanted it to hold, the earliest first: a later one may not have known of the earlier. */
	readonly texts: readonly string[];
	/** Strikes out all that was noted of the file. */
	strike(): Promise<void>;
}

/**
 * Keeps what is about to be saved until the saved file has been read back.
 *
 * VS Code truncates a file before it writes it: a crash in between leaves it empty or cut. The entry
 * that such a crash leaves behind is found at the next start and offered to the reader.
 */
export class Journal {
	readonly #folder: vscode.Uri | undefined;
	readonly #session = crypto.randomUUID();
	/** Entries of this session that stand, by what they are for. */
	readonly #standing = new Map<string, Set<vscode.Uri>>();
	#latest = 0;

	/** Without a storage folder (no workspace is open) nothing is kept: there are no sidecars then either. */
	constructor(storage: vscode.Uri | undefined) {
		this.#folder = storage && vscode.Uri.joinPath(storage, 'journal');
	}

	/** Notes what the file is to become; the returned function strikes it out. */
	async keep(uri: vscode.Uri, text: string): Promise<() => Promise<void>> {
		if (!this.#folder) return async () => {};
		const file = vscode.Uri.joinPath(this.#folder, `${crypto.randomUUID()}.json`);
		this.#latest = Math.max(Date.now(), this.#latest + 1);
		const entry: JournalEntry = { uri: uri.toString(), text, at: this.#latest, session: this.#session };
		await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(entry)));
		this.#standing.set(entry.uri, (this.#standing.get(entry.uri) ?? new Set()).add(file));
		return async () => {
			this.#standing.get(entry.uri)?.delete(file);
			await remove(file);
		};
	}

	/** Whether this session has noted something of a file that it has not been seen to hold. */
	stands(uri: vscode.Uri): boolean {
		return this.#standing.has(uri.toString());
	}

	/** Strikes out all that this session has noted of a file: it has been read back as it should be, or as its owner saved it. */
	async strike(uri: vscode.Uri): Promise<void> {
		const files = this.#standing.get(uri.toString()) ?? [];
		this.#standing.delete(uri.toString());
		for (const file of files) await remove(file);
	}

	/** What earlier sessions left behind, a file each. Unreadable entries are struck out at once. */
	async leftovers(): Promise<Leftover[]> {
		const all = (await this.#entries()).sort((a, b) => a.entry.at - b.entry.at);
		const byFile = new Map<string, typeof all>();
		for (const each of all) byFile.set(each.entry.uri, [...(byFile.get(each.entry.uri) ?? []), each]);
		return [...byFile].map(([uri, entries]) => ({
			uri,
			at: entries.at(-1)!.entry.at,
			// Those of one session are in its last.
			texts: entries.flatMap(({ entry }, index) =>
				entries.slice(index + 1).some(later => later.entry.session === entry.session) ? [] : entry.text,
			),
			strike: async () => {
				for (const { file } of entries) await remove(file);
			},
		}));
	}

	async #entries(): Promise<{ readonly entry: JournalEntry; readonly file: vscode.Uri }[]> {
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
			// Another window of the same folder may have struck it out by now.
			const bytes = await vscode.workspace.fs.readFile(file).then(undefined, () => undefined);
			const entry = bytes && readEntry(new TextDecoder().decode(bytes));
			if (entry) found.push({ entry, file });
			else await remove(file);
		}
		return found;
	}
}

async function remove(file: vscode.Uri): Promise<void> {
	await vscode.workspace.fs.delete(file).then(undefined, () => undefined); // It is gone already.
}

function readEntry(json: string): JournalEntry | undefined {
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), journalEntry), json);
	// Where it does not parse, the crash came while the journal itself was written: the file it was for is still whole.
	return parsed.success ? parsed.output : undefined;
}
