import type { Span } from '../../../src/core/text/span';
import { distance } from './regularExpression';
import type { Statement } from '../../../test/attribution/measures';
import type { Program } from './program';

/** A few of the commonest, in the language of its matches. */
const cueWords = '(say|said|says|tell|told|tells|add|added|adds|ask|asked|wrote|writes|noted|argued|explained|warned)';

/** The library's own quotations, with the person and the cue that stand nearest in the paragraph. */
export async function loadCompromise(): Promise<Program> {
	const { default: nlp } = await import('compromise');
	return text => read(nlp(text), text);
}

interface View {
	json(options: { offset: boolean }): unknown;
}

interface Doc {
	quotations(): View;
	people(): View;
	match(words: string): View;
}

function read(doc: Doc, text: string): Statement[] {
	const quotations = spansOf(doc.quotations());
	const outside = (span: Span) => !quotations.some(({ start, end }) => start <= span.start && span.start < end);
	const people = spansOf(doc.people()).filter(outside);
	const cues = spansOf(doc.match(cueWords)).filter(outside);
	return quotations.map(content => {
		const start = text.lastIndexOf('\n', content.start) + 1;
		const end = text.indexOf('\n', content.end);
		const paragraph = { start, end: end < 0 ? text.length : end };
		const cue = nearest(cues, content, paragraph);
		const source = nearest(people, cue[0] ?? content, paragraph);
		return { content: [content], cue, source };
	});
}

function spansOf(view: View): Span[] {
	// oxlint-disable-next-line no-unsafe-type-assertion -- the library's documentation says so; its types say any
	const found = view.json({ offset: true }) as { offset: { start: number; length: number } }[];
	return found.map(({ offset: { start, length } }) => ({ start, end: start + length }));
}

function nearest(all: readonly Span[], to: Span, within: Span): Span[] {
	return all
		.filter(({ start, end }) => within.start <= start && end <= within.end)
		.sort((a, b) => distance(a, to) - distance(b, to))
		.slice(0, 1);
}
