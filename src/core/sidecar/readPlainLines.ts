import { readPlainValue } from './readPlainValue';
import type { Field, MapEntry, MapNode, TreeNode } from './tree';

/**
 * Reads YAML that is as plain as what Lateral writes: a key a line, maps by their indentation, values plain or in
 * quotation marks or in brackets, and on their key's line.
 *
 * Nearly all files of a corpus are like that, and this is ten times as fast as reading them in general: thousands of
 * them are read at the start. Whatever has anything more to it, a comment, a blank line, text below its key, a slip,
 * is left to the yaml library.
 *
 * @returns the tree that `composeTree` would give without any problem, or `undefined` where the text is not that plain.
 */
export function readPlainLines(text: string): MapNode | undefined {
	if (neverPlain.test(text)) return undefined;
	const lines = new PlainLines(text);
	const root = lines.map(0, 0);
	return lines.done ? root : undefined;
}

/** A tab may be indentation; a carriage return alone ends a line in some versions of YAML. */
const neverPlain = /\t|\r(?!\n)/;

/** Indentation, a key, and one blank or the end of the line. */
const keyLine = /( *)(\w[\w@./#-]*):(?: (?! )|(?=\r?\n|$))/y;

/** YAML wants a key to end within 1,024 characters; none of ours comes near. */
const longestKey = 200;

/** A long paragraph. What is longer may be no text at all, and no pattern is tried on it. */
const longestLine = 10_000;

/** A file of ours is five deep. */
const deepest = 10;

class PlainLines {
	readonly #text: string;
	/** Where the last line ends: line ends after it say nothing. */
	readonly #end: number;
	/** Where the next line begins. */
	#at = 0;

	constructor(text: string) {
		this.#text = text;
		let end = text.length;
		while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
		this.#end = end;
	}

	get done(): boolean {
		return this.#at >= this.#end;
	}

	/** The lines from here that are indented by `column`, with what is below each. */
	map(column: number, depth: number): MapNode | undefined {
		const entries: MapEntry[] = [];
		const start = this.#at + column;
		for (let indent = column; !this.done;) {
			keyLine.lastIndex = this.#at;
			const [line, spaces = '', key = ''] = keyLine.exec(this.#text) ?? [];
			indent = spaces.length;
			if (line === undefined || indent > column || key.length > longestKey || depth > deepest) return undefined;
			if (indent < column) break;
			const entry = this.#entry(this.#at + column, key, line.endsWith(' '), column, depth);
			if (!entry) return undefined;
			entries.push(entry);
		}
		const end = entries.at(-1)?.span.end;
		return end === undefined ? undefined : { kind: 'map', span: { start, end }, flow: false, entries };
	}

	#entry(start: number, name: string, isOnLine: boolean, column: number, depth: number): MapEntry | undefined {
		const key: Field = { value: name, span: { start, end: start + name.length }, quoting: 'plain' };
		const value = isOnLine ? this.#value(key.span.end + 2) : this.#below(key.span.end + 1, column, depth);
		return value && { key, value, place: value.span, span: { start, end: value.span.end } };
	}

	#below(colon: number, column: number, depth: number): MapNode | undefined {
		this.#at = this.#lineAfter(colon);
		let inner = 0;
		while (this.#text[this.#at + inner] === ' ') inner++;
		return inner > column ? this.map(inner, depth + 1) : undefined;
	}

	/** A value that goes to the end of its line. */
	#value(start: number): TreeNode | undefined {
		const next = this.#lineAfter(start);
		this.#at = next;
		let end = Math.min(next, this.#end);
		while (/[\r\n]/.test(this.#text.charAt(end - 1))) end--;
		const value = end - start > longestLine ? undefined : readPlainValue(this.#text, start);
		return value?.span.end === end ? value : undefined;
	}

	#lineAfter(at: number): number {
		const feed = this.#text.indexOf('\n', at);
		return feed < 0 ? this.#text.length : feed + 1;
	}
}
