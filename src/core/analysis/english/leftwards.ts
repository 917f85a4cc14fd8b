import type { Syntax } from './syntax';

/** Prepositions that hang a noun on the one before it. */
const attaching =
	/^(?:of|for|in|at|from|with|on|to|between|among|against|about|near|inside|behind|under|over|within|outside|across)$/;
/** Pronouns that take a preposition as nouns do: "none of them". */
const countable = /^(?:none|others|everyone|someone|anyone|those)$/;
/** Longer quotations are somebody's words and no part of a name: The “Long Bridge” architect. */
const longestQuotedName = 8;
const longestBracket = 40;

/**
 * The first token of the noun phrase that ends at `from`, read from right to left.
 *
 * ```
 * But none of the five engineers and architects asked by the council said …
 *     └───────────────────────────────────────────────────────────┘ from
 * ```
 */
export function phraseStart(s: Syntax, from: number, start: number): number | undefined {
	const ends = s.isNominal(from) || s.is(from, 'adjective', 'possessive', 'determiner') || s.quoted(from);
	if (!ends && s.lower(from) !== '%') return undefined;
	const state = { start, list: false };
	let at = from;
	for (let next = stepLeft(s, at, state); next !== undefined; next = stepLeft(s, at, state)) at = next;
	while (at < from && !begins(s, at)) at++;
	return at;
}

/** No phrase begins with "and", "of", a comma or the Monday of "on Monday the mayor". */
function begins(s: Syntax, at: number): boolean {
	if (s.is(at, 'adverb', 'conjunction', 'preposition', 'sign')) return false;
	return !(s.isTime(at) && s.is(at + 1, 'determiner', 'name'));
}

/** Where the phrase that now begins at `at` begins if its left neighbour belongs to it. */
function stepLeft(s: Syntax, at: number, state: { start: number; list: boolean }): number | undefined {
	const { start } = state;
	const left = at - 1;
	if (left < start) return undefined;
	if (s.quoted(left)) return overQuotedName(s, left, start);
	if (s.isTime(left)) {
		if (s.is(at, 'possessive')) return left;
		if (!s.is(at, 'noun')) return undefined;
	}
	if (s.is(left, 'noun', 'name', 'number', 'adjective', 'possessive', 'determiner') || /^[%/$€£]$/.test(s.text(left))) {
		// A determiner begins a phrase: what stands in front is another, unless a preposition joins them.
		const complete = s.is(at, 'pronoun') || (s.is(at, 'determiner') && !s.is(left, 'determiner'));
		return complete ? undefined : left;
	}
	if (s.is(left, 'pronoun')) return countable.test(s.lower(left)) && s.is(at, 'preposition') ? left : undefined;
	if (left === start) return undefined;
	if (s.is(left, 'adverb')) return s.is(left - 1, 'determiner', 'number') && !s.is(at, 'determiner') ? left : undefined;
	if (s.lower(left) === 'by') return overDoneBy(s, left, start);
	if (s.is(left, 'preposition')) return joinsNoun(s, left) ? left : undefined;
	if (s.text(left) === ')') return openingBracket(s, left, start);
	if (s.is(left, 'conjunction')) return overAnd(s, left, state);
	if (s.text(left) === ',') return state.list && s.isNominal(left - 1) && !s.hasVerb(start, left) ? left : undefined;
	if (s.is(left, 'participle', 'ing')) return s.is(at, 'preposition') && s.isNominal(left - 1) ? left : undefined;
	return undefined;
}

function overQuotedName(s: Syntax, left: number, start: number): number | undefined {
	const { first, last } = s.reading.quotedTokens[s.reading.region[left]!]!;
	// “…,” Stell said: a comma inside the marks ends what is quoted.
	if (last - first > longestQuotedName || first <= start || s.signBeforeMark(last) !== '') return undefined;
	return s.is(first - 1, 'determiner', 'noun', 'name', 'adjective', 'possessive') ? first : undefined;
}

/** "a memo seen by the council". */
function overDoneBy(s: Syntax, by: number, start: number): number | undefined {
	// "a projection by the bank"
	if (s.is(by - 1, 'noun') && !s.isTime(by - 1)) return by - 1;
	if (by <= start + 1 || !s.is(by - 1, 'participle', 'finite', 'adjective')) return undefined;
	let noun = by - 2;
	while (noun > start && s.is(noun, 'adverb')) noun--;
	return s.isNominal(noun) ? noun : undefined;
}

function joinsNoun(s: Syntax, preposition: number): boolean {
	const head = preposition - 1;
	if (!attaching.test(s.lower(preposition))) return false;
	if (s.isNominal(head)) return !s.isTime(head);
	return s.is(head, 'determiner') || s.text(head) === ')' || countable.test(s.lower(head));
}

/** "She and her aides"; not "left the town and her aides", where the clause has its verb already. */
function overAnd(s: Syntax, and: number, state: { start: number; list: boolean }): number | undefined {
	const before = and - 1;
	if (s.lower(and) === 'but' || s.is(and + 1, 'preposition')) return undefined;
	if (hasUnquotedVerb(s, state.start, before)) return undefined;
	if (s.is(before, 'pronoun')) return before;
	if (!s.isNominal(before)) return undefined;
	state.list = true;
	return and;
}

function openingBracket(s: Syntax, close: number, start: number): number | undefined {
	for (let i = close - 1; i > start && close - i < longestBracket; i--) if (s.text(i) === '(') return i;
	return undefined;
}

function hasUnquotedVerb(s: Syntax, first: number, last: number): boolean {
	for (let i = first; i <= last; i++) if (!s.quoted(i) && s.is(i, 'finite', 'auxiliary', 'modal')) return true;
	return false;
}
