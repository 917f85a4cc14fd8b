import type { TextEdit } from './edit';

/**
 * Edits made for the text `from`, moved so that they mean the same in `to`.
 *
 * The two texts are taken to differ in one stretch, between what they begin and end with alike.
 * `undefined` where an edit touches that stretch: what it was meant to replace may no longer be there. Where something
 * was only put in, what an edit puts in at the same place comes before it.
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
	const moved: TextEdit[] = [];
	for (const { span, text } of edits) {
		if (span.end < head || (onlyPutIn && span.start === head && span.end === head)) moved.push({ span, text });
		else if (span.start > changedTo) moved.push({ span: { start: span.start + shift, end: span.end + shift }, text });
		else return undefined;
	}
	return moved;
}
