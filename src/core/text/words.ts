import { digit, inWord, kindOf, letter, mark, other, sign, unspacedLetter } from './characterKinds';
import type { Span } from './span';

/** A word, a number, or a sign that belongs to a number: %, €. */
export interface Word extends Span {
	readonly text: string;
}

/**
 * Words as a reader counts them: "don't" and "l’été" are one, "well-known" is two, "1,200.5" and
 * "10:30" are one, "6%" is two. In scripts without spaces (Chinese, Japanese, Thai, Khmer, Lao,
 * Burmese) each character with its marks counts as one.
 */
export function wordsOf(text: string, within: Span = { start: 0, end: text.length }): Word[] {
	const words: Word[] = [];
	scanWords(text, within, (start, end) => words.push({ text: text.slice(start, end), start, end }));
	return words;
}

/**
 * Calls back with the place of each word, without making a string of it: a whole article is gone
 * through each time that one of its passages has changed.
 *
 * By hand, not by `Intl.Segmenter`: that takes seconds for a long text on Node 20, and comparing
 * texts needs no dictionary.
 */
export function scanWords(text: string, within: Span, visit: (start: number, end: number) => void): void {
	let at = within.start;
	while (at < within.end) {
		const kind = kindOf(text.charCodeAt(at));
		const end = kind === other || kind === mark ? at + 1 : Math.min(wordEnd(text, at, kind), within.end);
		if (kind !== other && kind !== mark) visit(at, end);
		at = end;
	}
}

function wordEnd(text: string, start: number, kind: number): number {
	let at = start + 1;
	if (kind === sign) return at;
	if (kind === unspacedLetter) {
		while (at < text.length && kindOf(text.charCodeAt(at)) === mark) at++;
		return at;
	}
	for (; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (!inWord(kindOf(code)) && !joins(text, at, code)) return at;
	}
	return at;
}

/** An apostrophe between letters, a point, comma or colon between digits. */
function joins(text: string, at: number, code: number): boolean {
	const left = kindOf(text.charCodeAt(at - 1));
	const right = kindOf(text.charCodeAt(at + 1) || 0);
	if (code === 0x27 || code === 0x2019) return (left === letter || left === mark) && right === letter;
	if (code === 0x2c || code === 0x2e || code === 0x3a) return left === digit && right === digit;
	return false;
}
