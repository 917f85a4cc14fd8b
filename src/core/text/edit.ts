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

/**
 * One list of edits that does what several do one after the other, each list with the spans of
 * the text that those before it leave. What stays in between is in none of them.
 *
 * @param length Of the text that the first list is applied to.
 */
export function composeEdits(length: number, steps: readonly (readonly TextEdit[])[]): TextEdit[] {
	let pieces: Piece[] = [{ start: 0, end: length }];
	for (const edits of steps) pieces = edited(pieces, inOrder(edits));

	const result: TextEdit[] = [];
	let from = 0;
	let inserted = '';
	for (const piece of [...pieces, { start: length, end: length }]) {
		if (typeof piece === 'string') {
			inserted += piece;
			continue;
		}
		if (inserted !== '' || piece.start > from) result.push({ span: { start: from, end: piece.start }, text: inserted });
		from = piece.end;
		inserted = '';
	}
	return result;
}

/** A stretch of the first text, or text that an edit has put in. */
type Piece = Span | string;

function edited(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
	const result: Piece[] = [];
	const rest = [...pieces].reverse();
	let at = 0;
	/** Takes the pieces up to an offset of the text that they make. */
	const take = (to: number, keep: boolean): void => {
		while (at < to) {
			const piece = rest.pop();
			if (piece === undefined) return;
			const size = typeof piece === 'string' ? piece.length : piece.end - piece.start;
			const cut = Math.min(size, to - at);
			const [head, tail] = split(piece, cut);
			if (keep) result.push(head);
			if (cut < size) rest.push(tail);
			at += cut;
		}
	};
	for (const { span, text } of edits) {
		take(span.start, true);
		if (text !== '') result.push(text);
		take(span.end, false);
	}
	take(Number.POSITIVE_INFINITY, true);
	return result;
}

function split(piece: Piece, at: number): readonly [Piece, Piece] {
	if (typeof piece === 'string') return [piece.slice(0, at), piece.slice(at)];
	const middle = piece.start + at;
	return [
		{ start: piece.start, end: middle },
		{ start: middle, end: piece.end },
	];
}

/** The same edit without what it would only write again, at either end. */
export function smallest(text: string, { span, text: inserted }: TextEdit): TextEdit {
	const old = text.slice(span.start, span.end);
	const limit = Math.min(old.length, inserted.length);
	let before = 0;
	while (before < limit && old[before] === inserted[before]) before++;
	let after = 0;
	while (after < limit - before && old.at(-1 - after) === inserted.at(-1 - after)) after++;
	while (before > 0 && isInside(text, span.start + before)) before--;
	while (after > 0 && isInside(text, span.end - after)) after--;
	return {
		span: { start: span.start + before, end: span.end - after },
		text: inserted.slice(before, inserted.length - after),
	};
}

/** Between the halves of a character or of a line end, where editors refuse to cut. */
function isInside(text: string, offset: number): boolean {
	return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(offset - 1, offset + 1));
}
