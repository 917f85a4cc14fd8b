import type * as v from 'valibot';
import { editFile, type Edited } from './editable';
import { changeKeys, inOrder, notThere, placeAt, removeWithOwner } from './editMap';
import { addTo, type ChangesOf, type NotePlace } from './editNotes';
import { correctionSchema } from './schema';
import { entryOf } from './tree';

/** A correction's values without their places, as they are to be written. */
export type CorrectionValues = v.InferOutput<typeof correctionSchema>;

export const correctionOrder = Object.keys(correctionSchema.entries);

/** Adds what a reader says against the analyser. */
export function addCorrection(
	source: string,
	id: string,
	correction: CorrectionValues,
	place: NotePlace = 'last',
): Edited {
	return editFile(source, addTo('corrections', id, inOrder(correction, correctionOrder), place));
}

/** Changes the keys that are named and leaves the others. */
export function setCorrection(source: string, id: string, changes: ChangesOf<CorrectionValues>): Edited {
	return editFile(source, ...changeKeys(['corrections', id], changes, correctionOrder));
}

/** Removes a correction; with the last one goes `corrections:`. */
export function removeCorrection(source: string, id: string): Edited {
	return editFile(source, file => {
		const corrections = placeAt(file, ['corrections']);
		if ('code' in corrections) return corrections;
		const entry = corrections.map && entryOf(corrections.map, id);
		if (!corrections.map || !entry) return notThere(id);
		return removeWithOwner(file, { kind: 'file', map: file.root }, 'corrections', corrections.map, entry);
	});
}
