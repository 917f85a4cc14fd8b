import type { Span } from '../text/span';
import type { Needle } from './needle';

/** A place where the quote stands to the letter, in the normalised text. */
export interface ExactPlace {
	readonly span: Span;
	/** Whether the whole stored side stands there; `undefined` where none is stored. */
	readonly beforeAgrees: boolean | undefined;
	readonly afterAgrees: boolean | undefined;
	/** How many characters of each side agree, counted outwards from the quote. */
	readonly shared: number;
}

/**
 * Every place, one after the other, where the quote stands as a whole: not inside a longer word, a longer number or a letter
 * with its marks. "6%" is not found in "16%" or "1.6%", nor "legal" in "illegal", unless the side
 * stored with the quote shows that it was marked inside a word.
 */
export function* exactPlaces(text: string, needle: Needle): Generator<ExactPlace> {
	const { quote, before, after } = needle;
	if (quote === '') return;
	for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
		const end = start + quote.length;
		if (cutsLetter(text, start) || cutsLetter(text, end)) continue;
		const sharedBefore = before === undefined ? 0 : sharedLeft(text, start, before);
		const sharedAfter = after === undefined ? 0 : sharedRight(text, end, after);
		const beforeAgrees = before === undefined ? undefined : sharedBefore === before.length;
		const afterAgrees = after === undefined ? undefined : sharedAfter === after.length;
		if (beforeAgrees !== true && cutsWord(text, start)) continue;
		if (afterAgrees !== true && cutsWord(text, end)) continue;
		yield { span: { start, end }, beforeAgrees, afterAgrees, shared: sharedBefore + sharedAfter };
	}
}

/** A combining mark or a joiner belongs to the letter before it, a low surrogate to the high one. */
const clings = /[\p{M}\u200d]/u;

function cutsLetter(text: string, at: number): boolean {
	if (at <= 0 || at >= text.length) return false;
	const next = text.charCodeAt(at);
	if (next < 0x300) return false;
	if (next >= 0xdc00 && next <= 0xdfff && isHighSurrogate(text.charCodeAt(at - 1))) return true;
	return clings.test(text.charAt(at));
}

function isHighSurrogate(code: number): boolean {
	return code >= 0xd800 && code <= 0xdbff;
}

const letterOrDigit = /[\p{L}\p{N}]/u;
/** Scripts written without spaces: there, any place between two letters may end a word. */
const unspaced =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const digit = /\p{Nd}/u;

function cutsWord(text: string, at: number): boolean {
	const left = characterBefore(text, at);
	const right = characterAt(text, at);
	if (letterOrDigit.test(left) && letterOrDigit.test(right)) return !unspaced.test(left) || !unspaced.test(right);
	return cutsNumber(text, at, left, right);
}

/** "6" ends inside "6.5" and begins inside "1.6" and "-6". */
function cutsNumber(text: string, at: number, left: string, right: string): boolean {
	if (digit.test(left) && /[.,]/.test(right)) return digit.test(characterAt(text, at + 1));
	if (digit.test(right) && /[.,]/.test(left)) return digit.test(characterBefore(text, at - 1));
	if (digit.test(right) && /[-−]/.test(left)) return !letterOrDigit.test(characterBefore(text, at - 1));
	return false;
}

function characterAt(text: string, at: number): string {
	const code = text.codePointAt(at);
	return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
	const low = text.charCodeAt(at - 1);
	return low >= 0xdc00 && low <= 0xdfff && at >= 2 ? text.slice(at - 2, at) : text.charAt(at - 1);
}

/** How far the text to the left of `at` agrees with `side`, a space beside the quote left aside. */
function sharedLeft(text: string, at: number, side: string): number {
	const end = text.charAt(at - 1) === ' ' ? at - 1 : at;
	let shared = 0;
	while (
		shared < side.length &&
		shared < end &&
		text.charCodeAt(end - 1 - shared) === side.charCodeAt(side.length - 1 - shared)
	) {
		shared++;
	}
	return shared;
}

function sharedRight(text: string, at: number, side: string): number {
	const start = text.charAt(at) === ' ' ? at + 1 : at;
	let shared = 0;
	while (shared < side.length && text.charCodeAt(start + shared) === side.charCodeAt(shared)) shared++;
	return shared;
}
