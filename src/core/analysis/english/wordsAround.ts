import type { TokenRange } from '../reading';
import { skipAdjuncts } from './adjuncts';
import { clauseEnd, withoutSigns } from './clauseEnd';
import type { Syntax } from './syntax';

/** "The bridge is safe, the mayor said." and "The bridge, the mayor said, is safe." */
export function clauseAround(
	s: Syntax,
	head: number,
	tail: number,
	source: TokenRange,
	inverted: boolean,
): TokenRange[] | undefined {
	const { first, last: end } = s.sentence(head);
	if (head <= first + 1 || !/^(?:[,—–]|--)$/.test(s.text(head - 1)) || s.quoted(head - 1)) return undefined;
	if (!inverted && (source.first > head || s.is(source.first, 'relative'))) return undefined;
	const settled = skipAdjuncts(s, tail + 1);
	if (settled < end && !/^[,;—–]$/.test(s.text(settled)) && !s.group(settled)) return undefined;
	const from = s.is(first, 'conjunction') ? first + 1 : first;
	const opener = /^(?:even|just|only)$/.test(s.lower(from)) && s.is(from + 1, 'subordinator') ? from + 1 : from;
	const left = { first: from, last: withoutSigns(s, from, head - 1) };
	if (left.last < left.first) return undefined;
	const stop = withoutSigns(s, first, end);
	const comma = s.text(tail + 1) === ',' ? tail + 1 : undefined;
	const leftHasVerb = s.hasVerb(left.first, left.last);
	if (comma !== undefined && comma + 1 < stop && (s.is(opener, 'subordinator') || !s.is(comma + 1, 'ing'))) {
		const right = { first: comma + 1, last: clauseEnd(s, comma + 1) };
		if (!leftHasVerb || s.is(from, 'subordinator', 'preposition') || s.hasVerb(right.first, right.last)) {
			if (s.words(right.first, right.last) >= (leftHasVerb ? 3 : 2))
				return s.words(left.first, left.last) >= 1 ? [left, right] : [right];
		}
	}
	if (!leftHasVerb || s.words(left.first, left.last) < 3) return undefined;
	if (s.is(opener, 'subordinator') && !/^(?:if|that|so)$/.test(s.lower(opener))) {
		// "As the mayor said" brings nothing in; "When he left, she said nothing" neither.
		let hasMain = false;
		for (let i = left.first; i < left.last; i++) if (s.text(i) === ',' && !s.quoted(i)) hasMain = true;
		if (!hasMain) return undefined;
	}
	return [left];
}

/**
 * "As Stell put it, the bridge is safe": the clause around the remark is what she said.
 */
export function aroundRemark(s: Syntax, source: TokenRange, tail: number): TokenRange[] | undefined {
	const as = source.first - 1;
	if (s.lower(as) !== 'as' || s.quoted(as)) return undefined;
	const { first, last: end } = s.sentence(tail);
	let close = tail + 1;
	while (close < end && (s.text(close) !== ',' || s.quoted(close)) && !s.is(close, 'finite')) close++;
	if (s.text(close) !== ',') return undefined;
	const right = { first: close + 1, last: withoutSigns(s, close + 1, end) };
	if (s.words(right.first, right.last) < 3) return undefined;
	const from = s.is(first, 'conjunction') ? first + 1 : first;
	const left = { first: from, last: withoutSigns(s, from, as - 1) };
	return left.last > left.first && s.text(as - 1) === ',' ? [left, right] : [right];
}

/** "a plan that she says will fail": the relative word belongs to the reported clause. */
export function gapClause(s: Syntax, source: TokenRange, range: TokenRange): TokenRange[] | undefined {
	const word = source.first - 1;
	const next = range.last + 1;
	if (!s.is(word, 'relative') && s.lower(word) !== 'that') return undefined;
	if (s.quoted(word) || !s.is(next, 'finite', 'auxiliary', 'modal')) return undefined;
	return [
		{ first: word, last: word },
		{ first: next, last: clauseEnd(s, next) },
	];
}

/** "what she called a “rough week”", "what she described as a mistake". */
export function gapObject(s: Syntax, source: TokenRange, range: TokenRange): TokenRange[] | undefined {
	const word = source.first - 1;
	let next = range.last + 1;
	if (!/^(?:what|which|whom)$/.test(s.lower(word)) || s.quoted(word) || next >= s.length) return undefined;
	if (s.lower(next) === 'as') next++;
	if (!s.quoted(next) && !s.is(next, 'determiner')) return undefined;
	return [
		{ first: word, last: word },
		{ first: range.last + 1, last: clauseEnd(s, range.last + 1, 'object') },
	];
}
