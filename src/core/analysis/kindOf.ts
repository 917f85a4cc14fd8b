import type { Span } from '../text/span';
import type { AttributionKind } from './analysis';

/**
 * Whether all, some or none of somebody's words stand in quotation marks.
 *
 * @param quotations In order, none over another.
 */
export function kindOf(content: readonly Span[], quotations: readonly { readonly span: Span }[]): AttributionKind {
	let quoted = 0;
	let all = 0;
	for (const span of content) {
		let low = 0;
		let high = quotations.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (quotations[middle]!.span.end <= span.start) low = middle + 1;
			else high = middle;
		}
		for (let q = low; q < quotations.length && quotations[q]!.span.start < span.end; q++) {
			const { span: inside } = quotations[q]!;
			quoted += Math.min(span.end, inside.end) - Math.max(span.start, inside.start);
		}
		all += span.end - span.start;
	}
	// No content yet: the quotation is expected in the next paragraph.
	if (quoted === all) return 'direct';
	return quoted === 0 ? 'indirect' : 'mixed';
}
