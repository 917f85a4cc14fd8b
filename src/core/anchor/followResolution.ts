import { cutsWord } from '../text/boundaries';
import { invertEdits, type TextEdit } from '../text/edit';
import { overlaps, type Span } from '../text/span';
import type { Anchor, Resolution } from './anchor';
import { mapSpan } from './followEdits';
import { AnchorText, type Standing } from './resolveAnchor';
import { wordDiff } from './wordDiff';

/** A change of a text whose course is known, as while somebody types. */
export interface KnownChange {
	readonly before: string;
	readonly after: string;
	/** What made the one from the other, with spans of the first. */
	readonly edits: readonly TextEdit[];
}

/**
 * What became of a passage by a change whose course is known: it is where the edits put it, whatever else in the text
 * reads the same by now. What an edit took from its ends and another gives back, as undo does, is part of it again.
 * Words that were taken out are looked for only in what was put in, since what stood elsewhere all along is not them.
 *
 * @returns `undefined` where it was in no one place before, so that it must be searched for.
 */
export function followResolution(was: Resolution, anchor: Anchor, change: KnownChange): Resolution | undefined {
	if (!('span' in was)) return undefined;
	const { after, edits } = change;
	const mapped = mapSpan(was.span, edits);
	if (mapped === undefined) return pastedIn(anchor, change);
	const span = wholeWords(mapped, was.span, change);
	const changes = wordDiff(anchor.quote, after.slice(span.start, span.end));
	if (changes.length === 0 && was.state !== 'altered') return { state: was.state, span };
	const standing = [...new AnchorText(after).standings(anchor)].find(each => overlaps(each.span, span));
	if (standing) return live(standing);
	const kept = changes.reduce((left, { was: gone }) => left - lettersIn(gone), lettersIn(anchor.quote));
	// The place is certain, for nothing was searched.
	return kept > 0 ? { state: 'altered', span, changes, confidence: 1 } : pastedIn(anchor, change);
}

/**
 * A word that has grown together with what was written beside it is another word: "safe" with an "r" behind it, and
 * what is left of "not" in "nothing". A passage that began or ended inside a word still does.
 */
function wholeWords(mapped: Span, was: Span, { before, after }: KnownChange): Span {
	let { start, end } = mapped;
	if (!cutsWord(before, was.start)) while (cutsWord(after, start)) start--;
	if (!cutsWord(before, was.end)) while (cutsWord(after, end)) end++;
	return { start, end };
}

function live({ span, agrees }: Standing): Resolution {
	return { state: agrees ? 'exact' : 'moved', span };
}

/** Where words that were taken out have been put in by the same change, as by moving a line; else they are gone. */
function pastedIn(anchor: Anchor, { before, after, edits }: KnownChange): Resolution {
	const put = invertEdits(before, edits).map(edit => edit.span);
	const isPut = ({ span }: { readonly span: Span }) => put.some(each => overlaps(each, span));
	const text = new AnchorText(after);
	const [only, ...more] = [...text.standings(anchor)].filter(isPut);
	if (only && more.length === 0) return live(only);
	if (only) return { state: 'ambiguous', places: [only, ...more].map(({ span }) => span) };
	const found = text.resolve(anchor);
	return found.state === 'altered' && isPut(found) ? found : { state: 'lost' };
}

function lettersIn(words: string): number {
	return words.replace(/[^\p{L}\p{N}]+/gu, '').length;
}
