import type { Lexicon } from './lexicon';
import { english } from './languages/english';
import { french } from './languages/french';
import { german } from './languages/german';
import { russian } from './languages/russian';
import { serbianCyrillic, serbianLatin } from './languages/serbian';

const lexica: readonly Lexicon[] = [english, german, french, serbianLatin, serbianCyrillic, russian];

/** Enough to tell languages apart; what comes later in an article cannot change the answer. */
const sampleLength = 2500;
/** A text in a language we do not know still shares a few words with one we do. */
const leastShare = 0.06;

/**
 * The lexicon for a language tag such as "en", "en-GB", "sr-Latn" or "sr".
 *
 * Without a tag, and for "sr" without script, the words of the text decide.
 *
 * @returns `undefined` for a language without lexicon: quotation marks still work there.
 */
export function lexiconFor(text: string, tag?: string): Lexicon | undefined {
	const wanted = tag?.trim().toLowerCase().replace(/_/g, '-');
	if (!wanted) return detect(text, lexica);
	const exact = lexica.find(lexicon => lexicon.language.toLowerCase() === wanted);
	if (exact) return exact;
	const [language] = wanted.split('-');
	const sameLanguage = lexica.filter(lexicon => lexicon.language.split('-')[0]!.toLowerCase() === language);
	return sameLanguage.length > 1 ? (detect(text, sameLanguage) ?? sameLanguage[0]) : sameLanguage[0];
}

/** For each frequent word the lexica it speaks for, by number: an article is asked word by word, once. */
const speaksFor = new Map<string, number[]>();
for (const [n, { frequent }] of lexica.entries()) {
	for (const word of frequent) {
		const known = speaksFor.get(word);
		if (known) known.push(n);
		else speaksFor.set(word, [n]);
	}
}

const anyWord = /[\p{L}\p{M}]+'?/gu;

function detect(text: string, among: readonly Lexicon[]): Lexicon | undefined {
	const seen = text.slice(0, sampleLength).toLowerCase().replace(/’/g, "'").match(anyWord) ?? [];
	const hits = lexica.map(() => 0);
	for (const word of seen) for (const n of speaksFor.get(word) ?? []) hits[n]!++;
	let best: Lexicon | undefined;
	let most = 0;
	for (const [n, lexicon] of lexica.entries()) {
		if (hits[n]! > most && among.includes(lexicon)) [best, most] = [lexicon, hits[n]!];
	}
	return most >= seen.length * leastShare ? best : undefined;
}
