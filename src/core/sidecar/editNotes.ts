import type * as v from 'valibot';
import { editFile, type Edited, type Step } from './editable';
import { changeKeys, inOrder, lookUp, placeAt, putEntry, notThere, taken } from './editMap';
import { layerSchema, noteSchema, sidecarSchema } from './schema';
import { addEntry, removeEntry, type MapPlace } from './splice';
import { entryOf, type MapEntry } from './tree';
import { onLines, type WritableMap } from './writeNode';

/** A note's values without their places, as they are to be written. */
export type NoteValues = v.InferOutput<typeof noteSchema>;

/** What a change says of each key: a value, or `null` to take the key away; of a map, what changes in it. */
export type ChangesOf<Values> = { readonly [Key in keyof Values]?: ChangeOf<Values[Key]> | null };
type ChangeOf<Value> = Value extends string | number | boolean | readonly unknown[] | undefined
	? Value
	: ChangesOf<Value>;

/** New notes stand in the order of their passages; the caller knows which one comes before. */
export type NotePlace = 'first' | 'last' | { readonly after: string };

export const noteOrder = Object.keys(noteSchema.entries);

/** Base and layer have different keys and one order. */
export const sidecarOrder = [
	...new Set(['format', 'article', ...Object.keys(layerSchema.entries), ...Object.keys(sidecarSchema.entries)]),
];

/** Adds a note to a sidecar, which may be empty. */
export function addNote(source: string, id: string, note: NoteValues, place: NotePlace = 'last'): Edited {
	return editFile(source, addTo('notes', id, inOrder(note, noteOrder), place));
}

/** Adds an entry to one of the maps of a sidecar that stand in the order of their passages; the map is made where there is none. */
export function addTo(section: 'notes' | 'corrections', id: string, values: WritableMap, place: NotePlace): Step {
	return file => {
		const entries = lookUp(file, [section]);
		const written = onLines(values);
		if (!entries)
			return putEntry(file, { kind: 'file', map: file.root }, section, onLines({ [id]: written }), sidecarOrder);
		if ('code' in entries) return entries;
		if (entries.map && entryOf(entries.map, id)) return taken(id);
		return addEntry(file, entries, id, written, entryBefore(entries, place));
	};
}

function entryBefore({ map }: MapPlace, place: NotePlace): MapEntry | undefined {
	if (place === 'first') return undefined;
	const named = place === 'last' || !map ? undefined : entryOf(map, place.after);
	return named ?? map?.entries.at(-1);
}

/**
 * Changes the keys that are named and leaves the others. A scalar stays in its quotation marks
 * where they lose nothing; a key that is new comes where the format's page has it.
 */
export function setNote(source: string, id: string, changes: ChangesOf<NoteValues>): Edited {
	return editFile(source, ...changeKeys(['notes', id], changes, noteOrder));
}

/** Removes a note with the comments that are indented below it. */
export function removeNote(source: string, id: string): Edited {
	return editFile(source, file => {
		const notes = placeAt(file, ['notes']);
		if ('code' in notes) return notes;
		const entry = notes.map && entryOf(notes.map, id);
		return notes.map && entry ? removeEntry(file, notes.map, entry) : notThere(id);
	});
}
