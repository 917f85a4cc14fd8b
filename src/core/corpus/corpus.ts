import { ClaimGraph } from '../claims/claimGraph';
import type { Opponent } from '../claims/dispute';
import type { NoteKey, View } from '../claims/facts';
import { linkTypes, type LinkTypes, type OwnLinkType } from '../claims/linkTypes';
import type { MeaningProblem } from '../claims/problems';
import type { ClaimStatus, Silence } from '../claims/status';
import { readsAtOnce, type FileContent } from '../host';
import type { ConfigRecord, SourceRecord } from '../sidecar/records';
import { formatReference, parseReference } from '../sidecar/reference';
import { compare } from '../text/compare';
import { decodeText } from '../text/decode';
import { hashOfText } from '../text/hash';
import {
	articleFact,
	noteFact,
	notedHash,
	noteKey,
	readArticle,
	type CorpusArticle,
	type CorpusNote,
	type SidecarFile,
} from './article';
import { ArticleNames, lastPart } from './articleNames';
import { hasRole, readFile, type CorpusFile, type FileOf } from './files';
import { defaultRules, Layout, type ArticleRules } from './layout';
import { claimFact, definitionsIn, draftClaim, type CorpusClaim } from './definitions';
import { Change, type CorpusChange } from './change';
import { Mentions, mentionsIn, type Mention } from './mentions';
import { PathIndex } from './pathIndex';

/**
 * All that a corpus's files say together, kept in step with them one change at a time.
 *
 * A change costs what depends on it: its own article's notes, the claims these are on and those tied to
 * them, and the problems of the files that mention any of it. `counts` tells how much was done, for tests.
 */
export class Corpus {
	readonly #paths = new Set<string>();
	readonly #files = new Map<string, CorpusFile>();
	#layout = new Layout(this.#paths);

	readonly #names = new ArticleNames();
	/** By the id in lower case: ids that differ only in case are in each other's way on many disks. */
	readonly #articlePaths = new PathIndex();
	readonly #sidecarPaths = new PathIndex();
	readonly #claimPaths = new PathIndex();
	readonly #mentions = new Mentions();
	/** Files that can change each other's role by coming or going. */
	readonly #kin = new PathIndex();

	readonly #articles = new Map<string, CorpusArticle>();
	/** Their ids in order, until one comes or goes. */
	#articleIds: readonly string[] | undefined;
	readonly #notes = new Map<NoteKey, CorpusNote>();
	readonly #claims = new Map<string, CorpusClaim>();
	/** The same in order, until one comes, changes or goes. */
	#claimsInOrder: readonly CorpusClaim[] | undefined;
	#sources: ReadonlyMap<string, SourceRecord> = new Map();
	#linkTypes = linkTypes();
	readonly #graph = new ClaimGraph();
	readonly #revisions = new Map<string, number>();
	/** What was found of files and shows something of others. */
	readonly #shown = new Mentions();
	readonly #meaningOfClaims = new Map<string, readonly MeaningProblem[]>();

	#version = 0;

	readonly counts = { filesRead: 0, articlesRead: 0 };

	/**
	 * Takes in files as they stand now; `gone` for those that went. The answers afterwards are those that
	 * a corpus made of the same files from the beginning would give.
	 */
	apply(contents: ReadonlyMap<string, FileContent>): CorpusChange {
		const isGone = (path: string) => contents.get(path)?.kind === 'gone';
		const paths = [...contents.keys()];
		const steps = this.#steps(
			paths.filter(path => !isGone(path)),
			paths.filter(isGone),
		);
		return atOnce(steps, contents);
	}

	/**
	 * Takes in what an article may have said earlier, as an older version of its file. Where that is the text whose hash
	 * was noted, and the article has another one now, its passages are carried over from there.
	 *
	 * @returns `undefined` where it is not that text, or nobody needs it.
	 */
	takeEarlier(id: string, content: FileContent): CorpusChange | undefined {
		const article = this.#articles.get(id);
		const sha256 = notedHash(article?.meta);
		if (article?.hashMatches !== false || sha256 === undefined || article.earlier) return undefined;
		const text = textOf(content, this.#encodingOf(id));
		if (text === undefined || hashOfText(text) !== sha256) return undefined;
		this.#articles.set(id, { ...article, earlier: { sha256, text } });
		const change = new Change();
		change.articles.add(id);
		return atOnce(this.#steps([], [], change));
	}

	/**
	 * The same for many files, whose contents are asked for a few at a time, in the order in which they are needed:
	 * all of them at once would fill the memory. `pause` is awaited after each, so that an editor stays usable meanwhile.
	 * `read` may give fewer than it is asked for, as when somebody cancels: the others stay as they were, or unknown.
	 */
	async applySlowly(
		files: { readonly present: readonly string[]; readonly gone: readonly string[] },
		read: (paths: readonly string[]) => Promise<readonly FileContent[]>,
		pause: () => Promise<void>,
	): Promise<CorpusChange> {
		const steps = this.#steps(files.present, files.gone);
		for (let step = steps.next([]); ;) {
			if (step.done) return step.value;
			await pause();
			step = steps.next(step.value.length ? await read(step.value) : []);
		}
	}

	/** Every file that was taken in and has not gone. */
	paths(): string[] {
		return [...this.#paths];
	}

	has(path: string): boolean {
		return this.#paths.has(path);
	}

	file(path: string): CorpusFile | undefined {
		return this.#files.get(path);
	}

	/** Which files are articles here. */
	get articleRules(): ArticleRules {
		return this.#layout.rules;
	}

	/** Grows whenever an article, a source or the settings may be others than before. */
	get version(): number {
		return this.#version;
	}

	/** By article id, in the order of ids. */
	articles(): CorpusArticle[] {
		this.#articleIds ??= [...this.#articles.keys()].sort(compare);
		return this.#articleIds.map(id => this.#articles.get(id)!);
	}

	/** How many articles there are. */
	get articleCount(): number {
		return this.#articles.size;
	}

	article(id: string): CorpusArticle | undefined {
		return this.#articles.get(id);
	}

	/** The article that a file is, or is a sidecar of. */
	articleOf(path: string): CorpusArticle | undefined {
		const file = this.#files.get(path);
		return file && (file.kind === 'article' || file.kind === 'sidecar') ? this.#articles.get(file.id) : undefined;
	}

	note(key: NoteKey): CorpusNote | undefined {
		return this.#notes.get(key);
	}

	claim(id: string): CorpusClaim | undefined {
		return this.#claims.get(id);
	}

	/** In the order of ids, drafts last. */
	claims(): CorpusClaim[] {
		this.#claimsInOrder ??= [...this.#claims.values()].sort(
			(a, b) => Number(a.draft !== undefined) - Number(b.draft !== undefined) || compare(a.id, b.id),
		);
		return [...this.#claimsInOrder];
	}

	/** What a claim file or `claims.yaml` defines, also where another file's definition of the same id is the one that counts. */
	claimsIn(path: string): CorpusClaim[] {
		return definitionsIn(this.#files.get(path));
	}

	/** The files that define a claim: more than one is an error on each. */
	claimFiles(id: string): string[] {
		return this.#claimPaths.of(id);
	}

	/** The files that claim an article id, also in other letters' case: more than one is an error on each. */
	articleFiles(id: string): string[] {
		return this.#articlePaths.of(id.toLowerCase());
	}

	/** In the order of the file. */
	sources(): readonly SourceRecord[] {
		return this.#fileOf('sources.yaml', 'sources')?.record ?? [];
	}

	source(id: string): SourceRecord | undefined {
		return this.#sources.get(id);
	}

	get config(): ConfigRecord | undefined {
		return this.#fileOf('lateral.yaml', 'config')?.record;
	}

	/** The nine types that every corpus has and those of its `lateral.yaml`. */
	linkTypes(): LinkTypes {
		return this.#linkTypes;
	}

	/** Links of other notes to this one, in the order of their keys. */
	linksTo(key: NoteKey): { readonly from: NoteKey; readonly type: string }[] {
		return this.#graph.backLinks(key).map(({ from, type }) => ({ from: from.key, type }));
	}

	/** How a claim of the corpus stands; `undefined` where there is no such claim. */
	status(claim: string, view: View): ClaimStatus | undefined {
		return this.#graph.status(claim, view);
	}

	/** Which articles in reach, or among those that are given, say nothing on a claim. Worked out at each call. */
	silence(claim: string, view: View, among?: readonly string[]): Silence {
		return this.#graph.silence(claim, view, among) ?? { silent: [], unread: [] };
	}

	/** Live positions that cannot hold beside a note's own. */
	opponents(key: NoteKey, view: View): Opponent[] {
		return this.#graph.opponents(key, view);
	}

	/** How many statuses were weighed since the beginning. */
	get weighed(): number {
		return this.#graph.weighed;
	}

	/** What an article's notes mean together with all others, as far as something is wrong with it. */
	meaningIn(article: string): MeaningProblem[] {
		return this.#graph.articleProblems(article);
	}

	/** What is to be said of a claim in the base view: that it is contested, an orphan, or has figures that do not compare. */
	meaningOfClaim(claim: string): readonly MeaningProblem[] {
		const known = this.#meaningOfClaims.get(claim);
		if (known) return known;
		const problems = this.#graph.claimProblems(claim, { kind: 'base' });
		this.#meaningOfClaims.set(claim, problems);
		return problems;
	}

	/** Claims that cannot be true together with this one, whichever side says so. */
	excludedFrom(claim: string): string[] {
		return this.#graph.excludedFrom(claim);
	}

	/** Coders that have a layer anywhere in the corpus, or on an article where it counts. */
	coders(counts: (coder: string, article: CorpusArticle) => boolean = () => true): string[] {
		const coders = new Set<string>();
		for (const article of this.#articles.values())
			for (const { coder } of article.sidecars)
				if (coder !== undefined && !coders.has(coder) && counts(coder, article)) coders.add(coder);
		return [...coders].sort(compare);
	}

	/**
	 * The note that a reference means, seen from an article, whether or not that note exists;
	 * `undefined` where it is no reference to a note or means no article or several.
	 */
	resolve(reference: string, from: string): NoteKey | undefined {
		const parsed = parseReference(reference);
		if (parsed?.kind !== 'note') return undefined;
		if (parsed.article === undefined) return noteKey(from, parsed.coder, parsed.note);
		const matching = this.#names.matching(parsed.article);
		return matching.length === 1 ? noteKey(matching[0]!, parsed.coder, parsed.note) : undefined;
	}

	/** The shortest reference to a note that an article's files can write. */
	referenceTo(key: NoteKey, from: string): string {
		const parsed = parseReference(key);
		if (parsed?.kind !== 'note' || parsed.article === undefined) return key;
		if (parsed.article === from && parsed.coder === undefined) return `#${parsed.note}`;
		return formatReference({ ...parsed, article: this.#names.shortest(parsed.article) });
	}

	/** Articles that a name can mean; see {@link ArticleNames.matching}. */
	articlesNamed(name: string): string[] {
		return this.#names.matching(name);
	}

	/** Grows whenever the problems of a file may be others than before. */
	revision(path: string): number {
		return this.#revisions.get(path) ?? 0;
	}

	/** Tells what somebody shows of other files where this one's problems are: until its next revision, a change there makes one. */
	rely(path: string, shown: readonly Mention[]): void {
		this.#shown.set(path, shown);
	}

	/** The work of taking files in. Each step yields the paths whose contents it wants next: mostly none, and it can wait. */
	*#steps(present: readonly string[], gone: readonly string[], change = new Change()): Steps {
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
		if (change.sources.size) this.#sources = new Map(this.sources().map(source => [source.id.value, source]));
		this.#version++;
		for (const id of change.definitions) {
			this.#define(id, change);
			yield [];
		}
		for (const [id, before] of change.named) {
			if (before === this.#names.has(id)) continue;
			change.newNames.add('every article');
			for (const path of this.#mentions.of(`article ${lastPart(id)}`)) this.#touch(this.#files.get(path), change);
		}
		for (const id of change.articles) {
			this.#readArticle(id, change);
			yield [];
		}
		yield* this.#revise(change);
		return change;
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
		const encoding = role.kind === 'article' ? this.#encodingOf(role.id) : undefined;
		const file = readFile(path, role, content, encoding, before);
		if (file === before) return;
		if (before) this.#leave(before, change);
		change.files.add(path);
		this.counts.filesRead++;
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
		if ('id' in file && file.kind !== 'claim') this.#names.add(file.id);
		for (const { id } of definitionsIn(file)) this.#claimPaths.add(id, file.path);
		this.#mentions.set(file.path, mentionsIn(file));
	}

	#leave(file: CorpusFile, change: Change): void {
		this.#touch(file, change);
		if (file.kind === 'article') this.#articlePaths.delete(file.id.toLowerCase(), file.path);
		if (file.kind === 'sidecar') this.#sidecarPaths.delete(file.id, file.path);
		if ('id' in file && !this.#articleFile(file.id) && !this.#sidecarPaths.of(file.id).length)
			this.#names.delete(file.id);
		for (const { id } of definitionsIn(file)) this.#claimPaths.delete(id, file.path);
		this.#mentions.set(file.path, []);
	}

	/** Notes what has to be done over because this file came, changed or went. */
	#touch(file: CorpusFile | undefined, change: Change): void {
		if (file?.kind === 'article' || file?.kind === 'sidecar') {
			change.articles.add(file.id);
			if (!change.named.has(file.id)) change.named.set(file.id, this.#names.has(file.id));
		}
		if (file?.kind === 'sources') for (const source of file.record) change.sources.add(source.id.value);
		for (const { id } of definitionsIn(file)) change.definitions.add(id);
	}

	#define(id: string, change: Change): void {
		const path = this.#claimPaths.of(id)[0];
		const found = path === undefined ? undefined : definitionsIn(this.#files.get(path)).find(claim => claim.id === id);
		if (found) this.#setClaim(found, change);
		else this.#removeClaim(id, change);
	}

	#setClaim(claim: CorpusClaim, change: Change): void {
		if (!this.#claims.has(claim.id)) change.newNames.add('every claim');
		this.#claims.set(claim.id, claim);
		this.#claimsInOrder = undefined;
		change.affects(this.#graph.setClaim(claimFact(claim)));
	}

	#removeClaim(id: string, change: Change): void {
		if (this.#claims.delete(id)) change.newNames.add('every claim');
		this.#claimsInOrder = undefined;
		change.affects(this.#graph.removeClaim(id));
	}

	#readArticle(id: string, change: Change): void {
		this.#version++;
		const before = this.#articles.get(id);
		for (const note of before?.notes ?? []) {
			this.#notes.delete(note.key);
			if (note.record.draft) this.#removeClaim(note.key, change);
		}
		const file = this.#articleFile(id);
		const sidecars = this.#sidecarsOf(id);
		if (!file && !sidecars.length) {
			this.#articles.delete(id);
			this.#articleIds = undefined;
			change.affects(this.#graph.replaceArticle(id, []));
			change.affects(this.#graph.removeArticle(id));
			return;
		}
		this.counts.articlesRead++;
		const article = readArticle(id, file, sidecars, reference => this.resolve(reference, id), before);
		if (!this.#articles.has(id)) this.#articleIds = undefined;
		this.#articles.set(id, article);
		for (const note of article.notes) {
			this.#notes.set(note.key, note);
			if (note.record.draft) this.#setClaim(draftClaim(note), change);
		}
		change.affects(this.#graph.setArticle(articleFact(article)));
		change.affects(this.#graph.replaceArticle(id, article.notes.map(noteFact)));
		if (file && file.encoding !== this.#encodingOf(id)) change.reread.add(file.path);
	}

	/** Where two files claim one id, the first by name is read; the problem is reported on both. */
	#articleFile(id: string): FileOf<'article'> | undefined {
		for (const path of this.#articlePaths.of(id.toLowerCase())) {
			const file = this.#fileOf(path, 'article');
			if (file?.id === id) return file;
		}
		return undefined;
	}

	#sidecarsOf(id: string): SidecarFile[] {
		return this.#sidecarPaths
			.of(id)
			.flatMap(path => this.#fileOf(path, 'sidecar') ?? [])
			.sort((a, b) => compare(a.coder ?? '', b.coder ?? ''));
	}

	#encodingOf(id: string): string | undefined {
		const base = this.#sidecarsOf(id).find(sidecar => sidecar.coder === undefined);
		return (base?.record.article?.encoding ?? this.config?.encoding)?.value;
	}

	/** Where other files are articles now than before, all are looked at again. */
	#followConfig(change: Change): void {
		this.#linkTypes = linkTypes(ownLinkTypes(this.config));
		change.affects(this.#graph.setOptions({ language: this.config?.language?.value, linkTypes: this.#linkTypes }));
		const rules = rulesOf(this.config);
		if (JSON.stringify(rules) === JSON.stringify(this.#layout.rules)) return;
		this.#layout = new Layout(this.#paths, rules);
		for (const path of this.#paths) change.kin.add(path);
	}

	/** Every file that mentions, shows, or is mentioned by what changed may have other problems now. */
	*#revise(change: Change): Generator<readonly string[]> {
		/** Files whose places and names others may show. */
		const showable = new Set<string>();
		const mentioning = (mention: Mention): string[] =>
			[...this.#mentions.of(mention)].flatMap(path => [path, this.articleOf(path)?.path ?? path]);
		const filesOf = (id: string): string[] => [
			...this.#articlePaths.of(id.toLowerCase()),
			...this.#sidecarPaths.of(id),
		];
		const revise = (paths: Iterable<string>): void => {
			for (const path of paths) change.files.add(path);
		};
		for (const id of change.articles) for (const path of filesOf(id)) showable.add(path);
		for (const id of [...change.articles, ...change.linked]) {
			revise(filesOf(id));
			revise(mentioning(`article ${lastPart(id)}`));
			yield [];
		}
		for (const id of [...change.definitions, ...change.claims]) {
			change.claims.add(id);
			this.#meaningOfClaims.delete(id);
			revise(this.#claimPaths.of(id));
			revise(mentioning(`claim ${id}`));
			yield [];
		}
		for (const id of change.sources) for (const path of mentioning(`source ${id}`)) showable.add(path);
		if (change.sources.size) change.newNames.add('every source');
		revise(showable);
		for (const path of showable) revise(this.#shown.of(`place in ${path}`));
		for (const kind of change.newNames) revise(this.#shown.of(kind));
		for (const path of change.files) {
			this.#revisions.set(path, this.revision(path) + 1);
			this.#shown.set(path, []);
		}
	}

	#fileOf<Kind extends CorpusFile['kind']>(path: string, kind: Kind): FileOf<Kind> | undefined {
		const file = this.#files.get(path);
		return file && isOf(file, kind) ? file : undefined;
	}
}

/** The work of taking files in, which asks for their contents as it needs them. */
type Steps = Generator<readonly string[], CorpusChange, readonly (FileContent | undefined)[]>;

function atOnce(steps: Steps, contents: ReadonlyMap<string, FileContent> = new Map()): CorpusChange {
	for (let step = steps.next([]); ;) {
		if (step.done) return step.value;
		step = steps.next(step.value.map(path => contents.get(path)));
	}
}

function textOf(content: FileContent, encoding: string | undefined): string | undefined {
	if (content.kind === 'text') return content.text;
	return content.kind === 'bytes' ? decodeText(content.bytes, encoding).text : undefined;
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

function ownLinkTypes(config: ConfigRecord | undefined): Record<string, OwnLinkType> {
	return Object.fromEntries(
		(config?.linkTypes ?? []).map(({ name, symmetric, label }) => [
			name.value,
			{ ...(symmetric && { symmetric: symmetric.value }), ...(label && { label: label.value }) },
		]),
	);
}
