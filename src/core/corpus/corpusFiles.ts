import { readsAtOnce, type FileContent } from '../host';
import type { ConfigRecord } from '../sidecar/records';
import { compare } from '../text/compare';
import type { SidecarFile } from './article';
import { ArticleNames, lastPart } from './articleNames';
import type { Change } from './change';
import { definitionsIn } from './definitions';
import { hasRole, readFile, type CorpusFile, type FileOf } from './files';
import { defaultRules, Layout, type ArticleRules } from './layout';
import { Mentions, mentionsIn, type Mention } from './mentions';
import { PathIndex } from './pathIndex';

/** The work of taking files in: each step yields the paths whose contents it wants next, and is given these. */
export type TakingIn<Done> = Generator<readonly string[], Done, readonly (FileContent | undefined)[]>;

/** The files of a corpus, each read for what it is among the others, and which of them name what. */
export class CorpusFiles {
	readonly #paths = new Set<string>();
	readonly #files = new Map<string, CorpusFile>();
	#layout = new Layout(this.#paths);
	/** By the id in lower case: ids that differ only in case are in each other's way on many disks. */
	readonly #articlePaths = new PathIndex();
	readonly #sidecarPaths = new PathIndex();
	readonly #claimPaths = new PathIndex();
	readonly #mentions = new Mentions();
	/** Files that can change each other's role by coming or going. */
	readonly #kin = new PathIndex();
	#read = 0;

	/** The names that articles and their notes have. */
	readonly names = new ArticleNames();

	/** Every file that was taken in and has not gone. */
	paths(): string[] {
		return [...this.#paths];
	}

	has(path: string): boolean {
		return this.#paths.has(path);
	}

	get(path: string): CorpusFile | undefined {
		return this.#files.get(path);
	}

	/** The file, if it is of this kind. */
	of<Kind extends CorpusFile['kind']>(path: string, kind: Kind): FileOf<Kind> | undefined {
		const file = this.#files.get(path);
		return file && isOf(file, kind) ? file : undefined;
	}

	/** How many were read since the beginning. */
	get read(): number {
		return this.#read;
	}

	/** Which files are articles here. */
	get rules(): ArticleRules {
		return this.#layout.rules;
	}

	get config(): ConfigRecord | undefined {
		return this.of('lateral.yaml', 'config')?.record;
	}

	/** Those that define a claim. */
	defining(claim: string): string[] {
		return this.#claimPaths.of(claim);
	}

	/** Those that claim an article's id, also in other letters' case. */
	claimingArticle(id: string): string[] {
		return this.#articlePaths.of(id.toLowerCase());
	}

	/** Those that claim an article's id, and the sidecars of it. */
	ofArticle(id: string): string[] {
		return [...this.claimingArticle(id), ...this.#sidecarPaths.of(id)];
	}

	/** Where two files claim one id, the first by name is read; the problem is reported on both. */
	articleFile(id: string): FileOf<'article'> | undefined {
		for (const path of this.claimingArticle(id)) {
			const file = this.of(path, 'article');
			if (file?.id === id) return file;
		}
		return undefined;
	}

	sidecarsOf(id: string): SidecarFile[] {
		return this.#sidecarPaths
			.of(id)
			.flatMap(path => this.of(path, 'sidecar') ?? [])
			.sort((a, b) => compare(a.coder ?? '', b.coder ?? ''));
	}

	/** In which an article is written that does not say so itself. */
	encodingOf(id: string): string | undefined {
		const base = this.sidecarsOf(id).find(sidecar => sidecar.coder === undefined);
		return (base?.record.article?.encoding ?? this.config?.encoding)?.value;
	}

	/** Those that name this, and the articles that they are sidecars of. */
	mentioning(mention: Mention): string[] {
		return [...this.#mentions.of(mention)].flatMap(path => {
			const file = this.of(path, 'sidecar');
			return [path, (file && this.articleFile(file.id)?.path) ?? path];
		});
	}

	/** Takes in files as they stand now, and looks again at those whose role may be another one since. */
	*takeIn(present: readonly string[], gone: readonly string[], change: Change): TakingIn<void> {
		for (const path of present) if (!this.#paths.has(path)) this.#come(path, change);
		for (const path of gone) this.#go(path, change);
		const inOrder = [...present].sort((a, b) => readingOrder(a) - readingOrder(b));
		let allCame = true;
		for (let from = 0; from < inOrder.length; from += readsAtOnce) {
			const batch = inOrder.slice(from, from + readsAtOnce);
			const contents = yield batch;
			for (const [index, path] of batch.entries()) {
				const content = contents[index];
				if (content && content.kind !== 'gone') this.#take(path, content, change);
				else if (content || !this.#files.has(path)) {
					this.#go(path, change);
					allCame = false;
				}
				yield [];
			}
		}
		const taken = new Set(allCame ? present : []);
		for (const path of change.kin) if (this.#paths.has(path) && !taken.has(path)) this.#reconsider(path, change);
	}

	/** A name that came or went may be what others mean: their articles are read again. */
	followNames(change: Change): void {
		for (const [id, before] of change.named) {
			if (before === this.names.has(id)) continue;
			change.newNames.add('every article');
			for (const path of this.#mentions.of(`article ${lastPart(id)}`)) this.#touch(this.#files.get(path), change);
		}
	}

	#come(path: string, change: Change): void {
		this.#paths.add(path);
		for (const other of this.#kin.of(kinKey(path))) change.kin.add(other);
		this.#kin.add(kinKey(path), path);
	}

	#go(path: string, change: Change): void {
		if (this.#paths.delete(path)) {
			this.#kin.delete(kinKey(path), path);
			for (const other of this.#kin.of(kinKey(path))) change.kin.add(other);
		}
		const before = this.#files.get(path);
		change.files.add(path);
		if (!before) return;
		this.#leave(before, change);
		this.#files.delete(path);
		if (before.kind === 'config') this.#followConfig(change);
	}

	#take(path: string, content: Exclude<FileContent, { kind: 'gone' }>, change: Change): void {
		const before = this.#files.get(path);
		const role = this.#layout.roleOf(path);
		const encoding = role.kind === 'article' ? this.encodingOf(role.id) : undefined;
		const file = readFile(path, role, content, encoding, before);
		if (file === before) return;
		if (before) this.#leave(before, change);
		change.files.add(path);
		this.#read++;
		this.#files.set(path, file);
		this.#enter(file, change);
		if (file.kind === 'config') this.#followConfig(change);
	}

	/** A file's role may be another one because a neighbour came or went, or the settings changed. */
	#reconsider(path: string, change: Change): void {
		const file = this.#files.get(path);
		const role = this.#layout.roleOf(path);
		if (!file || hasRole(file, role)) return;
		if (file.kind === 'other') change.reread.add(path);
		else this.#take(path, { kind: 'text', text: file.text }, change);
	}

	#enter(file: CorpusFile, change: Change): void {
		this.#touch(file, change);
		if (file.kind === 'article') this.#articlePaths.add(file.id.toLowerCase(), file.path);
		if (file.kind === 'sidecar') this.#sidecarPaths.add(file.id, file.path);
		if ('id' in file && file.kind !== 'claim') this.names.add(file.id);
		for (const { id } of definitionsIn(file)) this.#claimPaths.add(id, file.path);
		this.#mentions.set(file.path, mentionsIn(file));
	}

	#leave(file: CorpusFile, change: Change): void {
		this.#touch(file, change);
		if (file.kind === 'article') this.#articlePaths.delete(file.id.toLowerCase(), file.path);
		if (file.kind === 'sidecar') this.#sidecarPaths.delete(file.id, file.path);
		if ('id' in file && !this.articleFile(file.id) && !this.#sidecarPaths.of(file.id).length)
			this.names.delete(file.id);
		for (const { id } of definitionsIn(file)) this.#claimPaths.delete(id, file.path);
		this.#mentions.set(file.path, []);
	}

	/** Notes what has to be done over because this file came, changed or went. */
	#touch(file: CorpusFile | undefined, change: Change): void {
		if (file?.kind === 'article' || file?.kind === 'sidecar') {
			change.articles.add(file.id);
			if (!change.named.has(file.id)) change.named.set(file.id, this.names.has(file.id));
		}
		if (file?.kind === 'sources') for (const source of file.record) change.sources.add(source.id.value);
		for (const { id } of definitionsIn(file)) change.definitions.add(id);
	}

	/** Where other files are articles now than before, all are looked at again. */
	#followConfig(change: Change): void {
		change.settings = true;
		const rules = rulesOf(this.config);
		if (JSON.stringify(rules) === JSON.stringify(this.#layout.rules)) return;
		this.#layout = new Layout(this.#paths, rules);
		for (const path of this.#paths) change.kin.add(path);
	}
}

function isOf<Kind extends CorpusFile['kind']>(file: CorpusFile, kind: Kind): file is FileOf<Kind> {
	return file.kind === kind;
}

/** What an article and its sidecars share: the path up to the first dot of its last part. */
function kinKey(path: string): string {
	const from = path.lastIndexOf('/') + 1;
	const dot = path.indexOf('.', from);
	return dot < 0 ? path : path.slice(0, dot);
}

/** Settings first, for they say what is read; sidecars before articles, for they say in which encoding. */
function readingOrder(path: string): number {
	if (path === 'lateral.yaml') return 0;
	return path.endsWith('.yaml') ? 1 : 2;
}

function rulesOf(config: ConfigRecord | undefined): ArticleRules {
	const articles = config?.articles.map(pattern => pattern.value) ?? [];
	const exclude = config?.exclude.map(pattern => pattern.value) ?? [];
	return { articles: articles.length ? articles : defaultRules.articles, exclude };
}
