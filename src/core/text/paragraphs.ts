import type { Span } from './span';

/**
 * The paragraphs of an article, without the blank lines between them and the white space at their ends.
 *
 * Articles come in two habits, and a file may mix them: paragraphs between blank lines, their lines
 * wrapped at some width, or a paragraph a line. A line break inside a block counts as a wrap only
 * where the line was as full as the file's lines get; a headline above a byline stays two paragraphs.
 */
export function paragraphs(text: string): Span[] {
	const blocks = blocksOf(text);
	const width = wrapWidth(text, blocks);
	return blocks.flatMap(lines => joined(text, lines, width));
}

/** Lines trimmed, those without words left out, split where at least one such line stands between. */
function blocksOf(text: string): Span[][] {
	const blocks: Span[][] = [];
	let block: Span[] = [];
	let start = 0;
	while (start <= text.length) {
		const end = lineEnd(text, start);
		const line = trimmed(text, { start, end });
		if (line.end > line.start) {
			if (block.length === 0) blocks.push(block);
			block.push(line);
		} else {
			block = [];
		}
		start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
	}
	return blocks;
}

function lineEnd(text: string, from: number): number {
	lineBreak.lastIndex = from;
	return lineBreak.exec(text)?.index ?? text.length;
}

const lineBreak = /[\r\n]/g;

function trimmed(text: string, { start, end }: Span): Span {
	while (start < end && isSpace(text, start)) start++;
	while (end > start && isSpace(text, end - 1)) end--;
	return { start, end };
}

function isSpace(text: string, at: number): boolean {
	return /\s/.test(text.charAt(at));
}

/** Nobody wraps wider: a file with longer lines has a paragraph a line. */
const widestWrap = 120;
/** Nor narrower than this: shorter lines are lists and verse. */
const narrowestWrap = 40;
/** Of the breaks inside blocks, so many must look like wraps before a file counts as wrapped. */
const wrappedShare = 0.6;

/** The width that the file's lines are wrapped at, or infinity where they are not. */
function wrapWidth(text: string, blocks: readonly (readonly Span[])[]): number {
	let width = 0;
	let breaks = 0;
	for (const line of blocks.flat()) width = Math.max(width, line.end - line.start);
	if (width > widestWrap || width < narrowestWrap) return Infinity;
	let full = 0;
	for (const lines of blocks) {
		for (const [i, line] of lines.entries()) {
			const next = lines[i + 1];
			if (next === undefined) continue;
			breaks++;
			if (isFull(text, line, next, width)) full++;
		}
	}
	return full >= wrappedShare * breaks ? width : Infinity;
}

/** Wrapped by hand, or for another font: lines need not be filled to the last word. */
const raggedness = 0.1;

/** Whether the next line's first word would have come close to the width, had it been put on this line. */
function isFull(text: string, line: Span, next: Span, width: number): boolean {
	const space = text.indexOf(' ', next.start);
	const firstWord = (space < 0 ? next.end : Math.min(space, next.end)) - next.start;
	return line.end - line.start + 1 + firstWord > width * (1 - raggedness);
}

function joined(text: string, lines: readonly Span[], width: number): Span[] {
	const result: Span[] = [];
	let start: number | undefined;
	for (const [i, line] of lines.entries()) {
		start ??= line.start;
		const next = lines[i + 1];
		if (next && isFull(text, line, next, width)) continue;
		result.push({ start, end: line.end });
		start = undefined;
	}
	return result;
}
