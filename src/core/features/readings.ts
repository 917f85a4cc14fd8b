import type { AnalyseOptions, Analyser } from '../analysis/analyser';
import type { Analysis } from '../analysis/analysis';
import type { CorpusArticle } from '../corpus/article';
import type { Corpus } from '../corpus/corpus';

/** An analyser keeps the paragraphs of its article; more of them than this are not edited at once. */
const keptAnalysers = 32;

/** Makes an analyser. The editor loads the analyser as a part of its own, so that it need not be read at the start. */
export type NewAnalyser = (options: AnalyseOptions) => Pick<Analyser, 'analyse'>;

interface Kept {
	readonly analyser: Pick<Analyser, 'analyse'>;
	/** An article whose language is named otherwise since needs another one. */
	readonly language: string | undefined;
}

/** Analyses of a corpus's articles, made when somebody looks and kept as long as the article stays as it is. */
export class Readings {
	readonly #corpus: Corpus;
	readonly #newAnalyser: NewAnalyser;
	readonly #analysers = new Map<string, Kept>();
	#analyses = new WeakMap<CorpusArticle, Analysis>();

	constructor(corpus: Corpus, newAnalyser: NewAnalyser) {
		this.#corpus = corpus;
		this.#newAnalyser = newAnalyser;
	}

	of(article: CorpusArticle): Analysis {
		const known = this.#analyses.get(article);
		if (known) return known;
		const analysis = this.#analyserOf(article).analyse(article.text);
		this.#analyses.set(article, analysis);
		return analysis;
	}

	/** The same for somebody who goes through a whole corpus: what nobody else has asked for is not kept. */
	passing(article: CorpusArticle): Analysis {
		if (this.#analyses.has(article) || this.#analysers.has(article.id)) return this.of(article);
		return this.#newAnalyser(analyseOptions(this.#corpus, article)).analyse(article.text);
	}

	/** Whether asking costs nothing: the article has been read as it stands. */
	has(article: CorpusArticle): boolean {
		return this.#analyses.has(article);
	}

	/** The sources that an analyser was told are those of its first reading, until they are to be forgotten. */
	#analyserOf(article: CorpusArticle): Pick<Analyser, 'analyse'> {
		const language = languageOf(this.#corpus, article);
		const known = this.#analysers.get(article.id);
		const kept =
			known && known.language === language
				? known
				: { analyser: this.#newAnalyser(analyseOptions(this.#corpus, article)), language };
		this.#analysers.delete(article.id);
		this.#analysers.set(article.id, kept);
		const oldest = this.#analysers.keys().next().value;
		if (this.#analysers.size > keptAnalysers && oldest !== undefined) this.#analysers.delete(oldest);
		return kept.analyser;
	}

	/** Forgets what was read, and what was told of sources and languages: both may be others now. */
	clear(): void {
		this.#analysers.clear();
		this.#analyses = new WeakMap();
	}
}

/** What a corpus tells of an article before it is read: its language, and the names of those who may speak in it. */
export function analyseOptions(corpus: Corpus, article: CorpusArticle | undefined): AnalyseOptions {
	return {
		language: languageOf(corpus, article),
		sources: corpus.sources().map(({ name, aliases }) => ({
			name: name.value,
			aliases: aliases.map(alias => alias.value),
		})),
	};
}

/** What a corpus tells of all its articles, as a text: readings stay what they are as long as it is the same. */
export function toldOf(corpus: Corpus): string {
	return JSON.stringify(analyseOptions(corpus, undefined));
}

function languageOf(corpus: Corpus, article: CorpusArticle | undefined): string | undefined {
	return (article?.meta?.lang ?? corpus.config?.language)?.value;
}
