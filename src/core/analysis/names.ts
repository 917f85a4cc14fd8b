import { personByGivenName } from './givenNames';
import type { Lexicon, Person } from './lexicon';
import type { Reading } from './reading';
import { isBody, isTitle, rolesOf } from './roleWords';
import type { Token } from './tokens';

/** A name where it stands in a paragraph, with the role next to it. */
export interface Mention {
	readonly name: string;
	/** As {@link foldName} gives it, and the last word of that: what names are found by. */
	readonly folded: string;
	readonly last: string;
	/** It opens its sentence and looks like a common noun: "Neighbours". A name only if it stands elsewhere too. */
	readonly doubtful: boolean;
	/** What "the …" may be said of it: mayor, baker, bank. */
	readonly roles: readonly string[];
	/** Its capitals in brackets behind it, as names are found by. */
	readonly short: string | undefined;
	readonly person: Person | undefined;
	/** Nothing speaks against a human being: two words or more, no "the" before, no "Council" in it. */
	readonly human: boolean;
	readonly at: number;
}

/** Names outside quotations, in order. */
export function findMentions(reading: Reading, lexicon: Lexicon): Mention[] {
	const mentions: Mention[] = [];
	const { tokens, region, sentences, sentenceOf } = reading;
	for (let i = 0; i < tokens.length; i++) {
		if (region[i]! >= 0 || !isNameWord(tokens[i]!, lexicon)) continue;
		const opensSentence = sentences[sentenceOf[i]!]!.first === i;
		if (opensSentence && lexicon.adverb?.test(tokens[i]!.lower)) continue;
		const last = nameEnd(tokens, i, tokens.length - 1, lexicon, k => region[k]! < 0);
		const whole = withoutTitles(tokens.slice(i, last + 1), lexicon);
		// "the president of Varn Mira Stell": the first word is the town's.
		const words = whole.length > 2 && lexicon.links.has(tokens[i - 1]?.lower ?? '') ? whole.slice(1) : whole;
		const titled = whole.length < last - i + 1 || (tokens[i - 1] !== undefined && isTitle(tokens[i - 1]!, lexicon));
		const frequent = opensSentence && last === i && lexicon.frequent.has(tokens[i]!.lower);
		if (words.length > 0 && !frequent) {
			const name = spell(words);
			const folded = foldName(name);
			const several = words.length >= 2 && !lexicon.determiners.has(tokens[i - 1]?.lower ?? '');
			const human = titled || (several && !words.some(word => isBody(word.lower)));
			mentions.push({
				name,
				folded,
				last: lastOf(folded),
				doubtful: words.length === 1 && opensSentence && looksCommon(words[0]!, lexicon),
				roles: rolesOf(tokens, i, last, human, lexicon),
				short: shortName(tokens, last),
				person: personOf(tokens.slice(Math.max(0, i - 1), last + 1), lexicon) ?? personByGivenName(name),
				human,
				at: tokens[i]!.start,
			});
		}
		i = last;
	}
	return mentions;
}

/** The last token of the name that begins at `first`, at most `end`. */
export function nameEnd(
	tokens: readonly Token[],
	first: number,
	end: number,
	lexicon: Lexicon,
	allowed: (i: number) => boolean = () => true,
): number {
	let last = first;
	while (last < end && allowed(last + 1) && continuesName(tokens, last + 1, lexicon)) last++;
	return last;
}

export function isNameWord({ capital, lower, text }: Token, lexicon: Lexicon): boolean {
	if (text.startsWith('@')) return true;
	if (!capital || text.startsWith('#') || text === 'RT') return false;
	return (
		!lexicon.determiners.has(lower) &&
		!lexicon.pronouns.has(lower) &&
		!lexicon.boundaries.has(lower) &&
		!lexicon.links.has(lower) &&
		!lexicon.times.has(lower) &&
		// German writes "Sprecherin" and "Sorge" with a capital too, so a cue's spelling proves nothing there.
		!(lexicon.cues.has(lower) && lexicon.language !== 'de')
	);
}

/** Small words inside names. */
const particles = new Set(['de', 'van', 'von', 'der', 'den', 'du', 'da', 'bin', 'al', 'el', 'la', 'le', 'di', '&']);

function continuesName(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
	const token = tokens[i]!;
	if (isNameWord(token, lexicon)) return true;
	const next = tokens[i + 1];
	return particles.has(token.lower) && next !== undefined && isNameWord(next, lexicon);
}

export function looksCommon({ lower }: Token, lexicon: Lexicon): boolean {
	return lexicon.commonNoun.test(lower) || lexicon.anonymous.has(lower) || lexicon.documents.has(lower);
}

/** Mira Stell, of "Varn Mayor Mira Stell": what stands behind the last title. */
export function withoutTitles(words: readonly Token[], lexicon: Lexicon): Token[] {
	const behind = words.slice(words.findLastIndex(word => isTitle(word, lexicon)) + 1);
	return behind.length > 0 ? behind : words.filter(word => !isTitle(word, lexicon));
}

export function spell(words: readonly Token[]): string {
	return words
		.map(word => word.text)
		.join(' ')
		.normalize('NFC');
}

/** Names are the same whatever the accents: Vucic, Vučić, VUČIĆ. */
export function foldName(name: string): string {
	const small = name.toLowerCase();
	if (!beyondAscii.test(small)) return small;
	return small.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}

const beyondAscii = /[\u0080-\uffff]/;

export function lastOf(folded: string): string {
	return folded.slice(folded.lastIndexOf(' ') + 1);
}

/** "WTI" of "World Trade Institute (WTI)". */
function shortName(tokens: readonly Token[], last: number): string | undefined {
	const [open, short, close] = tokens.slice(last + 1, last + 4);
	if (open?.text !== '(' || close?.text !== ')' || !/^\p{Lu}{2,8}$/u.test(short?.text ?? '')) return undefined;
	return foldName(short!.text);
}

const she = new Set('mrs. ms. mrs ms miss lady queen princess congresswoman spokeswoman chairwoman mother sister wife woman daughter frau madame mme gospođa госпођа госпожа'.split(' ')); // prettier-ignore
const he = new Set('mr. mr lord king prince sir congressman spokesman chairman father brother husband man son herr monsieur m. gospodin господин'.split(' ')); // prettier-ignore
const sheEnding = /(?:in|ica|arka|kinja|ice|trice|ница)$/;

export function personOf(tokens: readonly Token[], lexicon: Lexicon): Person | undefined {
	for (const token of tokens) {
		if (she.has(token.lower)) return 'she';
		if (he.has(token.lower)) return 'he';
		if (isTitle(token, lexicon) && sheEnding.test(token.lower)) return 'she';
	}
	return undefined;
}
