import type { Span } from './span';

/** Puts `text` in the place of `span`. An empty span inserts, an empty text removes. */
export interface TextEdit {
	readonly span: Span;
	readonly text: string;
}

/**
 * The text after all edits, whose spans are those of the text before and do not overlap.
 * Edits at one place are applied in the order given.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	let result = '';
	let from = 0;
	for (const edit of inOrder(edits)) {
		if (edit.span.start < from) throw new RangeError('edits overlap');
		result += text.slice(from, edit.span.start) + edit.text;
		from = edit.span.end;
	}
	return result + text.slice(from);
}

/** The edits that turn the edited text back into `text`. Their spans are those of the edited text. */
export function invertEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
	let shift = 0;
	return inOrder(edits).map(({ span, text: inserted }) => {
		const start = span.start + shift;
		shift += inserted.length - (span.end - span.start);
		return { span: { start, end: start + inserted.length }, text: text.slice(span.start, span.end) };
	});
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
	return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
