import type { Span } from '../text/span';
import type { Block } from './analysis';
import { gluedFurniture } from './furniture';
import { PageLines } from './pageLines';
import { kindsOf } from './kindsOfBlocks';

/**
 * Splits an article into headline, byline, paragraphs and so on.
 *
 * Blank lines part blocks. Lines that follow each other are one block if they look wrapped at a
 * column, else each is its own: some archives write a paragraph a line, others wrap at 72.
 *
 * @param pageLines What is known of the lines of an earlier state of the text.
 */
export function findBlocks(text: string, pageLines = new PageLines()): Block[] {
	const spans: Span[] = [];
	/** For each block, whether a blank line or the start of the text is before it. */
	const first: boolean[] = [];
	for (const run of runsOfLines(text)) {
		for (const [index, span] of blocksOf(text, run, pageLines).entries()) {
			spans.push(span);
			first.push(index === 0);
		}
	}
	const kinds = kindsOf(
		spans.map(({ start, end }) => text.slice(start, end)),
		first,
		pageLines,
	);
	return spans.map((span, index) => ({ kind: kinds[index]!, span }));
}

/** Runs of lines without a blank one between; each line without the white space around it. */
function runsOfLines(text: string): Span[][] {
	const runs: Span[][] = [];
	let run: Span[] = [];
	for (let at = 0; at <= text.length;) {
		let end = text.indexOf('\n', at);
		if (end < 0) end = text.length;
		const line = text.slice(at, end);
		const start = at + line.length - line.trimStart().length;
		const stop = at + line.trimEnd().length;
		if (start < stop) run.push({ start, end: stop });
		else if (run.length > 0) {
			runs.push(run);
			run = [];
		}
		at = end + 1;
	}
	if (run.length > 0) runs.push(run);
	return runs;
}

/** The page's own lines between those of a paragraph are no part of it, however wide they are. */
function blocksOf(text: string, run: readonly Span[], pageLines: PageLines): Span[] {
	const blocks: Span[] = [];
	let lines: Span[] = [];
	const close = () => {
		if (lines.length === 0) return;
		const paragraphs = looksWrapped(text, lines) ? [unite(lines)] : lines;
		for (const block of paragraphs) blocks.push(...unglued(text, block));
		lines = [];
	};
	for (const line of run) {
		const before = lines.at(-1);
		// In the middle of a sentence a line break is only where the line was full.
		const canBegin =
			before === undefined || endsSentence.test(text.slice(Math.max(before.start, before.end - 3), before.end));
		if (canBegin && pageLines.has(text.slice(line.start, line.end))) {
			close();
			blocks.push(line);
		} else lines.push(line);
	}
	close();
	return blocks;
}

function unglued(text: string, block: Span): Span[] {
	const at = gluedFurniture(text.slice(block.start, block.end));
	if (at === undefined) return [block];
	return [
		{ start: block.start, end: block.start + at },
		{ start: block.start + at, end: block.end },
	];
}

const endsSentence = /[.?!…][)”"’»]{0,2}$/;

/** Columns at which people and programs wrap text. */
const wrapAt = { least: 40, most: 110 };

/** An item of a list is a line of its own, however long. */
const listItem = /^(?:[-–—•*·▪]|\d{1,2}[.)])\s/;

function looksWrapped(text: string, lines: readonly Span[]): boolean {
	if (lines.length < 2 || lines.some(({ start, end }) => listItem.test(text.slice(start, Math.min(end, start + 5)))))
		return false;
	const full = lines.slice(0, -1);
	const inside = full.every(({ start, end }) => end - start >= wrapAt.least && end - start <= wrapAt.most);
	return inside && full.some(({ end }) => !/[.?!:;”"»’'…]/.test(text[end - 1]!));
}

const unite = (lines: readonly Span[]): Span => ({ start: lines[0]!.start, end: lines.at(-1)!.end });
