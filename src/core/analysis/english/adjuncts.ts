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
	return overRemark(s, at, end);
}

/** How many words "…, among other things, that" may put between its commas. */
const longestRemark = 10;

/** Steps over what stands between two commas or dashes before the reported words: "said, without evidence, that". */
function overRemark(s: Syntax, from: number, end: number): number {
	const sign = s.text(from);
	if (!/^(?:[,—–-]|--)$/.test(sign) || s.quoted(from)) return from;
	for (let i = from + 1; i < Math.min(end, from + longestRemark); i++) {
		if (s.quoted(i) || s.is(i, 'finite', 'modal', 'auxiliary')) return from;
		if (s.text(i) === sign) return s.lower(i + 1) === 'that' || (i > from + 1 && s.quoted(i + 1)) ? i + 1 : from;
	}
	return from;
}
