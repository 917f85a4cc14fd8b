import { overlaps, type Span } from '../text/span';

/** Half of the words have to be the same: the ends of a statement are the analyser's guess, and may be others in its next version. */
export const likeWords = 0.5;

/** Whether two spans hold the same words, give or take marks and some words at the ends. */
export function isAlike(text: string, a: Span, b: Span): boolean {
	return likeness(text, a, b) >= likeWords;
}

/** From 0, nothing in common, to 1, the same words. */
export function likeness(text: string, a: Span, b: Span): number {
	if (!overlaps(a, b)) return 0;
	const [first, second] = [wordsIn(text, a), wordsIn(text, b)];
	const whole = Math.max(first.end, second.end) - Math.min(first.start, second.start);
	return whole === 0 ? 1 : shared(first, second) / whole;
}

function shared(a: Span, b: Span): number {
	return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

/** The span without the marks, blanks and full stops at its ends; as it is where nothing else is in it. */
function wordsIn(text: string, span: Span): Span {
	let { start, end } = span;
	while (start < end && !wordCharacter.test(String.fromCodePoint(text.codePointAt(start)!))) start++;
	while (end > start && !wordCharacter.test(lastCharacter(text, end))) end--;
	return start < end ? { start, end } : span;
}

function lastCharacter(text: string, end: number): string {
	const isPair = /[\uDC00-\uDFFF]/.test(text.charAt(end - 1));
	return text.slice(isPair ? end - 2 : end - 1, end);
}

/** Whether at least half of the words of one span are in another. */
export function isMostlyIn(text: string, inner: Span, outer: Span): boolean {
	if (!overlaps(inner, outer)) return false;
	const words = wordsIn(text, inner);
	return shared(words, wordsIn(text, outer)) >= likeWords * (words.end - words.start);
}

/** Whether there is anything but marks, blanks and full stops in it. */
export function hasWords(text: string): boolean {
	return wordCharacter.test(text);
}
