import { applyEdits } from '../text/edit';
import { editFile, type Editable, type Step } from './editable';
import { lookUp, putEntry } from './editMap';
import { nextFreeId } from './ids';
import { readYaml } from './readYaml';
import { addEntry, addItem, insertComment } from './splice';
import { entryOf, type MapNode, type TreeNode } from './tree';
import { onLines, writeFlow, type Writable } from './writeNode';

/**
 * The text without its conflict markers and with what either side says: notes, claims and sources by their
 * ids, lists item by item, keys that only one side has. Where both sides give a note's key another value,
 * the other side's note is kept under an id of its own, and so is a correction; elsewhere the other value is kept
 * as a comment.
 *
 * @returns `undefined` where a marker lacks its partner or a side does not parse.
 */
export function keepBoth(text: string): string | undefined {
	const parts = cut(text);
	if (!parts) return undefined;
	const theirs = readYaml(parts.map(part => (typeof part === 'string' ? part : part.theirs)).join(''));
	if (theirs.broken || theirs.tree?.kind !== 'map') return undefined;

	return withEntries(bothWherePossible(parts), theirs.tree);
}

/** The same of two texts without markers: ours, with what theirs says besides. */
export function withAllOf(ours: string, theirs: string): string | undefined {
	const { tree, broken } = readYaml(theirs);
	return broken || tree?.kind !== 'map' ? undefined : withEntries(ours, tree);
}

/** Whether a text says all that another one does, wherever in it. */
export function holds(whole: string, part: string): boolean {
	const [of, all] = [readYaml(part), readYaml(whole)];
	return !of.broken && !all.broken && (all.tree ? covers(all.tree, of.tree) : of.tree === undefined);
}

/** Ours, with what could be read of a text that does not parse. */
export function withEntries(base: string, theirs: MapNode): string | undefined {
	const ours = readYaml(base);
	if (ours.broken) return undefined;
	const steps = union([], ours.tree?.kind === 'map' ? ours.tree : undefined, theirs);
	if (steps.length > maxSteps) return undefined;
	const merged = editFile(base, ...steps);
	return merged.kind === 'edits' ? applyEdits(base, merged.edits) : undefined;
}

/** Each step reads the file again; more differences than this are no merge of a day's work. */
const maxSteps = 200;

/** Where the two sides disagree; what stands outside is common to both. */
interface Hunk {
	readonly ours: string;
	readonly theirs: string;
}

/** Our side, with their lines after ours wherever both sides then say what they said: so the lines stay as they are. */
function bothWherePossible(parts: readonly (string | Hunk)[]): string {
	const chosen = parts.map(part => (typeof part === 'string' ? part : part.ours));
	for (const [index, part] of parts.slice(0, maxSteps).entries()) {
		if (typeof part === 'string') continue;
		const [ours, theirs, both] = [part.ours, part.theirs, part.ours + part.theirs].map(lines =>
			readYaml(chosen.with(index, lines).join('')),
		);
		const together = both?.broken ? undefined : both?.tree;
		if (together && !hasDuplicateKeys(together) && covers(together, ours?.tree) && covers(together, theirs?.tree))
			chosen[index] = part.ours + part.theirs;
	}
	return chosen.join('');
}

function covers(whole: TreeNode, part: TreeNode | undefined): boolean {
	if (!part) return true;
	if (whole.kind === 'map' && part.kind === 'map')
		return part.entries.every(({ key, value }) => {
			const entry = entryOf(whole, key.value);
			return entry !== undefined && (!value || (entry.value !== undefined && covers(entry.value, value)));
		});
	if (whole.kind === 'list' && part.kind === 'list')
		return part.items.every(item => whole.items.some(other => same(item, other)));
	return same(whole, part);
}

/** The text cut at its markers; `undefined` where one lacks its partner. */
function cut(text: string): (string | Hunk)[] | undefined {
	const parts: (string | Hunk)[] = [];
	let lines: Record<Side, string> = { common: '', ours: '', base: '', theirs: '' };
	let side: Side = 'common';
	for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
		const marker = /^(<<<<<<<|\|\|\|\|\|\|\||=======|>>>>>>>)(?:[ \r\n]|$)/.exec(line)?.[1];
		if (!marker) {
			lines[side] += line;
			continue;
		}
		const sign = marker[0]!;
		if (sign === '=' ? side !== 'ours' && side !== 'base' : side !== before[sign]) return undefined;
		side = after[sign]!;
		if (side === 'base' || side === 'theirs') continue;
		parts.push(side === 'ours' ? lines.common : { ours: lines.ours, theirs: lines.theirs });
		lines = { common: '', ours: '', base: '', theirs: '' };
	}
	return side === 'common' ? [...parts, lines.common] : undefined;
}

type Side = 'common' | 'ours' | 'base' | 'theirs';

/** In which side's lines a marker can stand, and whose follow it. The middle one ends ours or, where git shows it, the base. */
const before: Readonly<Record<string, Side>> = { '<': 'common', '|': 'ours', '>': 'theirs' };
const after: Readonly<Record<string, Side>> = { '<': 'ours', '|': 'base', '=': 'theirs', '>': 'common' };

/** The steps that add to our side what theirs has besides. */
function union(path: readonly string[], ours: MapNode | undefined, theirs: MapNode): Step[] {
	const hasOwnIds = path.length === 1 && (path[0] === 'notes' || path[0] === 'corrections');
	const taken = new Set([...(ours?.entries ?? []), ...theirs.entries].map(({ key }) => key.value));
	return theirs.entries.flatMap(({ key: { value: key }, value }, index): Step[] => {
		const mine = ours && entryOf(ours, key)?.value;
		if (!value || (mine && same(mine, value))) return [];
		const written = toWritable(value, path.length < 2);
		const before = theirs.entries.slice(0, index).map(entry => entry.key.value);
		if (!mine) return [file => add(file, path, key, written, before)];
		if (hasOwnIds && clash(mine, value)) {
			const free = nextFreeId(key, taken);
			taken.add(free);
			return [file => add(file, path, free, written, [key])];
		}
		if (mine.kind === 'map' && value.kind === 'map') return union([...path, key], mine, value);
		return [file => unite(file, path, key, value)];
	});
}

/** Adds an entry after the last of those that come before it on its own side. */
function add(file: Editable, path: readonly string[], key: string, value: Writable, before: readonly string[]) {
	const place = lookUp(file, path);
	if (!place || 'code' in place) return place ?? [];
	const { map } = place;
	if (map && entryOf(map, key)) return putEntry(file, place, key, value, []);
	const after = map?.entries.findLast(entry => before.includes(entry.key.value));
	return addEntry(file, place, key, value, after);
}

function unite(file: Editable, path: readonly string[], key: string, theirs: TreeNode) {
	const place = lookUp(file, path);
	if (!place || 'code' in place) return place ?? [];
	const ours = place.map && entryOf(place.map, key);
	if (ours?.value?.kind !== 'list' || theirs.kind !== 'list')
		return ours ? insertComment(file, ours, `${key}: ${writeFlow(toWritable(theirs))}`) : [];
	const list = ours.value;
	const missing = theirs.items
		.filter(item => !list.items.some(other => same(item, other)))
		.map(item => toWritable(item));
	if (list.items.length === 0) return [{ span: list.span, text: writeFlow(missing) }];
	return missing.flatMap(item => addItem(file, list, item));
}

/** Whether two notes give one key different values; lists can be united and never clash. */
function clash(ours: TreeNode, theirs: TreeNode): boolean {
	if (ours.kind === 'list' && theirs.kind === 'list') return false;
	if (ours.kind !== 'map' || theirs.kind !== 'map') return !same(ours, theirs);
	return theirs.entries.some(({ key, value }) => {
		const other = entryOf(ours, key.value)?.value;
		return other !== undefined && value !== undefined && clash(other, value);
	});
}

function same(a: TreeNode, b: TreeNode): boolean {
	return writeFlow(toWritable(a)) === writeFlow(toWritable(b));
}

export function hasDuplicateKeys(node: TreeNode): boolean {
	if (node.kind === 'scalar') return false;
	if (node.kind === 'list') return node.items.some(hasDuplicateKeys);
	const keys = node.entries.map(({ key }) => key.value);
	return (
		new Set(keys).size < keys.length || node.entries.some(({ value }) => value !== undefined && hasDuplicateKeys(value))
	);
}

function toWritable(node: TreeNode, lines = false): Writable {
	if (node.kind === 'scalar') return node.value;
	if (node.kind === 'list') return node.items.map(item => toWritable(item));
	const entries = node.entries.flatMap(({ key, value }) =>
		value ? [[key.value, toWritable(value, lines && !node.flow)] as const] : [],
	);
	const map = Object.fromEntries(entries);
	return lines && !node.flow ? onLines(map) : map;
}
