import type { Span } from '../text/span';
import type { Lexicon, Person } from './lexicon';
import type { Reading } from './reading';
import type { Token } from './tokens';

/** What the words of a source say about who it is, without the rest of the article. */
export interface SourcePhrase {
	readonly text: string;
	/** The name in it, without titles: "Mira Stell" in "the mayor, Mira Stell". */
	readonly name: string | undefined;
	/** The role word in it or before the name: "mayor". */
	readonly role: string | undefined;
	readonly pronoun: Person | undefined;
	readonly person: Person | undefined;
	readonly document: boolean;
	readonly anonymous: boolean;
}

/** A name where it stands in a paragraph, with the role next to it. */
export interface Mention {
	readonly name: string;
	readonly role: string | undefined;
	readonly person: Person | undefined;
	readonly at: number;
}

export function readSource(reading: Reading, source: readonly Span[], lexicon: Lexicon): SourcePhrase | undefined {
	const [span] = source;
	if (span === undefined) return undefined;
	const tokens = tokensOf(reading, span);
	const [first] = tokens;
	if (first === undefined) return undefined;
	const text = reading.text.slice(span.start, span.end).replace(/[\s,]+$/, '');
	const pronoun = tokens.length === 1 ? lexicon.pronouns.get(first.lower) : undefined;
	const head = headPart(tokens, lexicon);
	const named = pronoun ? undefined : (nameIn(head, lexicon) ?? nameInApposition(tokens, head.length, lexicon));
	const headWord = head.filter(token => token.kind === 'word').at(-1)?.lower ?? '';
	const document = lexicon.documents.has(headWord);
	const anonymous = !named?.last && (lexicon.anonymous.has(headWord) || lexicon.anonymous.has(first.lower));
	const described = document || anonymous || (named !== undefined && !named.last);
	const roles = head.filter(token => lexicon.titles.has(token.lower)).map(token => token.lower);
	return {
		text,
		name: described ? undefined : named?.name,
		role: roles.at(-1),
		pronoun,
		person: personOf(head, lexicon),
		document,
		anonymous,
	};
}

/** Names outside quotations, in order. */
export function findMentions(reading: Reading, lexicon: Lexicon): Mention[] {
	const mentions: Mention[] = [];
	const { tokens, region, sentences, sentenceOf } = reading;
	for (let i = 0; i < tokens.length; i++) {
		if (region[i]! >= 0 || !isNameWord(tokens[i]!, lexicon)) continue;
		const opensSentence = sentences[sentenceOf[i]!]!.first === i;
		let last = i;
		while (last + 1 < tokens.length && region[last + 1]! < 0 && continuesName(tokens, last + 1, lexicon)) last++;
		const words = tokens.slice(i, last + 1).filter(token => !lexicon.titles.has(token.lower));
		// One capital at the start of a sentence is no name yet.
		const common = opensSentence && last === i && lexicon.frequent.has(tokens[i]!.lower);
		if (words.length > 0 && !common) {
			const role = roleAround(tokens, i, last, lexicon);
			mentions.push({
				name: spell(words),
				role,
				person: personOf(tokens.slice(Math.max(0, i - 1), last + 1), lexicon),
				at: tokens[i]!.start,
			});
		}
		i = last;
	}
	return mentions;
}

function tokensOf(reading: Reading, span: Span): Token[] {
	return reading.tokens.filter(token => token.start >= span.start && token.end <= span.end);
}

/** The noun phrase proper: up to a comma, a bracket or a preposition. */
function headPart(tokens: readonly Token[], lexicon: Lexicon): Token[] {
	const stop = tokens.findIndex(
		(token, i) =>
			i > 0 &&
			(/^[,(–—;:-]$/.test(token.text) ||
				lexicon.boundaries.has(token.lower) ||
				(lexicon.links.has(token.lower) && !lexicon.determiners.has(token.lower))),
	);
	return stop < 0 ? [...tokens] : tokens.slice(0, stop);
}

interface NameFound {
	readonly name: string;
	/** The name ends the phrase: in "White House officials" it does not, and names nobody. */
	readonly last: boolean;
}

function nameIn(tokens: readonly Token[], lexicon: Lexicon): NameFound | undefined {
	let end = tokens.length;
	while (end > 0 && tokens[end - 1]!.kind !== 'word') end--;
	let best: NameFound | undefined;
	for (let i = 0; i < end; i++) {
		if (!isNameWord(tokens[i]!, lexicon)) continue;
		let last = i;
		while (last + 1 < end && continuesName(tokens, last + 1, lexicon)) last++;
		const words = tokens.slice(i, last + 1).filter(token => !lexicon.titles.has(token.lower));
		if (words.length > 0) best = { name: spell(words), last: last + 1 >= end };
		i = last;
	}
	return best;
}

/** "the mayor of Varn, Mira Stell,": the name after the comma. */
function nameInApposition(tokens: readonly Token[], from: number, lexicon: Lexicon): NameFound | undefined {
	const comma = tokens.findIndex((token, i) => i >= from && token.text === ',');
	const next = tokens[comma + 1];
	if (comma < 0 || next === undefined || !isNameWord(next, lexicon) || lexicon.titles.has(tokens[0]!.lower)) {
		if (comma < 0 || next === undefined || !isNameWord(next, lexicon)) return undefined;
	}
	let last = comma + 1;
	while (last + 1 < tokens.length && continuesName(tokens, last + 1, lexicon)) last++;
	const words = tokens.slice(comma + 1, last + 1).filter(token => !lexicon.titles.has(token.lower));
	return words.length >= 2 ? { name: spell(words), last: true } : undefined;
}

function isNameWord(token: Token, lexicon: Lexicon): boolean {
	if (!token.capital) return false;
	if (/^[@#]/.test(token.text)) return token.text.startsWith('@');
	const { lower } = token;
	return (
		!lexicon.determiners.has(lower) &&
		!lexicon.pronouns.has(lower) &&
		!lexicon.boundaries.has(lower) &&
		!lexicon.times.has(lower) &&
		!(lexicon.cues.has(lower) && lexicon.language !== 'de')
	);
}

const particles = new Set(['de', 'van', 'von', 'der', 'den', 'du', 'da', 'bin', 'al', 'el', 'la', 'le', 'di', '&']);

function continuesName(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
	const token = tokens[i]!;
	if (isNameWord(token, lexicon)) return true;
	const next = tokens[i + 1];
	return particles.has(token.lower) && next !== undefined && isNameWord(next, lexicon);
}

function spell(words: readonly Token[]): string {
	return words
		.map(word => word.text)
		.join(' ')
		.normalize('NFC');
}

function roleAround(tokens: readonly Token[], first: number, last: number, lexicon: Lexicon): string | undefined {
	for (let i = first; i <= last; i++) if (lexicon.titles.has(tokens[i]!.lower)) return tokens[i]!.lower;
	const before = tokens[first - 1];
	if (before && lexicon.titles.has(before.lower)) return before.lower;
	// "Mira Stell, the mayor of Varn"
	if (tokens[last + 1]?.text !== ',') return undefined;
	for (let i = last + 2; i < Math.min(last + 6, tokens.length); i++) {
		if (tokens[i]!.kind === 'sign') break;
		if (lexicon.titles.has(tokens[i]!.lower)) return tokens[i]!.lower;
	}
	return undefined;
}

const she = new Set('mrs. ms. mrs miss lady queen princess congresswoman spokeswoman chairwoman mother sister wife woman daughter frau madame mme gospođa госпођа госпожа'.split(' ')); // prettier-ignore
const he = new Set('mr. mr lord king prince sir congressman spokesman chairman father brother husband man son herr monsieur m. gospodin господин'.split(' ')); // prettier-ignore

function personOf(tokens: readonly Token[], lexicon: Lexicon): Person | undefined {
	for (const { lower } of tokens) {
		if (she.has(lower)) return 'she';
		if (he.has(lower)) return 'he';
		if (lexicon.titles.has(lower) && /(?:in|ica|arka|kinja|ice|trice|ница)$/.test(lower)) return 'she';
	}
	return undefined;
}
