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
	readonly #length: number;
	/** Offsets at which lines begin, and the ends of their words before CR or LF. */
	readonly #starts: number[] = [0];
	readonly #ends: number[] = [];

	constructor(text: string) {
		this.#length = text.length;
		for (const { 0: lineEnd, index } of text.matchAll(/\r\n?|\n/g)) {
			this.#ends.push(index);
			this.#starts.push(index + lineEnd.length);
		}
		this.#ends.push(text.length);
	}

	get lineCount(): number {
		return this.#starts.length;
	}

	/** The line without its end. */
	lineSpan(line: number): Span {
		const inside = clamp(line, 0, this.lineCount - 1);
		return { start: this.#starts[inside] ?? 0, end: this.#ends[inside] ?? this.#length };
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
		const line = this.lineAt(clamp(offset, 0, this.#length));
		const { start, end } = this.lineSpan(line);
		return { line, character: clamp(offset, start, end) - start };
	}

	offsetAt(position: Position): number {
		if (position.line < 0) return 0;
		if (position.line >= this.lineCount) return this.#length;
		const { start, end } = this.lineSpan(position.line);
		return clamp(start + position.character, start, end);
	}
}

function clamp(value: number, low: number, high: number): number {
	return Math.min(Math.max(value, low), high);
}
