import { isMark, type Wording } from '../../anchor/wordDiff';
import { tokensOf, type Token } from '../../anchor/tokens';
import { kindOf, unspacedLetter } from '../../text/characterKinds';

/**
 * A passage's words and marks as a reader takes them in: where a script has no spaces between its words, those that a
 * dictionary knows, not single characters.
 */
export function comparedWords(text: string): Wording {
	const tokens: Token[] = [];
	let ends: ReadonlySet<number> | undefined;
	for (const token of tokensOf(text)) {
		const last = tokens.at(-1);
		const goesOn = last?.end === token.start && isUnspaced(last) && isUnspaced(token);
		if (goesOn && !(ends ??= wordEnds(text)).has(token.start))
			tokens[tokens.length - 1] = { ...last, text: last.text + token.text, end: token.end };
		else tokens.push(token);
	}
	return { text, tokens };
}

/** A mark, or a word as short as articles and prepositions are: alone between two changes it only parts what changed together. */
export function isSlight(token: Token): boolean {
	return isMark(token) || /^(?:\p{Ll}{1,3}|\p{Lo})$/u.test(token.text);
}

function isUnspaced({ text, isWord }: Token): boolean {
	return isWord && kindOf(text.charCodeAt(0)) === unspacedLetter;
}

/** A passage is a few sentences: of long texts the segmenter of Node 20 makes minutes. */
const longestPiece = 5_000;

function wordEnds(text: string): ReadonlySet<number> {
	const ends = new Set<number>();
	const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
	for (let start = 0; start < text.length; start += longestPiece)
		for (const { index, segment } of segmenter.segment(text.slice(start, start + longestPiece)))
			ends.add(start + index + segment.length);
	return ends;
}
