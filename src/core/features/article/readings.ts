import type { AnalyseOptions, Analyser } from '../../analysis/analyser';
import type { Analysis } from '../../analysis/analysis';
import type { View } from '../../claims/facts';
import { viewKey } from '../../claims/views';
import type { CorpusArticle, CorpusCorrection } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { correctionsIn } from './corrections';

/** An analyser keeps the paragraphs of its article; more of them than this are not edited at once. */
const keptAnalysers = 32;

/** Makes an analyser. The editor loads the analyser as a part of its own, so that it need not be read at the start. */
export type NewAnalyser = (options: AnalyseOptions) => Pick<Analyser, 'analyse'>;

interface Kept {
	readonly analyser: ReturnType<NewAnalyser>;
	/** An article whose language is named otherwise since needs another one. */
	readonly language: string | undefined;
}

/**
 * Analyses of a corpus's articles as readers have corrected them, made when somebody looks and kept as long as the
 * article and its sidecars stay as they are.
 */
export class Readings {
	readonly #corpus: Corpus;
	readonly #newAnalyser: NewAnalyser;
	readonly #analysers = new Map<string, Kept>();
	#analyses = new WeakMap<CorpusArticle, Map<string, Analysis>>();
	/** One list for all articles, as long as the corpus stays as it is: its names are made ready once. */
	#sources: { readonly version: number; readonly known: NonNullable<AnalyseOptions['sources']> } | undefined;

	constructor(corpus: Corpus, newAnalyser: NewAnalyser) {
		this.#corpus = corpus;
		this.#newAnalyser = newAnalyser;
	}

	/** Corrections of the base count in every view, those of a layer in its coder's and in that of all. */
	of(article: CorpusArticle, view: View): Analysis {
		const known = this.#analyses.get(article) ?? new Map<string, Analysis>();
		this.#analyses.set(article, known);
		const key = keyOf(article, view);
		const analysis = known.get(key) ?? this.#read(article, view);
		known.set(key, analysis);
		return analysis;
	}

	/** The same for somebody who goes through a whole corpus: what nobody else has asked for is not kept. */
	passing(article: CorpusArticle, view: View): Analysis {
		if (this.#analyses.has(article) || this.#analysers.has(article.id)) return this.of(article, view);
		const analyser = this.#newAnalyser(this.#options(article));
		return analyser.analyse(article.text, correctionsIn(this.#corpus, article, view));
	}

	/** Whether asking costs nothing: the article has been read as it stands. */
	has(article: CorpusArticle, view: View): boolean {
		return this.#analyses.get(article)?.has(keyOf(article, view)) ?? false;
	}

	/** What would be found if somebody had not made one of the corrections. */
	without(correction: CorpusCorrection, article: CorpusArticle, view: View): Analysis {
		return this.#read({ ...article, corrections: article.corrections.filter(each => each !== correction) }, view);
	}

	#read(article: CorpusArticle, view: View): Analysis {
		return this.#analyserOf(article).analyse(article.text, correctionsIn(this.#corpus, article, view));
	}

	/** The sources that an analyser was told are those of its first reading, until they are to be forgotten. */
	#analyserOf(article: CorpusArticle): ReturnType<NewAnalyser> {
		const language = languageOf(this.#corpus, article);
		const known = this.#analysers.get(article.id);
		const kept =
			known && known.language === language ? known : { analyser: this.#newAnalyser(this.#options(article)), language };
		this.#analysers.delete(article.id);
		this.#analysers.set(article.id, kept);
		const oldest = this.#analysers.keys().next().value;
		if (this.#analysers.size > keptAnalysers && oldest !== undefined) this.#analysers.delete(oldest);
		return kept.analyser;
	}

	#options(article: CorpusArticle): AnalyseOptions {
		const { version } = this.#corpus;
		if (this.#sources?.version !== version) this.#sources = { version, known: knownSources(this.#corpus) };
		return { language: languageOf(this.#corpus, article), sources: this.#sources.known };
	}

	/** Forgets what was read, and what was told of sources and languages: both may be others now. */
	clear(): void {
		this.#analysers.clear();
		this.#analyses = new WeakMap();
	}
}

/** Views that differ in what they say of an article; most articles say the same in each. */
function keyOf({ corrections }: CorpusArticle, view: View): string {
	if (!corrections.some(({ file }) => file.coder !== undefined)) return 'base';
	return viewKey(view);
}

/** What a corpus tells of an article before it is read: its language, and the names of those who may speak in it. */
export function analyseOptions(corpus: Corpus, article: CorpusArticle | undefined): AnalyseOptions {
	return { language: languageOf(corpus, article), sources: knownSources(corpus) };
}

function knownSources(corpus: Corpus): NonNullable<AnalyseOptions['sources']> {
	return corpus.sources().map(({ name, aliases }) => ({
		name: name.value,
		aliases: aliases.map(alias => alias.value),
	}));
}

/** What a corpus tells of all its articles, as a text: readings stay what they are as long as it is the same. */
export function toldOf(corpus: Corpus): string {
	const sources = corpus.sources().map(({ id, kind }) => [id.value, kind?.value]);
	return JSON.stringify([analyseOptions(corpus, undefined), sources]);
}

function languageOf(corpus: Corpus, article: CorpusArticle | undefined): string | undefined {
	return (article?.meta?.lang ?? corpus.config?.language)?.value;
}
