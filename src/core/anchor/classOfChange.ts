import type { ChangeClass } from './anchor';
import { dateWords, hedges, monthNames, negatingPrefixes, negations, numberWords, openers, verbs } from './changeWords';
import type { Token } from './tokens';

/** One side of a change: the tokens that differ, in their text. */
export interface ChangeSide {
	readonly text: string;
	readonly tokens: readonly Token[];
	/** What stands after them in both wordings. */
	readonly next: Token | undefined;
}

/**
 * The gravest thing that a change of words touches: a number first, mere typography last.
 *
 * A guess by lists and forms, good enough to say what to look at first. It only ever sorts changes;
 * that there is a change is certain.
 */
export function classOfChange(was: ChangeSide, is: ChangeSide): ChangeClass {
	if (lettersOf(was) === lettersOf(is)) return 'typography';
	const changed = changedWords(was, is);
	const has = (list: ReadonlySet<string>) => changed.some(({ word }) => list.has(word));
	const numeric = changed.filter(({ word }) => /\d|^[%‰\p{Sc}]$/u.test(word));
	const ofDate = changed.some(({ word, token }) => dateWords.has(word) || isMonth(token.text));
	const dated = ofDate || [was, is].some(side => isMonth(side.next?.text ?? '') || isMonth(wordBefore(side)));
	if (numeric.length > 0) {
		return numeric.every(({ word }) => isYear(word) || (dated && isDay(word))) ? 'date' : 'number';
	}
	if (has(numberWords)) return 'number';
	if (ofDate) return 'date';
	if (changed.some(({ token, side }) => isName(token, side)) || swapsOpeners(was, is)) return 'name';
	if (has(negations) || negates(changed.map(({ word }) => word))) return 'negation';
	if (has(hedges)) return 'hedge';
	if (has(verbs) || changed.some(({ word }) => /..(?:ed|ing)$/.test(word))) return 'verb';
	return 'words';
}

/** Letters and digits alone, so that what is left differs by more than case, marks and the grouping of digits. */
function lettersOf({ tokens }: ChangeSide): string {
	return tokens
		.filter(token => token.isWord)
		.map(({ text }) => fold(text).replace(/,(?=\d{3}(?!\d))/g, ''))
		.join('')
		.replace(/'/g, '');
}

function fold(word: string): string {
	return word.toLowerCase().replace(/’/g, "'").replace(/−/g, '-');
}

interface ChangedWord {
	readonly word: string;
	readonly token: Token;
	readonly side: ChangeSide;
}

function changedWords(was: ChangeSide, is: ChangeSide): ChangedWord[] {
	const changed = [...onlyIn(was, is), ...onlyIn(is, was)];
	return changed.length > 0 ? changed : [...wordsOfSide(was), ...wordsOfSide(is)]; // the same words in another order
}

/** The words of one side that the other side does not have as well: those that merely changed places are no change of theirs. */
function onlyIn(side: ChangeSide, opposite: ChangeSide): ChangedWord[] {
	const others = new Set(opposite.tokens.map(({ text }) => fold(text)));
	return wordsOfSide(side).filter(({ word }) => !others.has(word));
}

function wordsOfSide(side: ChangeSide): ChangedWord[] {
	return side.tokens.filter(token => token.isWord).map(token => ({ word: fold(token.text), token, side }));
}

/** A year or a decade. */
function isYear(word: string): boolean {
	return /^(?:1[5-9]|20)\d\d(?:['’]?s)?$/.test(word);
}

function isDay(word: string): boolean {
	return /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/.test(word);
}

/** "May" and "March" are two only with their capital: "it may rain" is a hedge. */
function isMonth(word: string): boolean {
	return word === 'May' || word === 'March' || monthNames.has(word.toLowerCase());
}

function wordBefore({ text, tokens }: ChangeSide): string {
	return /(\p{L}+)\.?\s*$/u.exec(text.slice(0, tokens[0]?.start ?? 0))?.[1] ?? '';
}

/** Capitalised where no sentence begins; at a beginning only if no everyday word begins so. */
function isName(token: Token, { text }: ChangeSide): boolean {
	if (!/^\p{Lu}/u.test(token.text) || token.text === 'I') return false;
	const before = text.slice(0, token.start).trimEnd();
	const begins = before === '' || /[.!?…:]["'”’»“‘„(]*$|^["'“‘„«(]+$/u.test(before);
	return !begins || /^\p{Lu}{2,}$/u.test(token.text);
}

/**
 * Whether both wordings open with a capitalised word in place of the other: "Stell denied it" is a sentence about
 * somebody, "The", "Police" or "Ministers" are not.
 */
function swapsOpeners(was: ChangeSide, is: ChangeSide): boolean {
	return [was, is].every(({ text, tokens: [first] }) => {
		if (!first?.isWord || /\p{L}/u.test(text.slice(0, first.start))) return false;
		return /^\p{Lu}\p{Ll}{2,}$/u.test(first.text) && !first.text.endsWith('s') && !openers.has(fold(first.text));
	});
}

function negates(words: readonly string[]): boolean {
	return words.some(word =>
		negatingPrefixes.some(prefix => word.startsWith(prefix) && words.includes(word.slice(prefix.length))),
	);
}
