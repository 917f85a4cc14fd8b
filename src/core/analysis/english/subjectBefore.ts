import type { TokenRange } from '../reading';
import { phraseStart } from './leftwards';
import type { Syntax, VerbGroup } from './syntax';

/** Words between two commas that tell of a subject; a longer stretch is something else. */
const longestAside = 40;
const mostAsides = 3;
const longestQuotedName = 8;

/**
 * The subject in front of a verb, with what is set between commas behind it.
 *
 * ```
 * On Monday Mira Stell, who leads the council, said …
 *           └──────────── subject ──────────┘
 * ```
 *
 * @returns `undefined` where nothing there can be a subject, as in "and said".
 */
export function subjectBefore(s: Syntax, group: VerbGroup): TokenRange | undefined {
	return nounPhraseBefore(s, group.first);
}

/** The noun phrase that ends right before `end`, which need not be a verb. */
export function nounPhraseBefore(s: Syntax, end: number): TokenRange | undefined {
	const { first: start } = s.sentence(Math.min(end, s.length - 1));
	const tail = overAsides(s, end - 1, start);
	if (tail === undefined) return undefined;
	const { last } = tail;
	const at = beforeNamedWork(s, tail.at);
	if (at < start || (s.quoted(at) && !isShortQuotation(s, at))) return undefined;
	if (s.is(at, 'relative') || (s.lower(at) === 'that' && s.isNominal(at - 1))) {
		return /^(?:what|whom)$/.test(s.lower(at)) ? undefined : { first: at, last: at };
	}
	if (s.is(at, 'pronoun')) return { first: at, last };
	const head = headOf(s, at, start);
	const first = withNameBefore(s, phraseStart(s, head, start), at < end - 1, start);
	if (first === undefined) return undefined;
	return { first: beforeRelative(s, first, end, start) ?? first, last: Math.max(last, head) };
}

/**
 * "Mira Stell, head of the council, the town's highest body, said": a description without article between commas
 * belongs to the name before it.
 */
function withNameBefore(s: Syntax, phrase: number | undefined, asided: boolean, start: number): number | undefined {
	if (phrase === undefined || !asided) return phrase;
	// "acting head of the council"
	const first = s.is(phrase - 1, 'ing') && s.text(phrase - 2) === ',' ? phrase - 1 : phrase;
	if (s.text(first - 1) !== ',' || s.quoted(first - 1)) return phrase;
	if (!s.is(first, 'noun', 'adjective', 'determiner', 'ing') || !s.is(first - 2, 'name')) return phrase;
	return phraseStart(s, first - 2, start) ?? phrase;
}

/** The author in "the author of “Long Winter,” a novel, said": the work's name, with a comma in its marks, is stepped over. */
function beforeNamedWork(s: Syntax, at: number): number {
	if (!s.quoted(at) || s.signBeforeMark(at) !== ',') return at;
	const before = s.reading.quotedTokens[s.reading.region[at]!]!.first - 1;
	return s.is(before, 'preposition', 'possessive') ? before - 1 : before;
}

/**
 * "A woman who has accused the mayor of fraud said": the mayor does not speak, the woman does. Only where the
 * sentence has no verb yet before "who".
 */
function beforeRelative(s: Syntax, first: number, end: number, start: number): number | undefined {
	for (let i = first - 1; i > Math.max(start, first - longestAside); i--) {
		if (s.is(i, 'sign', 'conjunction', 'subordinator') && s.lower(i) !== 'that') return undefined;
		if (!s.is(i, 'relative') && s.lower(i) !== 'that') continue;
		if (!s.isNominal(i - 1) && !s.is(i - 1, 'pronoun', 'determiner')) return undefined;
		if (!s.hasVerb(i + 1, first - 1) || s.hasVerb(start, i - 1) || s.group(end)?.first !== end) return undefined;
		if (!/^(?:who|which|that)$/.test(s.lower(i)) || !s.is(i + 1, 'finite', 'auxiliary', 'modal', 'adverb'))
			return undefined;
		const antecedent = s.is(i - 1, 'pronoun', 'determiner') ? i - 1 : phraseStart(s, i - 1, start);
		return antecedent;
	}
	return undefined;
}

/** The token before adverbs, times and asides, and the last token that still belongs to the subject. */
function overAsides(s: Syntax, from: number, start: number): { at: number; last: number } | undefined {
	let at = overTimes(s, overAdverbs(s, from, start), start);
	let last = at;
	for (let n = 0; n < mostAsides && at > start && closesAside(s, at); n++) {
		const aside = asideEndingAt(s, at, start);
		if (aside === undefined) return undefined;
		at = overTimes(s, aside.first - 1, start);
		if (!aside.belongs) last = Math.min(last, at);
	}
	return { at, last };
}

/** "then", "also" in front of a verb that left them out because a comma came first. */
function overAdverbs(s: Syntax, from: number, start: number): number {
	let at = from;
	while (at > start && s.is(at, 'adverb') && !s.quoted(at)) at--;
	return at;
}

/** Steps left over "on Monday", "last week", "in 2016". */
function overTimes(s: Syntax, from: number, start: number): number {
	let at = from;
	while (at > start && s.isTime(at) && !s.quoted(at)) {
		at--;
		while (at > start && s.text(at) === ',' && s.isTime(at - 1)) at--;
		if (!s.isTime(at) && /^(?:on|in|at|by|since|of|during|late|early)$/.test(s.lower(at))) at--;
	}
	return at;
}

function closesAside(s: Syntax, at: number): boolean {
	if (s.quoted(at)) return s.reading.quotedTokens[s.reading.region[at]!]!.last === at && s.signBeforeMark(at) === ',';
	return /^[,)—–-]$|^--$/.test(s.text(at));
}

interface Aside {
	readonly first: number;
	/** It tells who the subject is; else it only says when or how. */
	readonly belongs: boolean;
}

/** What stands between two commas, dashes or brackets. */
function asideEndingAt(s: Syntax, close: number, start: number): Aside | undefined {
	// Stell, who called it “a farce,” said: the comma stands inside the mark.
	const mark = s.quoted(close) ? ',' : s.text(close) === ')' ? '(' : s.text(close);
	for (let i = close - 1; i > start && close - i < longestAside; i--) {
		// The co-author of “Long Winter,” a novel, said: a comma within the marks parts as well.
		const parts = s.quoted(i) ? mark === ',' && closesAside(s, i) : s.text(i) === mark;
		if (!parts) continue;
		if (mark === '(') return { first: i, belongs: true };
		if (holdsClause(s, i + 1, close - 1)) return undefined;
		const aside = asideFrom(s, i);
		if (aside && s.quoted(i)) return { ...aside, first: i + 1 };
		if (aside) return aside;
		if (close - i > 1 && !s.isNominal(i - 1)) return undefined;
	}
	return undefined;
}

function asideFrom(s: Syntax, mark: number): Aside | undefined {
	const first = mark + 1;
	const before = mark - 1;
	const describes =
		s.isNominal(before) || s.text(before) === ')' || s.is(before, 'pronoun', 'possessive') || s.quoted(before);
	if (describes) {
		const names = s.is(first, 'determiner', 'name', 'number', 'relative', 'possessive');
		const plain = s.is(first, 'noun', 'adjective') && !s.isTime(first);
		if (
			names ||
			plain ||
			/^(?:formerly|now|then|once|also|one|himself|herself|themselves|itself)$/.test(s.lower(first))
		) {
			return { first: mark, belongs: true };
		}
		if (s.is(first, 'preposition', 'ing', 'participle', 'time', 'subordinator') || s.isTime(first)) {
			const belongs = s.is(first, 'ing', 'participle') || /^(?:like|along|of|from|with)$/.test(s.lower(first));
			return { first: mark, belongs };
		}
	}
	// "Stell, exasperated, replied"
	if (s.is(first, 'finite', 'participle') && s.lower(first).endsWith('ed') && s.text(first + 1) === ',')
		return { first: mark, belongs: false };
	return s.is(first, 'adverb') ? { first: mark, belongs: false } : undefined;
}

/** A finite verb with its own subject: no aside, but the clause that "…, said Stell" follows. */
function holdsClause(s: Syntax, first: number, last: number): boolean {
	if (s.lower(first) === 'that') return false;
	for (let i = first; i <= last; i++) {
		if (s.quoted(i)) continue;
		if (s.is(i, 'relative', 'subordinator')) return false;
		if (!s.is(i, 'finite', 'modal', 'auxiliary') || !s.is(i - 1, 'noun', 'name', 'pronoun', 'number')) continue;
		// "a group allied with the party": done to it, not by it.
		const done =
			s.lower(i).endsWith('ed') &&
			(s.is(i + 1, 'preposition', 'name') || s.quoted(i + 1)) &&
			s.is(first, 'determiner', 'noun', 'adjective', 'preposition');
		if (!done) return true;
	}
	return false;
}

/** "A report published on Monday said": what was done to it belongs to it. */
function headOf(s: Syntax, at: number, start: number): number {
	const done = s.is(at, 'finite', 'participle') && /(?:ed|en|wn|ght|ld|de)$/.test(s.lower(at));
	return done && at > start + 1 && s.isNominal(at - 1) && !s.hasVerb(start, at - 1) ? at - 1 : at;
}

function isShortQuotation(s: Syntax, at: number): boolean {
	const { first, last } = s.reading.quotedTokens[s.reading.region[at]!]!;
	return last - first <= longestQuotedName;
}
