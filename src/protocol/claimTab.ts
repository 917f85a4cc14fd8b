import * as v from 'valibot';
import { crossReferences } from './crossReferences';
import { scroll } from './scroll';
import { count, key } from './text';
import { waiting } from './waiting';

export const claimView = v.strictObject({
	tab: v.literal('claim'),
	content: v.variant('kind', [...crossReferences.options, ...waiting]),
	/** The claim that the panel stays on; `null` while it follows the cursor. */
	pinned: v.nullable(key),
	/** How many notes of the corpus stand on words that are not as they were noted. */
	inDoubt: count,
});

export const claimMemory = v.strictObject({
	claim: v.nullable(key),
	/** The position that the keyboard was on. */
	note: v.nullable(key),
	scroll,
});
export type ClaimMemory = v.InferOutput<typeof claimMemory>;
