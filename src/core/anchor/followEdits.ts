import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';

/**
 * Where a marked passage is after the edits of one change of its text, whose spans are those of the text before.
 *
 * What is typed at either end of a passage stays outside, what replaces its first or last words stays inside. So the
 * marks on screen keep up with typing; what became of the words is told by resolving the anchor again.
 *
 * @returns `undefined` where all of the passage was deleted, or replaced together with words around it.
 */
export function mapSpan(span: Span, edits: readonly TextEdit[]): Span | undefined {
	let { start, end } = span;
	for (const { span: cut, text } of edits) {
		const growth = text.length - (cut.end - cut.start);
		if (isAfter(cut, span)) continue;
		if (isBefore(cut, span)) {
			start += growth;
			end += growth;
			continue;
		}
		if (covers(cut, span) && !(equal(cut, span) && text !== '')) return undefined;
		// Of an edit over a border, what was put in belongs to the words outside.
		if (cut.start < span.start) start += cut.end - span.start + growth;
		if (cut.end > span.end) end -= span.end - cut.start;
		else end += growth;
	}
	return end > start ? { start, end } : undefined;
}

function isBefore(cut: Span, span: Span): boolean {
	return cut.end <= span.start;
}

function isAfter(cut: Span, span: Span): boolean {
	return cut.start >= span.end;
}

function covers(cut: Span, span: Span): boolean {
	return cut.start <= span.start && cut.end >= span.end;
}

function equal(a: Span, b: Span): boolean {
	return a.start === b.start && a.end === b.end;
}
