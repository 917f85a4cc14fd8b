import type { Span } from '../../src/core/text/span';

/** “ ”, ", '' and single marks, as archives of news write them; one left open ends with its paragraph. */
const quotation =
	/“[^“”\n]*(?:[”“]|$)|"[^"\n]*"|^\s*"[^"\n]*$|''(?:[^'\n]|'(?!'))*''|(?<![\p{L}\p{N}.,!?])[‘'](?!\d\ds?\b|')[\p{L}\p{N}][^"“”\n]*?[^\s"“”s]['’](?![\p{L}\p{N}'])/gmu;

/** Quotations by a rule of the bench's own, so that all programs are asked for the same ones. */
export function quotationsIn(text: string): Span[] {
	return Array.from(text.matchAll(quotation), ({ 0: words, index }) => ({ start: index, end: index + words.length }));
}
