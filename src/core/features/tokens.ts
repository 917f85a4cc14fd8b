import type { Analysis, Attribution, Quotation } from '../analysis/analysis';
import { overlaps, type Span } from '../text/span';

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
