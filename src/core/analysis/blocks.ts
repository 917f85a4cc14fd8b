import type { Span } from '../text/span';
import type { Block, BlockKind } from './analysis';
import { isFurniture } from './furniture';

/**
 * Splits an article into headline, byline, paragraphs and so on.
 *
 * Blank lines part blocks. Lines that follow each other are one block if they look wrapped at a
 * column, else each is its own: some archives write a paragraph a line, others wrap at 72.
 */
export function findBlocks(text: string): Block[] {
	const spans = runsOfLines(text).flatMap(lines => (looksWrapped(text, lines) ? [unite(lines)] : lines));
	const kinds: BlockKind[] = [];
	return spans.map((span, index) => {
		const kind = kindOf(text.slice(span.start, span.end), index, spans.length, kinds);
		kinds.push(kind);
		return { kind, span };
	});
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

const byline =
	/^(?:by|von|par|piše|pišu|autor|autorka|пише|аутор|автор|reporting by|written by)[:\s]+(?:the\s+)?\p{Lu}[^.!?]{1,80}$/iu;
const dated = /\b(?:1[89]|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]/;
const longestHeadline = 250;
const longestStandfirst = 400;

function kindOf(block: string, index: number, count: number, before: readonly BlockKind[]): BlockKind {
	if (isFurniture(block)) return 'furniture';
	const head = before.length < 6 && !before.includes('paragraph');
	const words = block.split(/\s+/, 40).length;
	if (head) {
		if (words <= 12 && byline.test(block) && /^\S+\s+\p{Lu}/u.test(block)) return 'byline';
		if (words <= 10 && dated.test(block) && index > 0 && !/[.?!]["”]?$/.test(block)) return 'dateline';
		const first = before.every(kind => kind === 'furniture');
		if (first && count > 1 && block.length <= longestHeadline && oneSentence(block)) return 'headline';
		if (before.at(-1) === 'headline' && block.length <= longestStandfirst && !/[.?!…:]["”’]?$/.test(block)) {
			return 'standfirst';
		}
	}
	if (/^#{1,6}\s/.test(block)) return index === 0 ? 'headline' : 'section';
	if (words <= 9 && !/[.?!:;,…"”»’)]$/.test(block) && /^["“‘„«]?[\p{Lu}\p{N}]/u.test(block)) return 'section';
	return 'paragraph';
}

/** A headline may end with a full stop, and say something short after a colon or semicolon, but does not run on. */
function oneSentence(block: string): boolean {
	return !/\p{Ll}[.?!]["”’]?\s+["“‘]?\p{Lu}\p{Ll}*(?:\s+\p{Ll}+){2}/u.test(block);
}
