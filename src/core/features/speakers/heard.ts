import type { Analysis } from '../../analysis/analysis';
import type { SourceRecord } from '../../sidecar/records';
import { countOutlets, countSpeakers, type Spoken } from './countSpeakers';
import { keyInCorpus, SpeakerKeys } from './speakerKeys';
import { statementsIn, Voices, type Statement, type Voice } from './statement';
import type { QuotingOutlet, WhoIsQuoted } from './whoIsQuoted';

/** An article that is at hand, with who says what in it. */
export interface HeardArticle {
	readonly text: string;
	readonly analysis: Analysis;
	/** The id of its outlet. */
	readonly outlet: string | undefined;
}

/**
 * Who is quoted in some articles, whether or not they are all that their corpus has. Answers are those that
 * {@link Statements} gives of a corpus of these articles and these sources; of an article, only what is said is kept.
 */
export class Heard {
	readonly #sources: ReadonlyMap<string, SourceRecord>;
	readonly #voices = new Voices();
	readonly #articles: { readonly statements: readonly Statement[]; readonly outlet: string | undefined }[] = [];

	constructor(sources: readonly SourceRecord[]) {
		this.#sources = new Map(sources.map(source => [source.id.value, source]));
	}

	add({ text, analysis, outlet }: HeardArticle): void {
		this.#articles.push({ statements: statementsIn(text, analysis, this.#voices), outlet });
	}

	/** In each article, in the order in which they were added. */
	each(): WhoIsQuoted[] {
		return this.#spoken().map(spoken => this.#count([spoken], key => key));
	}

	/** In all of them together. */
	all(): WhoIsQuoted {
		return this.#count(this.#spoken(), keyInCorpus);
	}

	/** In those of each outlet. */
	byOutlet(): QuotingOutlet[] {
		return countOutlets(id => this.#sources.get(id), this.#spoken(), keyInCorpus);
	}

	#spoken(): Spoken[] {
		const voices = new Set(this.#articles.flatMap(({ statements }) => statements.map(({ voice }) => voice)));
		const keys = new SpeakerKeys([...this.#sources.values()], [...voices]);
		return this.#articles.map(({ statements, outlet }) => {
			const here: ReadonlySet<Voice> = new Set(statements.map(({ voice }) => voice));
			return { statements, outlet, keys: keys.inArticle([...here]) };
		});
	}

	#count(spoken: readonly Spoken[], keyOf: Parameters<typeof countSpeakers>[2]): WhoIsQuoted {
		const speakers = countSpeakers(id => this.#sources.get(id), spoken, keyOf);
		return { speakers, articlesRead: spoken.length, articles: spoken.length };
	}
}
