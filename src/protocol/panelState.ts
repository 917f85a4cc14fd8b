import * as v from 'valibot';
import { chronologyMemory } from './chronologyTab';
import { claimMemory } from './claimTab';
import { compareMemory } from './compareTab';
import { matrixMemory } from './matrixTab';
import { mapMemory } from './mapTab';
import { pageState } from './pageState';
import { quotedMemory } from './quotedTab';
import { tab } from './tab';

/** What one tab kept and can no longer be read is forgotten; the others keep theirs. */
const part = <const Memory extends v.GenericSchema>(memory: Memory) => v.fallback(v.optional(memory), undefined);

/**
 * What the panel keeps with `setState` and finds again after a reload; VS Code hands it to the extension's
 * serializer too. A state of another version is dropped: it is a convenience, never evidence.
 *
 * Each tab that the reader has been on has a part of its own, so that they find each as they left it.
 */
export const panelState = v.strictObject({
	version: v.literal(3),
	tab,
	pinned: pageState.entries.pinned,
	tabs: v.strictObject({
		claim: part(claimMemory),
		matrix: part(matrixMemory),
		map: part(mapMemory),
		compare: part(compareMemory),
		chronology: part(chronologyMemory),
		quoted: part(quotedMemory),
	}),
});
export type PanelState = v.InferOutput<typeof panelState>;
