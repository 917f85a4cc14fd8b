import type { Span } from '../text/span';
import type { Lexicon, Person } from './lexicon';
import { isNameWord, looksCommon, nameEnd, personOf, spell, withoutTitles } from './names';
import type { Reading } from './reading';
import { isBody, isTitle, roleAt } from './roleWords';
import type { Token } from './tokens';

/** What the words of a source say about who it is, without the rest of the article. */
export interface SourcePhrase {
	/** Its noun phrase without what is told about it: "a spokesman for the mayor". */
	readonly text: string;
	/** The name in it, without titles: "Mira Stell" in "the mayor, Mira Stell". */
	readonly name: string | undefined;
	/** One word that may be a common noun with the capital of its sentence: "Neighbours". */
	readonly doubtful: boolean;
	/** Its last noun, by which somebody may have been called before: "mayor", "vice president". */
	readonly role: string | undefined;
	/** Speaks of somebody known: "the mayor", "Varn’s mayor". */
	readonly definite: boolean;
	/** "the 52-year-old" */
	readonly aged: boolean;
	readonly plural: boolean;
	/** May be "he" or "she". */
	readonly human: boolean;
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
	const named = pronoun
		? undefined
		: (nameEnding(head, lexicon) ??
			nameBehindTown(tokens, head.length, lexicon) ??
			nameInAside(tokens, head.length, lexicon));
	const last = head.findLastIndex(({ kind }) => kind !== 'sign');
	const kinds = kindsOf(head, lexicon);
	const doubtful = named?.words === 1 && head.length === 1 && looksCommon(first, lexicon);
	const anonymous = (named === undefined || doubtful) && (kinds.anonymous || unnamed.test(textOf(reading, tokens)));
	const document = (named === undefined || doubtful) && !anonymous && kinds.document;
	return {
		text: textOf(reading, withoutAside(tokens)),
		name: document || anonymous ? undefined : named?.name,
		doubtful,
		role: last < 0 ? undefined : roleAt(head, last),
		definite: isDefinite(tokens, head, lexicon),
		aged: head.some(({ lower }) => /^\d+-year-old$/.test(lower)),
		plural: isPlural(tokens, head[last], lexicon),
		human: !document && !isBody(head[last]?.lower ?? ''),
		pronoun,
		person: personOf(head, lexicon),
		document,
		anonymous,
	};
}

/** What reporters write of sources they may not name. */
const unnamed =
	/\b(?:condition of anonymity|not to be named|asked for anonymity|familiar with|briefed on|close to the|(?:direct|first-hand) knowledge of|not authori[sz]ed to speak)\b/i;

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

/** "the president of Varn Mira Stell", "the head of the union Odo Falk" */
function nameBehindTown(tokens: readonly Token[], link: number, lexicon: Lexicon): NameFound | undefined {
	if (!lexicon.links.has(tokens[link]?.lower ?? '')) return undefined;
	let first = tokens.length;
	while (first > link + 1 && isNameWord(tokens[first - 1]!, lexicon)) first--;
	// The town's name comes first; in "the president of the union Odo Falk" a small word parts the two.
	const words = tokens.slice(first === link + 1 ? first + 1 : first);
	const before = tokens[first - 1];
	const other = before === undefined || before.kind === 'sign' || lexicon.determiners.has(before.lower);
	if (words.length < 2 || other || words.some(({ lower }) => isBody(lower))) return undefined;
	return { name: spell(words), words: words.length };
}

const definiteArticles = new Set([
	'the',
	'this',
	'that',
	'der',
	'die',
	'das',
	'le',
	'la',
	'les',
	"l'",
	'his',
	'her',
	'their',
	'its',
]);

/** Short, and not "a baker": a longer phrase tells of somebody new. */
function isDefinite(tokens: readonly Token[], head: readonly Token[], lexicon: Lexicon): boolean {
	const [first] = head;
	if (first === undefined || withoutAside(tokens).length > longestReference) return false;
	if (definiteArticles.has(first.lower) || head.some(({ lower }) => lower === "'s")) return true;
	return !lexicon.determiners.has(first.lower) && head.some(token => isTitle(token, lexicon));
}

/** Words and signs of "Varn’s former mayor". */
const longestReference = 4;

const plurals = /^(?:people|police|men|women|children|others|both|many|several|some)$/;
const and = /^(?:and|und|et|i|и)$/;

function isPlural(tokens: readonly Token[], noun: Token | undefined, { language }: Lexicon): boolean {
	if (withoutAside(tokens).some(({ lower }) => and.test(lower))) return true;
	return (
		language === 'en' && noun !== undefined && !noun.capital && (/[^s]s$/.test(noun.lower) || plurals.test(noun.lower))
	);
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
	const nouns = head.filter(({ kind }) => kind !== 'sign');
	// "figures published": what was done to it stands behind it.
	while (nouns.length > 1 && /(?:ed|seen|known|given)$/.test(nouns.at(-1)!.lower)) nouns.pop();
	const last = nouns.at(-1)?.lower ?? '';
	const first = nouns[0]?.lower ?? '';
	return {
		document: lexicon.documents.has(last),
		anonymous: lexicon.anonymous.has(last) || (lexicon.anonymous.has(first) && nouns.length <= 2),
	};
}
