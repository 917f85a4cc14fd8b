import type { Span } from './span';

/** A word, a number, or a sign that belongs to a number: %, €. */
export interface Word extends Span {
	readonly text: string;
}

/**
 * Words as a reader counts them: "don't" and "l’été" are one, "well-known" is two, "1,200.5" and
 * "10:30" are one, "6%" is two. In scripts without spaces (Chinese, Japanese, Thai, Khmer, Lao,
 * Burmese) each character with its marks counts as one.
 *
 * A regular expression, not `Intl.Segmenter`: that takes seconds for a long text on Node 20, and
 * comparing texts needs no dictionary.
 */
export function wordsOf(text: string, within: Span = { start: 0, end: text.length }): Word[] {
	const words: Word[] = [];
	const pattern = new RegExp(word);
	pattern.lastIndex = within.start;
	for (let match = pattern.exec(text); match && match.index < within.end; match = pattern.exec(text)) {
		const found = match[0];
		if (unspaced.test(found)) pushCharacters(words, found, match.index);
		else words.push({ text: found, start: match.index, end: match.index + found.length });
	}
	return words;
}

const word = new RegExp(
	[
		// 1,200.5 and 10:30, but not the full stop after a number, and "5G" as a word
		String.raw`\p{Nd}+(?:[.,:]\p{Nd}+)*(?![\p{L}\p{M}\p{N}])`,
		// letters with their marks; an apostrophe between letters joins them
		String.raw`[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*`,
		String.raw`[%‰\p{Sc}]`,
	].join('|'),
	'gu',
);

const unspacedScripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
const unspacedLetters = unspacedScripts.map(script => String.raw`\p{Script=${script}}`).join('');
const unspaced = new RegExp(`[${unspacedLetters}]`, 'u');
const unspacedParts = new RegExp(String.raw`[${unspacedLetters}]\p{M}*|[^${unspacedLetters}]+`, 'gu');

/** Whether words of this script are written without spaces between them, so that any letter may end one. */
export function isUnspaced(character: string): boolean {
	return unspaced.test(character);
}

function pushCharacters(words: Word[], run: string, at: number): void {
	for (const { 0: text, index } of run.matchAll(unspacedParts)) {
		words.push({ text, start: at + index, end: at + index + text.length });
	}
}
