import type { Span } from '../text/span';
import type { Lexicon, Person } from './lexicon';
import { isNameWord, isTitle, looksCommon, nameEnd, personOf, spell, withoutTitles } from './names';
import type { Reading } from './reading';
import type { Token } from './tokens';

/** What the words of a source say about who it is, without the rest of the article. */
export interface SourcePhrase {
	/** Its noun phrase without what is told about it: "a spokesman for the mayor". */
	readonly text: string;
	/** The name in it, without titles: "Mira Stell" in "the mayor, Mira Stell". */
	readonly name: string | undefined;
	/** One word that may be a common noun with the capital of its sentence: "Neighbours". */
	readonly doubtful: boolean;
	/** The role word in it or before the name: "mayor". */
	readonly role: string | undefined;
	readonly pronoun: Person | undefined;
	readonly person: Person | undefined;
	readonly document: boolean;
	readonly anonymous: boolean;
}

export function readSource(reading: Reading, source: readonly Span[], lexicon: Lexicon): SourcePhrase | undefined {
	const [span] = source;
	if (span === undefined) return undefined;
	const tokens = withoutPossessive(reading.tokens.filter(({ start, end }) => start >= span.start && end <= span.end));
	const [first] = tokens;
	if (first === undefined) return undefined;
	const pronoun = tokens.length === 1 ? lexicon.pronouns.get(first.lower.replace(/^-(?:t-)?/, '')) : undefined;
	const head = headOf(tokens, lexicon);
	const named = pronoun ? undefined : (nameEnding(head, lexicon) ?? nameInAside(tokens, head.length, lexicon));
	const kinds = kindsOf(head, lexicon);
	const doubtful = named?.words === 1 && head.length === 1 && looksCommon(first, lexicon);
	const anonymous = (named === undefined || doubtful) && (kinds.anonymous || unnamed.test(textOf(reading, tokens)));
	const document = (named === undefined || doubtful) && !anonymous && kinds.document;
	return {
		text: textOf(reading, withoutAside(tokens)),
		name: document || anonymous ? undefined : named?.name,
		doubtful,
		role: head.findLast(token => isTitle(token, lexicon))?.lower,
		pronoun,
		person: personOf(head, lexicon),
		document,
		anonymous,
	};
}

/** What reporters write of sources they may not name. */
const unnamed =
	/\b(?:condition of anonymity|not to be named|asked for anonymity|familiar with|briefed on|close to the)\b/i;

function textOf({ text }: Reading, tokens: readonly Token[]): string {
	return tokens.length === 0 ? '' : text.slice(tokens[0]!.start, tokens.at(-1)!.end).replace(/[\s,]+$/, '');
}

function withoutPossessive(tokens: readonly Token[]): readonly Token[] {
	return /^['’]s?$/.test(tokens.at(-1)?.text ?? '') ? tokens.slice(0, -1) : tokens;
}

/** "a spokesman, who asked not to be named" without what follows the comma; a list keeps its commas. */
function withoutAside(tokens: readonly Token[]): readonly Token[] {
	const comma = tokens.findIndex(({ text }) => /^(?:[,(–—]|--)$/.test(text));
	const list = comma > 0 && tokens.slice(comma).some(({ lower }) => /^(?:and|und|et|и|i|or)$/.test(lower));
	const told = comma > 0 && /^(?:who|which|whose|the|a|an|speaking|der|die|das|qui|le|la|un|une|который|која|koji|koja|\d+)$/.test(tokens[comma + 1]?.lower ?? ''); // prettier-ignore
	return comma > 0 && (told || !list) ? tokens.slice(0, comma) : tokens;
}

/** The noun phrase proper: up to a comma, a bracket or a preposition. */
function headOf(tokens: readonly Token[], lexicon: Lexicon): Token[] {
	const stop = tokens.findIndex(({ text, lower }, i) => {
		if (i === 0) return false;
		if (/^[,(–—;:-]$/.test(text) || lexicon.boundaries.has(lower)) return true;
		return lexicon.links.has(lower) && !lexicon.determiners.has(lower);
	});
	return stop < 0 ? [...tokens] : tokens.slice(0, stop);
}

interface NameFound {
	readonly name: string;
	readonly words: number;
}

/** The name that ends the phrase; "White House officials" and "der Zeuge" name nobody. */
function nameEnding(tokens: readonly Token[], lexicon: Lexicon): NameFound | undefined {
	const end = tokens.findLastIndex(({ kind, text }) => kind !== 'sign' || text.startsWith('@'));
	for (let i = 0; i <= end; i++) {
		if (!isNameWord(tokens[i]!, lexicon)) continue;
		const last = nameEnd(tokens, i, end, lexicon);
		const words = withoutTitles(tokens.slice(i, last + 1), lexicon);
		const described =
			lexicon.language === 'de' && words.length === 1 && lexicon.determiners.has(tokens[i - 1]?.lower ?? '');
		if (last === end && words.length > 0 && !described) return { name: spell(words), words: words.length };
		i = last;
	}
	return undefined;
}

/** "the mayor of Varn, Mira Stell,": the name after the comma. */
function nameInAside(tokens: readonly Token[], from: number, lexicon: Lexicon): NameFound | undefined {
	const comma = tokens.findIndex(({ text }, i) => i >= from && text === ',');
	const next = tokens[comma + 1];
	if (comma < 0 || next === undefined || !isNameWord(next, lexicon)) return undefined;
	const words = withoutTitles(
		tokens.slice(comma + 1, nameEnd(tokens, comma + 1, tokens.length - 1, lexicon) + 1),
		lexicon,
	);
	return words.length >= 2 ? { name: spell(words), words: words.length } : undefined;
}

function kindsOf(head: readonly Token[], lexicon: Lexicon): { document: boolean; anonymous: boolean } {
	const nouns = head.filter(({ kind }) => kind === 'word');
	// "figures published": what was done to it stands behind it.
	while (nouns.length > 1 && /(?:ed|seen|known|given)$/.test(nouns.at(-1)!.lower)) nouns.pop();
	const last = nouns.at(-1)?.lower ?? '';
	const first = nouns[0]?.lower ?? '';
	return {
		document: lexicon.documents.has(last),
		anonymous: lexicon.anonymous.has(last) || (lexicon.anonymous.has(first) && nouns.length <= 2),
	};
}
