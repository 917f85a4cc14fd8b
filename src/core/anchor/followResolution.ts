import type { TextEdit } from '../text/edit';
import type { Resolution } from './anchor';
import { mapSpan } from './followEdits';
import { wordDiff } from './wordDiff';

/**
 * What became of a passage by edits whose course is known, as while somebody types: it is where they put it, whatever
 * else in the text reads the same by now.
 *
 * @param text the text after the edits, whose spans are those of the text before.
 * @returns `undefined` where the edits do not tell, so that it must be searched for: it was in no one place before, or
 * nothing of its words is left there, as after cutting them out.
 */
export function followResolution(
	was: Resolution,
	quote: string,
	text: string,
	edits: readonly TextEdit[],
): Resolution | undefined {
	const span = 'span' in was ? mapSpan(was.span, edits) : undefined;
	if (!span || !('span' in was)) return undefined;
	const changes = wordDiff(quote, text.slice(span.start, span.end));
	if (!changes.length) return { state: was.state === 'altered' ? 'moved' : was.state, span };
	const kept = changes.reduce((left, { was: gone }) => left - lettersIn(gone), lettersIn(quote));
	// The place is certain, for nothing was searched.
	return kept > 0 ? { state: 'altered', span, changes, confidence: 1 } : undefined;
}

function lettersIn(words: string): number {
	return words.replace(/[^\p{L}\p{N}]+/gu, '').length;
}
