import { inWord, kindOf, unspacedLetter } from '../text/characterKinds';
import type { Span } from '../text/span';
import type { Alignment } from './alignment';
import type { Evidence } from './evidence';
import type { Pattern } from './pattern';
import type { WordIndex } from './wordIndex';

/**
 * Which stretch of the text the quote has become.
 *
 * From the first to the last word that is kept; where the quote's own first or last words are not, as many of the
 * words in their place, up to the side. So it covers what the quote's words became and nothing that was added
 * around it. Where a word or two are gone altogether, it is what stands directly between both sides instead.
 *
 * @returns `undefined` where there is nothing of the quote and nothing in its place.
 */
export function extentOf(
	text: string,
	index: WordIndex,
	quote: string,
	pattern: Pattern,
	{ places }: Alignment,
	evidence: Evidence,
): Span | undefined {
	let { first, last } = evidence;
	if (first < 0) return inPlaceOf(index, pattern, evidence);
	const quotePlaces = places.subarray(pattern.quoteStart, pattern.quoteEnd);
	const lostAtStart = quotePlaces.findIndex(place => place >= 0);
	const lostAtEnd = quotePlaces.length - 1 - quotePlaces.findLastIndex(place => place >= 0);
	if (lostAtStart > 0 && evidence.before > sideKept) first = Math.max(first - lostAtStart, evidence.lastBefore + 1);
	if (lostAtEnd > 0 && evidence.after > sideKept) last = Math.min(last + lostAtEnd, evidence.firstAfter - 1);
	return withMarks(text, index.spanOf(first, last), quote);
}

/** From here on a side is taken to be there. */
const sideKept = 0.5;
const surely = 0.75;
/** Only in the place of so few words is something else taken for what they became. */
const mostReplaced = 3;

function inPlaceOf(index: WordIndex, { quoteStart, quoteEnd }: Pattern, evidence: Evidence): Span | undefined {
	const { before, after, lastBefore, firstAfter } = evidence;
	const size = quoteEnd - quoteStart;
	const now = firstAfter - lastBefore - 1;
	if (size === 0 || size > mostReplaced || lastBefore < 0 || now < 1 || now > size + 2) return undefined;
	if (before < surely || after < surely) return undefined;
	return index.spanOf(lastBefore + 1, firstAfter - 1);
}

/** Takes along as many marks as the quote itself begins and ends with: a quotation mark, the full stop. */
function withMarks(text: string, { start, end }: Span, quote: string): Span {
	let [from, to] = [start, end];
	for (let i = 0; i < quote.length && isMark(quote, i) && isMark(text, from - 1); i++) from--;
	for (let i = quote.length - 1; i >= 0 && isMark(quote, i) && isMark(text, to); i--) to++;
	return { start: from, end: to };
}

function isMark(text: string, at: number): boolean {
	if (at < 0 || at >= text.length || text.charAt(at) === ' ') return false;
	const kind = kindOf(text.charCodeAt(at));
	return !inWord(kind) && kind !== unspacedLetter;
}
