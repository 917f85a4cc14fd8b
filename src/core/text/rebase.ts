import type { TextEdit } from './edit';

/**
 * Edits made for the text `from`, moved so that they mean the same in `to`.
 *
 * The two texts are taken to differ in one stretch, between what they begin and end with alike.
 * `undefined` where an edit touches that stretch: what it was meant to replace may no longer be there. Where something
 * was only put in, what an edit puts in at the same place comes before it; whole lines that were put in above or below
 * those that an edit replaces leave it alone, unless they are indented deeper: then they belong to what it replaces.
 */
export function rebaseEdits(edits: readonly TextEdit[], from: string, to: string): TextEdit[] | undefined {
	if (from === to) return [...edits];
	const shorter = Math.min(from.length, to.length);
	let head = 0;
	while (head < shorter && from.charCodeAt(head) === to.charCodeAt(head)) head++;
	let tail = 0;
	while (tail < shorter - head && from.charCodeAt(from.length - 1 - tail) === to.charCodeAt(to.length - 1 - tail))
		tail++;
	const changedTo = from.length - tail;
	const shift = to.length - from.length;
	const onlyPutIn = changedTo === head;
	const lines = onlyPutIn ? wholeLinesPutIn(from, to, head) : undefined;
	const moved: TextEdit[] = [];
	for (const { span, text } of edits) {
		const isBefore = lines !== undefined && span.end === lines.at && span.start < span.end;
		const isAfter = lines !== undefined && span.start === lines.at && span.start < span.end;
		if (
			span.end < head ||
			(onlyPutIn && span.start === head && span.end === head) ||
			(isBefore && isLineStart(from, span.start) && lines.indent <= indentAt(from, span.start))
		)
			moved.push({ span, text });
		else if (span.start > changedTo || isAfter)
			moved.push({ span: { start: span.start + shift, end: span.end + shift }, text });
		else return undefined;
	}
	return moved;
}

/** Where whole lines were put in and how far the first of them is indented; `undefined` where it was anything else. */
function wholeLinesPutIn(from: string, to: string, head: number): { at: number; indent: number } | undefined {
	const length = to.length - from.length;
	// Lines may begin as the next one does: what was put in is the same wherever it is taken to begin among these letters.
	let at = head;
	while (!isLineStart(from, at) && from[at - 1] === to[at - 1 + length]) at--;
	return isLineStart(from, at) && to[at + length - 1] === '\n' ? { at, indent: indentAt(to, at) } : undefined;
}

function isLineStart(text: string, at: number): boolean {
	return at === 0 || text[at - 1] === '\n';
}

function indentAt(text: string, lineStart: number): number {
	let end = lineStart;
	while (text[end] === ' ') end++;
	return end - lineStart;
}
