import { Analyser, type AnalyseOptions } from '../analysis/analyser';
import type { Analysis } from '../analysis/analysis';
import type { CorpusArticle } from '../corpus/article';
import type { Corpus } from '../corpus/corpus';

/** An analyser keeps the paragraphs of its article; more of them than this are not edited at once. */
const keptAnalysers = 32;

/** Analyses of a corpus's articles, made when somebody looks and kept as long as the article stays as it is. */
export class Readings {
	readonly #corpus: Corpus;
	readonly #analysers = new Map<string, Analyser>();
	readonly #analyses = new WeakMap<CorpusArticle, Analysis>();

	constructor(corpus: Corpus) {
		this.#corpus = corpus;
	}

	of(article: CorpusArticle): Analysis {
		const known = this.#analyses.get(article);
		if (known) return known;
		const analysis = this.#analyserOf(article).analyse(article.text);
		this.#analyses.set(article, analysis);
		return analysis;
	}

	/** The sources the analyser was told are those of its first reading: a rename shows once the article is opened anew. */
	#analyserOf(article: CorpusArticle): Analyser {
		const kept = this.#analysers.get(article.id);
		const analyser = kept ?? new Analyser(analyseOptions(this.#corpus, article));
		this.#analysers.delete(article.id);
		this.#analysers.set(article.id, analyser);
		const oldest = this.#analysers.keys().next().value;
		if (this.#analysers.size > keptAnalysers && oldest !== undefined) this.#analysers.delete(oldest);
		return analyser;
	}

	/** Forgets what was told of sources and languages. */
	clear(): void {
		this.#analysers.clear();
	}
}

/** What a corpus tells of an article before it is read: its language, and the names of those who may speak in it. */
export function analyseOptions(corpus: Corpus, article: CorpusArticle | undefined): AnalyseOptions {
	return {
		language: (article?.meta?.lang ?? corpus.config?.language)?.value,
		sources: corpus.sources().map(({ name, aliases }) => ({
			name: name.value,
			aliases: aliases.map(alias => alias.value),
		})),
	};
}
