import type { Quoting } from './tree';

export type ScalarValue = string | number | boolean;

export interface ScalarPlace {
	/** Whether it stands inside `{}` or `[]`, where commas and brackets end it. */
	readonly flow: boolean;
	/** How the value that it replaces stands, which is kept where that loses nothing. */
	readonly like?: Quoting;
	/** The column of the lines of a text of several lines; without it such a text is written as one line. */
	readonly indent?: number;
	readonly eol?: string;
}

/**
 * A scalar as YAML that every reader, ours and others, takes for the same string: `1e3`, `null`,
 * `>= 12`, ` #` and `: ` are quoted. Whole numbers, dates and plain words stay as people write them.
 */
export function writeScalar(scalar: ScalarValue, place: ScalarPlace): string {
	const value = String(scalar);
	if (typeof scalar !== 'string') return value;
	if (place.like === 'double') return doubleQuoted(value);
	if (place.like === 'single' && isOneLine(value)) return singleQuoted(value);
	if (place.indent !== undefined && !place.flow && isProse(value))
		return literal(value, place.indent, place.eol ?? '\n');
	if (isPlain(value, place.flow)) return value;
	return /["\\]/.test(value) && !value.includes("'") && isOneLine(value) ? singleQuoted(value) : doubleQuoted(value);
}

/** A scalar in double quotation marks, as quotes and their surroundings are always written. */
export function doubleQuoted(value: string): string {
	return `"${value.replace(needsEscape, escaped)}"`;
}

function singleQuoted(value: string): string {
	return `'${value.replaceAll("'", "''")}'`;
}

/** Lines below each other after `|`. */
function literal(value: string, indent: number, eol: string): string {
	const ends = value.endsWith('\n');
	const lines = (ends ? value.slice(0, -1) : value).split('\n');
	const block = lines.map(line => (line === '' ? '' : ' '.repeat(indent) + line));
	return [ends ? '|' : '|-', ...block].join(eol);
}

/** Several lines that a block keeps as they are: no blanks at either end of any and nothing invisible. */
function isProse(value: string): boolean {
	const lines = value.replace(/\n$/, '').split('\n');
	const first = lines[0] ?? '';
	return (
		lines.length > 1 &&
		/^\S/.test(first) &&
		lines.at(-1) !== '' &&
		lines.every(line => line === line.trimEnd() && line.search(needsBlockEscape) < 0)
	);
}

function isOneLine(value: string): boolean {
	return value.search(needsBlockEscape) < 0 && !value.includes('\n');
}

function isPlain(value: string, flow: boolean): boolean {
	return (
		isOneLine(value) &&
		/^[^\s+\-?:,[\]{}#&*!|>'"%@`=<.]/u.test(value) &&
		!/\s$|:\s|:$|\s#|\t/u.test(value) &&
		!(flow && /[,[\]{}:]/.test(value)) &&
		!otherType.test(value)
	);
}

/** What some reader of YAML takes for something else than the word; whole numbers survive that, `1.50` and `007` do not. */
const otherType = new RegExp(
	[
		'~|null|true|false|yes|no|on|off|y|n',
		String.raw`0\d+|\d{16,}`,
		String.raw`[\d_]+\.[\d_.]*(?:e[-+]?\d+)?|\d[\d_]*e[-+]?\d+`,
		String.raw`\d+_[\d_]*`,
		String.raw`0[xob][\da-f_]+`,
		String.raw`\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?`,
	]
		.map(form => `^(?:${form})$`)
		.join('|'),
	'i',
);

/**
 * Whether programs that read numbers, booleans and nothing out of words lose something of a plain one: `no`, `~`, `1.50`,
 * `007`, `1e3`, `12:30`. What they write again as it was, such as `2022` or `5.5`, is none of these.
 */
export function isReadOtherwise(word: string): boolean {
	// Of single letters hardly any program thinks so, and they stand for many things.
	if (word.length > longestOther || !otherType.test(word) || /^[yn]$/i.test(word)) return false;
	return !/^\d+\.\d+$/.test(word) || String(Number(word)) !== word;
}

/** No number that somebody writes in a note is longer, and no other pattern is tried on longer words. */
const longestOther = 40;

/** Control characters, half surrogate pairs and what looks like a line end or nothing at all. */
// oxlint-disable-next-line no-control-regex -- these characters are what it looks for
const needsBlockEscape = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;
// oxlint-disable-next-line no-control-regex -- these characters are what it looks for
const needsEscape = /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

const shortEscapes: Readonly<Record<string, string>> = {
	'"': '\\"',
	'\\': '\\\\',
	'\n': '\\n',
	'\r': '\\r',
	'\t': '\\t',
};

function escaped(character: string): string {
	return shortEscapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
