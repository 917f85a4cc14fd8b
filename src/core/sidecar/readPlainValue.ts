import type { Field, ListNode, MapEntry, MapNode, ScalarNode, TreeNode } from './tree';

/** A key in front of its colon: a word of the kind that Lateral's keys, ids and references are. */
const flowKey = /(\w[\w@./-]{0,199}): (?! )/y;
const doubleQuoted = /"((?:[^"\\\r\n]|\\["\\])+)"/y;
const singleQuoted = /'((?:[^'\r\n]|'')+)'/y;

/**
 * What a plain value begins with: nothing that could be a sign of YAML's, and no blank but a blank. What follows
 * may have such signs inside words, as times and references do: `08:00`, `report#n-1`.
 */
const begin = String.raw`[\w(\u00a1-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u2060-\u2fff\u3001-\ud7ff]`;
const plainInLine = new RegExp(String.raw`${begin}(?:[^\s:#]|:(?=\S)|(?<=\S)#| +(?=[^\s#]))*`, 'uy');
const plainInFlow = new RegExp(
	String.raw`${begin}(?:[^\s,[\]{}:#]|:(?=[^\s,[\]{}:])|(?<=[^\s,[\]{}])#| +(?=[^\s#,[\]{}:]))*`,
	'uy',
);

/** Brackets in brackets in brackets: ours have one pair in another. */
const deepest = 4;

/**
 * Reads a value that stands on one line as plainly as Lateral writes it: a word or words, in quotation marks or not,
 * a list or a map in brackets with one blank after each comma. What is empty or anything more is not.
 *
 * @returns `undefined` where the value is not that plain.
 */
export function readPlainValue(text: string, at: number): TreeNode | undefined {
	return isBracket(text[at]) ? readBrackets(text, at, 1) : (readQuoted(text, at) ?? readWords(text, at, plainInLine));
}

function readInBrackets(text: string, at: number, depth: number): TreeNode | undefined {
	if (isBracket(text[at])) return depth < deepest ? readBrackets(text, at, depth + 1) : undefined;
	return readQuoted(text, at) ?? readWords(text, at, plainInFlow);
}

function isBracket(sign: string | undefined): boolean {
	return sign === '[' || sign === '{';
}

function readBrackets(text: string, start: number, depth: number): ListNode | MapNode | undefined {
	const items: TreeNode[] = [];
	const entries: MapEntry[] = [];
	const isMap = text[start] === '{';
	const closing = isMap ? '}' : ']';
	let at = start + 1;
	while (text[at] !== closing) {
		if (at > start + 1) {
			if (!text.startsWith(', ', at)) return undefined;
			at += 2;
		}
		const key = isMap ? readKey(text, at) : undefined;
		if (isMap && !key) return undefined;
		const value = readInBrackets(text, key ? key.span.end + 2 : at, depth);
		if (!value) return undefined;
		at = value.span.end;
		if (key) entries.push({ key, value, place: value.span, span: { start: key.span.start, end: at } });
		else items.push(value);
	}
	const span = { start, end: at + 1 };
	return isMap ? { kind: 'map', span, flow: true, entries } : { kind: 'list', span, flow: true, items };
}

function readKey(text: string, start: number): Field | undefined {
	const value = matched(flowKey, text, start)?.[1];
	return value === undefined ? undefined : { value, span: { start, end: start + value.length }, quoting: 'plain' };
}

/** Of the escapes only the two that texts of articles need. */
function readQuoted(text: string, start: number): ScalarNode | undefined {
	const isDouble = text[start] === '"';
	const [whole, inner] = matched(isDouble ? doubleQuoted : singleQuoted, text, start) ?? [];
	if (whole === undefined || inner === undefined) return undefined;
	const value = isDouble
		? inner.includes('\\')
			? inner.replace(/\\(["\\])/g, '$1')
			: inner
		: inner.includes("'")
			? inner.replaceAll("''", "'")
			: inner;
	const span = { start, end: start + whole.length };
	return { kind: 'scalar', value, span, quoting: isDouble ? 'double' : 'single' };
}

function readWords(text: string, start: number, words: RegExp): ScalarNode | undefined {
	const value = matched(words, text, start)?.[0];
	if (value === undefined) return undefined;
	return { kind: 'scalar', value, span: { start, end: start + value.length }, quoting: 'plain' };
}

function matched(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}
