import type { Span } from '../text/span';

/** Which construction showed an attribution; each has its sentence in `explain.ts`. */
export type Frame =
	| 'quote'
	| 'clause'
	| 'infinitive'
	| 'object'
	| 'question'
	| 'colon'
	| 'headline'
	| 'accordingTo'
	| 'noun'
	| 'seems'
	| 'passive'
	| 'participle'
	| 'dash';

/** An attribution found inside one paragraph, before the rest of the article is asked who "he" is. */
export interface Draft {
	readonly frame: Frame;
	/** In order, offsets of the paragraph. Empty only for a cue whose quotation follows in the next paragraph. */
	readonly content: readonly Span[];
	readonly cue: readonly Span[];
	readonly source: readonly Span[];
	/** Who the source is where its own word does not say: the words before "who". */
	readonly meant?: Span;
	readonly negated: boolean;
	readonly hypothetical: boolean;
}
