import type { Span } from './span';

/** A place as editors count it: from 0, `character` in UTF-16 code units. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

/**
 * Where the lines of a text are. Lines end at LF, CR or CRLF, as in VS Code.
 *
 * Offsets and positions outside the text are moved to the nearest place inside it: they come from
 * editors and files that may be one version ahead.
 */
export class LineIndex {
	readonly #text: string;
	/** Offsets at which lines begin: four bytes each, for an editor keeps them for thousands of files. */
	readonly #starts: Uint32Array;

	constructor(text: string) {
		this.#text = text;
		const starts = [0];
		if (text.includes('\r'))
			for (const { 0: lineEnd, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + lineEnd.length);
		else for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
		this.#starts = Uint32Array.from(starts);
	}

	get lineCount(): number {
		return this.#starts.length;
	}

	/** The line without its end. */
	lineSpan(line: number): Span {
		const inside = clamp(line, 0, this.lineCount - 1);
		const start = this.#starts[inside] ?? 0;
		const next = this.#starts[inside + 1];
		if (next === undefined) return { start, end: this.#text.length };
		return { start, end: this.#text.startsWith('\r\n', next - 2) ? next - 2 : next - 1 };
	}

	/** The line that the offset is on; the end of a line belongs to it. */
	lineAt(offset: number): number {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.#starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/** An offset between CR and LF is at the end of their line. */
	positionAt(offset: number): Position {
		const line = this.lineAt(clamp(offset, 0, this.#text.length));
		const { start, end } = this.lineSpan(line);
		return { line, character: clamp(offset, start, end) - start };
	}

	offsetAt(position: Position): number {
		if (position.line < 0) return 0;
		if (position.line >= this.lineCount) return this.#text.length;
		const { start, end } = this.lineSpan(position.line);
		return clamp(start + position.character, start, end);
	}
}

function clamp(value: number, low: number, high: number): number {
	return Math.min(Math.max(value, low), high);
}
