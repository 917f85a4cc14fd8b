import type { Span } from '../text/span';
import { editFile, type Edited } from './editable';
import { notThere } from './editMap';
import { findAt, type Found } from './findAt';
import { removeEntry, removeItem } from './splice';

/**
 * Removes the entry or the item that a problem is about, with its line. What holds nothing else goes along, as a note's
 * `links:` with its last link; the sections of a file stay.
 */
export function removeAt(source: string, span: Span): Edited {
	return editFile(source, file => {
		const found = findAt(file.root, span);
		if (!found) return notThere(source.slice(span.start, span.end));
		const all = emptied(found);
		return all.kind === 'item' ? removeItem(file, all.list, all.item) : removeEntry(file, all.map, all.entry);
	});
}

/** The outermost of what would hold nothing any more. */
function emptied(found: Found): Found {
	const { above } = found;
	const isOnly = found.kind === 'item' ? found.list.items.length === 1 : found.map.entries.length === 1;
	return above?.above && isOnly ? emptied(above) : found;
}
