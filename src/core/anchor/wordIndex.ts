import { digit, kindOf, letter } from '../text/characterKinds';
import type { Span } from '../text/span';
import { scanWords } from '../text/words';

/**
 * The words of a text as numbers, so that passages can be compared word by word at the speed of
 * comparing numbers: equal words have equal ids whatever their case, and for each id the index knows
 * how often and where it stands.
 */
export class WordIndex {
	/** For each word of the text: where it begins and ends, and which word it is. */
	starts: Int32Array;
	ends: Int32Array;
	ids: Int32Array;
	length = 0;

	/** For each id: how often it occurs, its last occurrence, and what its first letters are. */
	readonly #counts: number[] = [];
	readonly #lasts: number[] = [];
	readonly #stems: number[] = [];
	/** For each word of the text the occurrence of the same id before it, or -1. */
	#previous: Int32Array;
	/** An open hash table of ids plus one. A `Map` of strings would make each word a string first. */
	#table = new Int32Array(1024);

	constructor(readonly text: string) {
		const guess = (text.length >> 2) + 16;
		this.starts = new Int32Array(guess);
		this.ends = new Int32Array(guess);
		this.ids = new Int32Array(guess);
		this.#previous = new Int32Array(guess);
		scanWords(text, { start: 0, end: text.length }, (start, end) => this.#add(start, end));
	}

	/** The id of a word, or -1 where the text does not have it. */
	idOf(word: string): number {
		const slot = this.#slotOf(word, 0, word.length);
		return (this.#table[slot] ?? 0) - 1;
	}

	countOf(id: number): number {
		return this.#counts[id] ?? 0;
	}

	/** Equal for words with the same first letters, so that "increase" and "increased" are seen as kin; 0 for short ones. */
	stemOf(id: number): number {
		return this.#stems[id] ?? 0;
	}

	/** Whether it is a number or begins as one: 12, 1,200.5, 1990s. */
	isNumber(id: number): boolean {
		const at = this.#lasts[id];
		return at !== undefined && isNumber(this.text, this.starts[at] ?? 0);
	}

	/** The places of a word among the words of the text, from the last to the first. */
	*occurrences(id: number): Generator<number> {
		for (let at = this.#lasts[id] ?? -1; at >= 0; at = this.#previous[at] ?? -1) yield at;
	}

	/** The word at or after an offset of the text. */
	wordAt(offset: number): number {
		let low = 0;
		let high = this.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.ends[middle] ?? 0) <= offset) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** Whether a sentence's end, or nothing, stands between a word and the one before it. */
	beginsSentence(at: number): boolean {
		if (at <= 0 || at >= this.length) return true;
		return /[.!?…\n]/.test(this.text.slice(this.ends[at - 1] ?? 0, this.starts[at] ?? 0));
	}

	/** The words of this text by the ids that they have in another, -1 where it lacks them. */
	idsIn(other: WordIndex): Int32Array {
		const translated = this.#lasts.map(at => other.idOf(this.wordOf(at)));
		return this.ids.slice(0, this.length).map(id => translated[id] ?? -1);
	}

	wordOf(at: number): string {
		return this.text.slice(this.starts[at] ?? 0, this.ends[at] ?? 0);
	}

	spanOf(first: number, last: number): Span {
		return { start: this.starts[first] ?? 0, end: this.ends[last] ?? 0 };
	}

	#add(start: number, end: number): void {
		if (this.length === this.starts.length) this.#grow();
		const slot = this.#slotOf(this.text, start, end);
		let id = (this.#table[slot] ?? 0) - 1;
		const at = this.length++;
		this.starts[at] = start;
		this.ends[at] = end;
		if (id < 0) {
			id = this.#counts.length;
			this.#table[slot] = id + 1;
			this.#counts.push(1);
			this.#stems.push(stemOf(this.text, start, end));
			this.#lasts.push(at);
			this.#previous[at] = -1;
			if (this.#counts.length * 2 > this.#table.length) this.#rehash(at);
		} else {
			this.#counts[id] = (this.#counts[id] ?? 0) + 1;
			this.#previous[at] = this.#lasts[id] ?? -1;
			this.#lasts[id] = at;
		}
		this.ids[at] = id;
	}

	/** Where the word is in the table, or the free place where it belongs. */
	#slotOf(text: string, start: number, end: number): number {
		const mask = this.#table.length - 1;
		let slot = hashOf(text, start, end) & mask;
		for (;;) {
			const id = (this.#table[slot] ?? 0) - 1;
			if (id < 0) return slot;
			const known = this.#lasts[id] ?? 0;
			if (sameWord(this.text, this.starts[known] ?? 0, this.ends[known] ?? 0, text, start, end)) return slot;
			slot = (slot + 1) & mask;
		}
	}

	#rehash(newest: number): void {
		const table = new Int32Array(this.#table.length * 4);
		const mask = table.length - 1;
		this.#lasts.forEach((at, id) => {
			const known = Math.min(at, newest);
			let slot = hashOf(this.text, this.starts[known] ?? 0, this.ends[known] ?? 0) & mask;
			while (table[slot] !== 0) slot = (slot + 1) & mask;
			table[slot] = id + 1;
		});
		this.#table = table;
	}

	#grow(): void {
		const grown = (old: Int32Array) => {
			const bigger = new Int32Array(old.length * 2);
			bigger.set(old);
			return bigger;
		};
		this.starts = grown(this.starts);
		this.ends = grown(this.ends);
		this.ids = grown(this.ids);
		this.#previous = grown(this.#previous);
	}
}

/** Numbers have no kin: 12 is not a kind of 120. */
const stemLength = 4;

/** What a word's first letters are, as a number; see {@link WordIndex.stemOf}. */
export function stemOf(text: string, start: number, end: number): number {
	if (end - start <= stemLength || kindOf(text.charCodeAt(start)) !== letter) return 0;
	return hashOf(text, start, start + stemLength) | 1;
}

/** FNV-1a over the letters, case and the shape of apostrophes left aside. */
function hashOf(text: string, start: number, end: number): number {
	let hash = 0x811c9dc5;
	for (let at = start; at < end; at++) hash = Math.imul(hash ^ folded(text.charCodeAt(at)), 0x01000193);
	return hash ^ (hash >>> 15);
}

function sameWord(a: string, aStart: number, aEnd: number, b: string, bStart: number, bEnd: number): boolean {
	if (aEnd - aStart !== bEnd - bStart) return false;
	for (let i = 0; i < aEnd - aStart; i++) {
		if (folded(a.charCodeAt(aStart + i)) !== folded(b.charCodeAt(bStart + i))) return false;
	}
	return true;
}

/** Whether a word is a number or begins as one: 12, 1,200.5, 1990s. */
export function isNumber(text: string, start: number): boolean {
	return kindOf(text.charCodeAt(start)) === digit;
}

function folded(code: number): number {
	if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 32 : code;
	return foldings[code] || learnFolding(code);
}

const foldings = new Uint16Array(0x10000);

function learnFolding(code: number): number {
	const lower = code === 0x2019 ? "'" : String.fromCharCode(code).toLowerCase();
	return (foldings[code] = lower.length === 1 ? lower.charCodeAt(0) : code);
}
