import type { Span } from '../text/span';

/** A stretch in quotation marks. Offsets are those of the paragraph. */
export interface Quoted {
	/** Marks included. */
	readonly span: Span;
	/** Marks excluded. */
	readonly inner: Span;
	/** No closing mark stands in the paragraph: a slip, or the quotation runs on into the next one. */
	readonly open: boolean;
}

interface Mark {
	readonly at: number;
	readonly width: number;
	readonly shape: string;
}

/** Two apostrophes stand for one double mark in texts that came through old news systems. */
const doubleMark = /''|["“”„‟«»]/g;
const opensByShape = new Set(['“', '„', '«']);
const closesByShape = new Set(['”', '»']);

/**
 * Finds what stands in quotation marks in one paragraph, outermost pairs only, in order.
 *
 * Marks are read by their surroundings first and by their shape second, because writers and
 * converters get shapes wrong: “so “, "so”, ''so'' and „so“ are all pairs. An apostrophe is no mark.
 * A mark left open ends with the paragraph.
 */
export function findQuoted(paragraph: string): Quoted[] {
	const doubles = pairDoubleMarks(paragraph);
	return withSingleMarks(paragraph, doubles);
}

/** Whether the paragraph begins as one that carries on an open quotation does. */
export function startsWithMark(paragraph: string): boolean {
	return /^\s*(?:["“„«»‘‹]|'')/u.test(paragraph);
}

function pairDoubleMarks(text: string): Quoted[] {
	const found: Quoted[] = [];
	const marks = [...text.matchAll(doubleMark)].map(m => ({ at: m.index, width: m[0].length, shape: m[0] }));
	let open: Mark | undefined;
	let nested = 0;
	for (const [i, mark] of marks.entries()) {
		if (open === undefined) {
			if (opens(text, mark)) [open, nested] = [mark, 0];
		} else if (nests(text, mark, open, marks[i + 1])) {
			nested++;
		} else if (closes(text, mark, open)) {
			if (nested > 0) nested--;
			else {
				// A third apostrophe in a row is the end of a quotation within.
				const extra = mark.shape === "''" && text[mark.at + 2] === "'" ? 1 : 0;
				found.push(quoted(open, mark.at + extra, mark.width));
				open = undefined;
			}
		} else if (straight(mark)) {
			// It looks like an opening mark: the earlier one was never closed.
			[open, nested] = [mark, 0];
		}
	}
	if (open !== undefined && (leadsParagraph(text, open) || clearlyOpens(text, open))) found.push(leftOpen(text, open));
	return found;
}

const straight = (mark: Mark): boolean => mark.shape === '"' || mark.shape === "''" || mark.shape === '‟';

function opens(text: string, mark: Mark): boolean {
	const before = text[mark.at - 1];
	const after = text[mark.at + mark.width];
	if (mark.shape === '«' || mark.shape === '„') return true;
	if (mark.shape === '“') return !(isWordCharacter(before) && isSpace(after));
	const looksOpening = opensAfter(before) && !isSpace(after);
	if (closesByShape.has(mark.shape)) return looksOpening || before === undefined;
	// 5'10" is a height, not the start of a quotation.
	if (isDigit(before) && !isWordCharacter(after)) return false;
	return looksOpening || (isWordCharacter(after) && !isDigit(before));
}

function clearlyOpens(text: string, mark: Mark): boolean {
	return opensAfter(text[mark.at - 1]) && !isSpace(text[mark.at + mark.width]) && text.length - mark.at > 3;
}

function leadsParagraph(text: string, mark: Mark): boolean {
	return text.slice(0, mark.at).trim() === '';
}

function nests(text: string, mark: Mark, open: Mark, next: Mark | undefined): boolean {
	if (open.shape === mark.shape) return mark.shape === '«';
	const looksOpening = opensAfter(text[mark.at - 1]) && !isSpace(text[mark.at + mark.width]);
	if (straight(open)) return opensByShape.has(mark.shape) && looksOpening;
	if (open.shape === '«') return opensByShape.has(mark.shape) && next !== undefined;
	return straight(mark) && looksOpening && next !== undefined;
}

function closes(text: string, mark: Mark, open: Mark): boolean {
	const before = text[mark.at - 1];
	const after = text[mark.at + mark.width];
	if (mark.shape === '«') return open.shape === '»';
	if (closesByShape.has(mark.shape)) return true;
	if (mark.shape === '“') {
		if (open.shape === '„' || open.shape === '‚') return true;
		return !isSpace(before) && !isWordCharacter(after);
	}
	if (mark.shape === '„') return false;
	return !isSpace(before) || !(opensAfter(before) && !isSpace(after));
}

function quoted(open: Mark, closeAt: number, closeWidth: number): Quoted {
	return {
		span: { start: open.at, end: closeAt + closeWidth },
		inner: { start: open.at + open.width, end: closeAt },
		open: false,
	};
}

function leftOpen(text: string, open: Mark): Quoted {
	const end = text.trimEnd().length;
	return { span: { start: open.at, end }, inner: { start: open.at + open.width, end }, open: true };
}

/** Apostrophes that begin a word: ’90s, ’em, ’tis, ’n’. */
const leadingApostrophe = /^['’‘](?:\d\ds?\b|(?:em|til|cause|tis|twas|bout|n)\b)/i;

/**
 * Adds what stands in single marks outside the double ones, and takes away the double ones inside it.
 *
 * A closing single mark looks like an apostrophe and like the end of a plural ("the voters’ choice"):
 * after an s and before a small letter it counts only if no better one follows.
 */
function withSingleMarks(text: string, doubles: readonly Quoted[]): Quoted[] {
	const found: Quoted[] = [];
	let next = 0;
	// Where the last search ended in vain: no mark before it can close either, and each stretch is read once.
	let nothingClosesBefore = -1;
	for (let i = 0; i < text.length; i++) {
		const double = doubles[next];
		if (double !== undefined && i === double.span.start) {
			found.push(double);
			next++;
			i = double.span.end - 1;
			continue;
		}
		if (i < nothingClosesBefore || !opensSingle(text, i)) continue;
		const close = singleClose(text, i, doubles, next);
		if (close === undefined) {
			nothingClosesBefore = text.length;
			if (text[i] === '‘' && text.slice(0, i).trim() === '') {
				const end = text.trimEnd().length;
				if (next >= doubles.length) return [{ span: { start: i, end }, inner: { start: i + 1, end }, open: true }];
			}
			continue;
		}
		if (close < 0) {
			nothingClosesBefore = double?.span.start ?? text.length;
			continue;
		}
		found.push({ span: { start: i, end: close + 1 }, inner: { start: i + 1, end: close }, open: false });
		while (next < doubles.length && doubles[next]!.span.start < close) next++;
		i = close;
	}
	return found;
}

function opensSingle(text: string, i: number): boolean {
	const c = text[i];
	if (c !== '‘' && c !== "'" && c !== '‚' && c !== '‹') return false;
	return (
		opensAfter(text[i - 1]) &&
		isWordCharacter(text[i + 1]) &&
		text[i + 1] !== c &&
		!leadingApostrophe.test(text.slice(i, i + 8))
	);
}

/** How far after "the voters’" a better closing mark is looked for: about three sentences. */
const farthestBetterMark = 400;

/** Where the mark opened at `from` closes; -1 where a double mark comes first, `undefined` where nothing closes it. */
function singleClose(text: string, from: number, doubles: readonly Quoted[], nextDouble: number): number | undefined {
	let crossed = false;
	let next = nextDouble;
	let possessive: number | undefined;
	for (let j = from + 2; j < text.length; j++) {
		if (possessive !== undefined && j > possessive + farthestBetterMark) return possessive;
		const double = doubles[next];
		if (double !== undefined && j === double.span.start) {
			// Straight marks are too often apostrophes to reach over a double quotation.
			if (text[from] === "'") return possessive ?? -1;
			crossed = true;
			next++;
			j = double.span.end - 1;
			continue;
		}
		const c = text[j];
		if (c !== '’' && c !== '‘' && c !== '›' && !(c === "'" && text[from] === "'")) continue;
		if (c === '‘' && text[from] !== '‚') continue;
		if (isSpace(text[j - 1]) || isWordCharacter(text[j + 1])) continue;
		if (crossed && !/[,.?!”"»]/.test(text[j - 1] ?? '')) continue;
		if (/s/i.test(text[j - 1]!) && /^ \p{Ll}/u.test(text.slice(j + 1, j + 3))) {
			possessive ??= j;
			continue;
		}
		return possessive !== undefined && /[\p{L}\p{N}]/u.test(text[j - 1]!) ? possessive : j;
	}
	return possessive;
}

const isSpace = (c: string | undefined): boolean => c === undefined || /\s/.test(c);
const isDigit = (c: string | undefined): boolean => c !== undefined && /\p{N}/u.test(c);
const isWordCharacter = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);
const opensAfter = (c: string | undefined): boolean => isSpace(c) || /[([{—–\-:/>]/.test(c!);
