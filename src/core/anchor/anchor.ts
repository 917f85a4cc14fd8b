import type { Span } from '../text/span';

/** How a note finds its passage: the words and what stood beside them. W3C: a TextQuoteSelector. */
export interface Anchor {
	readonly quote: string;
	/** Up to 32 characters that stood before the quote. */
	readonly before?: string;
	/** Up to 32 characters that stood after it. */
	readonly after?: string;
	/** Which occurrence of the quote, from 1; written by hand for copies with like surroundings. */
	readonly nth?: number;
}

/** DESIGN: *live* is `exact` or `moved`. */
export type AnchorState = 'exact' | 'moved' | 'altered' | 'ambiguous' | 'lost';

export function isLive(state: AnchorState): boolean {
	return state === 'exact' || state === 'moved';
}

/** What became of an anchor in the text as it stands now. Spans are offsets into the raw text. */
export type Resolution =
	| { readonly state: 'exact' | 'moved'; readonly span: Span }
	| {
			readonly state: 'altered';
			readonly span: Span;
			readonly changes: readonly WordChange[];
			readonly confidence: number;
	  }
	| { readonly state: 'ambiguous'; readonly places: readonly Span[] }
	| { readonly state: 'lost' };

/** What a change of words touches; the gravest class that fits. */
export type ChangeClass = 'number' | 'date' | 'name' | 'negation' | 'hedge' | 'verb' | 'words' | 'typography';

/** One run of words that differ: `was` in the quote, `is` in the text; one of them may be empty. */
export interface WordChange {
	readonly was: string;
	readonly is: string;
	readonly class: ChangeClass;
}
