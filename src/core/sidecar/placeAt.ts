import { Parser, type CST } from 'yaml';
import type { Span } from '../text/span';
import { lineEnd, lineStart } from './tree';

/** Where a cursor stands in a YAML file: in which key or value, below which keys. */
export interface YamlPlace {
	/** The keys around it, from the outermost. Of a value, the last is its own. */
	readonly path: readonly string[];
	/** `either`: a word on a line of its own, which a colon would make a key. */
	readonly role: 'key' | 'value' | 'either';
	/** The word that stands there, without quotation marks; empty where nothing does. */
	readonly span: Span;
	/** The part of it in front of the cursor. */
	readonly typed: string;
	readonly quoting: 'plain' | 'single' | 'double';
	/** Whether it stands in brackets. */
	readonly flow: boolean;
	/** Whether it is an item of a list. */
	readonly inList: boolean;
	/** Whether the colon in front of it has no blank behind it, so that it is no value yet. */
	readonly needsBlank: boolean;
	/** Whether a colon follows. */
	readonly hasColon: boolean;
	/** The other keys of the map that it is or would be a key of; of a value, none. */
	readonly besides: ReadonlySet<string>;
}

/** Stands for the cursor: no file has it, for it means nothing. */
const cursor = '\ue000';

/**
 * Says where an offset stands in a file that is being typed, whatever else is in it.
 *
 * Only the lines that the cursor's line is indented below are read, and of that line what stands in front of the cursor:
 * a half-typed line, or a slip elsewhere in the file, changes nothing, and a file of any length costs the same.
 *
 * @returns `undefined` in comments, in texts of several lines, and where no YAML could stand.
 */
export function placeAt(text: string, offset: number): YamlPlace | undefined {
	const start = lineStart(text, offset);
	if (offset < start) return undefined;
	const above = linesAbove(text, start, offset);
	const tokens = [...new Parser().parse(above + text.slice(start, offset) + cursor)];
	const document = tokens.findLast(token => token.type === 'document');
	const leaf = document?.value && leafOf(document.value, { path: [], flow: false, inList: false, items: [] });
	if (!leaf) return undefined;
	const begin = leaf.token.offset - above.length + start;
	// A text that was begun on a line above.
	if (begin < start) return undefined;
	return described(text, offset, start, begin, leaf);
}

interface Around {
	readonly path: readonly string[];
	readonly flow: boolean;
	readonly inList: boolean;
	/** The keys of the map in brackets that it stands in, so far. */
	readonly items: readonly string[];
}

const quotings = {
	alias: 'plain',
	scalar: 'plain',
	'single-quoted-scalar': 'single',
	'double-quoted-scalar': 'double',
} as const satisfies Record<CST.FlowScalar['type'], YamlPlace['quoting']>;

interface Leaf extends Around {
	readonly token: CST.FlowScalar;
	/** Whether a colon stands in front of it, in its own item. */
	readonly isValue: boolean;
}

/** Follows what was begun last, down to the word that the cursor is in. */
function leafOf(token: CST.Token, around: Around, isValue = false): Leaf | undefined {
	switch (token.type) {
		case 'scalar':
		case 'single-quoted-scalar':
		case 'double-quoted-scalar':
			return token.source.endsWith(cursor) ? { ...around, token, isValue } : undefined;
		case 'block-map':
			return inItem(token.items.at(-1), { ...around, flow: false, inList: false, items: [] });
		case 'block-seq':
			return inItem(token.items.at(-1), { ...around, flow: false, inList: true, items: [] });
		case 'flow-collection': {
			const isMap = token.start.source === '{';
			const items = isMap ? token.items.slice(0, -1).map(({ key }) => wordsOf(key)) : [];
			return inItem(token.items.at(-1), { ...around, flow: true, inList: !isMap, items });
		}
		default:
			return undefined;
	}
}

function inItem(item: CST.CollectionItem | undefined, around: Around): Leaf | undefined {
	if (!item) return undefined;
	const hasColon = item.sep?.some(({ type }) => type === 'map-value-ind') === true;
	if (!hasColon) {
		const only = item.key ?? item.value;
		return only ? leafOf(only, around) : undefined;
	}
	if (!item.value) return undefined;
	return leafOf(item.value, { ...around, inList: false, path: [...around.path, wordsOf(item.key)] }, true);
}

function wordsOf(token: CST.Token | null | undefined): string {
	if (!token || !('source' in token)) return '';
	return token.type === 'scalar' ? token.source : token.source.replace(/^["']|["']$/g, '');
}

function described(text: string, offset: number, start: number, begin: number, leaf: Leaf): YamlPlace | undefined {
	const { token, path, flow, inList, isValue, items } = leaf;
	const kind = quotings[token.type];
	const inner = kind === 'plain' ? begin : begin + 1;
	const typed = text.slice(inner, offset);
	const rest = text.slice(offset, lineEnd(text, offset));
	const common = { quoting: kind, flow, needsBlank: false, hasColon: false };
	// `claim:` is one word for YAML until a blank follows the colon.
	const isAlone = kind === 'plain' && /^ *(?:- +)*$/.test(text.slice(start, begin));
	const glued = isAlone || (flow && !isValue) ? /^([\w@./#-]+):$/.exec(typed)?.[1] : undefined;
	if (glued !== undefined) {
		const value = { ...common, path: [...path, glued], role: 'value' as const, inList: false, needsBlank: true };
		return { ...value, typed: '', span: { start: offset, end: offset }, besides: new Set() };
	}
	const role = flow ? (isValue || inList ? 'value' : 'key') : isAlone ? 'either' : isValue || inList ? 'value' : 'key';
	const colon = /^[^\s:,\]}#"']*["']?(?=:(?:\s|$))/.exec(rest)?.[0];
	const isKey = role !== 'value' && (role === 'key' || colon !== undefined);
	const end = offset + (isKey ? (/^[^\s:,\]}"']*/.exec(rest)?.[0].length ?? 0) : restOf(rest, kind, flow));
	return {
		...common,
		path,
		role: isKey ? 'key' : role,
		inList,
		typed,
		span: { start: inner, end },
		hasColon: colon !== undefined && isKey,
		besides: new Set(
			role === 'value' ? [] : flow ? [...items, ...keysAfter(text, end)] : keysBeside(text, start, begin),
		),
	};
}

/** How much of a value stands behind the cursor. */
function restOf(rest: string, kind: YamlPlace['quoting'], flow: boolean): number {
	const pattern = {
		double: /^(?:[^"\\]|\\.)*(?=")/,
		single: /^(?:[^']|'')*(?=')/,
		plain: flow ? /^(?:[^\s,[\]{}#]|[ \t]+(?=[^\s,[\]{}#])|(?<=\S)#)*/ : /^(?:[^\s#]|[ \t]+(?=[^\s#])|(?<=\S)#)*/,
	}[kind];
	return pattern.exec(rest)?.[0].length ?? 0;
}

/**
 * The lines that a line stands below, by their indentation, the nearest of each depth; each with its line end. Lines
 * of the same depth are passed by, so that nothing in them can matter.
 */
function linesAbove(text: string, start: number, offset: number): string {
	const lines: string[] = [];
	let limit = depthOf(text.slice(start, offset));
	for (let at = start; at > 0 && limit > 0;) {
		const end = at - 1;
		at = lineStart(text, end);
		// A byte order mark stands before the first line and is none.
		if (at > end) break;
		const line = text.slice(at, end).replace(/\r$/, '');
		if (!/^ *[^\s#]/.test(line)) continue;
		const depth = depthOf(line);
		if (depth >= limit) continue;
		// `- ` in front of an item makes what follows deeper, as in `- id: r-1`.
		lines.unshift(`${line}\n`);
		limit = depth;
	}
	return lines.join('');
}

/** A list's items may stand as deep as its key and are below it all the same. */
function depthOf(line: string): number {
	const indent = /^ */.exec(line)![0].length;
	return /^ *-(?:\s|$)/.test(line) ? indent + 0.5 : indent;
}

/** A key at the beginning of a line, or behind the dash of an item. */
const keyLine = /^( *(?:- +)*)(?:([^\s"'#,[\]{}&*!|>%@`][^\r\n:#]*)|"([^"\r\n]*)"|'([^'\r\n]*)'):(?:\s|$)/;

/** The keys of a map without brackets, of which the cursor's line is one. */
function keysBeside(text: string, start: number, begin: number): string[] {
	const column = begin - start;
	const keys: string[] = [];
	/** @returns whether the map goes on beyond this line. */
	const take = (line: string): boolean => {
		if (!/^\s*[^\s#]/.test(line)) return true;
		const [, lead = '', plain, double, single] = keyLine.exec(line) ?? [];
		const indent = /^ */.exec(line)![0].length;
		if (lead.length === column) {
			const key = plain ?? double ?? single;
			if (key !== undefined) keys.push(key.trim());
			// Behind a dash a map begins.
			return !lead.includes('-');
		}
		return indent > column;
	};
	if (!/-/.test(text.slice(start, begin)))
		for (let at = start; at > 0;) {
			const end = at - 1;
			at = lineStart(text, end);
			if (at > end || !take(text.slice(at, end))) break;
		}
	for (let end = lineEnd(text, start); end < text.length;) {
		const at = text.indexOf('\n', end) + 1;
		if (at === 0) break;
		end = lineEnd(text, at);
		const line = text.slice(at, end);
		if (/^ *-/.test(line) && /^ */.exec(line)![0].length <= column) break;
		if (!take(line)) break;
		if (end < at) break;
	}
	return keys;
}

/** The keys that follow in the same brackets. */
function keysAfter(text: string, from: number): string[] {
	const keys: string[] = [];
	let depth = 0;
	const parts = /([[{])|([\]}])|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|,\s*([^\s,:[\]{}"']+):(?=\s)/g;
	parts.lastIndex = from;
	for (let part = parts.exec(text); part && depth >= 0; part = parts.exec(text)) {
		if (part[1]) depth++;
		else if (part[2]) depth--;
		else if (part[3] !== undefined && depth === 0) keys.push(part[3]);
		if (part.index > from + longestFlow) break;
	}
	return keys;
}

/** Brackets that are never closed go on to the end of the file; nobody writes more than this in one pair. */
const longestFlow = 4_000;
