import type { Span } from '../../src/core/text/span';

/** Joins lines as a file has them. */
export function lines(...each: string[]): string {
	return each.join('\n');
}

/** A text whose one passage between « and » is marked: the text without the marks, and the passage's span. */
export function marked(text: string): { readonly text: string; readonly span: Span } {
	const { text: plain, spans } = allMarked(text);
	const [span, ...others] = spans;
	if (span === undefined || others.length > 0) throw new Error(`one «passage» expected in: ${text}`);
	return { text: plain, span };
}

/** The same with any number of marked passages, in the order of their beginnings; they may be nested. */
export function allMarked(text: string): { readonly text: string; readonly spans: readonly Span[] } {
	const spans: { start: number; end: number }[] = [];
	const open: { start: number; end: number }[] = [];
	let plain = '';
	for (const character of text) {
		if (character === '«') {
			const span = { start: plain.length, end: -1 };
			spans.push(span);
			open.push(span);
		} else if (character === '»') {
			const span = open.pop();
			if (span === undefined) throw new Error(`» without « in: ${text}`);
			span.end = plain.length;
		} else {
			plain += character;
		}
	}
	if (open.length > 0) throw new Error(`« without » in: ${text}`);
	return { text: plain, spans };
}
