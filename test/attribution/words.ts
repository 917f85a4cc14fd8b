import type { Span } from '../../src/core/text/span';

/** The words of a text by their number, so that spans can be compared without their marks and blanks. */
export class Words {
	readonly #text: string;
	readonly #words: readonly Span[];

	constructor(text: string) {
		this.#text = text;
		this.#words = Array.from(text.matchAll(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu), ({ 0: word, index }) => ({
			start: index,
			end: index + word.length,
		}));
	}

	/** Those of which the middle letter lies in one of the spans. */
	in(spans: readonly Span[]): Set<number> {
		const found = new Set<number>();
		for (const { start, end } of spans) {
			for (let n = this.#firstFrom(start); n < this.#words.length && middle(this.#words[n]!) < end; n++) found.add(n);
		}
		return found;
	}

	word(n: number): string {
		return this.#text.slice(this.#words[n]!.start, this.#words[n]!.end);
	}

	/** What stands between a word and the next one. */
	gapAfter(n: number): string {
		return this.#text.slice(this.#words[n]!.end, this.#words[n + 1]?.start);
	}

	/** Words that follow each other without a line break, as one set each. */
	runs(numbers: ReadonlySet<number>): Set<number>[] {
		const runs: Set<number>[] = [];
		let last: number | undefined;
		for (const n of [...numbers].sort((a, b) => a - b)) {
			const goesOn = last === n - 1 && !this.gapAfter(last).includes('\n');
			if (goesOn) runs.at(-1)!.add(n);
			else runs.push(new Set([n]));
			last = n;
		}
		return runs;
	}

	#firstFrom(offset: number): number {
		let [low, high] = [0, this.#words.length];
		while (low < high) {
			const half = (low + high) >> 1;
			if (middle(this.#words[half]!) < offset) low = half + 1;
			else high = half;
		}
		return low;
	}
}

const middle = ({ start, end }: Span): number => (start + end - 1) >> 1;

export function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
	let count = 0;
	for (const n of a) if (b.has(n)) count++;
	return count;
}

export function same(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
	return a.size === b.size && shared(a, b) === a.size;
}
