import type { Analysis } from '../../analysis/analysis';
import { tidySpan } from '../../anchor/describeAnchor';
import { paragraphs } from '../../text/paragraphs';
import { sentenceAt, sentencesWithin } from '../../text/sentences';
import { around, contains, overlaps, touches, type Span } from '../../text/span';
import { saidPassagesIn } from './saidPassages';

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

/** Words that are meant though nobody has selected them, and what they are. */
export interface PassageAtCursor {
	readonly span: Span;
	readonly kind: 'quotation' | 'statement' | 'sentence' | 'line';
}

/**
 * What is marked where nothing is selected: the quotation at the cursor without its marks, else what is said there, else
 * the sentence.
 *
 * @returns `undefined` between paragraphs, where no words can be meant.
 */
export function passageAtCursor(text: string, analysis: Analysis, offset: number): PassageAtCursor | undefined {
	const [quotation] = analysis.quotations
		.filter(({ span, inner }) => touches(span, offset) && inner.end > inner.start)
		.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
	if (quotation) return { span: quotation.inner, kind: 'quotation' };
	const [said] = saidPassagesIn(analysis)
		.filter(({ span }) => touches(span, offset))
		.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
	if (said) return { span: said.words, kind: 'statement' };
	const sentence = sentenceAt(text, offset);
	if (sentence) return { span: sentence, kind: 'sentence' };
	const paragraph = paragraphs(text).find(span => touches(span, offset));
	return paragraph && { span: paragraph, kind: 'line' };
}

/**
 * What “select this quotation” takes, one after the other: the words, the words with their marks, all that is told of
 * who says them. Of a statement without quotation marks first what is said.
 *
 * @returns `undefined` where the selection is in no quotation and no statement; the largest once there is no larger.
 */
export function quotationSelection(analysis: Analysis, selection: Span): Span | undefined {
	const steps = [
		...analysis.quotations.filter(({ span }) => contains(span, selection)).flatMap(({ inner, span }) => [inner, span]),
		...saidPassagesIn(analysis)
			.filter(({ span }) => contains(span, selection))
			.flatMap(({ words, span }) => [words, span]),
	].sort((a, b) => a.end - a.start - (b.end - b.start));
	const isLarger = (span: Span) => contains(span, selection) && span.end - span.start > selection.end - selection.start;
	return steps.find(isLarger) ?? steps.at(-1);
}

/**
 * The words meant by a note that was begun in the margin, beside one line or several: those selected in them, else
 * the sentence at the cursor, else the first sentence of the line; of several lines all that is in them.
 *
 * @param lines From the beginning of the first line to the end of the last.
 */
export function passageBegunAt(text: string, lines: Span, selection: Span): Span | undefined {
	if (selection.end > selection.start && overlaps(selection, lines)) return selection;
	const words = tidySpan(text, lines);
	if (words.end === words.start) return undefined;
	if (text.slice(words.start, words.end).includes('\n')) return words;
	const isInside = words.start <= selection.start && selection.start <= words.end;
	return sentenceAt(text, isInside ? selection.start : words.start);
}
