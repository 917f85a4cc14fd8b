import type { CorpusChange } from './corpus/change';
import { Checks } from './corpus/checks';
import { Corpus } from './corpus/corpus';
import { corpusRoots, rootOf } from './corpus/layout';
import {
	Event,
	readsAtOnce,
	type Cancellation,
	type Disposable,
	type FileChange,
	type FileContent,
	type Host,
} from './host';

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

	/**
	 * Hands over what an article may have said earlier; see {@link Corpus.takeEarlier}.
	 *
	 * @returns whether it is the text whose hash was noted; nobody needs to look further then.
	 */
	async takeEarlier(open: OpenCorpus, article: string, content: FileContent): Promise<boolean> {
		let change: CorpusChange | undefined;
		await this.#inTurn(async () => {
			change = open.corpus.takeEarlier(article, content);
			if (change) this.#tell(open, change);
		});
		return change !== undefined;
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
		const root = rootOf(path, opened.corpora);
		const open = root === undefined ? undefined : opened.corpora.get(root);
		return open && { open, path: root ? path.slice(root.length + 1) : path };
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
		const wanted = new Map([...opened.corpora.values()].map(open => [open, [] as string[]]));
		for (const whole of paths) {
			const place = this.locate(folder, whole);
			if (place && (scope === 'all' || !place.open.corpus.has(place.path))) wanted.get(place.open)!.push(place.path);
		}
		const of = [...wanted.values()].reduce((sum, files) => sum + files.length, 0);
		let done = 0;
		if (of) report({ done, of });
		for (const [open, present] of wanted) {
			// Also what lies in another corpus since one began further in.
			const gone = open.corpus.paths().filter(path => {
				const whole = wholePath(open, path);
				return !paths.has(whole) || this.locate(folder, whole)?.open !== open;
			});
			if (gone.length) report({ done, of: of + gone.length });
			const read = async (batch: readonly string[]) => {
				if (signal.aborted) return [];
				const contents = await Promise.all(batch.map(path => this.#host.workspace.read(folder, wholePath(open, path))));
				done += batch.length;
				report({ done, of });
				return contents;
			};
			const change = await open.corpus.applySlowly({ present, gone }, read, () => this.#host.pause());
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
			const isOther = existed !== opened.paths.has(path) && path.endsWith('.yaml');
			// A file that came cannot move roots where those that it alone would make are there.
			if (!isOther || (!existed && corpusRoots([path]).every(root => opened.corpora.has(root)))) continue;
			if (!sameRoots(corpusRoots([...opened.paths]), opened.corpora)) regrouped.add(folder);
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
			this.#tell(open, change);
			await this.#reread(open, change);
		}
	}

	/** A few at a time, in their order. */
	async #readAll(changes: readonly FileChange[]): Promise<FileContent[]> {
		const contents: FileContent[] = [];
		for (let from = 0; from < changes.length; from += readsAtOnce) {
			const read = changes
				.slice(from, from + readsAtOnce)
				.map(async file => file.content ?? this.#host.workspace.read(file.folder, file.path));
			contents.push(...(await Promise.all(read)));
		}
		return contents;
	}

	/** Files that became articles, or whose encoding was named, are read again. */
	async #reread(open: OpenCorpus, { reread }: CorpusChange): Promise<void> {
		if (!reread.size) return;
		const contents = new Map<string, FileContent>();
		for (const path of reread) contents.set(path, await this.#host.workspace.read(open.folder, wholePath(open, path)));
		this.#tell(open, open.corpus.apply(contents));
	}

	/** A file that was saved as it stood in the editor is no news. */
	#tell(open: OpenCorpus, change: CorpusChange): void {
		if (change.files.size || change.reread.size) this.#changes.fire({ kind: 'files', open, change });
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
