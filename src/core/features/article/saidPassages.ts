import type { Analysis, Attribution, Block, Quotation } from '../../analysis/analysis';
import { around, contains, type Span } from '../../text/span';

/** What somebody says in an article: an attribution, or speech in quotation marks that nobody is named for. */
export interface SaidPassage {
	/** The words to read or to mark: from the first of them to the last in the same paragraph. */
	readonly words: Span;
	/** All of what is said, in pieces where the article interrupts it. */
	readonly content: readonly Span[];
	/** With cue and source. */
	readonly span: Span;
	readonly attribution: Attribution | undefined;
}

/**
 * The statements of an article in the order of their words. Scare quotes and titles are none, and a quotation that
 * is a part of what somebody says is not told twice.
 */
export function saidPassagesIn(analysis: Analysis): readonly SaidPassage[] {
	let found = kept.get(analysis);
	if (!found) kept.set(analysis, (found = findIn(analysis)));
	return found;
}

/** A tree asks for those of hundreds of articles after each change, and outline, hover and commands for the same ones. */
const kept = new WeakMap<Analysis, readonly SaidPassage[]>();

function findIn(analysis: Analysis): SaidPassage[] {
	const inner = new Map(analysis.quotations.map(quotation => [quotation.span.start, quotation]));
	const attributed = analysis.attributions.flatMap((attribution): SaidPassage[] => {
		const { content, cue, source } = attribution;
		const [first] = content;
		if (!first) return [];
		const paragraph = blockAt(analysis.blocks, first.start)?.span ?? first;
		const words = around(content.filter(piece => piece === first || contains(paragraph, piece)));
		return [{ words: withoutMarks(words, inner), content, span: around([...content, ...cue, ...source]), attribution }];
	});
	const free = notWithin(
		analysis.quotations.filter(({ role }) => role === 'speech'),
		attributed.flatMap(({ content }) => content),
	).map(({ span, inner: words }): SaidPassage => ({ words, content: [span], span, attribution: undefined }));
	const inOrder = [...attributed, ...free].sort((a, b) => compareSpans(a.words, b.words));
	// “He said, adding …” may give the same words twice.
	return inOrder.filter(({ words }, at) => at === 0 || compareSpans(inOrder[at - 1]!.words, words) !== 0);
}

/** A note is on the words; marks around all of them stay outside. */
function withoutMarks(words: Span, quotations: ReadonlyMap<number, Quotation>): Span {
	const whole = quotations.get(words.start);
	return whole?.span.end === words.end ? whole.inner : words;
}

/** The quotations that no piece reaches into. */
function notWithin(quotations: readonly Quotation[], pieces: readonly Span[]): Quotation[] {
	const inOrder = [...pieces].sort(compareSpans);
	let next = 0;
	let reached = 0;
	return quotations.filter(({ span }) => {
		for (; next < inOrder.length && inOrder[next]!.start < span.end; next++)
			reached = Math.max(reached, inOrder[next]!.end);
		return reached <= span.start;
	});
}

/** Blocks are in order; an offset between two of them belongs to the one before. */
export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
	let low = 0;
	let high = blocks.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (blocks[middle]!.span.start <= offset) low = middle;
		else high = middle - 1;
	}
	return blocks[low];
}

/** By where they begin, then by where they end. */
export function compareSpans(a: Span, b: Span): number {
	return a.start - b.start || a.end - b.end;
}

/** The one after the selection or the cursor, or before it; round to the first, or the last, where there is none. */
export function neighbourOf<T>(
	inOrder: readonly T[],
	spanOf: (each: T) => Span,
	selection: Span,
	direction: 'next' | 'previous',
): T | undefined {
	if (direction === 'next') return inOrder.find(each => compareSpans(spanOf(each), selection) > 0) ?? inOrder[0];
	return inOrder.findLast(each => compareSpans(spanOf(each), selection) < 0) ?? inOrder.at(-1);
}
