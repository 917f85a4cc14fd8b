import { ClaimGraph } from '../claims/claimGraph';
import type { Opponent } from '../claims/dispute';
import type { NoteKey, View } from '../claims/facts';
import { linkTypes, type LinkTypes, type OwnLinkType } from '../claims/linkTypes';
import type { MeaningProblem } from '../claims/problems';
import type { ClaimStatus, Silence } from '../claims/status';
import type { FileContent } from '../host';
import type { ConfigRecord, SourceRecord } from '../sidecar/records';
import { formatReference, parseReference } from '../sidecar/reference';
import { compare } from '../text/compare';
import { decodeText } from '../text/decode';
import { hashOfText } from '../text/hash';
import { articleFact, noteFact, notedHash, noteKey, readArticle, type CorpusArticle, type CorpusNote } from './article';
import { Change, type CorpusChange } from './change';
import { CorpusFiles, type TakingIn } from './corpusFiles';
import { claimFact, definitionsIn, draftClaim, type CorpusClaim } from './definitions';
import type { CorpusFile } from './files';
import type { ArticleRules } from './layout';
import type { Mention } from './mentions';
import { Revisions } from './revisions';

/**
 * All that a corpus's files say together, kept in step with them one change at a time.
 *
 * A change costs what depends on it: its own article's notes, the claims these are on and those tied to
 * them, and the problems of the files that mention any of it. `counts` tells how much was done, for tests.
 */
export class Corpus {
	readonly #files = new CorpusFiles();
	readonly #revisions = new Revisions(this.#files);
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
	readonly #meaningOfClaims = new Map<string, readonly MeaningProblem[]>();

	#version = 0;
	#articlesRead = 0;

	/** How much was read since the beginning. */
	get counts(): { readonly filesRead: number; readonly articlesRead: number } {
		return { filesRead: this.#files.read, articlesRead: this.#articlesRead };
	}

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
		const text = textOf(content, this.#files.encodingOf(id));
		if (text === undefined || hashOfText(text) !== sha256) return undefined;
		this.#articles.set(id, { ...article, earlier: { sha256, text } });
		const change = new Change();
		change.articles.add(id);
		return atOnce(this.#steps([], [], change));
	}

	/** Every file that was taken in and has not gone. */
	paths(): string[] {
		return this.#files.paths();
	}

	has(path: string): boolean {
		return this.#files.has(path);
	}

	file(path: string): CorpusFile | undefined {
		return this.#files.get(path);
	}

	/** Which files are articles here. */
	get articleRules(): ArticleRules {
		return this.#files.rules;
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
		return this.#files.defining(id);
	}

	/** The files that claim an article id, also in other letters' case: more than one is an error on each. */
	articleFiles(id: string): string[] {
		return this.#files.claimingArticle(id);
	}

	/** In the order of the file. */
	sources(): readonly SourceRecord[] {
		return this.#files.of('sources.yaml', 'sources')?.record ?? [];
	}

	source(id: string): SourceRecord | undefined {
		return this.#sources.get(id);
	}

	get config(): ConfigRecord | undefined {
		return this.#files.config;
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
		const matching = this.#files.names.matching(parsed.article);
		return matching.length === 1 ? noteKey(matching[0]!, parsed.coder, parsed.note) : undefined;
	}

	/** The shortest reference to a note that an article's files can write. */
	referenceTo(key: NoteKey, from: string): string {
		const parsed = parseReference(key);
		if (parsed?.kind !== 'note' || parsed.article === undefined) return key;
		if (parsed.article === from && parsed.coder === undefined) return `#${parsed.note}`;
		return formatReference({ ...parsed, article: this.#files.names.shortest(parsed.article) });
	}

	/** Articles that a name can mean; see {@link ArticleNames.matching}. */
	articlesNamed(name: string): string[] {
		return this.#files.names.matching(name);
	}

	/** Grows whenever the problems of a file may be others than before. */
	revision(path: string): number {
		return this.#revisions.of(path);
	}

	/** Tells what somebody shows of other files where this one's problems are: until its next revision, a change there makes one. */
	rely(path: string, shown: readonly Mention[]): void {
		this.#revisions.rely(path, shown);
	}

	/** The work of taking files in. Each step yields the paths whose contents it wants next: mostly none, and it can wait. */
	*#steps(present: readonly string[], gone: readonly string[], change = new Change()): TakingIn<CorpusChange> {
		yield* this.#files.takeIn(present, gone, change);
		if (change.settings) this.#followConfig(change);
		if (change.sources.size) this.#sources = new Map(this.sources().map(source => [source.id.value, source]));
		this.#version++;
		for (const id of change.definitions) {
			this.#define(id, change);
			yield [];
		}
		this.#files.followNames(change);
		for (const id of change.articles) {
			this.#readArticle(id, change);
			yield [];
		}
		for (const id of [...change.definitions, ...change.claims]) this.#meaningOfClaims.delete(id);
		yield* this.#revisions.revise(change);
		return change;
	}

	#define(id: string, change: Change): void {
		const [path] = this.#files.defining(id);
		const found = path === undefined ? undefined : this.claimsIn(path).find(claim => claim.id === id);
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
		const file = this.#files.articleFile(id);
		const sidecars = this.#files.sidecarsOf(id);
		if (!file && !sidecars.length) {
			this.#articles.delete(id);
			this.#articleIds = undefined;
			change.affects(this.#graph.replaceArticle(id, []));
			change.affects(this.#graph.removeArticle(id));
			return;
		}
		this.#articlesRead++;
		const article = readArticle(id, file, sidecars, reference => this.resolve(reference, id), before);
		if (!this.#articles.has(id)) this.#articleIds = undefined;
		this.#articles.set(id, article);
		for (const note of article.notes) {
			this.#notes.set(note.key, note);
			if (note.record.draft) this.#setClaim(draftClaim(note), change);
		}
		change.affects(this.#graph.setArticle(articleFact(article)));
		change.affects(this.#graph.replaceArticle(id, article.notes.map(noteFact)));
		if (file && file.encoding !== this.#files.encodingOf(id)) change.reread.add(file.path);
	}

	#followConfig(change: Change): void {
		this.#linkTypes = linkTypes(ownLinkTypes(this.config));
		change.affects(this.#graph.setOptions({ language: this.config?.language?.value, linkTypes: this.#linkTypes }));
	}
}

function atOnce(steps: TakingIn<CorpusChange>, contents: ReadonlyMap<string, FileContent> = new Map()): CorpusChange {
	for (let step = steps.next([]); ;) {
		if (step.done) return step.value;
		step = steps.next(step.value.map(path => contents.get(path)));
	}
}

function textOf(content: FileContent, encoding: string | undefined): string | undefined {
	if (content.kind === 'text') return content.text;
	return content.kind === 'bytes' ? decodeText(content.bytes, encoding).text : undefined;
}

function ownLinkTypes(config: ConfigRecord | undefined): Record<string, OwnLinkType> {
	return Object.fromEntries(
		(config?.linkTypes ?? []).map(({ name, symmetric, label }) => [
			name.value,
			{ ...(symmetric && { symmetric: symmetric.value }), ...(label && { label: label.value }) },
		]),
	);
}
