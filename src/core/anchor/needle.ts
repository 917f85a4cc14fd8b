import { normalWords, type NormaliseOptions } from '../text/normalise';
import type { Anchor } from './anchor';

/** An anchor in the form in which it is looked for. A side without words is not stored. */
export interface Needle {
	readonly quote: string;
	readonly before: string | undefined;
	readonly after: string | undefined;
	/** Whether a side is stored without a space beside the quote: only then can this have been marked inside a word. */
	readonly touchesBefore: boolean;
	readonly touchesAfter: boolean;
}

export function needleOf(anchor: Anchor, options: NormaliseOptions): Needle {
	return {
		quote: normalWords(anchor.quote, options),
		before: normalWords(anchor.before ?? '', options) || undefined,
		after: normalWords(anchor.after ?? '', options) || undefined,
		touchesBefore: /\S$/.test(anchor.before ?? ''),
		touchesAfter: /^\S/.test(anchor.after ?? ''),
	};
}
