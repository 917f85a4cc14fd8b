import type { Analysis, Correction } from './analysis';
import { findBlocks } from './blocks';
import { correct } from './correct';
import { lexiconFor } from './language';
import { PageLines } from './pageLines';
import { joinParagraphs, type Placed } from './joinParagraphs';
import { analyseParagraph, type ParagraphAnalysis } from './paragraph';
import type { KnownSource } from './speakers';

export interface AnalyseOptions {
	/** A language tag, as in `lang` of the sidecar; else the words of the text decide. */
	readonly language?: string | undefined;
	/** Names from `sources.yaml`: speakers are given as these where a name or alias fits. */
	readonly sources?: readonly KnownSource[] | undefined;
}

/**
 * Analyses an article again and again while it is edited.
 *
 * Paragraphs are kept by their words: after a keystroke one paragraph is read anew, and only what ties
 * paragraphs together (quotations that run on, who "he" is) is worked out for all.
 */
export class Analyser {
	readonly #options: AnalyseOptions;
	#language: string | undefined;
	#kept = new Map<string, ParagraphAnalysis>();
	#read = 0;
	readonly #pageLines = new PageLines();

	constructor(options: AnalyseOptions = {}) {
		this.#options = options;
	}

	/** Paragraphs read since the start, kept ones not counted: what the cache saves can be tested. */
	get paragraphsRead(): number {
		return this.#read;
	}

	/** @param corrections What readers say against the analyser of this text. */
	analyse(text: string, corrections: readonly Correction[] = []): Analysis {
		const lexicon = lexiconFor(text, this.#options.language);
		if (lexicon?.language !== this.#language) this.#kept.clear();
		this.#language = lexicon?.language;
		this.#pageLines.renew();
		const blocks = findBlocks(text, this.#pageLines);
		const kept = new Map<string, ParagraphAnalysis>();
		const placed: Placed[] = [];
		for (const block of blocks) {
			if (block.kind === 'furniture') continue;
			for (const piece of pieces(text, block.span.start, block.span.end)) {
				const words = text.slice(piece.start, piece.end);
				const headline = block.kind === 'headline';
				// The same words may stand below the headline too, and are read otherwise there.
				const key = headline ? `${words}\n` : words;
				let paragraph = kept.get(key) ?? this.#kept.get(key);
				if (paragraph === undefined) {
					paragraph = analyseParagraph(words, lexicon, headline);
					this.#read++;
				}
				kept.set(key, paragraph);
				placed.push({ at: piece.start, text: words, paragraph });
			}
		}
		this.#kept = kept;
		const analysis = { blocks, ...joinParagraphs(placed, this.#options.sources ?? []) };
		return correct(text, analysis, corrections);
	}
}

/** No paragraph of an article is longer; a longer one is read in pieces, so that time grows with the length only. */
const longestParagraph = 8000;

function* pieces(text: string, start: number, end: number): Iterable<{ start: number; end: number }> {
	let from = start;
	while (end - from > longestParagraph) {
		const window = text.slice(from, from + longestParagraph);
		const stop = Math.max(window.lastIndexOf('. '), window.lastIndexOf('\n'));
		const space = stop > longestParagraph / 2 ? stop + 1 : window.lastIndexOf(' ') + 1;
		let to = from + (space > longestParagraph / 2 ? space : longestParagraph);
		// Never between the halves of a surrogate pair or before a combining mark.
		while (to < end && to < from + 2 * longestParagraph && /^[\uDC00-\uDFFF\p{M}]/u.test(text.slice(to, to + 1))) to++;
		yield { start: from, end: to };
		from = to;
	}
	yield { start: from, end };
}
