import { doubleQuoted, writeScalar, type ScalarValue } from './writeScalar';

/** What can be written; of maps, keys without a value are left out. */
export type Writable = ScalarValue | readonly Writable[] | WritableMap;
export interface WritableMap {
	readonly [key: string]: Writable | null | undefined;
	readonly [linePerKey]?: true;
}

const linePerKey = Symbol('a line for each key');

/** Has a map written with a line for each key; others, such as `resolved: {by: mira}`, take one line. */
export function onLines(map: WritableMap): WritableMap {
	return { ...map, [linePerKey]: true };
}

/** How the lines that are written fit into their file. */
export interface Style {
	readonly eol: string;
	/** Columns by which lines are indented below their key. */
	readonly step: number;
}

/** Words of the article are always quoted: a blank at their end counts, and they read as what they are. */
export const alwaysQuoted: ReadonlySet<string> = new Set(['quote', 'before', 'after']);

/** `key: value`, without indentation in front; further lines are indented from `column` on. */
export function writeEntry(key: string, value: Writable, column: number, style: Style): string {
	return `${writeScalar(key, { flow: true })}:${writeAfterColon(key, value, column, style)}`;
}

/** What follows the colon of a key that stands at `column`: a blank and the value, or lines. */
export function writeAfterColon(key: string, value: Writable, column: number, style: Style): string {
	const inner = column + style.step;
	const newLine = style.eol + ' '.repeat(inner);
	if (typeof value === 'string' && alwaysQuoted.has(key)) return ` ${doubleQuoted(value)}`;
	if (isScalar(value)) return ` ${writeScalar(value, { flow: false, indent: inner, eol: style.eol })}`;
	if (isList(value)) {
		if (value.every(isScalar)) return ` ${writeFlow(value)}`;
		return value.map(item => `${newLine}- ${writeFlow(item)}`).join('');
	}
	if (value[linePerKey] || key === 'links') return newLine + writeEntries(value, inner, style);
	return ` ${writeFlow(value)}`;
}

/** The entries of a map, a line each, without indentation in front of the first. */
export function writeEntries(map: WritableMap, column: number, style: Style): string {
	return present(map)
		.map(([key, value]) => writeEntry(key, value, column, style))
		.join(style.eol + ' '.repeat(column));
}

/** The same on one line, in brackets. `json` quotes keys and texts as JSON does. */
export function writeFlow(value: Writable, json = false): string {
	if (isScalar(value))
		return json && typeof value === 'string' ? doubleQuoted(value) : writeScalar(value, { flow: true });
	if (isList(value)) return `[${value.map(item => writeFlow(item, json)).join(', ')}]`;
	return `{${present(value)
		.map(([key, item]) => writeFlowEntry(key, item, json))
		.join(', ')}}`;
}

export function writeFlowEntry(key: string, value: Writable, json = false): string {
	return `${writeFlow(key, json)}: ${writeFlowValue(key, value, json)}`;
}

export function writeFlowValue(key: string, value: Writable, json = false): string {
	const quoted = typeof value === 'string' && alwaysQuoted.has(key);
	return quoted ? doubleQuoted(value) : writeFlow(value, json);
}

export function isScalar(value: Writable): value is ScalarValue {
	return typeof value !== 'object';
}

export function isList(value: Writable): value is readonly Writable[] {
	return Array.isArray(value);
}

/** An empty list or map says nothing and is not written. */
function present(map: WritableMap): [string, Writable][] {
	return Object.entries(map).filter((entry): entry is [string, Writable] => !isNothing(entry[1]));
}

/** Empty means absent. */
export function isNothing(value: Writable | null | undefined): value is null | undefined | '' {
	if (value === undefined || value === null || value === '') return true;
	if (typeof value !== 'object') return false;
	return isList(value) ? value.length === 0 : Object.values(value).every(isNothing);
}
