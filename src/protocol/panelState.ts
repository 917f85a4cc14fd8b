import * as v from 'valibot';
import { key } from './text';

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
