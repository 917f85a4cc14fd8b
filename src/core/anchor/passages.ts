import type { Span } from '../text/span';
import { alignAround, type Alignment } from './alignment';
import { candidates } from './candidates';
import { type Evidence, evidenceOf, seamOf } from './evidence';
import type { ExactPlace } from './exactPlaces';
import { extentOf, isInPlace } from './extent';
import type { Needle } from './needle';
import { type Pattern, patternOf } from './pattern';
import { likelihoods } from './weighing';
import type { WordIndex } from './wordIndex';

/** A stretch of the text that may be the passage. */
export interface Passage {
	/** In the normalised text. */
	readonly span: Span;
	readonly evidence: Evidence;
	/** Whether at least one word of the quote is there as it was. */
	readonly keepsWords: boolean;
	/** Whether it stands directly between both sides in the place of a word or two. */
	readonly isInPlace: boolean;
	/** Whether the quote's first and last words are there, so that nothing was guessed of where it begins and ends. */
	readonly keepsEnds: boolean;
	readonly score: number;
}

export interface LikelyPassage extends Passage {
	readonly likelihood: number;
}

/**
 * Where the quote may be now that it does not stand between its sides any more: places that keep words of quote and
 * sides, and those where the quote stands to the letter but elsewhere. The likeliest first.
 */
export function likelyPassages(
	text: string,
	index: WordIndex,
	needle: Needle,
	exact: readonly ExactPlace[],
): LikelyPassage[] {
	const pattern = patternOf(needle, index);
	const passages = possiblePassages(text, index, needle, pattern, exact);
	const likely = likelihoods(
		passages.map(({ evidence }) => evidence),
		needle,
		index.length,
	);
	return passages
		.map((passage, i) => ({ ...passage, likelihood: likely[i] ?? 0 }))
		.sort((a, b) => b.likelihood - a.likelihood);
}

/** Of a quote that stands to the letter in many places, so many are weighed. */
const mostCopies = 48;

/** Places that do not overlap, those with most of the words first. */
export function possiblePassages(
	text: string,
	index: WordIndex,
	needle: Needle,
	pattern: Pattern,
	exact: readonly ExactPlace[],
): Passage[] {
	const seam = seamOf(pattern, index);
	const passage = (alignment: Alignment, copy?: Span): Passage[] => {
		const evidence = evidenceOf(pattern, alignment, seam, copy !== undefined);
		const span = copy ?? extentOf(text, index, needle.quote, pattern, alignment, evidence);
		if (span === undefined) return [];
		return [
			{
				span,
				evidence,
				keepsWords: keepsWords(pattern, alignment),
				isInPlace: isInPlace(pattern, evidence),
				keepsEnds: keepsEnds(pattern, alignment),
				score: alignment.score,
			},
		];
	};
	const copies = exact.slice(0, mostCopies).flatMap(({ span }) => {
		const first = index.wordAt(span.start);
		return passage(alignAround(pattern, index, first, Math.max(first, index.wordAt(span.end - 1))), span);
	});
	const changed = candidates(pattern, index).flatMap(alignment => passage(alignment));
	return distinct([...copies, ...changed.sort((a, b) => b.score - a.score)]);
}

/** Of those that overlap, only the first. */
function distinct(passages: readonly Passage[]): Passage[] {
	const kept: Passage[] = [];
	for (const passage of passages) {
		const { start, end } = passage.span;
		if (!kept.some(({ span }) => span.start < end && start < span.end)) kept.push(passage);
	}
	return kept;
}

function keepsWords({ quoteStart, quoteEnd }: Pattern, { kept }: Alignment): boolean {
	return kept.subarray(quoteStart, quoteEnd).includes(1);
}

function keepsEnds({ quoteStart, quoteEnd }: Pattern, { kept }: Alignment): boolean {
	return (kept[quoteStart] ?? 0) > 0 && (kept[quoteEnd - 1] ?? 0) > 0;
}
