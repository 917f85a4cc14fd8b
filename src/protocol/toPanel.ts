import * as v from 'valibot';
import { crossReferences } from './crossReferences';
import { quotedAsk } from './quotedAsk';
import { quotedTable } from './quotedTable';
import { count, key, text } from './text';

/** Being worked out, and slow enough to say so. */
const loading = v.object({ kind: v.literal('loading') });
/** One plain sentence; the log has the rest. */
const error = v.object({ kind: v.literal('error'), message: text });

const view = v.variant('tab', [
	v.strictObject({
		tab: v.literal('claim'),
		content: v.variant('kind', [...crossReferences.options, loading, error]),
		/** The claim that the panel stays on; `null` while it follows the cursor. */
		pinned: v.nullable(key),
		/** How many notes of the corpus stand on words that are not as they were noted. */
		inDoubt: count,
	}),
	v.strictObject({
		tab: v.literal('quoted'),
		scope: quotedAsk.entries.scope,
		content: v.variant('kind', [
			/** `reading`: those of the articles that have been read so far, and more are on their way. */
			v.object({ kind: v.literal('speakers'), reading: v.boolean(), ...quotedTable.entries }),
			v.object({ kind: v.picklist(['no-corpus', 'no-article']) }),
			/** The corpus's articles are being read, which can be stopped. */
			v.object({ kind: v.literal('reading'), done: count, of: count }),
			loading,
			error,
		]),
	}),
]);

/**
 * What the extension tells the panel.
 *
 * `show` is the whole picture of one tab each time, so that a panel which has just been reloaded, and one which
 * missed a message while hidden, need nothing else. `revision` grows with each; an older one that comes late is
 * dropped.
 */
export const toPanel = v.variant('kind', [
	v.strictObject({ kind: v.literal('show'), revision: count, view }),
	/** Bring the keyboard to the content: to what was last chosen there, else to the first. */
	v.strictObject({ kind: v.literal('focus') }),
]);
export type ToPanel = Unchanging<v.InferOutput<typeof toPanel>>;
/** What the panel draws in a tab, or why there is nothing to draw yet. */
export type PanelView = Extract<ToPanel, { kind: 'show' }>['view'];
export type ClaimView = Extract<PanelView, { tab: 'claim' }>;
export type QuotedView = Extract<PanelView, { tab: 'quoted' }>;

/** What was worked out or received is shown, never changed. */
type Unchanging<T> = T extends object ? { readonly [Key in keyof T]: Unchanging<T[Key]> } : T;
