import type { TextEdit } from '../text/edit';
import type { Editable } from './editable';
import { columnOf, lineEnd, lineStart, type ListNode, type MapEntry, type MapNode, type TreeNode } from './tree';
import {
	alwaysQuoted,
	isScalar,
	writeAfterColon,
	writeEntry,
	writeFlow,
	writeFlowEntry,
	writeFlowValue,
	type Writable,
} from './writeNode';
import { writeScalar } from './writeScalar';

/*
 * The splices that every edit of a file consists of. Each returns edits of the file as it
 * stands, which touch the entry or item that is meant and nothing else: comments,
 * quotation marks, order, indentation and line ends around it stay byte for byte.
 */

/** Where a map's entries stand, or may come to stand. */
export type MapPlace =
	/** The outermost map, which an empty file does not have yet. */
	| { readonly kind: 'file'; readonly map: MapNode | undefined }
	/** The value of an entry, which may be empty. */
	| { readonly kind: 'value'; readonly owner: MapEntry; readonly map: MapNode | undefined; readonly flow: boolean }
	/** An item of a list. */
	| { readonly kind: 'item'; readonly map: MapNode };

/**
 * Adds an entry after another one, or before all others.
 * A map that is empty, `notes:` or `notes: {}`, gets a line of its own for it.
 */
export function addEntry(
	file: Editable,
	place: MapPlace,
	key: string,
	value: Writable,
	after: MapEntry | undefined,
): TextEdit[] {
	const { map } = place;
	const first = map?.entries[0];
	if (map && first) {
		if (map.flow) return [addToFlow(file, map, first, key, value, after)];
		return [addLine(file, place, first, key, value, after)];
	}
	if (place.kind === 'file') return [addToEnd(file, key, value)];
	if (place.kind === 'item' || place.flow) {
		const owner = place.kind === 'value' ? place.owner : undefined;
		const span = map?.span ?? owner?.place;
		const entry = writeFlowEntry(key, value, owner?.key.quoting === 'double');
		return span ? [{ span, text: `${map ? '' : ' '}{${entry}}` }] : [];
	}
	const { owner } = place;
	const column = columnOf(file.text, owner.key.span.start) + file.step;
	const colon = colonAfter(file, owner);
	const line = file.eol + ' '.repeat(column) + writeEntry(key, value, column, file);
	const end = lineEnd(file.text, owner.span.end);
	const clear = owner.place.end > colon ? [{ span: { start: colon, end: owner.place.end }, text: '' }] : [];
	return [...clear, insertion(end, line)];
}

function addToFlow(
	file: Editable,
	map: MapNode,
	first: MapEntry,
	key: string,
	value: Writable,
	after: MapEntry | undefined,
): TextEdit {
	const json = first.key.quoting === 'double';
	const entry = writeFlowEntry(key, value, json);
	if (after) return insertion(after.span.end, `, ${entry}`);
	return insertion(first.span.start, `${entry}, `);
}

function addLine(
	file: Editable,
	place: MapPlace,
	first: MapEntry,
	key: string,
	value: Writable,
	after: MapEntry | undefined,
): TextEdit {
	const column = columnOf(file.text, first.key.span.start);
	const indent = ' '.repeat(column);
	const entry = writeEntry(key, value, column, file);
	const gap = isSpaced(file, place) ? file.eol : '';
	if (after) return insertion(endOfEntry(file, after, column), gap + file.eol + indent + entry);
	// Above the comments of the entry that was first, where there is a line above them.
	if (place.kind === 'value')
		return insertion(lineEnd(file.text, place.owner.key.span.end), file.eol + indent + entry + gap);
	return insertion(first.key.span.start, entry + gap + file.eol + indent);
}

function addToEnd(file: Editable, key: string, value: Writable): TextEdit {
	const needsLine = file.text !== '' && !/[\n\ufeff]$/.test(file.text);
	const line = (needsLine ? file.eol : '') + writeEntry(key, value, 0, file) + file.eol;
	return insertion(file.text.length, line);
}

/** Removes an entry with its line, the comment beside it and those indented below it. */
export function removeEntry(file: Editable, map: MapNode, entry: MapEntry): TextEdit[] {
	const index = map.entries.indexOf(entry);
	if (map.flow) return [removal(file, entry.span, map.entries[index - 1]?.span, map.entries[index + 1]?.span)];
	const start = lineStart(file.text, entry.key.span.start);
	const alone = /^ *$/.test(file.text.slice(start, entry.key.span.start));
	if (alone) return [removeLines(file, start, endOfEntry(file, entry, entry.key.span.start - start))];
	const next = map.entries[index + 1];
	// The first key of a list's item shares its line with the dash, which the next key takes over.
	return next ? [{ span: { start: entry.span.start, end: next.span.start }, text: '' }] : [];
}

/** Gives an entry another value; a scalar keeps its quotation marks where they lose nothing. */
export function setValue(file: Editable, map: MapNode, entry: MapEntry, value: Writable): TextEdit[] {
	const { key, value: old, place } = entry;
	const column = columnOf(file.text, key.span.start);
	if (isScalar(value) && (old === undefined || old.kind === 'scalar')) {
		if (old?.value === String(value)) return [];
		const like = old?.quoting ?? (alwaysQuoted.has(key.value) ? 'double' : 'plain');
		// A comment beside the value would become a part of several lines.
		const alone = /^[ \t]*$/.test(file.text.slice(place.end, lineEnd(file.text, place.end)));
		const block = alone && !map.flow ? { indent: column + file.step, eol: file.eol } : {};
		const written = writeScalar(value, { flow: map.flow, like, ...block });
		return [{ span: place, text: place.start < place.end ? written : ` ${written}` }];
	}
	const start = place.start < place.end ? colonAfter(file, entry) : place.start;
	const text = map.flow ? ` ${writeFlowValue(key.value, value)}` : writeAfterColon(key.value, value, column, file);
	return [{ span: { start, end: place.end }, text }];
}

/** Adds a comment line below an entry. */
export function insertComment(file: Editable, entry: MapEntry, comment: string): TextEdit[] {
	const start = lineStart(file.text, entry.key.span.start);
	const indent = /^ */.exec(file.text.slice(start, entry.key.span.start))![0];
	return [insertion(lineEnd(file.text, entry.span.end), `${file.eol}${indent}# ${comment}`)];
}

/** Adds an item at the end of a list. */
export function addItem(file: Editable, list: ListNode, item: Writable): TextEdit[] {
	const last = list.items.at(-1);
	if (!last) return [{ span: list.span, text: `[${writeFlow(item)}]` }];
	return list.flow ? [insertion(last.span.end, `, ${writeFlow(item)}`)] : addItems(file, last, [item]);
}

/** Adds items below one that has a dash. */
export function addItems(file: Editable, after: TreeNode, items: readonly Writable[]): TextEdit[] {
	if (items.length === 0) return [];
	const column = columnOf(file.text, dashBefore(file, after));
	const lines = items.map(item => `${file.eol}${' '.repeat(column)}- ${writeFlow(item)}`);
	return [insertion(endOfLines(file, after, column), lines.join(''))];
}

/** Removes an item with its line. */
export function removeItem(file: Editable, list: ListNode, item: TreeNode): TextEdit[] {
	const index = list.items.indexOf(item);
	if (list.flow) return [removal(file, item.span, list.items[index - 1]?.span, list.items[index + 1]?.span)];
	const dash = dashBefore(file, item);
	const start = lineStart(file.text, dash);
	return [removeLines(file, start, endOfLines(file, item, dash - start))];
}

/** Takes a part out of brackets, with the comma that follows it or, at the end, the one before. */
function removal(
	file: Editable,
	span: { start: number; end: number },
	before: { end: number } | undefined,
	next: { start: number } | undefined,
): TextEdit {
	const comma = /^\s*,[ \t]*/.exec(file.text.slice(span.end, next?.start));
	if (comma) return { span: { start: span.start, end: span.end + comma[0].length }, text: '' };
	return { span: { start: before ? before.end : span.start, end: span.end }, text: '' };
}

/** Whole lines with the line end after them. */
function removeLines(file: Editable, start: number, end: number): TextEdit {
	const { text } = file;
	const lineBreak = /^\r?\n/.exec(text.slice(end))?.[0] ?? '';
	let to = end + lineBreak.length;
	const isBlankBefore = start === 0 || /\n[ \t]*\r?\n$/.test(text.slice(0, start));
	// Of two blank lines that would meet, one goes.
	if (isBlankBefore) to += /^[ \t]*\r?\n/.exec(text.slice(to))?.[0].length ?? 0;
	return { span: { start, end: to }, text: '' };
}

function insertion(offset: number, text: string): TextEdit {
	return { span: { start: offset, end: offset }, text };
}

function colonAfter(file: Editable, entry: MapEntry): number {
	const colon = file.text.indexOf(':', entry.key.span.end);
	return colon < 0 ? entry.key.span.end : colon + 1;
}

function dashBefore(file: Editable, item: TreeNode): number {
	return file.text.lastIndexOf('-', item.span.start - 1);
}

function endOfEntry(file: Editable, entry: MapEntry, column: number): number {
	return endOfLines(file, entry.value ?? { span: entry.span, kind: 'scalar', value: '', quoting: 'plain' }, column);
}

/**
 * Where the lines of a node end that stands at a column: behind the comment beside its last line,
 * the comments below it that are indented deeper, and blank lines that are part of its text.
 */
function endOfLines({ text }: Editable, node: TreeNode, column: number): number {
	let end = lineEnd(text, node.span.end);
	if (keepsBlankLines(text, node))
		for (let next = blankLineAfter(text, end); next; next = blankLineAfter(text, end)) end = next;
	for (;;) {
		const below = /^(?:\r?\n[ \t]*)*\r?\n( *)#[^\n]*/.exec(text.slice(end, end + 2000));
		if (!below || below[1]!.length <= column) return end;
		end = lineEnd(text, end + below[0].length - 1);
	}
}

/** `|+` and `>+` make the blank lines after a text a part of it. */
function keepsBlankLines(text: string, node: TreeNode): boolean {
	let last: TreeNode | undefined = node;
	while (last && last.kind !== 'scalar') last = last.kind === 'map' ? last.entries.at(-1)?.value : last.items.at(-1);
	return last?.quoting === 'block' && /^[|>]\d?\+/.test(text.slice(last.span.start, last.span.start + 3));
}

function blankLineAfter(text: string, end: number): number | undefined {
	const blank = /^(\r?\n)([ \t]*)(?=\r?\n)/.exec(text.slice(end, end + 2000));
	return blank ? end + blank[0].length : undefined;
}

/** Whether the writer leaves a blank line between the entries of a map. */
function isSpaced(file: Editable, { map }: MapPlace): boolean {
	const [last, before] = [map?.entries.at(-1), map?.entries.at(-2)];
	if (!last || !before) return false;
	return /\n[ \t]*\r?\n/.test(file.text.slice(before.span.end, last.span.start));
}
