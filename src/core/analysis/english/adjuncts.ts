import { nounPhraseAfter } from './nounPhraseAfter';
import type { Syntax } from './syntax';

/** Steps over "to reporters", "in a statement", "on Monday", "at a rally in Varn". */
export function skipAdjuncts(s: Syntax, from: number): number {
	if (from >= s.length) return from;
	const { last: end } = s.sentence(from);
	let at = from;
	// "said of the plan that"
	const about = s.lower(at) === 'of' && s.is(at - 1, 'finite') ? nounPhraseAfter(s, at + 1, false) : undefined;
	if (about) at = about.last + 1;
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
			// "in Thursday night’s debate"
			while (s.isTime(at + 1)) at++;
			if (s.is(at + 1, 'possessive')) at = (nounPhraseAfter(s, at + 2, false)?.last ?? at) + 1;
			continue;
		}
		const phrase = nounPhraseAfter(s, at + 1, false);
		const after = phrase ? phrase.last + 1 : at + 1;
		// "on Radio Ell’s “Today”", "on “Today”"
		const work = after <= end && (phrase || s.lower(at) === 'on') ? s.namedWork(after) : undefined;
		if (!phrase && work === undefined) break;
		at = work === undefined ? after : work + 1;
	}
	return overRemark(s, at);
}

/** How many words "…, among other things, that" may put between its commas. */
const longestRemark = 10;

/** Steps over what stands between two commas or dashes before the reported words: "said, without evidence, that". */
export function overRemark(s: Syntax, from: number): number {
	if (from >= s.length) return from;
	const { last: end } = s.sentence(from);
	const sign = s.text(from);
	if (!/^(?:[,—–-]|--)$/.test(sign) || s.quoted(from)) return from;
	for (let i = from + 1; i < Math.min(end, from + longestRemark); i++) {
		if (s.quoted(i) || s.is(i, 'finite', 'modal', 'auxiliary')) return from;
		if (s.text(i) !== sign) continue;
		const resumes =
			s.quoted(i + 1) || s.lower(i + 1) === 'that' || (s.is(from + 1, 'preposition') && s.is(i + 1, 'determiner'));
		return i > from + 1 && resumes ? i + 1 : from;
	}
	return from;
}
