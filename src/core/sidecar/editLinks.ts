import { editFile, type Edited } from './editable';
import { lookUp, notThere, placeAt, putEntry, removeWithOwner } from './editMap';
import { noteOrder } from './editNotes';
import { addItem, removeItem, setValue } from './splice';
import { entryOf, type ScalarNode, type TreeNode } from './tree';

/** Adds a tie to a note; nothing is to be done where it stands there already. */
export function addLink(source: string, id: string, type: string, to: string): Edited {
	return editFile(source, file => {
		const note = placeAt(file, ['notes', id]);
		if ('code' in note) return note;
		const links = lookUp(file, ['notes', id, 'links']);
		if (!links) return putEntry(file, note, 'links', { [type]: to }, noteOrder);
		if ('code' in links) return links;
		const entry = links.map && entryOf(links.map, type);
		if (!links.map || !entry?.value) return putEntry(file, links, type, to, []);
		const written = referencesOf(entry.value);
		if (written.some(({ value }) => value === to)) return [];
		if (entry.value.kind === 'list') return addItem(file, entry.value, to);
		return setValue(file, links.map, entry, [...written.map(({ value }) => value), to]);
	});
}

/** Removes a tie; with a note's last one goes its `links:`. */
export function removeLink(source: string, id: string, type: string, to: string): Edited {
	return editFile(source, file => {
		const note = placeAt(file, ['notes', id]);
		if ('code' in note) return note;
		const links = placeAt(file, ['notes', id, 'links']);
		if ('code' in links) return links;
		const entry = links.map && entryOf(links.map, type);
		const item = entry?.value && referencesOf(entry.value).find(({ value }) => value === to);
		if (!links.map || !entry?.value || !item) return notThere(to);
		if (entry.value.kind === 'list' && entry.value.items.length > 1) return removeItem(file, entry.value, item);
		return removeWithOwner(file, note, 'links', links.map, entry);
	});
}

function referencesOf(value: TreeNode): ScalarNode[] {
	return (value.kind === 'list' ? value.items : [value]).filter(node => node.kind === 'scalar');
}
