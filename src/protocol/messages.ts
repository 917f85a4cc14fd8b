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

/** What the panel tells the extension: what the reader did. Keys come back from the panel as they were shown. */
export const toExtension = v.variant('kind', [
	/** The script runs and has drawn nothing yet: asks for a `show`. */
	v.strictObject({ kind: v.literal('ready') }),
	/** Go to a note's passage. `beside`: in another editor group. */
	v.strictObject({ kind: v.literal('open'), note: key, beside: v.boolean() }),
	/** Show another claim in the panel. */
	v.strictObject({ kind: v.literal('openClaim'), claim: key }),
	/** Go to an article's beginning, for one that is silent or unread. */
	v.strictObject({ kind: v.literal('openArticle'), article: key, beside: v.boolean() }),
	/** Stay on this claim whatever the cursor does; `null`: follow the cursor again. */
	v.strictObject({ kind: v.literal('pin'), claim: v.nullable(key) }),
	/** Highlight this note's passage where it is visible in an editor; `null`: no longer. */
	v.strictObject({ kind: v.literal('hover'), note: v.nullable(key) }),
	/** Give the keyboard back to the editor. */
	v.strictObject({ kind: v.literal('leave') }),
	/** Run a command the empty states offer. A fixed list: a message can never name a command. */
	v.strictObject({ kind: v.literal('do'), what: v.picklist(['make-corpus', 'mark-passage', 'show-log']) }),
]);
export type ToExtension = v.InferOutput<typeof toExtension>;

/**
 * What the panel keeps with `setState` and finds again after a reload; VS Code hands it to the extension's
 * serializer too. A state of another version is dropped: it is a convenience, never evidence.
 */
export const panelState = v.strictObject({
	version: v.literal(1),
	claim: v.nullable(key),
	pinned: v.nullable(key),
	/** The position that the keyboard was on. */
	note: v.nullable(key),
	scroll: v.pipe(v.number(), v.finite(), v.minValue(0)),
});
export type PanelState = v.InferOutput<typeof panelState>;

/** What was worked out or received is shown, never changed. */
type Unchanging<T> = T extends object ? { readonly [Key in keyof T]: Unchanging<T[Key]> } : T;

/** The message, or `undefined` for whatever is none: callers ignore that, and say so in the log. */
export function readMessage<Schema extends v.GenericSchema>(
	schema: Schema,
	message: unknown,
): v.InferOutput<Schema> | undefined {
	const result = v.safeParse(schema, message, { abortEarly: true });
	return result.success ? result.output : undefined;
}
