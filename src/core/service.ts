import type { CorpusChange } from './corpus/change';
import { Checks } from './corpus/checks';
import { Corpus } from './corpus/corpus';
import { corpusRoots, rootOf } from './corpus/layout';
import { Event, type Cancellation, type Disposable, type FileChange, type FileContent, type Host } from './host';

/** A corpus in one of the open folders. `root` is its path in the folder, `''` for the folder itself. */
export interface OpenCorpus {
	readonly folder: string;
	readonly root: string;
	readonly corpus: Corpus;
	readonly checks: Checks;
}

/** A file of a corpus; `path` is from the corpus root. */
export interface Place {
	readonly open: OpenCorpus;
	readonly path: string;
}

/** A folder of an open folder that the system did not let us read; what it holds is missing from its corpus. */
export interface RefusedFolder {
	readonly folder: string;
	/** From the open folder, `''` for that folder itself. */
	readonly path: string;
	/** The system's own words. */
	readonly reason: string;
}

/** What changed: corpora appeared or went, or files in one of them. */
export type ServiceChange =
	{ readonly kind: 'corpora' } | { readonly kind: 'files'; readonly open: OpenCorpus; readonly change: CorpusChange };

/** How far indexing has come, in files. */
export interface Progress {
	readonly done: number;
	readonly of: number;
}

/** Enough reads at once to keep a disk busy, few enough to leave an editor its own. */
const readsAtOnce = 32;

interface OpenFolder {
	readonly paths: Set<string>;
	readonly corpora: Map<string, OpenCorpus>;
	readonly refused: readonly RefusedFolder[];
}

/**
 * Keeps every corpus of the open folders in step with its files.
 *
 * Call `index` once and again after it was cancelled; from then on changes come from the host. Nothing
 * here waits for a pause in typing: that is for the screen.
 */
export class AnnotationService implements Disposable {
	readonly #host: Host;
	readonly #folders = new Map<string, OpenFolder>();
	readonly #changes = new Event<ServiceChange>();
	readonly #subscriptions: Disposable[];
	/** Indexing and changes go one after the other: a change read during indexing must not be overtaken. */
	#queue: Promise<void> = Promise.resolve();

	readonly onDidChange = this.#changes.subscribe;

	constructor(host: Host) {
		this.#host = host;
		this.#subscriptions = [
			host.workspace.onDidChange(changes => void this.#inTurn(() => this.#apply(changes))),
			host.workspace.onDidChangeFolders(() => void this.relist()),
		];
	}

	/**
	 * Reads every folder anew.
	 *
	 * @returns `false` when it was cancelled; what was read until then is kept.
	 */
	async index(
		report: (progress: Progress) => void = () => {},
		signal: Cancellation = { aborted: false },
	): Promise<boolean> {
		let whole = true;
		await this.#inTurn(async () => {
			for (const folder of this.#openFolders()) whole = (await this.#indexFolder(folder, report, signal)) && whole;
			this.#changes.fire({ kind: 'corpora' });
		});
		return whole;
	}

	/** Takes in files that appeared or went without anybody being told; a file that is known is not read again. */
	async relist(): Promise<void> {
		await this.#inTurn(async () => {
			const before = this.corpora();
			let files = 0;
			for (const folder of this.#openFolders())
				await this.#indexFolder(folder, ({ of }) => (files = of), { aborted: false }, 'new');
			const after = this.corpora();
			if (files || after.length !== before.length || after.some(open => !before.includes(open)))
				this.#changes.fire({ kind: 'corpora' });
		});
	}

	/** The folders that are open now; what was known of others is forgotten. */
	#openFolders(): readonly string[] {
		const folders = this.#host.workspace.folders();
		for (const folder of this.#folders.keys()) if (!folders.includes(folder)) this.#folders.delete(folder);
		return folders;
	}

	/** Resolves when everything that was reported so far has been taken in. */
	async settled(): Promise<void> {
		await this.#queue;
	}

	corpora(): OpenCorpus[] {
		return [...this.#folders.values()].flatMap(folder => [...folder.corpora.values()]);
	}

	/** The corpus that a file of an open folder belongs to, whether or not it has been read. */
	locate(folder: string, path: string): Place | undefined {
		const opened = this.#folders.get(folder);
		if (!opened) return undefined;
		const root = rootOf(path, new Set(opened.corpora.keys()));
		const open = root === undefined ? undefined : opened.corpora.get(root);
		return open && { open, path: root ? path.slice(root.length + 1) : path };
	}

	/** Files that could be articles in folders that are no corpus yet. */
	candidates(folder: string): string[] {
		return [...(this.#folders.get(folder)?.paths ?? [])].filter(path => /\.(?:txt|article)$/i.test(path)).sort();
	}

	/** Folders that could not be read when everything was last indexed. */
	refusedFolders(): RefusedFolder[] {
		return [...this.#folders.values()].flatMap(folder => folder.refused);
	}

	async #indexFolder(
		folder: string,
		report: (progress: Progress) => void,
		signal: Cancellation,
		scope: 'all' | 'new' = 'all',
	): Promise<boolean> {
		const refused: RefusedFolder[] = [];
		const refuse = (path: string, reason: string) => void refused.push({ folder, path, reason });
		const paths = new Set(await this.#host.workspace.list(folder, signal, refuse));
		if (signal.aborted) return false; // What was not listed has not gone.
		const known = this.#folders.get(folder);
		const roots = corpusRoots([...paths]);
		const opened: OpenFolder = { paths, corpora: new Map(), refused };
		for (const root of roots) opened.corpora.set(root, known?.corpora.get(root) ?? openCorpus(folder, root));
		this.#folders.set(folder, opened);
		const isNew = (path: string) => {
			const place = this.locate(folder, path);
			return place && (scope === 'all' || !place.open.corpus.has(place.path));
		};
		const owned = [...paths].filter(isNew);
		const contents = new Map<OpenCorpus, Map<string, FileContent>>();
		for (const open of opened.corpora.values()) {
			// Also what lies in another corpus since one began further in.
			const gone = open.corpus.paths().filter(path => {
				const whole = wholePath(open, path);
				return !paths.has(whole) || this.locate(folder, whole)?.open !== open;
			});
			contents.set(open, new Map(gone.map(path => [path, { kind: 'gone' as const }])));
			if (gone.length) report({ done: 0, of: gone.length });
		}
		const whole = owned.map(path => ({ folder, path }));
		const read = await this.#readAll(whole, done => report({ done, of: owned.length }), signal);
		for (const [index, content] of read.entries()) {
			const place = this.locate(folder, owned[index]!)!;
			contents.get(place.open)!.set(place.path, content);
		}
		for (const [open, files] of contents) {
			const change = await open.corpus.applySlowly(files, () => this.#host.pause());
			await this.#reread(open, change);
		}
		return !signal.aborted;
	}

	async #apply(changes: readonly FileChange[]): Promise<void> {
		const read = await this.#readAll(changes);
		const regrouped = new Set<string>();
		for (const [index, { folder, path }] of changes.entries()) {
			const opened = this.#folders.get(folder);
			if (!opened) continue;
			const existed = opened.paths.has(path);
			if (read[index]!.kind === 'gone') opened.paths.delete(path);
			else opened.paths.add(path);
			const marks = existed !== opened.paths.has(path) && path.endsWith('.yaml');
			if (marks && !sameRoots(corpusRoots([...opened.paths]), opened.corpora)) regrouped.add(folder);
		}
		for (const folder of regrouped) await this.#indexFolder(folder, () => {}, { aborted: false });
		if (regrouped.size) this.#changes.fire({ kind: 'corpora' });

		const files = new Map<OpenCorpus, Map<string, FileContent>>();
		for (const [index, { folder, path }] of changes.entries()) {
			const place = this.locate(folder, path);
			if (!place || regrouped.has(folder)) continue;
			const ofCorpus = files.get(place.open) ?? new Map<string, FileContent>();
			files.set(place.open, ofCorpus.set(place.path, read[index]!));
		}
		for (const [open, contents] of files) {
			const change = open.corpus.apply(contents);
			this.#changes.fire({ kind: 'files', open, change });
			await this.#reread(open, change);
		}
	}

	/** A few at a time, in their order; as many as were read until it was cancelled. */
	async #readAll(
		files: readonly FileChange[],
		report: (done: number) => void = () => {},
		signal: Cancellation = { aborted: false },
	): Promise<FileContent[]> {
		const contents: FileContent[] = [];
		for (let from = 0; from < files.length && !signal.aborted; from += readsAtOnce) {
			const batch = files.slice(from, from + readsAtOnce);
			const read = batch.map(async file => file.content ?? this.#host.workspace.read(file.folder, file.path));
			contents.push(...(await Promise.all(read)));
			report(contents.length);
		}
		return contents;
	}

	/** Files that became articles, or whose encoding was named, are read again. */
	async #reread(open: OpenCorpus, { reread }: CorpusChange): Promise<void> {
		if (!reread.size) return;
		const contents = new Map<string, FileContent>();
		for (const path of reread) contents.set(path, await this.#host.workspace.read(open.folder, wholePath(open, path)));
		this.#changes.fire({ kind: 'files', open, change: open.corpus.apply(contents) });
	}

	#inTurn(work: () => Promise<void>): Promise<void> {
		const turn = this.#queue.then(work);
		this.#queue = turn.catch((error: unknown) =>
			this.#host.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
		);
		return turn;
	}

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
		this.#changes.dispose();
	}
}

function sameRoots(roots: readonly string[], corpora: ReadonlyMap<string, OpenCorpus>): boolean {
	return roots.length === corpora.size && roots.every(root => corpora.has(root));
}

function openCorpus(folder: string, root: string): OpenCorpus {
	const corpus = new Corpus();
	return { folder, root, corpus, checks: new Checks(corpus) };
}

/** A path of a corpus as a path of its folder. */
export function wholePath(open: OpenCorpus, path: string): string {
	return open.root ? `${open.root}/${path}` : path;
}
