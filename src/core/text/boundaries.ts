import { digit, inWord, kindOf, mark, unspacedLetter } from './characterKinds';

/** Whether cutting here would part a letter from its marks, or the two halves of a surrogate pair. */
export function cutsLetter(text: string, at: number): boolean {
	if (at <= 0 || at >= text.length) return false;
	const code = text.charCodeAt(at);
	if (code >= 0xdc00 && code <= 0xdfff) return isHighSurrogate(text.charCodeAt(at - 1));
	// What follows a joiner is joined by it: the second of two emoji that show as one.
	return kindOf(code) === mark || text.charCodeAt(at - 1) === 0x200d;
}

/** The beginning of a text, of so many code units or a few less, so that no letter is cut in two. */
export function beginningOf(text: string, most: number): string {
	let end = Math.min(most, text.length);
	while (cutsLetter(text, end)) end--;
	return text.slice(0, end);
}

/** Whether cutting here would leave a part of a word or of a number: "legal" of "illegal", "6" of "1.6" or "-6". */
export function cutsWord(text: string, at: number): boolean {
	if (at <= 0 || at >= text.length) return false;
	const left = kindOf(text.charCodeAt(at - 1));
	const right = kindOf(text.charCodeAt(at));
	if (inWord(left) && (inWord(right) || right === unspacedLetter)) return true;
	if (left === unspacedLetter && inWord(right)) return true;
	if (left === digit && isPoint(text.charCodeAt(at))) return kindOf(text.charCodeAt(at + 1) || 0) === digit;
	if (right !== digit || at < 2) return right === digit && isMinus(text.charCodeAt(at - 1));
	const beforeThat = kindOf(text.charCodeAt(at - 2));
	if (isPoint(text.charCodeAt(at - 1))) return beforeThat === digit;
	return isMinus(text.charCodeAt(at - 1)) && !inWord(beforeThat);
}

function isHighSurrogate(code: number): boolean {
	return code >= 0xd800 && code <= 0xdbff;
}

function isPoint(code: number): boolean {
	return code === 0x2e || code === 0x2c;
}

/** Hyphen-minus and the minus sign; a dash is no sign of a number. */
function isMinus(code: number): boolean {
	return code === 0x2d || code === 0x2212;
}
