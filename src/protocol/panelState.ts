import * as v from 'valibot';
import { chronologyMemory } from './chronologyTab';
import { claimMemory } from './claimTab';
import { compareMemory } from './compareTab';
import { matrixMemory } from './matrixTab';
import { mapMemory } from './mapTab';
import { quotedMemory } from './quotedTab';
import { tab } from './tab';

/**
 * What the panel keeps with `setState` and finds again after a reload; VS Code hands it to the extension's
 * serializer too. A state of another version is dropped: it is a convenience, never evidence.
 *
 * Each tab that the reader has been on has a part of its own, so that they find each as they left it.
 */
export const panelState = v.strictObject({
	version: v.literal(3),
	tab,
	tabs: v.strictObject({
		claim: v.exactOptional(claimMemory),
		matrix: v.exactOptional(matrixMemory),
		map: v.exactOptional(mapMemory),
		compare: v.exactOptional(compareMemory),
		chronology: v.exactOptional(chronologyMemory),
		quoted: v.exactOptional(quotedMemory),
	}),
});
export type PanelState = v.InferOutput<typeof panelState>;
