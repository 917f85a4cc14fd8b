import type { Reading, TokenRange } from '../reading';
import type { Token } from '../tokens';
import { cuesOf } from './cues';
import { closedClasses, timeNouns } from './closedClasses';
import { isNounToo, verbReading, type VerbReading } from './verbs';

export type WordClass =
	| keyof typeof closedClasses
	| 'noun'
	| 'name'
	| 'number'
	| 'possessive'
	| 'to'
	/** Finite: says, said, say after a plural. */
	| 'finite'
	/** After to, a modal or do. */
	| 'base'
	/** After be or have, or before a noun it belongs to. */
	| 'participle'
	| 'ing'
	| 'sign';

const closed = new Map<string, WordClass>();
// Later classes win: "so" is a subordinator before it is an adverb, "today" a time before an adverb.
for (const name of [
	'adverb',
	'preposition',
	'conjunction',
	'subordinator',
	'relative',
	'determiner',
	'pronoun',
	'objectPronoun',
	'modal',
	'auxiliary',
	'negation',
	'adjective',
	'time',
] as const) {
	for (const word of closedClasses[name]) closed.set(word, name);
}

const nominal = new Set<WordClass>(['noun', 'name', 'number']);

/**
 * Guesses the class of each word of a paragraph.
 *
 * A closed list decides first, then a table of verbs, then the neighbours: "plans" after "his" is a
 * noun, before "to" and after a name a verb. What nothing speaks for is a noun: most words are.
 */
export function classify(reading: Reading): WordClass[] {
	const { tokens } = reading;
	const classes: WordClass[] = tokens.map(() => 'noun');
	for (const sentence of reading.sentences) {
		const title = isTitleCase(tokens, sentence);
		for (let i = sentence.first; i <= sentence.last; i++) {
			classes[i] = classOf(reading, classes, i, sentence, title);
		}
	}
	return classes;
}

/** A headline writes Most Words Like This, and a capital says nothing in it. */
export function isTitleCase(tokens: readonly Token[], { first, last }: TokenRange): boolean {
	let long = 0;
	let capitals = 0;
	for (let i = first; i <= last; i++) {
		const token = tokens[i]!;
		if (token.kind !== 'word' || token.text.length < 4) continue;
		long++;
		if (token.capital) capitals++;
	}
	return long >= 3 && capitals >= long * 0.8;
}

function classOf(
	{ tokens, region }: Reading,
	classes: readonly WordClass[],
	i: number,
	{ first }: TokenRange,
	title: boolean,
): WordClass {
	const token = tokens[i]!;
	const { lower } = token;
	if (token.kind === 'sign') return lower === '&' ? 'conjunction' : 'sign';
	if (token.kind === 'number') return 'number';
	if (/^[@#]/.test(lower) || lower.startsWith('http')) return 'name';
	const previous = i > first ? classes[i - 1]! : 'sign';
	const before = tokens[i - 1]?.lower ?? '';
	if (lower === "'s") return possessiveOrIs(tokens, i, previous);
	if (lower === 'to') return startsInfinitive(tokens, i) ? 'to' : 'preposition';
	const startsQuotation = region[i]! >= 0 && region[i] !== region[i - 2] && tokens[i - 1]?.kind === 'sign';
	const opening = i === first || startsQuotation || /^[:—–-]$/.test(before);
	const capitalCounts = token.capital && !opening && !title;
	const fixed = closed.get(lower);
	if (fixed !== undefined) {
		if (lower === 'may' && token.capital)
			return tokens[i + 1]?.kind === 'number' || previous === 'preposition' ? 'time' : opening ? 'modal' : 'name';
		if (capitalCounts && fixed !== 'time' && fixed !== 'determiner' && lower !== 'i') {
			if (nominal.has(previous) || /^(?:us|it|who|will)$/.test(lower) || token.text.length > 3)
				return lower === 'i' ? 'pronoun' : 'name';
		}
		return resolveClosed(fixed, tokens, classes, i, first);
	}
	if (capitalCounts) return 'name';
	if (token.text.includes('.') && token.capital) return 'name';
	const verb = verbReading(lower);
	if (verb) return resolveVerb(verb, tokens, classes, i, first, title);
	if (
		lower.endsWith('ly') &&
		!/^(?:family|ally|rally|reply|supply|july|italy|assembly|bully|fly|early|only|likely|unlikely|weekly|daily|monthly|friendly|deadly|lovely|elderly|ugly)$/.test(
			lower,
		)
	)
		return 'adverb';
	if (token.capital && (!opening || (tokens[i + 1]?.capital ?? false) || !/^(?:\p{Ll}+)$/u.test(lower))) return 'name';
	if (token.capital && !/(?:s|tion|ment|ness|ity|ers)$/.test(lower)) return 'name';
	if (before === 'to' && classes[i - 1] === 'to') return 'base';
	return /(?:ous|ful|ive|able|ible|less|ish|ical|ic)$/.test(lower) ? 'adjective' : 'noun';
}

function resolveClosed(
	fixed: WordClass,
	tokens: readonly Token[],
	classes: readonly WordClass[],
	i: number,
	first: number,
): WordClass {
	const { lower } = tokens[i]!;
	const next = tokens[i + 1]?.lower ?? '';
	if (lower === 'that') {
		// "that plan" after a preposition or at the start is a determiner; after a noun or a verb it joins.
		const previous = i > first ? classes[i - 1]! : 'sign';
		return previous === 'preposition' && !/^(?:he|she|they|it|we|i|the|a)$/.test(next) ? 'determiner' : 'subordinator';
	}
	if (lower === 'yet' && i > first && (classes[i - 1] === 'negation' || classes[i - 1] === 'auxiliary'))
		return 'adverb';
	if (lower === 'her' && !isNominalStart(tokens[i + 1])) return 'objectPronoun';
	if (lower === 'like' && classes[i - 1] && /^(?:pronoun|modal|to|relative)$/.test(classes[i - 1]!) && i > first)
		return 'finite';
	return fixed;
}

function isNominalStart(token: Token | undefined): boolean {
	if (token === undefined || token.kind === 'sign') return false;
	const fixed = closed.get(token.lower);
	return fixed === undefined || fixed === 'determiner';
}

function possessiveOrIs(tokens: readonly Token[], i: number, previous: WordClass): WordClass {
	if (/^(?:pronoun|relative|subordinator|adverb)$/.test(previous)) return 'auxiliary';
	const next = tokens[i + 1];
	if (next === undefined || next.kind === 'sign') return 'possessive';
	if (/^(?:a|the|not|been|going|also|an|to|in|on|that|very|no)$/.test(next.lower)) return 'auxiliary';
	return 'possessive';
}

/** "to" before a verb, with an adverb between or not; before a noun, a name or an article it is a preposition. */
function startsInfinitive(tokens: readonly Token[], i: number): boolean {
	let j = i + 1;
	while (tokens[j] && /^(?:[“"‘']|'')$/.test(tokens[j]!.text)) j++;
	while (tokens[j] && tokens[j]!.lower.endsWith('ly') && tokens[j]!.lower !== 'supply' && tokens[j]!.lower !== 'reply')
		j++;
	if (/^(?:not|never|be|have|do)$/.test(tokens[j]?.lower ?? '')) return true;
	const next = tokens[j];
	if (next === undefined || next.kind !== 'word') return false;
	if (closed.has(next.lower)) return false;
	const verb = verbReading(next.lower);
	if (verb === undefined || (verb.form !== 'base' && verb.lemma !== next.lower)) return false;
	return !next.capital || /^\p{Lu}/u.test(tokens[i]!.text);
}

function resolveVerb(
	verb: VerbReading,
	tokens: readonly Token[],
	classes: readonly WordClass[],
	i: number,
	first: number,
	title: boolean,
): WordClass {
	const { lower } = tokens[i]!;
	let p = i - 1;
	while (p >= first && (classes[p] === 'adverb' || classes[p] === 'negation')) p--;
	const previous: WordClass = p >= first ? classes[p]! : 'sign';
	const before = p >= first ? tokens[p]!.lower : '';
	const next = tokens[i + 1];
	const noun = isNounToo(lower);
	switch (verb.form) {
		case 'ing':
			if (noun && (previous === 'determiner' || previous === 'adjective' || previous === 'possessive')) return 'noun';
			if (noun && nominal.has(previous) && (title || !complementFollows(next))) return 'noun';
			if (previous === 'determiner' && next?.kind === 'word' && !closed.has(next.lower)) return 'adjective';
			return 'ing';
		case 'past':
		case 'participle':
			if (previous === 'auxiliary') return 'participle';
			if (i === first && title && next?.capital) return 'adjective';
			if (previous === 'determiner' || previous === 'possessive' || previous === 'adjective') {
				// "that said", "those elected": a noun follows an adjective, so without one it is a verb.
				return isNominalStart(next) || next?.kind === 'number' ? 'adjective' : noun ? 'noun' : 'finite';
			}
			if (lower === verb.lemma && noun && previous === 'preposition') return 'noun';
			if (next?.lower === 'by' && previous !== 'pronoun' && previous !== 'relative') return 'participle';
			if (verb.form === 'participle') return 'participle';
			if (previous === 'number' && next?.kind === 'word' && !complementFollows(next)) return 'adjective';
			if (/^(?:when|if|once|though|although|while|unless|than|until)$/.test(before)) return 'participle';
			if (previous === 'preposition') return 'adjective';
			// "met relatives of the people killed in Varn": the clause has its verb already.
			if (
				lower.endsWith('ed') &&
				(previous === 'noun' || previous === 'name') &&
				afterObject(tokens, classes, p, first)
			)
				return 'participle';
			return 'finite';
		case 'base':
			if (previous === 'to' || previous === 'modal') return 'base';
			if (previous === 'auxiliary')
				return /^(?:do|does|did|don't|doesn't|didn't)$/.test(before) ? 'base' : noun ? 'noun' : 'adjective';
			if (previous === 'pronoun') return 'finite';
			if (previous === 'relative') return noun && before === 'what' ? 'noun' : 'finite';
			if (
				previous === 'determiner' ||
				previous === 'possessive' ||
				previous === 'adjective' ||
				previous === 'preposition'
			)
				return 'noun';
			if (!noun)
				return nominal.has(previous) || previous === 'objectPronoun'
					? 'finite'
					: previous === 'sign' || previous === 'conjunction'
						? 'base'
						: 'noun';
			if (nominal.has(previous) && isPlural(tokens[p]!, classes[p]!) && complementFollows(next)) return 'finite';
			if (before === 'others' || before === 'many' || before === 'some' || before === 'critics')
				return complementFollows(next) ? 'finite' : 'noun';
			return 'noun';
		default:
			verb.form satisfies 'present';
			if (previous === 'pronoun' || previous === 'relative' || before === 'that') return 'finite';
			if (
				previous === 'determiner' ||
				previous === 'possessive' ||
				previous === 'adjective' ||
				previous === 'preposition'
			)
				return 'noun';
			if (!noun) return 'finite';
			if (before === ',' && complementFollows(next)) return 'finite';
			if (lower === 'states') return next !== undefined && /^(?:that|["“:])/.test(next.lower) ? 'finite' : 'noun';
			if (previous === 'name' && namesVerbFollows(tokens, classes, p, next)) return 'finite';
			return nominal.has(previous) && complementFollows(next) ? 'finite' : 'noun';
	}
}

/** After "say" a name begins a clause. */
function takesClause(word: string): boolean {
	const lemma = verbReading(word)?.lemma;
	return lemma !== undefined && cuesOf(lemma).some(cue => /[ct]/.test(cue.takes));
}

/** Whether the noun at `at` is the object of a finite verb: nothing between begins another clause. */
function afterObject(tokens: readonly Token[], classes: readonly WordClass[], at: number, first: number): boolean {
	for (let i = at; i >= first; i--) {
		const wordClass = classes[i]!;
		if (wordClass === 'finite') return !takesClause(tokens[i]!.lower);
		if (wordClass === 'sign' || wordClass === 'subordinator' || wordClass === 'relative') return false;
		if (wordClass === 'pronoun' || wordClass === 'auxiliary' || wordClass === 'modal') return false;
		if (wordClass === 'conjunction' && tokens[i]!.lower !== '&' && !nominal.has(classes[i - 1] ?? 'sign')) return false;
	}
	return false;
}

/** "Stell faces": after a name the form in -s is a verb, unless the name only goes before a noun. */
function namesVerbFollows(
	tokens: readonly Token[],
	classes: readonly WordClass[],
	name: number,
	next: Token | undefined,
): boolean {
	if (next === undefined || next.kind === 'sign') return false;
	const fixed = closed.get(next.lower);
	if (fixed === 'auxiliary' || fixed === 'modal' || next.lower === 'of' || fixed === 'conjunction') return false;
	let i = name;
	while (i > 0 && classes[i] === 'name') i--;
	return (
		classes[i] !== 'determiner' &&
		(complementFollows(next) || fixed === 'preposition' || verbReading(next.lower)?.form === 'past') &&
		tokens[name] !== undefined
	);
}

function isPlural(token: Token, wordClass: WordClass): boolean {
	return wordClass !== 'number' && /[^s]s$/.test(token.lower);
}

/** What follows a verb rather than a noun. */
function complementFollows(next: Token | undefined): boolean {
	if (next === undefined) return false;
	if (next.lower === 'to') return true;
	if (next.kind === 'sign') return /^["“„:«‘]$/.test(next.text);
	if (next.kind === 'number' || next.capital) return true;
	const fixed = closed.get(next.lower);
	if (fixed === undefined)
		return (
			verbReading(next.lower)?.form === 'ing' ||
			/(?:ous|ful|ive|able|less|al)$/.test(next.lower) ||
			next.lower.endsWith('s')
		);
	if (fixed === 'preposition') return /^(?:for|on|out|about|up|with|against|like)$/.test(next.lower);
	return (
		/^(?:determiner|pronoun|objectPronoun|subordinator|relative|negation)$/.test(fixed) ||
		next.lower === 'to' ||
		fixed === 'adverb'
	);
}

export { nominal, timeNouns };
