import type { Span } from './span';

export interface NormaliseOptions {
	/** `ignored`: curly, straight and angled quotation marks and apostrophes count as the same. */
	readonly quoteShapes?: 'kept' | 'ignored';
}

/**
 * White space, wherever Unicode has it, no-break spaces and line ends included.
 * (`\s` lacks U+0085 and counts U+FEFF, which is invisible and no space.)
 */
const space = String.raw`\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000`;
/**
 * Characters that show nothing and only say where a line may or may not break: soft hyphen, zero-width
 * space, word joiner, zero-width no-break space. Joiners (U+200C, U+200D) and marks of direction are
 * not among them: they change what a reader sees.
 */
const invisible = String.raw`\xad\u200b\u2060\ufeff`;
/** What composes with the character before it: combining marks, and the vowels and finals of Hangul. */
const composing = String.raw`\p{M}\u1161-\u1175\u11a8-\u11c2`;

/** All that changes in a text whose letters are composed already: nearly every text. */
const uneven = new RegExp(
	`(?:[${space.replace(' ', '')}]| (?=[${space}${invisible}]))[${space}${invisible}]*|[${invisible}]+`,
	'g',
);
/** The same, and every letter that composition could change: with its marks, or alone beyond ASCII. */
const unevenOrDecomposed = new RegExp(
	`${uneven.source}|[^${space}${invisible}](?:[${invisible}]*[${composing}])+|[^\\0-\\x7f]`,
	'gu',
);
const anyInvisible = new RegExp(`[${invisible}]`);
const allInvisible = new RegExp(`[${invisible}]+`, 'g');
const startsWithSpace = new RegExp(`^[${space}]`);

/**
 * A text as it is compared: line ends and runs of white space are one space each, letters are
 * composed (NFC), invisible break characters are gone. Words, digits and case are as written.
 * It knows where each of its characters came from.
 */
export class NormalText {
	/**
	 * Where the distance between the two texts changes: between two neighbouring marks both texts run
	 * in parallel, or one character or space stands for several. A few per paragraph, so that
	 * thousands of articles are cheap to keep.
	 */
	readonly #normalMarks: Int32Array;
	readonly #rawMarks: Int32Array;

	constructor(
		readonly text: string,
		readonly raw: string,
		marks: readonly number[],
	) {
		this.#normalMarks = Int32Array.from({ length: marks.length / 2 }, (_, i) => marks[2 * i] ?? 0);
		this.#rawMarks = Int32Array.from({ length: marks.length / 2 }, (_, i) => marks[2 * i + 1] ?? 0);
	}

	/**
	 * The stretch of the raw text that a stretch of this one stands for. Never cuts what one character
	 * stands for: a letter and its combining marks, CR and LF, a run of spaces. An empty span stays empty.
	 */
	toRaw(span: Span): Span {
		const start = this.#rawStart(span.start);
		if (span.end <= span.start) return { start, end: start };
		return { start, end: this.#rawEnd(span.end) };
	}

	/** Where an offset of the raw text falls in this one; inside a letter or a run of spaces, at its start. */
	fromRaw(offset: number): number {
		const i = lastAtOrBelow(this.#rawMarks, offset);
		const normal = this.#normalMarks[i] ?? 0;
		const ahead = normal + offset - (this.#rawMarks[i] ?? 0);
		const next = this.#normalMarks[i + 1] ?? this.text.length;
		return this.#inParallel(i) ? Math.min(ahead, next) : normal;
	}

	#rawStart(offset: number): number {
		const i = lastAtOrBelow(this.#normalMarks, offset);
		const raw = this.#rawMarks[i] ?? 0;
		return this.#inParallel(i) ? raw + offset - (this.#normalMarks[i] ?? 0) : raw;
	}

	#rawEnd(offset: number): number {
		const i = lastAtOrBelow(this.#normalMarks, offset - 1);
		if (this.#inParallel(i)) return (this.#rawMarks[i] ?? 0) + offset - (this.#normalMarks[i] ?? 0);
		return this.#rawMarks[i + 1] ?? this.raw.length;
	}

	#inParallel(i: number): boolean {
		const normalLength = (this.#normalMarks[i + 1] ?? this.text.length) - (this.#normalMarks[i] ?? 0);
		const rawLength = (this.#rawMarks[i + 1] ?? this.raw.length) - (this.#rawMarks[i] ?? 0);
		return normalLength === rawLength;
	}
}

/** Prepares a text for comparison; see {@link NormalText}. Takes time in proportion to its length. */
export function normalise(raw: string, options: NormaliseOptions = {}): NormalText {
	const pieces: string[] = [];
	const marks = [0, 0];
	let length = 0;
	let done = 0;
	for (const { 0: found, index } of raw.matchAll(isComposed(raw) ? uneven : unevenOrDecomposed)) {
		const replacement = startsWithSpace.test(found) ? ' ' : found.replace(allInvisible, '').normalize('NFC');
		if (replacement === found) continue;
		const kept = raw.slice(done, index);
		length += kept.length;
		done = index + found.length;
		pieces.push(kept, replacement);
		if (replacement.length !== found.length) {
			marks.push(length, index);
			marks.push(length + replacement.length, done);
		}
		length += replacement.length;
	}
	pieces.push(raw.slice(done));
	const text = pieces.join('');
	return new NormalText(options.quoteShapes === 'ignored' ? withPlainQuotes(text) : text, raw, marks);
}

/** A quote or a piece of context, prepared as {@link normalise} does, without spaces at its ends. */
export function normalWords(raw: string, options: NormaliseOptions = {}): string {
	return normalise(raw, options).text.trim();
}

/** Mark for mark, so that offsets stay. */
function withPlainQuotes(text: string): string {
	return text.replace(/[‘’‚‛′`´]/g, "'").replace(/[“”„‟«»″]/g, '"');
}

function isComposed(raw: string): boolean {
	const visible = anyInvisible.test(raw) ? raw.replace(allInvisible, '') : raw;
	return visible.normalize('NFC') === visible;
}

function lastAtOrBelow(sorted: Int32Array, value: number): number {
	let low = 0;
	let high = sorted.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((sorted[middle] ?? 0) <= value) low = middle;
		else high = middle - 1;
	}
	return low;
}
