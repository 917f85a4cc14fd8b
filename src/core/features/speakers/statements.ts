import type { Attribution } from '../../analysis/analysis';
import type { View } from '../../claims/facts';
import type { CorpusArticle } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { Cancellation } from '../../host';
import { countOutlets, countSpeakers, type Spoken } from './countSpeakers';
import { toldOf, type Readings } from '../article/readings';
import { keyInCorpus, SpeakerKeys } from './speakerKeys';
import { startOf, statementsIn, Voices, type Statement, type Voice } from './statement';
import type { QuotingOutlet, SpeakerKey, WhoIsQuoted } from './whoIsQuoted';

/** A statement and where it stands. */
export interface PlacedStatement extends Omit<Statement, 'voice'> {
	/** The article's id. */
	readonly article: string;
	/** As inside its article: see {@link SpeakerKey}. */
	readonly speaker: SpeakerKey;
	/** As the article has it. */
	readonly name: string;
	readonly strength: Voice['strength'];
}

/** Makes the statements of a corpus. The editor loads them together with the analyser. */
export type NewStatements = (corpus: Corpus, readings: Readings) => Statements;

/** What somebody says besides the statement that was asked about. */
export interface OtherStatements {
	readonly speaker: SpeakerKey;
	readonly here: SaidIn;
	/** By article. Empty for somebody who is not named: nothing tells that another article means the same one. */
	readonly elsewhere: readonly SaidIn[];
}

/** What somebody says in one article, of which few are looked at: a statement is placed when it is asked for. */
export interface SaidIn {
	readonly count: number;
	/** In the order in which they stand there, from 0 to below `count`. */
	readonly statement: (nth: number) => PlacedStatement;
}

/** How a whole corpus is to be read. */
export interface ReadingOn {
	/** Told how many of the articles have been read. */
	readonly report?: (read: number, of: number) => void;
	readonly signal?: Cancellation;
	/** Awaited after each article, so that other work gets through. */
	readonly pause?: () => Promise<void>;
}

interface ReadArticle {
	readonly article: CorpusArticle;
	readonly statements: readonly Statement[];
	readonly voices: readonly Voice[];
}

interface SpokenIn extends Spoken {
	readonly article: CorpusArticle;
	/** Each once. */
	readonly voices: readonly Voice[];
}

/** Who says what in all articles that have been read, as long as nothing changes. */
interface Picture {
	readonly keys: SpeakerKeys;
	/** By article id, in the order of ids. */
	readonly spoken: ReadonlyMap<string, SpokenIn>;
	/** Those that quote a speaker, by the key in the corpus, once somebody has asked. */
	quoting: ReadonlyMap<SpeakerKey, readonly SpokenIn[]> | undefined;
	whole: WhoIsQuoted | undefined;
	outlets: readonly QuotingOutlet[] | undefined;
}

/**
 * Who says what in the articles of a corpus.
 *
 * An article is read when it is asked for, or by `read` with all the others, and again only when it has changed. Of its
 * analysis nothing but the statements is kept. Answers on the corpus are those of the articles that have been read.
 */
export class Statements {
	readonly #corpus: Corpus;
	readonly #readings: Readings;
	/** By id, each as it stood when it was read. */
	readonly #read = new Map<string, ReadArticle>();
	#voices = new Voices();
	#view: View = { kind: 'base' };
	#version = -1;
	#told = '';
	#picture: Picture | undefined;

	readonly #sourceOf = (id: string) => this.#corpus.source(id);

	/** How many articles were read and statements placed since the beginning, for tests. */
	readonly counts = { articlesRead: 0, statementsPlaced: 0 };

	constructor(corpus: Corpus, readings: Readings) {
		this.#corpus = corpus;
		this.#readings = readings;
	}

	/** Sets whose corrections count, those of the base until it is called. What is read anew is only where they differ. */
	show(view: View): void {
		if (JSON.stringify(view) === JSON.stringify(this.#view)) return;
		this.#view = view;
		this.#picture = undefined;
		for (const [id, { article }] of this.#read)
			if (article.corrections.some(({ file }) => file.coder !== undefined)) this.#read.delete(id);
	}

	/**
	 * Reads the articles that have not been read as they stand now, one after the other.
	 *
	 * @returns `false` when it was cancelled; what was read until then is kept.
	 */
	async read({ report, signal, pause }: ReadingOn = {}): Promise<boolean> {
		for (let unread = this.#unread(); unread.length; unread = this.#unread()) {
			for (const id of unread) {
				if (signal?.aborted) return false;
				const article = this.#corpus.article(id);
				if (article) this.#readOf(article);
				const { read, of } = this.progress;
				report?.(read, of);
				await pause?.();
			}
		}
		return true;
	}

	/** Reads at once the first so many of the articles that have not been read and are wanted: for who cannot wait for all. */
	readSome(wanted: (article: CorpusArticle) => boolean, most: number): void {
		let left = most;
		for (const id of this.#unread()) {
			const article = this.#corpus.article(id);
			if (!article || !wanted(article)) continue;
			this.#readOf(article);
			if (--left === 0) return;
		}
	}

	/**
	 * Reads all of them, in their order, for as long as it may go on, and lets no other work through.
	 *
	 * @returns whether any had to be read.
	 */
	readAtOnce(mayGoOn: () => boolean): boolean {
		const unread = this.#unread();
		for (const id of unread) {
			const article = this.#corpus.article(id);
			if (!mayGoOn()) break;
			if (article) this.#readOf(article);
		}
		return unread.length > 0;
	}

	/** How many of the corpus's articles have been read as they stand now. */
	get progress(): { readonly read: number; readonly of: number } {
		this.#follow();
		return { read: this.#read.size, of: this.#corpus.articleCount };
	}

	/** What is said in an article, in the order in which it stands there. Reads it at once where that has not been done. */
	ofArticle(article: CorpusArticle): PlacedStatement[] {
		return this.#placed(this.#spokenIn(article), () => true);
	}

	/** What a speaker says in one article. The key may be that in the article or that in the corpus. */
	byIn(article: CorpusArticle, speaker: SpeakerKey): PlacedStatement[] {
		return this.#placed(this.#spokenIn(article), key => key === speaker || keyInCorpus(key) === speaker);
	}

	/** What a speaker says in the articles that have been read, by article and place. The key is that in the corpus. */
	by(speaker: SpeakerKey): PlacedStatement[] {
		return this.#quoting(speaker).flatMap(spoken => this.#placed(spoken, key => keyInCorpus(key) === speaker));
	}

	/** The articles that quote a speaker, of those that have been read, in the order of ids. The key is that in the corpus. */
	articlesQuoting(speaker: SpeakerKey): CorpusArticle[] {
		return this.#quoting(speaker).map(({ article }) => article);
	}

	#quoting(speaker: SpeakerKey): readonly SpokenIn[] {
		const picture = this.#now();
		picture.quoting ??= bySpeaker(picture.spoken.values());
		return picture.quoting.get(speaker) ?? [];
	}

	/** What else the speaker of an attribution says; `undefined` where the article has no such attribution. */
	besides(article: CorpusArticle, { content }: Pick<Attribution, 'content'>): OtherStatements | undefined {
		const spoken = this.#spokenIn(article);
		const { statements, keys } = spoken;
		const asked = statements.find(
			each => startOf(each) === startOf({ content }) && each.content.at(-1)?.end === content.at(-1)?.end,
		);
		if (!asked) return undefined;
		const speaker = keys.get(asked.voice)!;
		const others = speaker.startsWith('unnamed:')
			? []
			: this.#quoting(speaker).filter(other => other.article.id !== article.id);
		return {
			speaker,
			here: this.#saidIn(spoken, each => each !== asked && keys.get(each.voice) === speaker),
			elsewhere: others.map(other =>
				this.#saidIn(other, ({ voice }) => keyInCorpus(other.keys.get(voice)!) === speaker),
			),
		};
	}

	#saidIn(spoken: SpokenIn, wanted: (statement: Statement) => boolean): SaidIn {
		const said = spoken.statements.filter(wanted);
		return { count: said.length, statement: nth => this.#place(spoken, said[nth]!) };
	}

	#placed(spoken: SpokenIn, wanted: (speaker: SpeakerKey) => boolean): PlacedStatement[] {
		return spoken.statements
			.filter(({ voice }) => wanted(spoken.keys.get(voice)!))
			.map(statement => this.#place(spoken, statement));
	}

	#place({ article, keys }: SpokenIn, { voice, ...statement }: Statement): PlacedStatement {
		this.counts.statementsPlaced++;
		const { name, strength } = voice;
		return { ...statement, article: article.id, speaker: keys.get(voice)!, name, strength };
	}

	/** Who is quoted in one article; those who are not named are told apart by their words. */
	inArticle(article: CorpusArticle): WhoIsQuoted {
		const speakers = countSpeakers(this.#sourceOf, [this.#spokenIn(article)], key => key);
		return { speakers, articlesRead: 1, articles: 1 };
	}

	/** Who is quoted in the articles that have been read; those who are not named are one for each way of not naming them. */
	inCorpus(): WhoIsQuoted {
		const picture = this.#now();
		picture.whole ??= {
			speakers: countSpeakers(this.#sourceOf, picture.spoken.values(), keyInCorpus),
			articlesRead: this.#read.size,
			articles: this.#corpus.articleCount,
		};
		return picture.whole;
	}

	/** Whom each outlet quotes in its articles that have been read. */
	byOutlet(): readonly QuotingOutlet[] {
		const picture = this.#now();
		picture.outlets ??= countOutlets(this.#sourceOf, picture.spoken.values(), keyInCorpus);
		return picture.outlets;
	}

	#unread(): string[] {
		this.#follow();
		return this.#corpus.articles().flatMap(({ id }) => (this.#read.has(id) ? [] : [id]));
	}

	/** Forgets what does not hold since the corpus changed. */
	#follow(): void {
		if (this.#version === this.#corpus.version) return;
		this.#version = this.#corpus.version;
		this.#picture = undefined;
		const told = toldOf(this.#corpus);
		if (told !== this.#told) this.#read.clear();
		this.#told = told;
		for (const [id, { article }] of this.#read) if (this.#corpus.article(id) !== article) this.#read.delete(id);
	}

	#readOf(article: CorpusArticle): ReadArticle {
		this.#follow();
		const known = this.#read.get(article.id);
		if (known?.article === article) return known;
		this.counts.articlesRead++;
		const statements = statementsIn(article.text, this.#readings.passing(article, this.#view), this.#voices);
		const read = { article, statements, voices: [...new Set(statements.map(({ voice }) => voice))] };
		// Of an article that is another one by now, nothing is kept.
		if (this.#corpus.article(article.id) === article) {
			this.#read.set(article.id, read);
			this.#picture = undefined;
		}
		return read;
	}

	#spokenIn(article: CorpusArticle): SpokenIn {
		const { statements, voices } = this.#readOf(article);
		const { spoken, keys } = this.#now();
		const known = spoken.get(article.id);
		return known?.article === article
			? known
			: { article, outlet: outletOf(article), statements, voices, keys: keys.inArticle(voices) };
	}

	#now(): Picture {
		this.#follow();
		this.#picture ??= this.#draw();
		return this.#picture;
	}

	#draw(): Picture {
		const read = this.#corpus.articles().flatMap(({ id }) => this.#read.get(id) ?? []);
		const voices = new Set<Voice>();
		for (const article of read) for (const voice of article.voices) voices.add(voice);
		this.#voices.keep(voices);
		const keys = new SpeakerKeys(this.#corpus.sources(), [...voices]);
		const spoken = new Map<string, SpokenIn>();
		for (const { article, statements, voices } of read)
			spoken.set(article.id, { article, outlet: outletOf(article), statements, voices, keys: keys.inArticle(voices) });
		return { keys, spoken, quoting: undefined, whole: undefined, outlets: undefined };
	}
}

function bySpeaker(articles: Iterable<SpokenIn>): Map<SpeakerKey, SpokenIn[]> {
	const quoting = new Map<SpeakerKey, SpokenIn[]>();
	for (const here of articles)
		for (const voice of here.voices) {
			const key = keyInCorpus(here.keys.get(voice)!);
			const known = quoting.get(key);
			if (!known) quoting.set(key, [here]);
			else if (known.at(-1) !== here) known.push(here);
		}
	return quoting;
}

function outletOf({ meta }: CorpusArticle): string | undefined {
	return meta?.outlet?.value;
}
