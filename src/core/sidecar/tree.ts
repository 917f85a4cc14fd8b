import type { Span } from '../text/span';

/** How a scalar stands in the file; `alias` is `*name`, whose words stand where `&name` is. */
export type Quoting = 'plain' | 'single' | 'double' | 'block' | 'alias';

/** A value with its place in the file. */
export interface Field<T = string> {
	readonly value: T;
	/** As written, quotation marks included; `innerSpan` leaves them out. */
	readonly span: Span;
	readonly quoting: Quoting;
}

/**
 * A field as records hold it. Most of what a corpus keeps in memory are fields, some hundred thousand
 * of them, and a span of its own would make each half as large again: it is made when it is asked for.
 */
export class PlacedField<T> implements Field<T> {
	readonly value: T;
	readonly quoting: Quoting;
	readonly start: number;
	readonly end: number;

	constructor(value: T, { start, end }: Span, quoting: Quoting) {
		this.value = value;
		this.quoting = quoting;
		this.start = start;
		this.end = end;
	}

	get span(): Span {
		return { start: this.start, end: this.end };
	}
}

export interface ScalarNode extends Field {
	readonly kind: 'scalar';
}

export interface MapNode {
	readonly kind: 'map';
	readonly span: Span;
	/** Whether it is written `{a: b}` rather than a key a line. */
	readonly flow: boolean;
	readonly entries: readonly MapEntry[];
}

export interface MapEntry {
	readonly key: Field;
	/** Absent where nothing, or only an empty string, stands after the colon: empty means absent. */
	readonly value: TreeNode | undefined;
	/** Where the value stands; an empty span after the colon where nothing does. */
	readonly place: Span;
	/** From the key to the end of the value; without one, to the colon. */
	readonly span: Span;
}

export interface ListNode {
	readonly kind: 'list';
	readonly span: Span;
	/** Whether it is written `[a, b]` rather than a dash a line. */
	readonly flow: boolean;
	readonly items: readonly TreeNode[];
}

/** What a YAML file says, as plain data: every scalar is a string, and anchors, tags and comments are gone. */
export type TreeNode = ScalarNode | MapNode | ListNode;

/** The entry with this key; the first where the key stands twice, which is a problem of its own. */
export function entryOf(map: MapNode, key: string): MapEntry | undefined {
	return map.entries.find(entry => entry.key.value === key);
}

/** The span of the words themselves, without the quotation marks around them. */
export function innerSpan(field: Field<unknown>): Span {
	const { span, quoting } = field;
	return quoting === 'single' || quoting === 'double' ? { start: span.start + 1, end: span.end - 1 } : span;
}

/** How many code units stand before an offset in its line. */
export function columnOf(text: string, offset: number): number {
	return offset - lineStart(text, offset);
}

/** Where the offset's line begins; behind a byte order mark, which stands in no column. */
export function lineStart(text: string, offset: number): number {
	// Asked for what stands before -1, `lastIndexOf` looks at 0.
	const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
	return start === 0 && text.startsWith('\ufeff') ? 1 : start;
}

/** Where the line's words end: before its line end, or at the end of the text. */
export function lineEnd(text: string, offset: number): number {
	const feed = text.indexOf('\n', offset);
	if (feed < 0) return text.length;
	return feed > offset && text[feed - 1] === '\r' ? feed - 1 : feed;
}
