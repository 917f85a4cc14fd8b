import { cutsLetter } from '../text/boundaries';
import { normalise } from '../text/normalise';
import type { Span } from '../text/span';
import type { Anchor } from './anchor';
import { AnchorText } from './resolveAnchor';

/** How much of each side is kept beside a quote: enough to tell copies apart, little enough to read in a sidecar. */
const sideLength = 32;

/**
 * The anchor to store for a passage: its words, what stands beside them, and which occurrence it is
 * where these do not tell. Resolving it in the same text gives the passage back.
 *
 * White space at the ends of the passage is left out and a letter is taken with all its marks, so
 * a selection made in haste gives a clean quote. Line breaks and runs of spaces become one space:
 * matching ignores them, and the sidecar stays readable.
 *
 * @returns `undefined` where the passage has nothing to be seen in it.
 */
export function describeAnchor(text: string | AnchorText, span: Span): Anchor | undefined {
	const prepared = typeof text === 'string' ? new AnchorText(text) : text;
	const { start, end } = tidySpan(prepared.text, span);
	const quote = oneLine(prepared.text.slice(start, end));
	if (quote === '') return undefined;

	const before = sideBefore(prepared.text, start);
	const after = sideAfter(prepared.text, end);
	const anchor = { quote, ...(before && { before }), ...(after && { after }) };
	const found = prepared.resolve(anchor, { hashMatches: true });
	if (found.state === 'exact' && found.span.start === start && found.span.end === end) return anchor;
	const nth = prepared.occurrenceOf(anchor, { start, end });
	return nth === undefined ? anchor : { ...anchor, nth };
}

/**
 * The span without white space at its ends, widened where it cuts a surrogate pair or leaves the
 * marks of a letter outside. Of a span of white space nothing is left.
 */
export function tidySpan(text: string, span: Span): Span {
	let start = Math.max(0, Math.min(span.start, text.length));
	let end = Math.max(start, Math.min(span.end, text.length));
	if (start === end) return { start, end };
	while (start > 0 && cutsLetter(text, start)) start--;
	while (end < text.length && cutsLetter(text, end)) end++;
	while (start < end && isBlank(text, start)) start++;
	while (end > start && isBlank(text, end - 1)) end--;
	return { start, end };
}

function isBlank(text: string, at: number): boolean {
	return /[\s\x85\xad\u200b\u2060]/.test(text.charAt(at));
}

/** What stands before an offset, on one line, from the start of a word where there is one. */
function sideBefore(text: string, at: number): string {
	const far = oneLine(text.slice(Math.max(0, at - 4 * sideLength), at), 'keep ends').trimStart();
	if (far.length <= sideLength) return far.trim() && far;
	let cut = far.length - sideLength;
	while (cut < far.length && cutsLetter(far, cut)) cut++;
	const side = far.slice(cut);
	const wordStart = far.charAt(cut - 1) === ' ' ? 0 : side.indexOf(' ') + 1;
	const whole = side.slice(wordStart).trimStart();
	return whole.length >= sideLength / 2 ? whole : side.trimStart();
}

function sideAfter(text: string, at: number): string {
	const far = oneLine(text.slice(at, at + 4 * sideLength), 'keep ends').trimEnd();
	if (far.length <= sideLength) return far.trim() && far;
	let cut = sideLength;
	while (cut > 0 && cutsLetter(far, cut)) cut--;
	const side = far.slice(0, cut);
	const wordEnd = far.charAt(cut) === ' ' ? side.length : side.lastIndexOf(' ');
	const whole = side.slice(0, Math.max(0, wordEnd)).trimEnd();
	return whole.length >= sideLength / 2 ? whole : side.trimEnd();
}

function oneLine(text: string, ends: 'trim' | 'keep ends' = 'trim'): string {
	const words = normalise(text).text;
	return ends === 'trim' ? words.trim() : words;
}
