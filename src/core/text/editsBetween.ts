import { diffArrays } from 'diff';
import type { TextEdit } from './edit';

/** Beyond so many differences two stretches have little in common, and looking for it takes long: with the square of their number. */
const mostDifferences = 2000;

/**
 * Edits that make one text of another and leave what they share in place: whole lines first, then words within the
 * lines that differ. Small enough, where two versions are of one article, for passages to follow them.
 *
 * The difference is that of Myers (1986), by the library `diff`.
 */
export function editsBetween(before: string, after: string): TextEdit[] {
	const stretches = differences(linesOf(before), linesOf(after), mostDifferences);
	// All of them together may take as long as one.
	const most = Math.ceil(mostDifferences / Math.sqrt(stretches.length));
	return stretches.flatMap(({ at, was, is }) =>
		differences(wordsOf(was), wordsOf(is), most).map(({ at: within, was: gone, is: put }): TextEdit => {
			const start = at + within;
			return { span: { start, end: start + gone.length }, text: put };
		}),
	);
}

interface Difference {
	/** Offset in the earlier text. */
	readonly at: number;
	readonly was: string;
	readonly is: string;
}

function differences(before: string[], after: string[], most: number): Difference[] {
	const whole = { at: 0, was: before.join(''), is: after.join('') };
	const parts = diffArrays(before, after, { maxEditLength: most });
	if (!parts) return [whole];
	const found: Difference[] = [];
	let at = 0;
	let open: { at: number; was: string; is: string } | undefined;
	for (const { value, added, removed } of parts) {
		const text = value.join('');
		if (!added && !removed) {
			open = undefined;
			at += text.length;
			continue;
		}
		if (!open) found.push((open = { at, was: '', is: '' }));
		if (added) open.is += text;
		else {
			open.was += text;
			at += text.length;
		}
	}
	return found;
}

function linesOf(text: string): string[] {
	return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function wordsOf(text: string): string[] {
	return text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^]/gu) ?? [];
}
