import * as v from 'valibot';
import { crossReferences } from './crossReferences';
import { count, key, text } from './text';

/**
 * What the extension tells the panel.
 *
 * `show` is the whole picture each time, so that a panel which has just been reloaded, and one which missed a
 * message while hidden, need nothing else. `revision` grows with each; an older one that comes late is dropped.
 */
export const toPanel = v.variant('kind', [
	v.strictObject({
		kind: v.literal('show'),
		revision: count,
		content: v.variant('kind', [
			...crossReferences.options,
			/** Being worked out, and slow enough to say so. */
			v.object({ kind: v.literal('loading') }),
			/** One plain sentence; the log has the rest. */
			v.object({ kind: v.literal('error'), message: text }),
		]),
		/** The claim that the panel stays on; `null` while it follows the cursor. */
		pinned: v.nullable(key),
	}),
	/** Bring the keyboard to the content: to the position that was last chosen, else to the first. */
	v.strictObject({ kind: v.literal('focus') }),
]);
export type ToPanel = Unchanging<v.InferOutput<typeof toPanel>>;
/** What the panel draws: cross-references, or why there are none yet. */
export type PanelContent = Extract<ToPanel, { kind: 'show' }>['content'];

/** What was worked out or received is shown, never changed. */
type Unchanging<T> = T extends object ? { readonly [Key in keyof T]: Unchanging<T[Key]> } : T;
