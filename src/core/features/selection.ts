import type { Analysis } from '../analysis/analysis';
import { paragraphs } from '../text/paragraphs';
import { sentencesWithin } from '../text/sentences';
import { contains, touches, type Span } from '../text/span';

/** What a growing selection takes in from a cursor on: quotation without and with its marks, statement, sentence, paragraph. */
export function selectionsAt(text: string, { quotations, attributions }: Analysis, offset: number): Span[] {
	const paragraph = paragraphs(text).find(span => touches(span, offset));
	const candidates = [
		...quotations.flatMap(({ inner, span }) => [inner, span]),
		...attributions.map(({ content, cue, source }) => around([...content, ...cue, ...source])),
		...(paragraph ? [...sentencesWithin(text, paragraph), paragraph] : []),
	].filter(span => touches(span, offset) && span.end > span.start);
	const grown: Span[] = [];
	for (const span of candidates.sort((a, b) => a.end - a.start - (b.end - b.start))) {
		const last = grown.at(-1);
		if (!last || (contains(span, last) && span.end - span.start > last.end - last.start)) grown.push(span);
	}
	return grown;
}

function around(spans: readonly Span[]): Span {
	return { start: Math.min(...spans.map(span => span.start)), end: Math.max(...spans.map(span => span.end)) };
}
