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
 * words in their place, up to the side; but none of another sentence unless that side surely stands, for where a sentence
 * was cut the next one is not what became of it. So it covers what the quote's words became and nothing that was added
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
	const { first, last, before, after, lastBefore, firstAfter } = evidence;
	if (first < 0) return isInPlace(pattern, evidence) ? index.spanOf(lastBefore + 1, firstAfter - 1) : undefined;
	const quotePlaces = places.subarray(pattern.quoteStart, pattern.quoteEnd);
	const lostAtStart = quotePlaces.findIndex(place => place >= 0);
	const lostAtEnd = quotePlaces.length - 1 - quotePlaces.findLastIndex(place => place >= 0);
	const startsAnew = lostAtStart > 0 && before < surely && index.beginsSentence(first);
	const endsBefore = lostAtEnd > 0 && after < surely && index.beginsSentence(last + 1);
	const start = startsAnew || lastBefore < 0 ? first : first - replacing(lostAtStart, first - lastBefore - 1);
	const end = endsBefore || firstAfter < 0 ? last : last + replacing(lostAtEnd, firstAfter - last - 1);
	return withMarks(text, index.spanOf(start, end), quote);
}

/** What replaces words may be so many words longer than they were. */
const mostGrowth = 2;

/** How many of the words between a side's nearest word and the kept ones stand in the place of the lost ones. */
function replacing(lost: number, between: number): number {
	if (lost === 0) return 0;
	return between <= lost + mostGrowth ? between : lost;
}

/**
 * Whether a quote of a word or two has something else directly between its two sides: then this is what became of
 * it, even if nothing of it is kept.
 */
export function isInPlace({ quoteStart, quoteEnd }: Pattern, evidence: Evidence): boolean {
	const { before, after, lastBefore, firstAfter, keptWeight } = evidence;
	const size = quoteEnd - quoteStart;
	const now = firstAfter - lastBefore - 1;
	if (size === 0 || size > mostReplaced || lastBefore < 0 || now < 1 || now > size + mostGrowth) return false;
	return before >= surely && after >= surely && keptWeight >= tellingSides;
}

const surely = 0.75;
const mostReplaced = 3;
/** Two or three telling words: "in the" and "of the" stand around many a word. */
const tellingSides = 20;

/** Takes along the marks that the quote itself begins and ends with, or as many others: a quotation mark, the full stop. */
function withMarks(text: string, { start, end }: Span, quote: string): Span {
	const lead = marksAt(quote, 0, 1);
	const trail = marksAt(quote, quote.length - 1, -1);
	let [from, to] = [start, end];
	if (text.endsWith(lead, from)) from -= lead.length;
	else for (let i = 0; i < lead.length && isMark(text, from - 1); i++) from--;
	if (text.startsWith(trail, to)) to += trail.length;
	else for (let i = 0; i < trail.length && isMark(text, to); i++) to++;
	return { start: from, end: to };
}

/** What is no word at one end of a text, spaces between marks included. */
function marksAt(text: string, end: number, step: 1 | -1): string {
	let at = end;
	while (at >= 0 && at < text.length && (isMark(text, at) || text.charAt(at) === ' ')) at += step;
	return step > 0 ? text.slice(0, at) : text.slice(at + 1);
}

function isMark(text: string, at: number): boolean {
	if (at < 0 || at >= text.length || text.charAt(at) === ' ') return false;
	const kind = kindOf(text.charCodeAt(at));
	return !inWord(kind) && kind !== unspacedLetter;
}
