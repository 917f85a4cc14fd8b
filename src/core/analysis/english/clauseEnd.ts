import type { Syntax } from './syntax';
import { cuesOf } from './cues';

/**
 * The last token of a reported clause that begins at `from`.
 *
 * It runs to the end of the sentence unless the reporter takes the word again: a contrast ("…, but"),
 * a participle that goes on reporting ("…, adding that"), a second cue ("… and warned"), "according to".
 */
export function clauseEnd(syntax: Syntax, from: number): number {
	const { last: end } = syntax.sentence(from);
	const stop = withoutSigns(syntax, from, end);
	for (let i = from + 2; i <= stop; i++) {
		if (!syntax.quoted(i) && reporterReturns(syntax, i, from)) return withoutSigns(syntax, from, i - 1);
	}
	return stop;
}

/** Steps back over commas and full stops outside quotations. */
export function withoutSigns(syntax: Syntax, from: number, to: number): number {
	let last = to;
	while (last > from && syntax.is(last, 'sign') && !syntax.quoted(last) && !/^[)%]$/.test(syntax.text(last))) last--;
	return last;
}

const contrast = /^(?:while|but|although|though|whereas|which|where|as|compared|despite|citing|who)$/;

function reporterReturns(s: Syntax, i: number, from: number): boolean {
	const text = s.text(i);
	const next = i + 1;
	if (text === ';') return true;
	if (/^(?:—|–|--)$/.test(text) || (text === '-' && s.reading.tokens[i]!.spaced)) return !closesDash(s, i);
	if (s.lower(i) === 'according' && s.lower(next) === 'to') return true;
	if (text === ',') {
		if (s.quoted(next)) return false;
		const word = s.lower(next);
		if (contrast.test(word)) return word !== 'which' && word !== 'who' && word !== 'where' ? true : !closesComma(s, i);
		const group = s.group(next);
		if (group?.form === 'ing') return true;
		if (/^(?:and|or)$/.test(word)) return isCue(s, next + 1);
		return false;
	}
	if (/^(?:and|but)$/.test(s.lower(i))) {
		const group = s.group(next);
		return (
			group !== undefined &&
			group.form === 'finite' &&
			!group.hypothetical &&
			isCue(s, next) &&
			/(?:ed|id|old|ote)$/.test(s.lower(group.verb)) &&
			from < i - 2
		);
	}
	return false;
}

/** The group that begins here is a verb of saying. */
function isCue(s: Syntax, i: number): boolean {
	const group = s.group(i);
	return group !== undefined && group.form === 'finite' && cuesOf(group.lemma).some(cue => /[qc]/.test(cue.takes));
}

/** A dash that opens an aside is closed by a second one, and the clause goes on. */
function closesDash(s: Syntax, at: number): boolean {
	const { first, last } = s.sentence(at);
	const same = (i: number): boolean =>
		s.text(i) === s.text(at) && !s.quoted(i) && s.reading.tokens[i]!.spaced === s.reading.tokens[at]!.spaced;
	for (let i = at + 1; i < last; i++) if (same(i)) return true;
	for (let i = at - 1; i > first; i--) if (same(i)) return true;
	return false;
}

function closesComma(s: Syntax, at: number): boolean {
	const { last } = s.sentence(at);
	for (let i = at + 2; i < last; i++) if (s.text(i) === ',' && !s.quoted(i)) return true;
	return false;
}
