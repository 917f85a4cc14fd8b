import { digit, kindOf, other } from '../text/characterKinds';
import type { Span } from '../text/span';
import { wordsOf } from '../text/words';

/** A word, or a single mark of punctuation. */
export interface Token extends Span {
	readonly text: string;
	readonly isWord: boolean;
}

/** Words and single marks; a minus or a currency sign before digits is part of the number. */
export function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	let from = 0;
	for (const word of wordsOf(text)) {
		pushMarks(tokens, text, from, word.start);
		const sign = tokens.at(-1);
		const signed = sign?.end === word.start && /^[-−]$/.test(sign.text) && kindOf(word.text.charCodeAt(0)) === digit;
		if (signed && !touchesWord(tokens)) {
			tokens.pop();
			tokens.push({ text: sign.text + word.text, start: sign.start, end: word.end, isWord: true });
		} else {
			tokens.push({ ...word, isWord: true });
		}
		from = word.end;
	}
	pushMarks(tokens, text, from, text.length);
	return tokens;
}

/** Whether the last token, a hyphen, follows a word at once: "19-6" holds no negative number. */
function touchesWord(tokens: readonly Token[]): boolean {
	const before = tokens.at(-2);
	return before !== undefined && before.isWord && before.end === tokens.at(-1)?.start;
}

function pushMarks(tokens: Token[], text: string, start: number, end: number): void {
	let at = start;
	for (const mark of text.slice(start, end)) {
		if (!/\s/.test(mark) && kindOf(mark.charCodeAt(0)) === other) {
			tokens.push({ text: mark, start: at, end: at + mark.length, isWord: false });
		}
		at += mark.length;
	}
}
