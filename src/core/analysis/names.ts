import { personByGivenName } from './givenNames';
import type { Lexicon, Person } from './lexicon';
import type { Reading } from './reading';
import type { Token } from './tokens';

/** A name where it stands in a paragraph, with the role next to it. */
export interface Mention {
	readonly name: string;
	/** As {@link foldName} gives it, and the last word of that: what names are found by. */
	readonly folded: string;
	readonly last: string;
	/** It opens its sentence and looks like a common noun: "Neighbours". A name only if it stands elsewhere too. */
	readonly doubtful: boolean;
	readonly role: string | undefined;
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
			mentions.push({
				name,
				folded,
				last: lastOf(folded),
				doubtful: words.length === 1 && opensSentence && looksCommon(words[0]!, lexicon),
				role: roleBeside(tokens, i, last, lexicon),
				person: personOf(tokens.slice(Math.max(0, i - 1), last + 1), lexicon) ?? personByGivenName(name),
				human:
					titled ||
					(words.length >= 2 &&
						!lexicon.determiners.has(tokens[i - 1]?.lower ?? '') &&
						!words.some(word => bodies.test(word.lower))),
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
	if (!capital || text.startsWith('#')) return false;
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

/** Words in the names of bodies, places and papers. */
const bodies =
	/^(?:council|university|institute|ministry|party|court|bank|union|office|news|newswire|times|post|gazette|herald|house|senate|congress|parliament|department|agency|committee|commission|board|company|corp|inc|group|club|school|hospital|street|avenue|river|city|county|united|north|south|east|west|new|radio|television|channel|press|police|army|states|republic|kingdom|nations|association|federation|foundation|center|centre)\.?$/;

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

export function isTitle({ lower }: Token, lexicon: Lexicon): boolean {
	return lexicon.titles.has(lower) || (lexicon.titleEnding?.test(lower) ?? false);
}

export function withoutTitles(words: readonly Token[], lexicon: Lexicon): Token[] {
	return words.filter(word => !isTitle(word, lexicon));
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

function roleBeside(tokens: readonly Token[], first: number, last: number, lexicon: Lexicon): string | undefined {
	for (let i = Math.max(0, first - 1); i <= last; i++) if (isTitle(tokens[i]!, lexicon)) return tokens[i]!.lower;
	// "Mira Stell, the mayor of Varn"
	if (tokens[last + 1]?.text !== ',') return undefined;
	for (let i = last + 2; i < Math.min(last + 6, tokens.length); i++) {
		if (tokens[i]!.kind === 'sign') break;
		if (isTitle(tokens[i]!, lexicon)) return tokens[i]!.lower;
	}
	return undefined;
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
