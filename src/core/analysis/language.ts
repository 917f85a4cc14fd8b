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

function detect(text: string, among: readonly Lexicon[]): Lexicon | undefined {
	const sample = text.slice(0, sampleLength).toLowerCase();
	const seen = sample.match(/[\p{L}\p{M}]+['’]?/gu) ?? [];
	let best: Lexicon | undefined;
	let most = 0;
	for (const lexicon of among) {
		let hits = 0;
		for (const word of seen) if (lexicon.frequent.has(word.replace('’', "'"))) hits++;
		if (hits > most) [best, most] = [lexicon, hits];
	}
	return most >= seen.length * leastShare ? best : undefined;
}
