import * as l10n from '@vscode/l10n';
import type { Problem } from '../problem';
import type { TextEdit } from '../text/edit';
import type { Editable, Step } from './editable';
import { addEntry, addItems, removeEntry, removeItem, setValue, type MapPlace } from './splice';
import { entryOf, type ListNode, type MapEntry, type MapNode, type ScalarNode, type TreeNode } from './tree';
import { isList, isNothing, isScalar, writeFlow, type Writable, type WritableMap } from './writeNode';

/** A key or, in a list, the item with this id or at this place. */
export type PathPart = string | { readonly item: string | number };

/**
 * What to write under each key; `null` and what is empty take the key away, `undefined` leaves it.
 * A map given for a key that holds one changes the keys that it names and leaves the others.
 */
export type Changes = Readonly<Record<string, Writable | null | undefined>>;

/** The steps that change some keys of the map at a path, which has to be there, each in its place of the order. */
export function changeKeys(path: readonly PathPart[], changes: Changes, order: readonly string[]): Step[] {
	const keys = Object.keys(changes).filter(key => changes[key] !== undefined);
	return keys
		.sort((a, b) => order.indexOf(a) - order.indexOf(b))
		.flatMap(key => changeKey(path, key, changes[key] ?? null, order));
}

function changeKey(path: readonly PathPart[], key: string, value: Writable | null, order: readonly string[]): Step[] {
	const isMap = value !== null && !isScalar(value) && !isList(value);
	const change: Step = file => {
		const place = placeAt(file, path);
		if ('code' in place) return place;
		const entry = place.map && entryOf(place.map, key);
		if (isMap && entry?.value?.kind === 'map') return [];
		if (!isNothing(value)) return putEntry(file, place, key, value, order);
		return place.map && entry && !isMap ? removeEntry(file, place.map, entry) : [];
	};
	if (!isMap) return [change];
	const inner = changeKeys([...path, key], value, []);
	return [change, ...inner.map(step => ifThere([...path, key], step))];
}

function ifThere(path: readonly PathPart[], step: Step): Step {
	return file => ('code' in placeAt(file, path) ? [] : step(file));
}

/** Sets an entry that is there, or adds it where the order has its place. */
export function putEntry(
	file: Editable,
	place: MapPlace,
	key: string,
	value: Writable,
	order: readonly string[],
): readonly TextEdit[] {
	const { map } = place;
	const entry = map && entryOf(map, key);
	if (!map || !entry) return addEntry(file, place, key, value, entryBefore(place, key, order));
	if (isList(value) && entry.value?.kind === 'list' && value.every(isScalar))
		return setItems(file, map, entry, entry.value, value.map(String));
	return setValue(file, map, entry, value);
}

/** The entry after which a new key comes: the one that the order has next before it. */
function entryBefore(place: MapPlace, key: string, order: readonly string[]): MapEntry | undefined {
	const rank = order.indexOf(key);
	if (rank < 0) return place.map?.entries.at(-1);
	let before: MapEntry | undefined;
	let highest = -1;
	for (const entry of place.map?.entries ?? []) {
		const other = order.indexOf(entry.key.value);
		if (other >= 0 && other < rank && other >= highest) [before, highest] = [entry, other];
	}
	return before;
}

/** Keeps the items that stay as they are written; only where their order changes is the list written anew. */
function setItems(
	file: Editable,
	map: MapNode,
	entry: MapEntry,
	list: ListNode,
	wanted: readonly string[],
): readonly TextEdit[] {
	const stays = (item: TreeNode): item is ScalarNode => item.kind === 'scalar' && wanted.includes(item.value);
	const kept = list.items.filter(stays);
	const added = wanted.slice(kept.length);
	const last = kept.at(-1);
	if (!last || kept.some((item, index) => item.value !== wanted[index])) return setValue(file, map, entry, wanted);
	if (list.flow) {
		const items = [
			...kept.map(({ span }) => file.text.slice(span.start, span.end)),
			...added.map(word => writeFlow(word)),
		];
		return [{ span: list.span, text: `[${items.join(', ')}]` }];
	}
	const gone = list.items.filter(item => !stays(item));
	return [...addItems(file, last, added), ...gone.flatMap(item => removeItem(file, list, item))];
}

/** The map at a path, or the problem that it is not there. The last entry of the path may be empty. */
export function placeAt(file: Editable, path: readonly PathPart[]): MapPlace | Problem {
	return lookUp(file, path) ?? notThere(path.at(-1) ?? '');
}

/** The same; `undefined` where a part of the path is not there, and a problem where it is no map. */
export function lookUp(file: Editable, path: readonly PathPart[]): MapPlace | Problem | undefined {
	let place: MapPlace = { kind: 'file', map: file.root };
	for (const [index, part] of path.entries()) {
		const next: MapPlace | Problem | undefined =
			typeof part === 'string' ? valueOf(place, part, typeof path[index + 1] === 'object') : itemOf(place, part.item);
		if (!next || 'code' in next) return next;
		place = next;
	}
	return place;
}

function valueOf(place: MapPlace, key: string, asList: boolean): MapPlace | Problem | undefined {
	const owner = place.map && entryOf(place.map, key);
	if (!place.map || !owner) return undefined;
	const { value } = owner;
	if (value && value.kind !== (asList ? 'list' : 'map')) return wrongShape(owner);
	return { kind: 'value', owner, map: value?.kind === 'map' ? value : undefined, flow: place.map.flow };
}

function itemOf(place: MapPlace, which: string | number): MapPlace | Problem | undefined {
	if (place.kind !== 'value' || place.owner.value?.kind !== 'list') return undefined;
	const item = findItem(place.owner.value, which);
	return item?.kind === 'map' ? { kind: 'item', map: item } : undefined;
}

/** The item with this id, or at this place. */
export function findItem(list: ListNode, which: string | number): TreeNode | undefined {
	if (typeof which === 'number') return list.items[which];
	return list.items.find(item => {
		const id = item.kind === 'map' ? entryOf(item, 'id')?.value : undefined;
		return id?.kind === 'scalar' && id.value === which;
	});
}

export function notThere(part: PathPart): Problem {
	const name = typeof part === 'string' ? part : String(part.item);
	return {
		code: 'sidecar.not-there',
		message: l10n.t('‘{0}’ is not in this file any more.', name),
		severity: 'error',
		span: { start: 0, end: 0 },
	};
}

export function taken(id: string): Problem {
	return {
		code: 'sidecar.duplicate-id',
		message: l10n.t('The id ‘{0}’ is taken.', id),
		severity: 'error',
		span: { start: 0, end: 0 },
	};
}

function wrongShape(entry: MapEntry): Problem {
	return {
		code: 'sidecar.shape',
		message: l10n.t('‘{0}’ does not hold what belongs there. Mend it first.', entry.key.value),
		severity: 'error',
		span: entry.key.span,
	};
}

/** Removes an entry and, if it was the last, the one that holds its map. */
export function removeWithOwner(
	file: Editable,
	place: MapPlace,
	owner: string,
	map: MapNode,
	entry: MapEntry,
): readonly TextEdit[] {
	const holder = map.entries.length === 1 && place.map ? entryOf(place.map, owner) : undefined;
	return place.map && holder ? removeEntry(file, place.map, holder) : removeEntry(file, map, entry);
}

/** The values with their keys in an order; those that it does not know come last. */
export function inOrder(values: object, order: readonly string[]): WritableMap {
	const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
	return Object.fromEntries(Object.entries(values).sort(([a], [b]) => rank(a) - rank(b)));
}
