import { wordsOf } from '../text/words';
import type { Needle } from './needle';
import { isNumber, stemOf, type WordIndex } from './wordIndex';

/** A word that is looked for: of the side before, of the quote, or of the side after. */
export interface PatternWord {
	/** Its id in the text, or -1 where the text does not have it. */
	readonly id: number;
	readonly stem: number;
	readonly isNumber: boolean;
	/** How telling it is: a rare word says more about where a passage is than "the". */
	readonly weight: number;
}

/** An anchor as one row of words: side, quote, side. */
export interface Pattern {
	readonly words: readonly PatternWord[];
	/** Which of the words are the quote's. */
	readonly quoteStart: number;
	readonly quoteEnd: number;
}

export function patternOf(needle: Needle, index: WordIndex): Pattern {
	const before = wordsFor(needle.before ?? '', index);
	const quote = wordsFor(needle.quote, index);
	const after = wordsFor(needle.after ?? '', index);
	// A side kept by another tool may begin or end in the middle of a word, which then tells nothing.
	const [first] = before;
	if (first?.id === -1) before[0] = { ...first, weight: 0 };
	const last = after.at(-1);
	if (last?.id === -1) after[after.length - 1] = { ...last, weight: 0 };
	return {
		words: [...before, ...quote, ...after],
		quoteStart: before.length,
		quoteEnd: before.length + quote.length,
	};
}

/** The same of words that were cut already; those from `quoteStart` up to `quoteEnd` are the quote's. */
export function patternOfWords(
	words: readonly string[],
	quoteStart: number,
	quoteEnd: number,
	index: WordIndex,
): Pattern {
	return { words: words.map(word => patternWord(word, index)), quoteStart, quoteEnd };
}

function wordsFor(text: string, index: WordIndex): PatternWord[] {
	return wordsOf(text).map(word => patternWord(word.text, index));
}

function patternWord(word: string, index: WordIndex): PatternWord {
	const id = index.idOf(word);
	return {
		id,
		stem: stemOf(word, 0, word.length),
		isNumber: isNumber(word, 0),
		weight: rarityOf(word, id < 0 ? 1 : index.countOf(id), index.length),
	};
}

/**
 * By how many doublings the word is rarer than all words together. Counted in this very text, and in one as long as
 * a short article, since a text of three sentences says little about which words are rare: there, how long the
 * word is tells as much.
 */
function rarityOf(word: string, count: number, all: number): number {
	const expected = commonness[Math.min(word.length, commonness.length - 1)] ?? 0;
	return Math.max(1, Math.log2((all + usualLength) / (count + expected * usualLength)));
}

const usualLength = 500;

/** Of all words, the share that a word of so many letters usually has; short words are mostly grammar. */
const commonness = [0, 1 / 200, 1 / 60, 1 / 80, 1 / 250, 1 / 700, 1 / 1400, 1 / 2400];
