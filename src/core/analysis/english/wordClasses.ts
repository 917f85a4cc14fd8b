import { words } from '../lexicon';
import type { Reading, TokenRange } from '../reading';
import type { Token } from '../tokens';
import { startsNoun, takesClause, verbClassOf, type Place } from './verbClass';
import { verbReading } from './verbs';
import { closedClassOf, isNominalClass, type WordClass } from './wordClass';

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
			classes[i] = classOf(reading, { tokens, classes, at: i, first: sentence.first, title });
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

function classOf({ tokens, region }: Reading, place: Place): WordClass {
	const { classes, at, first, title } = place;
	const token = tokens[at]!;
	const { lower } = token;
	if (token.kind === 'sign')
		return lower === '&' ? 'conjunction' : isPluralPossessive({ tokens, region }, at) ? 'possessive' : 'sign';
	if (token.kind === 'number') return 'number';
	if (/^[@#]/.test(lower) || lower.startsWith('http')) return 'name';
	const previous = at > first ? classes[at - 1]! : 'sign';
	if (lower === "'s") return possessiveOrIs(tokens, at, previous);
	if (lower === 'to') return startsInfinitive(tokens, at) ? 'to' : 'preposition';
	const startsQuotation = region[at]! >= 0 && region[at] !== region[at - 2] && tokens[at - 1]?.kind === 'sign';
	const opening = at === first || startsQuotation || /^[:—–-]$/.test(tokens[at - 1]?.lower ?? '');
	const capitalCounts = token.capital && !opening && !title;
	const fixed = closedClassOf(lower);
	if (fixed !== undefined) {
		if (lower === 'may' && token.capital) return capitalMay(tokens[at + 1], previous, opening);
		const joinsName = isNominalClass(previous) || /^(?:us|it|who|will)$/.test(lower) || token.text.length > 3;
		if (capitalCounts && joinsName && !/^(?:time|determiner)$/.test(fixed) && lower !== 'i') return 'name';
		return inContext(fixed, place);
	}
	if (capitalCounts || (token.capital && token.text.includes('.'))) return 'name';
	const verb = verbReading(lower);
	if (verb) return verbClassOf(verb, place);
	if (lower.endsWith('ly') && !noAdverb.has(lower)) return 'adverb';
	if (token.capital && (tokens[at + 1]?.capital || !opening || !commonEnding.test(lower))) return 'name';
	if (previous === 'to') return 'base';
	return adjectiveEnding.test(lower) && !nounsLikeAdjectives.has(lower) ? 'adjective' : 'noun';
}

const isVerb = (wordClass: WordClass): boolean =>
	wordClass === 'finite' || wordClass === 'base' || wordClass === 'ing' || wordClass === 'participle';

/** The apostrophe of "the residents’ group", which ends no quotation. */
function isPluralPossessive({ tokens, region }: Pick<Reading, 'tokens' | 'region'>, at: number): boolean {
	const token = tokens[at]!;
	if (!/^['’]$/.test(token.text) || token.spaced || !/s$/i.test(tokens[at - 1]?.text ?? '')) return false;
	return region[at] === region[at - 1] && region[at] === (region[at + 1] ?? -1) && tokens[at + 1]?.kind === 'word';
}

const adjectiveEnding = /(?:ous|ful|ive|able|ible|less|ish|ical|ic)$/;
const nounsLikeAdjectives =
	words(`executive representative initiative detective relative native incentive alternative objective perspective
	narrative conservative progressive operative archive motive directive captive fugitive collective cooperative
	table cable vegetable variable public topic traffic music clinic critic logic fabric republic mechanic skeptic sceptic
	comic plastic epidemic pandemic statistic rhetoric tactic academic catholic arctic panic picnic fish parish dish rubbish
	handful wireless bible constable musical chemical republican panic medic cynic hive drive olive fanatic diplomatic
	mosaic tunic ethic lyric relic antic characteristic`);
const noAdverb =
	words(`family ally rally reply supply july italy assembly bully fly early only likely unlikely weekly daily
	monthly friendly deadly lovely elderly ugly`);

/** A sentence that begins "Reports …" or "Development …" begins with a noun, one that begins "Varn …" with a name. */
const commonEnding = /(?:s|tion|ment|ness|ity|ers)$/;

function capitalMay(next: Token | undefined, previous: WordClass, opening: boolean): WordClass {
	if (next?.kind === 'number' || previous === 'preposition') return 'time';
	return opening ? 'modal' : 'name';
}

/** Words of closed lists that are something else beside certain neighbours. */
function inContext(fixed: WordClass, { tokens, classes, at, first }: Place): WordClass {
	const { lower } = tokens[at]!;
	const previous = at > first ? classes[at - 1]! : 'sign';
	const next = tokens[at + 1];
	switch (lower) {
		case 'that':
			// "of that plan" points; after a noun or a verb it joins a clause.
			if (/^(?:he|she|they|it|we|i|the|a|an|there)$/.test(next?.lower ?? '')) return fixed;
			return previous === 'preposition' || (isVerb(previous) && !takesClause(tokens[at - 1]!.lower))
				? 'determiner'
				: fixed;
		case 'all':
			// "He all but accused her".
			return next?.lower === 'but' && verbReading(tokens[at + 2]?.lower ?? '') ? 'adverb' : fixed;
		case 'but':
			return tokens[at - 1]?.lower === 'all' && previous === 'adverb' ? 'adverb' : fixed;
		case 'yet':
			return previous === 'negation' || previous === 'auxiliary' ? 'adverb' : fixed;
		case 'her':
			return startsNoun(next) ? fixed : 'objectPronoun';
		case 'like':
			return /^(?:pronoun|modal|to|relative)$/.test(previous) ? 'finite' : fixed;
		default:
			return fixed;
	}
}

function possessiveOrIs(tokens: readonly Token[], i: number, previous: WordClass): WordClass {
	if (/^(?:pronoun|relative|subordinator|adverb)$/.test(previous)) return 'auxiliary';
	const next = tokens[i + 1];
	if (next === undefined || next.kind === 'sign') return 'possessive';
	if (/^(?:a|the|not|been|going|also|an|to|in|on|that|very|no)$/.test(next.lower)) return 'auxiliary';
	return 'possessive';
}

/** After these "to" brings in a noun. */
const withNoun = words(
	'according due thanks prior owing contrary compared similar relative access opposed subject next close',
);

/** "to" before a verb, with an adverb between or not; before a noun, a name or an article it is a preposition. */
function startsInfinitive(tokens: readonly Token[], i: number): boolean {
	if (withNoun.has(tokens[i - 1]?.lower ?? '')) return false;
	let j = i + 1;
	while (tokens[j] && /^(?:[“"‘']|'')$/.test(tokens[j]!.text)) j++;
	while (tokens[j] && tokens[j]!.lower.endsWith('ly') && tokens[j]!.lower !== 'supply' && tokens[j]!.lower !== 'reply')
		j++;
	if (/^(?:not|never|be|have|do)$/.test(tokens[j]?.lower ?? '')) return true;
	const next = tokens[j];
	if (next === undefined || next.kind !== 'word') return false;
	if (closedClassOf(next.lower)) return false;
	const verb = verbReading(next.lower);
	// A word we do not know: "to quiet down", "to obfuscate the matter".
	if (verb === undefined)
		return (
			!next.capital &&
			!next.lower.endsWith('s') &&
			/^(?:the|an?|his|her|their|its|him|them|us|me|it|down|up|out|off|away|back)$/.test(tokens[j + 1]?.lower ?? '')
		);
	// "to put", "to cut": base and past are one word; "to undocumented workers" is no verb.
	if (verb.form !== 'base' && (verb.lemma !== next.lower || /(?:ed|ing)$/.test(next.lower))) return false;
	return !next.capital || /^\p{Lu}/u.test(tokens[i]!.text);
}
