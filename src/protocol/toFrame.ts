import * as v from 'valibot';
import { findings, query } from './findings';
import { tab } from './tab';
import { count, key } from './text';

/** Whether there is something to go back or forward to; as before where nothing is said. */
export const ways = v.exactOptional(v.strictObject({ back: v.boolean(), forward: v.boolean() }));

/** The claim that the panel stays on in all its views; `null` while it follows the cursor; as before where nothing is said. */
export const pinned = v.exactOptional(v.nullable(key));

/** What concerns the page as a whole. */
export const ofThePage = [
	/** Bring the keyboard to the content: to what was last chosen there, else to the first. */
	v.strictObject({ kind: v.literal('focus') }),
	/** What was found for this. */
	v.strictObject({ kind: v.literal('found'), query, findings }),
	/** Can be seen again: whoever was hidden and not taken down says `ready` once more. */
	v.strictObject({ kind: v.literal('wake') }),
] as const;

/**
 * What the panel's frame looks at itself of a message. What is in a picture or a drawing is looked at by the view whose it
 * is, whose script may still be on its way.
 */
export const toFrame = v.variant('kind', [
	v.strictObject({
		kind: v.literal('show'),
		revision: count,
		view: v.looseObject({ tab, content: v.looseObject({ kind: v.string() }) }),
		ways,
		pinned,
	}),
	...ofThePage,
	v.strictObject({ kind: v.literal('paint'), drawing: v.unknown() }),
]);
export type ToFrame = v.InferOutput<typeof toFrame>;
