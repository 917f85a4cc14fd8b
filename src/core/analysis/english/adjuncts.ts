import { nounPhraseAfter } from './nounPhraseAfter';
import type { Syntax } from './syntax';

/** Steps over "to reporters", "in a statement", "on Monday", "at a rally in Varn". */
export function skipAdjuncts(s: Syntax, from: number): number {
	if (from >= s.length) return from;
	const { last: end } = s.sentence(from);
	let at = from;
	for (let n = 0; n < 6 && at < end && !s.quoted(at); n++) {
		if (s.isTime(at) || (s.is(at, 'adverb') && !s.is(at + 1, 'adverb'))) {
			at++;
			continue;
		}
		if (s.text(at) === ',' && s.isTime(at + 1)) {
			at++;
			continue;
		}
		if (!s.is(at, 'preposition') || /^(?:of|like|than)$/.test(s.lower(at))) break;
		if (s.isTime(at + 1)) {
			at++;
			continue;
		}
		const phrase = nounPhraseAfter(s, at + 1, false);
		if (!phrase) break;
		at = phrase.last + 1;
	}
	return at;
}
