import type { Span } from '../text/span';
import type { Lexicon } from './lexicon';
import { findQuoted, type Quoted } from './marks';
import { tokenize, type Spelling, type Token } from './tokens';

/** A paragraph taken apart: what every rule reads. Offsets are those of the paragraph, sentences count tokens. */
export interface Reading {
	readonly text: string;
	/** The article's headline: “Mayor: bridge is safe” says who speaks as no sentence does. */
	readonly headline: boolean;
	/** Opens with a dash and a blank: – It is closed, said the mayor. */
	readonly dialogue: boolean;
	readonly tokens: readonly Token[];
	readonly quoted: readonly Quoted[];
	/** For each token the number of the quotation it stands in, marks included, or -1. */
	readonly region: Int32Array;
	/** First and last token of each quotation, marks included. */
	readonly quotedTokens: readonly TokenRange[];
	/** A quotation is never cut: it belongs to the sentence it stands in, however many it holds itself. */
	readonly sentences: readonly TokenRange[];
	/** For each token the number of its sentence. */
	readonly sentenceOf: Int32Array;
}

/** Tokens `first` to `last`, both included. */
export interface TokenRange {
	readonly first: number;
	readonly last: number;
}

const unknown: Spelling = { abbreviations: new Set() };

export function readParagraph(text: string, lexicon: Lexicon | undefined, headline = false): Reading {
	const tokens = tokenize(text, lexicon ?? unknown);
	const quoted = findQuoted(text);
	const region = new Int32Array(tokens.length).fill(-1);
	const quotedTokens: { first: number; last: number }[] = quoted.map(() => ({ first: -1, last: -1 }));
	let q = 0;
	for (const [i, token] of tokens.entries()) {
		while (q < quoted.length && quoted[q]!.span.end <= token.start) q++;
		const here = quoted[q];
		if (here === undefined || token.start < here.span.start) continue;
		region[i] = q;
		const range = quotedTokens[q]!;
		if (range.first < 0) range.first = i;
		range.last = i;
	}
	const dialogue = opensWithDash(tokens);
	const sentences = splitSentences(tokens, region, quotedTokens);
	const sentenceOf = new Int32Array(tokens.length);
	for (const [n, { first, last }] of sentences.entries()) sentenceOf.fill(n, first, last + 1);
	return { text, headline, dialogue, tokens, quoted, region, quotedTokens, sentences, sentenceOf };
}

function opensWithDash([dash, next]: readonly Token[]): boolean {
	return /^(?:[–—-]|--)$/.test(dash?.text ?? '') && next !== undefined && next.spaced && next.kind === 'word';
}

const closing = /^(?:[)\]”’"»'“]|'')$/;

function splitSentences(
	tokens: readonly Token[],
	region: Int32Array,
	quotedTokens: readonly TokenRange[],
): TokenRange[] {
	const sentences: TokenRange[] = [];
	const dateline = datelineEnd(tokens);
	let first = dateline + 1;
	if (dateline >= 0) sentences.push({ first: 0, last: dateline });
	for (let i = first; i < tokens.length; i++) {
		const q = region[i]!;
		let ends: boolean;
		if (q >= 0) {
			if (quotedTokens[q]!.last !== i) continue;
			ends = endsAfterQuotation(tokens, i, first, quotedTokens[q]!.first);
		} else {
			ends = endsSentence(tokens, i);
			if (ends) i = pastClosing(tokens, region, i);
		}
		if (!ends && i + 1 < tokens.length) continue;
		sentences.push({ first, last: i });
		first = i + 1;
	}
	return sentences;
}

/** How many words and signs a dateline has at most. */
const longestDateline = 14;

/** The dash that ends "BELGRADE, Jan. 18 (Newswire) –", or -1: where a report was sent from is no part of its first sentence. */
function datelineEnd(tokens: readonly Token[]): number {
	const [town] = tokens;
	if (town === undefined || town.kind !== 'word' || town.text.length < 3 || town.text !== town.text.toUpperCase())
		return -1;
	for (let i = 1; i < Math.min(tokens.length - 1, longestDateline); i++) {
		const { text, kind, capital, spaced } = tokens[i]!;
		if (/^(?:[–—-]|--)$/.test(text)) return spaced && tokens[i + 1]!.spaced ? i : -1;
		if (kind === 'word' ? !capital : kind === 'sign' && !/^[,.()/]$/.test(text)) return -1;
	}
	return -1;
}

/** Brackets and stray marks after a full stop still belong to the sentence. */
function pastClosing(tokens: readonly Token[], region: Int32Array, end: number): number {
	let i = end;
	while (i + 1 < tokens.length && region[i + 1]! < 0 && closing.test(tokens[i + 1]!.text)) i++;
	return i;
}

function endsSentence(tokens: readonly Token[], i: number): boolean {
	const { text } = tokens[i]!;
	const next = tokens[i + 1];
	if (next === undefined) return true;
	if (/^[?!.…]$/.test(text) || text === '...') {
		if (!next.spaced && next.kind === 'word') return false;
		return !/^\p{Ll}/u.test(next.text) || text === '?' || text === '!' ? !/^[,;:)]/.test(next.text) : false;
	}
	// "in the U.S. The mayor": an abbreviation that may end a sentence, before a word that begins one.
	return /^(?:\p{Lu}\.){2,}$|^(?:Inc|Corp|Co|etc|Jr|Sr|a\.m|p\.m)\.$/u.test(text) && sentenceStarter.has(next.text);
}

const sentenceStarter = new Set(['The', 'A', 'An', 'He', 'She', 'It', 'They', 'In', 'On', 'But', 'And', 'That', 'This', 'His', 'Her', 'We', 'I', 'If', 'At', 'For', 'As', 'When', 'While', 'There', 'These', 'Mr.', 'Mrs.', 'Ms.']); // prettier-ignore

/** After “… closed.” a sentence ends unless the next word is small; after “…!” and “…?” somebody may follow: Mr. Stell said. */
function endsAfterQuotation(tokens: readonly Token[], last: number, first: number, open: number): boolean {
	const next = tokens[last + 1];
	if (next === undefined) return true;
	let at = last;
	while (at > open && closing.test(tokens[at]!.text)) at--;
	const sign = tokens[at]!.text;
	if (/^\p{Ll}|^[,;:–—-]|^--$/u.test(next.text)) return false;
	if (sign === '.' || sign === '…' || sign === '...') return true;
	if (sign === '?' || sign === '!') return open > first;
	return false;
}

/** The text range of tokens `first` to `last`. */
export function spanOf(tokens: readonly Token[], first: number, last: number): Span {
	return { start: tokens[first]!.start, end: tokens[last]!.end };
}
