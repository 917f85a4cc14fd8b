import type { Analysis, Attribution, Quotation } from '../../analysis/analysis';
import { LineIndex } from '../../text/lines';
import { overlaps, type Span } from '../../text/span';

/** `withdrawn`: what a reader says is none of the others, in the colour of plain text. */
export const tokenTypes = ['quotation', 'cue', 'source', 'withdrawn'] as const;
export const tokenModifiers = [
	'direct',
	'mixed',
	'indirect',
	'scare',
	'title',
	'negated',
	'hypothetical',
	'anonymous',
] as const;

/** A stretch of an article with a meaning that an editor colours. */
export interface Token {
	readonly span: Span;
	readonly type: (typeof tokenTypes)[number];
	readonly modifiers: readonly (typeof tokenModifiers)[number][];
}

/** Who says what as tokens, in order and without overlap: cues and sources go before the quotations they stand in. */
export function tokensOf({ attributions, quotations, withdrawn = [] }: Analysis): Token[] {
	const tokens: Token[] = [
		...attributions.flatMap(tokensOfAttribution),
		...quotations.map(tokenOfQuotation),
		...withdrawn.map(span => ({ span, type: 'withdrawn' as const, modifiers: [] })),
	];
	const inOrder = tokens.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
	const kept: Token[] = [];
	for (const token of inOrder) {
		const last = kept.at(-1);
		if (!last || !overlaps(last.span, token.span)) {
			kept.push(token);
			continue;
		}
		// A quotation makes room for a cue or a source inside it, as in “It is safe,” she said, “for now.” with one mark lost.
		if (last.type !== 'quotation' || token.type === 'quotation') continue;
		kept.pop();
		if (token.span.start > last.span.start)
			kept.push({ ...last, span: { start: last.span.start, end: token.span.start } });
		kept.push(token);
		if (last.span.end > token.span.end) kept.push({ ...last, span: { start: token.span.end, end: last.span.end } });
	}
	return kept;
}

function tokensOfAttribution({ kind, cue, source, negated, hypothetical, strength }: Attribution): Token[] {
	const said = [kind, ...(negated ? ['negated' as const] : []), ...(hypothetical ? ['hypothetical' as const] : [])];
	return [
		...cue.map((span): Token => ({ span, type: 'cue', modifiers: said })),
		...source.map((span): Token => ({
			span,
			type: 'source',
			modifiers: strength === 'anonymous' ? ['anonymous'] : [],
		})),
	];
}

function tokenOfQuotation({ span, role }: Quotation): Token {
	return { span, type: 'quotation', modifiers: role === 'speech' ? ['direct'] : [role] };
}

/** Numbers that stand for one token: lines and characters since the one before, length, type, modifiers as bits. */
const numbersOfToken = 5;

/** The tokens as editors take them. A token may not cross a line, a quotation may. */
export function encodeTokens(text: string, analysis: Analysis): Uint32Array {
	const lines = new LineIndex(text);
	const data: number[] = [];
	let lastLine = 0;
	let lastCharacter = 0;
	for (const { span, type, modifiers } of tokensOf(analysis)) {
		const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
		const last = lines.lineAt(span.end);
		for (let line = lines.lineAt(span.start); line <= last; line++) {
			const { start, end } = lines.lineSpan(line);
			const from = Math.max(start, span.start);
			const to = Math.min(end, span.end);
			if (to <= from) continue;
			const character = from - start;
			const since = line === lastLine ? character - lastCharacter : character;
			data.push(line - lastLine, since, to - from, tokenTypes.indexOf(type), bits);
			lastLine = line;
			lastCharacter = character;
		}
	}
	return Uint32Array.from(data);
}

/** What of encoded tokens is another one now: `deleted` numbers from `start` on are `inserted`. */
export interface TokenChange {
	readonly start: number;
	readonly deleted: number;
	readonly inserted: Uint32Array;
}

/** The smallest run of whole tokens that differs; `undefined` where none does. An edit moves only the token after it. */
export function changeOfTokens(before: Uint32Array, after: Uint32Array): TokenChange | undefined {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start++;
	if (start === before.length && start === after.length) return undefined;
	start -= start % numbersOfToken;
	let end = 0;
	while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
	end -= end % numbersOfToken;
	return { start, deleted: before.length - end - start, inserted: after.slice(start, after.length - end) };
}
