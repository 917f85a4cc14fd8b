import type { Span } from '../text/span';
import type { AnchorState } from './anchor';
import type { AnchorText } from './resolveAnchor';

/** The W3C's TextQuoteSelector and TextPositionSelector of one passage, taken from an earlier text. */
export interface Selectors {
	readonly exact: string;
	readonly prefix?: string;
	readonly suffix?: string;
	readonly start?: number;
	readonly end?: number;
}

/** The answer of `lateral anchor --stdio` to one case. */
export interface SelectorAnswer {
	readonly state: AnchorState;
	/** Where the passage is; for an orphan, what stands in its place, if something does. */
	readonly span?: Span;
	/** The passage's words are no longer in the text. */
	readonly orphan: boolean;
	/** From 0 to 1: how sure the answer is, be it a place or that there is none. */
	readonly confidence: number;
}

/**
 * Finds a passage again by its selectors, as {@link AnchorText.resolve} does by an anchor.
 *
 * Where the earlier text is known, the old position says which words of it are meant. Where it is not, it is used for one
 * thing only: to choose between copies that their surroundings do not tell apart. Everywhere else it would draw towards
 * places that merely are near.
 */
export function resolveSelectors(text: Pick<AnchorText, 'find'>, selectors: Selectors): SelectorAnswer {
	const { exact, prefix, suffix, start } = selectors;
	const anchor = { quote: exact, ...(prefix && { before: prefix }), ...(suffix && { after: suffix }) };
	const stood = start === undefined ? undefined : { start, end: start + exact.length };
	const { resolution, confidence, keepsWords } = text.find(anchor, { stood });
	const { state } = resolution;
	if (state === 'lost') return { state, orphan: true, confidence };
	if (state !== 'ambiguous') return { state, span: resolution.span, orphan: !keepsWords, confidence };
	const nearest = start === undefined ? undefined : nearestTo(start, resolution.places);
	return nearest ? { state, span: nearest, orphan: false, confidence } : { state, orphan: true, confidence };
}

function nearestTo(start: number, places: readonly Span[]): Span | undefined {
	return [...places].sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
}
