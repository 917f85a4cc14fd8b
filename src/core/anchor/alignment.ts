import type { Pattern, PatternWord } from './pattern';
import type { WordIndex } from './wordIndex';

/** Which words of a pattern stand where in a stretch of the text, in the same order. */
export interface Alignment {
	/** For each word of the pattern the word of the text that it became, or -1. */
	readonly places: Int32Array;
	/** For each word of the pattern how much of it is kept: 1 the same, less for kin, 0 gone. */
	readonly kept: Float32Array;
	readonly score: number;
}

/** What a word of the text costs that stands between two kept ones: less than any word is worth. */
const insertionCost = 1;
const kinShare = 0.5;
const numberForNumber = 0.2;

/**
 * The order-keeping match of pattern and words `from` up to `to` that keeps the most telling words and
 * skips the fewest others. Time and space grow with the product of the two lengths.
 */
export function align(pattern: Pattern, index: WordIndex, from: number, to: number): Alignment {
	const rows = pattern.words.length;
	const columns = to - from;
	const stride = columns + 1;
	const steps = reusedSteps((rows + 1) * stride);
	let above = new Float64Array(stride);
	let here = new Float64Array(stride);
	for (const [row, word] of pattern.words.entries()) {
		const i = row + 1;
		here[0] = 0;
		steps[i * stride] = skipWord;
		for (let j = 1; j <= columns; j++) {
			let best = above[j] ?? 0;
			let step = skipWord;
			const inserted = (here[j - 1] ?? 0) - insertionCost;
			if (inserted > best) {
				best = inserted;
				step = skipText;
			}
			const share = sameness(word, index, from + j - 1);
			if (share > 0) {
				const matched = (above[j - 1] ?? 0) + share * word.weight;
				if (matched > best) {
					best = matched;
					step = match;
				}
			}
			here[j] = best;
			steps[i * stride + j] = step;
		}
		[above, here] = [here, above];
	}
	let end = 0;
	for (let j = 1; j <= columns; j++) if ((above[j] ?? 0) > (above[end] ?? 0)) end = j;
	return { ...traced(pattern, index, from, steps, stride, end), score: above[end] ?? 0 };
}

/**
 * The alignment with a place where the quote stands to the letter, from its word `first` on: its words are
 * given to it, and only the sides have to be looked for, each on its own side.
 */
export function alignAround(pattern: Pattern, index: WordIndex, first: number, last: number): Alignment {
	const { words, quoteStart, quoteEnd } = pattern;
	const slack = 2 * (words.length - quoteEnd + quoteStart) + 8;
	const before = align({ ...pattern, words: words.slice(0, quoteStart) }, index, Math.max(0, first - slack), first);
	const after = align(
		{ ...pattern, words: words.slice(quoteEnd) },
		index,
		last + 1,
		Math.max(last + 1, Math.min(index.length, last + 1 + slack)),
	);
	const places = new Int32Array(words.length);
	const kept = new Float32Array(words.length).fill(1);
	let score = before.score + after.score;
	for (let i = quoteStart; i < quoteEnd; i++) {
		places[i] = Math.min(first + i - quoteStart, last);
		score += words[i]?.weight ?? 0;
	}
	places.set(before.places, 0);
	kept.set(before.kept, 0);
	places.set(after.places, quoteEnd);
	kept.set(after.kept, quoteEnd);
	return { places, kept, score };
}

const skipWord = 0;
const skipText = 1;
const match = 2;

function sameness(word: PatternWord, index: WordIndex, at: number): number {
	const id = index.ids[at] ?? -2;
	if (id === word.id) return 1;
	if (word.stem !== 0 && index.stemOf(id) === word.stem) return kinShare;
	return word.isNumber && index.isNumber(id) ? numberForNumber : 0;
}

function traced(
	pattern: Pattern,
	index: WordIndex,
	from: number,
	steps: Uint8Array,
	stride: number,
	end: number,
): Pick<Alignment, 'places' | 'kept'> {
	const places = new Int32Array(pattern.words.length).fill(-1);
	const kept = new Float32Array(pattern.words.length);
	let i = pattern.words.length;
	let j = end;
	while (i > 0) {
		const step = steps[i * stride + j];
		if (step === skipText) j--;
		else {
			i--;
			if (step !== match) continue;
			j--;
			places[i] = from + j;
			const word = pattern.words[i];
			kept[i] = word ? sameness(word, index, from + j) : 0;
		}
	}
	return { places, kept };
}

let spareSteps = new Uint8Array(0);

/** One buffer for all alignments: they come one after the other, and a new one for each would be most of the work. */
function reusedSteps(size: number): Uint8Array {
	if (spareSteps.length < size) spareSteps = new Uint8Array(size * 2);
	return spareSteps;
}
