import type * as v from 'valibot';
import { editFile, type Edited } from './editable';
import {
	changeKeys,
	findItem,
	inOrder,
	lookUp,
	notThere,
	placeAt,
	putEntry,
	removeWithOwner,
	type PathPart,
} from './editMap';
import { noteOrder, sidecarOrder, type ChangesOf } from './editNotes';
import { replySchema } from './schema';
import { addItem, removeEntry, removeItem } from './splice';
import { entryOf } from './tree';
import { onLines } from './writeNode';

export type ReplyValues = v.InferOutput<typeof replySchema>;

/** Where replies stand: in their note or, in a layer, under the reference of somebody else's note. */
export type ThreadPlace = { readonly note: string } | { readonly thread: string };

const replyOrder = Object.keys(replySchema.entries);

/** Adds a reply below those that are there. */
export function addReply(source: string, thread: ThreadPlace, reply: ReplyValues): Edited {
	const { path, key, order } = keyOf(thread);
	return editFile(source, file => {
		const written = [inOrder(reply, replyOrder)];
		const owner = lookUp(file, path);
		if (!owner) {
			if ('note' in thread) return notThere(thread.note);
			return putEntry(file, { kind: 'file', map: file.root }, 'replies', onLines({ [key]: written }), sidecarOrder);
		}
		if ('code' in owner) return owner;
		const list = owner.map && entryOf(owner.map, key)?.value;
		return list?.kind === 'list' ? addItem(file, list, written[0]!) : putEntry(file, owner, key, written, order);
	});
}

/** Changes a reply, named by its id or, where it has none, by its place from 0. */
export function changeReply(
	source: string,
	thread: ThreadPlace,
	reply: string | number,
	changes: ChangesOf<ReplyValues>,
): Edited {
	const { path, key } = keyOf(thread);
	return editFile(source, ...changeKeys([...path, key, { item: reply }], changes, replyOrder));
}

/** Removes a reply; with the last one goes the key above it. */
export function removeReply(source: string, thread: ThreadPlace, reply: string | number): Edited {
	const { path, key } = keyOf(thread);
	return editFile(source, file => {
		const owner = placeAt(file, path);
		if ('code' in owner) return owner;
		const entry = owner.map && entryOf(owner.map, key);
		const list = entry?.value?.kind === 'list' ? entry.value : undefined;
		const item = list && findItem(list, reply);
		if (!owner.map || !entry || !item) return notThere({ item: reply });
		if (list.items.length > 1) return removeItem(file, list, item);
		if ('note' in thread) return removeEntry(file, owner.map, entry);
		return removeWithOwner(file, { kind: 'file', map: file.root }, 'replies', owner.map, entry);
	});
}

function keyOf(thread: ThreadPlace): { path: readonly PathPart[]; key: string; order: readonly string[] } {
	if ('note' in thread) return { path: ['notes', thread.note], key: 'replies', order: noteOrder };
	return { path: ['replies'], key: thread.thread, order: [] };
}
