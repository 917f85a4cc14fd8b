import type { Candidate } from './candidate';
import { withoutSigns } from './clauseEnd';
import { nounPhraseAfter } from './nounPhrases';
import type { Syntax } from './syntax';

/** "…, according to the mayor" and "According to the mayor, …". */
export function findAccordingTo(s: Syntax): Candidate[] {
	const found: Candidate[] = [];
	for (let i = 0; i + 1 < s.length; i++) {
		if (s.quoted(i) || s.lower(i) !== 'according' || s.lower(i + 1) !== 'to') continue;
		const { first, last: end } = s.sentence(i);
		const leads = s.words(first, i - 1) <= 1 && first >= i - 2;
		const source = nounPhraseAfter(s, i + 2, !leads || true);
		if (!source) continue;
		const stop = withoutSigns(s, first, end);
		const content = [];
		if (leads) {
			let from = source.last + 1;
			if (s.text(from) === ',') from++;
			if (from < stop) content.push({ first: from, last: stop });
		} else {
			const from = s.is(first, 'conjunction') ? first + 1 : first;
			content.push({ first: from, last: withoutSigns(s, from, i - 1) });
			// "The bridge, according to Stell, is safe."
			if (
				s.text(source.last + 1) === ',' &&
				source.last + 4 < stop &&
				s.text(i - 1) === ',' &&
				!s.hasVerb(first, i - 1)
			) {
				content.push({ first: source.last + 2, last: stop });
			}
		}
		if (content.length > 0) {
			found.push({
				frame: 'accordingTo',
				cue: { first: i, last: i + 1 },
				source,
				content,
				negated: false,
				hypothetical: false,
			});
		}
	}
	return found;
}

/** "STELL: “…”" and headlines such as "Mayor: Bridge is safe". */
export function findColons(s: Syntax): Candidate[] {
	const found: Candidate[] = [];
	for (let i = 1; i + 1 < s.length; i++) {
		if (s.quoted(i) || s.text(i) !== ':' || !s.isNominal(i - 1)) continue;
		const { first, last: end } = s.sentence(i);
		if (i - first > 6 || s.hasVerb(first, i - 1) || !s.reading.tokens[i + 1]!.spaced) continue;
		for (let k = first; k < i; k++) if (s.quoted(k) || s.text(k) === ',') continue;
		const q = s.reading.region[i + 1]!;
		const title = s.titleCase({ first, last: end });
		if (q < 0 && !(title && s.is(first, 'name') && s.words(i + 1, end) >= 3)) continue;
		found.push({
			frame: q < 0 ? 'headline' : 'colon',
			cue: { first: i, last: i },
			source: { first, last: i - 1 },
			content: [q < 0 ? { first: i + 1, last: withoutSigns(s, i + 1, end) } : s.reading.quotedTokens[q]!],
			negated: false,
			hypothetical: false,
		});
	}
	return found;
}
