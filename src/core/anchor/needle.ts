import { normalWords, type NormaliseOptions } from '../text/normalise';
import type { Anchor } from './anchor';

/** An anchor in the form in which it is looked for. A side without words is not stored. */
export interface Needle {
	readonly quote: string;
	readonly before: string | undefined;
	readonly after: string | undefined;
}

export function needleOf(anchor: Anchor, options: NormaliseOptions): Needle {
	return {
		quote: normalWords(anchor.quote, options),
		before: normalWords(anchor.before ?? '', options) || undefined,
		after: normalWords(anchor.after ?? '', options) || undefined,
	};
}
