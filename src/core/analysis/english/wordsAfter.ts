import type { TokenRange } from '../reading';
import { overRemark, skipAdjuncts } from './adjuncts';
import { clauseEnd } from './clauseEnd';
import type { Cue } from './cues';
import type { Syntax } from './syntax';

export function clauseAfter(s: Syntax, cue: Cue, start: number): TokenRange | undefined {
	if (start >= s.length) return undefined;
	const { last: end } = s.sentence(Math.max(0, start - 1));
	const skipped = skipAdjuncts(s, start);
	for (const from of [start, skipped]) {
		const at = s.text(from) === ',' && s.lower(from + 1) === 'that' ? from + 1 : from;
		if (at >= end || s.quoted(at)) continue;
		const word = s.lower(at);
		if (word === 'when' && s.lower(at + 1) === 'asked') continue;
		if (word === 'that' || (/w/.test(cue.takes) && /^(?:if|whether|why|how|what|who|when|where|which)$/.test(word))) {
			const last = clauseEnd(s, at);
			return s.words(at, last) >= 3 ? { first: at, last } : undefined;
		}
	}
	if (!/c/.test(cue.takes)) return undefined;
	for (const from of new Set([skipped, start])) {
		if (from >= end || !opensClause(s, from)) continue;
		const last = clauseEnd(s, from);
		if (
			s.words(from, last) >= (s.is(from, 'pronoun') ? 2 : 3) &&
			(hasOwnVerb(s, from, last) || quotesPredicate(s, from, last))
		)
			return { first: from, last };
	}
	return undefined;
}

export function infinitiveAfter(s: Syntax, at: number): TokenRange | undefined {
	if (at >= s.length || s.sentence(at) !== s.sentence(at - 1)) return undefined;
	// "promised not to go", "promised on Tuesday to go"
	const from = [s.is(at, 'negation', 'adverb') ? at + 1 : at, skipAdjuncts(s, at)].find(i => s.is(i, 'to'));
	if (from === undefined || s.quoted(from)) return undefined;
	const last = clauseEnd(s, from);
	return s.words(from, last) >= 2 ? { first: from, last } : undefined;
}

export function objectAfter(s: Syntax, start: number): TokenRange | undefined {
	const at = overRemark(s, start);
	if (at >= s.length || s.sentence(at) !== s.sentence(at - 1)) return undefined;
	if (
		!s.quoted(at) &&
		!s.is(at, 'noun', 'name', 'number', 'adjective', 'determiner', 'objectPronoun', 'pronoun', 'ing', 'relative')
	)
		return undefined;
	const last = clauseEnd(s, at, 'object');
	return last >= at && s.words(at, last) >= 1 ? { first: at, last } : undefined;
}

function opensClause(s: Syntax, at: number): boolean {
	if (s.quoted(at)) return true;
	if (s.is(at, 'noun', 'name', 'number', 'adjective', 'determiner', 'pronoun', 'subordinator', 'relative'))
		return !/^(?:as|than|so|until|since|once|unless)$/.test(s.lower(at));
	if (s.is(at, 'preposition') && s.is(at + 1, 'number')) return /^(?:about|around|over|under)$/.test(s.lower(at));
	return s.is(at, 'ing') || (s.is(at, 'adverb') && s.is(at + 1, 'determiner', 'pronoun', 'name'));
}

/** A finite verb that is not within a relative clause only. */
function hasOwnVerb(s: Syntax, first: number, last: number): boolean {
	for (let i = first; i <= last; i++) {
		if (!s.is(i, 'finite', 'auxiliary', 'modal')) continue;
		if (!s.is(i - 1, 'relative')) return true;
	}
	return false;
}

/** "she said it “humanizes” her": the verb stands in quotation marks, where no class is trusted. */
export function quotesPredicate(s: Syntax, first: number, last: number): boolean {
	if (s.quoted(first)) return false;
	for (let i = first + 1; i <= last; i++) if (s.quoted(i)) return true;
	return false;
}
