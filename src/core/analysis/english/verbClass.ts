import type { Token } from '../tokens';
import { cuesOf } from './cues';
import { isNounToo, verbReading, type VerbReading } from './verbs';
import { closedClassOf, isNominalClass, type WordClass } from './wordClass';

/** A word with what stands around it; the classes left of it are known. */
export interface Place {
	readonly tokens: readonly Token[];
	readonly classes: readonly WordClass[];
	readonly at: number;
	/** First token of the sentence. */
	readonly first: number;
	/** The sentence is a headline In Title Case. */
	readonly title: boolean;
}

/** The neighbours of a word that may be a verb; adverbs before it are passed over. */
interface Neighbours extends Place {
	readonly word: string;
	readonly before: string;
	readonly beforeAt: number;
	readonly previous: WordClass;
	readonly next: Token | undefined;
	/** The word is a noun as often: claim, plans. */
	readonly noun: boolean;
}

/** Whether a word that a table knows as a verb is one here, and in which form. */
export function verbClassOf(verb: VerbReading, place: Place): WordClass {
	const { tokens, classes, at, first, title } = place;
	let beforeAt = at - 1;
	while (beforeAt >= first && (classes[beforeAt] === 'adverb' || classes[beforeAt] === 'negation')) beforeAt--;
	const here: Neighbours = {
		tokens,
		classes,
		at,
		first,
		title,
		word: tokens[at]!.lower,
		before: beforeAt >= first ? tokens[beforeAt]!.lower : '',
		beforeAt,
		previous: beforeAt >= first ? classes[beforeAt]! : 'sign',
		next: tokens[at + 1],
		noun: isNounToo(tokens[at]!.lower),
	};
	if (verb.form === 'ing') return ingClass(here);
	if (verb.form === 'base') return baseClass(here);
	if (verb.form === 'present') return presentClass(here);
	return pastClass(here, verb);
}

const beforeNoun = (previous: WordClass): boolean =>
	previous === 'determiner' || previous === 'possessive' || previous === 'adjective';

function ingClass({ noun, previous, next, title }: Neighbours): WordClass {
	if (noun && beforeNoun(previous)) return 'noun';
	if (noun && isNominalClass(previous) && (title || !complementFollows(next))) return 'noun';
	const open = next?.kind === 'word' && closedClassOf(next.lower) === undefined;
	// "her thinking said", "the council’s thinking on"
	if (previous === 'possessive' && (!open || verbReading(next.lower)?.form === 'past')) return 'noun';
	return previous === 'determiner' && open ? 'adjective' : 'ing';
}

function pastClass(here: Neighbours, { form, lemma }: VerbReading): WordClass {
	const { at, first, word, before, previous, next, noun, title } = here;
	if (previous === 'auxiliary') return 'participle';
	if (at === first && title && next?.capital) return 'adjective';
	// "Asked if the bridge was safe, …"; "Said Stell: …" has its subject behind it.
	if (at === first && next?.kind === 'word' && !next.capital && !startsSubject.test(next.lower)) return 'participle';
	if (beforeNoun(previous)) {
		// "the proposed plan"; in "that said" and "those elected" no noun follows.
		return startsNoun(next) || next?.kind === 'number' ? 'adjective' : noun ? 'noun' : 'finite';
	}
	if (word === lemma && noun && previous === 'preposition') return 'noun';
	if (next?.lower === 'by' && previous !== 'pronoun' && previous !== 'relative') return 'participle';
	if (form === 'participle') return 'participle';
	if (previous === 'number' && next?.kind === 'word' && !complementFollows(next)) return 'adjective';
	if (/^(?:when|if|once|though|although|while|unless|than|until)$/.test(before)) return 'participle';
	if (previous === 'preposition') return 'adjective';
	return word.endsWith('ed') && isNominalClass(previous) && previous !== 'number' && afterObject(here)
		? 'participle'
		: 'finite';
}

function baseClass({ classes, tokens, before, beforeAt, previous, next, noun }: Neighbours): WordClass {
	if (previous === 'to' || previous === 'modal') return 'base';
	if (previous === 'auxiliary') {
		return /^(?:do|does|did|don't|doesn't|didn't)$/.test(before) ? 'base' : noun ? 'noun' : 'adjective';
	}
	if (previous === 'pronoun') return 'finite';
	if (previous === 'relative') return noun && before === 'what' ? 'noun' : 'finite';
	if (beforeNoun(previous) || previous === 'preposition') return 'noun';
	// "Critics, however, say it would"
	if (
		before === ',' &&
		/^(?:say|believe|argue|think|insist|hope|fear|agree|maintain|contend|warn|suspect)$/.test(
			tokens[beforeAt + 1]!.lower,
		) &&
		next &&
		/^(?:that|it|the|he|she|they|this|his|her|their)$/.test(next.lower)
	)
		return 'finite';
	if (!noun) {
		if (isNominalClass(previous) || previous === 'objectPronoun') return 'finite';
		return previous === 'sign' || previous === 'conjunction' ? 'base' : 'noun';
	}
	if (next?.lower === 'that' && isNominalClass(previous) && pluralBefore(tokens, classes, beforeAt)) return 'finite';
	const plural = isNominalClass(previous) && classes[beforeAt] !== 'number' && /[^s]s$/.test(tokens[beforeAt]!.lower);
	return (plural || /^(?:others|many|some)$/.test(before)) && complementFollows(next) ? 'finite' : 'noun';
}

/** "Said the mayor", "Asked one of them". */
const startsSubject = /^(?:the|an?|one|he|she|they|his|her|their|my|our|another)$/;

/** "Researchers at the University of Varn report that": a plural stands further left, and no verb yet. */
function pluralBefore(tokens: readonly Token[], classes: readonly WordClass[], from: number): boolean {
	for (let i = from; i >= 0 && from - i < 12; i--) {
		if (classes[i] === 'sign' || classes[i] === 'finite') return false;
		if (classes[i] === 'noun' && /[^s]s$/.test(tokens[i]!.lower)) return true;
	}
	return false;
}

function presentClass(here: Neighbours): WordClass {
	const { word, before, previous, next, noun } = here;
	if (previous === 'pronoun' || previous === 'relative' || before === 'that') return 'finite';
	if (beforeNoun(previous) || previous === 'preposition') return 'noun';
	if (!noun) return 'finite';
	if (before === ',' && complementFollows(next)) return 'finite';
	// The United States, the swing states.
	if (word === 'states') {
		const says = next === undefined || /^(?:that|["“:.])/.test(next.lower);
		return says &&
			(isNominalClass(previous) || next?.lower === 'that') &&
			!here.title &&
			here.tokens[here.beforeAt]!.lower !== 'united'
			? 'finite'
			: 'noun';
	}
	if (previous === 'name' && verbAfterName(here)) return 'finite';
	if (isNominalClass(previous) && (next === undefined || next.text === '.') && followsQuotation(here)) return 'finite';
	return isNominalClass(previous) && complementFollows(next) ? 'finite' : 'noun';
}

/** “…,” the suit claims. */
function followsQuotation({ tokens, beforeAt, first }: Neighbours): boolean {
	for (let i = beforeAt; i >= first && beforeAt - i < 8; i--) {
		const { text, kind } = tokens[i]!;
		if (kind === 'sign') return /^(?:[”"»]|'')$/.test(text);
	}
	return false;
}

/** "met relatives of the people killed in Varn": the clause has its finite verb already, and this noun is its object. */
function afterObject({ tokens, classes, beforeAt, first }: Neighbours): boolean {
	for (let i = beforeAt; i >= first; i--) {
		const wordClass = classes[i]!;
		if (wordClass === 'finite') return !takesClause(tokens[i]!.lower);
		if (/^(?:sign|subordinator|relative|pronoun|auxiliary|modal)$/.test(wordClass)) return false;
		if (wordClass === 'conjunction' && tokens[i]!.lower !== '&' && !isNominalClass(classes[i - 1] ?? 'sign'))
			return false;
	}
	return false;
}

/** After "say" a noun begins a clause and is no object. */
export function takesClause(word: string): boolean {
	const lemma = verbReading(word)?.lemma;
	return lemma !== undefined && cuesOf(lemma).some(cue => /[ct]/.test(cue.takes));
}

/** "Stell faces": after a name the form in -s is a verb, unless the name only goes before a noun. */
function verbAfterName({ classes, beforeAt, next }: Neighbours): boolean {
	if (next === undefined || next.kind === 'sign') return false;
	const fixed = closedClassOf(next.lower);
	if (fixed === 'auxiliary' || fixed === 'modal' || next.lower === 'of' || fixed === 'conjunction') return false;
	let i = beforeAt;
	while (i > 0 && classes[i] === 'name') i--;
	if (classes[i] === 'determiner') return false;
	return complementFollows(next) || fixed === 'preposition' || verbReading(next.lower)?.form === 'past';
}

/** Whether what follows goes with a verb rather than with a noun. */
function complementFollows(next: Token | undefined): boolean {
	if (next === undefined) return false;
	if (next.lower === 'to') return true;
	if (next.kind === 'sign') return /^(?:["“„:«‘]|'')$/.test(next.text);
	if (next.kind === 'number' || next.capital) return true;
	const fixed = closedClassOf(next.lower);
	if (fixed === undefined) {
		return verbReading(next.lower)?.form === 'ing' || /(?:ous|ful|ive|able|less|al|s)$/.test(next.lower);
	}
	if (fixed === 'preposition') return /^(?:for|on|out|about|up|with|against|like)$/.test(next.lower);
	return /^(?:determiner|pronoun|objectPronoun|subordinator|relative|negation|adverb)$/.test(fixed);
}

/** Whether a noun phrase can begin here. */
export function startsNoun(token: Token | undefined): boolean {
	if (token === undefined || token.kind === 'sign') return false;
	const fixed = closedClassOf(token.lower);
	return fixed === undefined || fixed === 'determiner';
}
