import { diffArrays } from 'diff';

/** One text for alignment: its words as numbers, and whether a sentence begins with one of them. */
export interface AlignedText {
	readonly ids: Int32Array;
	beginsSentence(at: number): boolean;
}

/**
 * For each word of one text the word of the other that it became, or -1: in the same order, as many as can be found
 * in time that grows with the length of the texts.
 *
 * Words that both texts have once are tied first (patience diff), which keeps whole sentences together where a
 * diff of fewest changes would tie the "the" of one to the "the" of another. What lies between is tied likewise.
 */
export function alignWords(earlier: AlignedText, later: AlignedText): Int32Array {
	const ties = tied(earlier.ids, later.ids);
	slideToSentences(ties, earlier, later);
	return ties;
}

function tied(before: Int32Array, after: Int32Array): Int32Array {
	const ties = new Int32Array(before.length).fill(-1);
	const open: Stretch[] = [{ from: 0, to: before.length, start: 0, end: after.length }];
	let work = mostPasses * (before.length + after.length);
	for (let stretch = open.pop(); stretch; stretch = open.pop()) {
		work -= stretch.to - stretch.from + stretch.end - stretch.start;
		if (work < 0) break;
		const { from, to, start, end } = tieEnds(before, after, ties, stretch);
		if (from === to || start === end) continue;
		const pairs = sharedOnce(before, after, { from, to, start, end });
		if (pairs.length === 0) {
			tieFew(before, after, ties, { from, to, start, end });
			continue;
		}
		let [left, right] = [from, start];
		for (const [i, j] of pairs) {
			ties[i] = j;
			open.push({ from: left, to: i, start: right, end: j });
			[left, right] = [i + 1, j + 1];
		}
		open.push({ from: left, to, start: right, end });
	}
	return ties;
}

/** Texts of writers are done in a handful of passes; what was made to take more stays untied. */
const mostPasses = 50;

/** A piece of each text that is still to be tied together. */
interface Stretch {
	readonly from: number;
	readonly to: number;
	readonly start: number;
	readonly end: number;
}

/** Ties what both pieces begin and end with, and gives back what is left between. */
function tieEnds(before: Int32Array, after: Int32Array, ties: Int32Array, stretch: Stretch): Stretch {
	let { from, to, start, end } = stretch;
	while (from < to && start < end && before[from] === after[start]) ties[from++] = start++;
	while (from < to && start < end && before[to - 1] === after[end - 1]) ties[--to] = --end;
	return { from, to, start, end };
}

/** Pairs of places of the words that both pieces have exactly once, in an order that holds in both. */
function sharedOnce(before: Int32Array, after: Int32Array, { from, to, start, end }: Stretch): [number, number][] {
	const places = new Map<number, { count: number; i: number; j: number }>();
	for (let i = from; i < to; i++) {
		const id = before[i] ?? -1;
		const known = places.get(id);
		if (known) known.count = Infinity;
		else places.set(id, { count: 0, i, j: -1 });
	}
	for (let j = start; j < end; j++) {
		const known = places.get(after[j] ?? -1);
		if (known) {
			known.count++;
			known.j = j;
		}
	}
	// A map keeps the order of insertion, which is the order of the earlier text.
	const pairs = [...places.values()].filter(({ count }) => count === 1).map(({ i, j }): [number, number] => [i, j]);
	return longestRising(pairs);
}

/** Of pairs in the order of their first members, the most that are also in the order of their second ones. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
	const tails: number[] = [];
	const previous = pairs.map(() => -1);
	for (const [k, [, j]] of pairs.entries()) {
		let low = 0;
		let high = tails.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1;
			else high = middle;
		}
		previous[k] = tails[low - 1] ?? -1;
		tails[low] = k;
	}
	const rising: [number, number][] = [];
	for (let k = tails.at(-1) ?? -1; k >= 0; k = previous[k] ?? -1) {
		const pair = pairs[k];
		if (pair) rising.push(pair);
	}
	return rising.reverse();
}

/** Pieces without a word of their own are short, or not worth the time. */
const mostEdits = 300;

function tieFew(before: Int32Array, after: Int32Array, ties: Int32Array, { from, to, start, end }: Stretch): void {
	const parts = diffArrays([...before.subarray(from, to)], [...after.subarray(start, end)], {
		maxEditLength: mostEdits,
	});
	let [i, j] = [from, start];
	for (const { value, added, removed } of parts ?? []) {
		for (let n = 0; n < value.length; n++) {
			if (added) j++;
			else if (removed) i++;
			else ties[i++] = j++;
		}
	}
}

/**
 * Where words were put in or taken out, it is often open which ones: after "The ferry sank." has come before "The audit
 * began.", either "The" may be the old one. Taken is what makes whole sentences come and go.
 */
function slideToSentences(ties: Int32Array, earlier: AlignedText, later: AlignedText): void {
	let left = -1;
	for (let i = 0; i <= ties.length; i++) {
		const j = i < ties.length ? (ties[i] ?? -1) : later.ids.length;
		if (j < 0) continue;
		const from = left < 0 ? -1 : (ties[left] ?? -1);
		if (left >= 0 && i === left + 1 && j > from + 1) slideInserted(ties, earlier, later, left, j);
		if (left >= 0 && i > left + 1 && j === from + 1) slideRemoved(ties, earlier, later, left, i);
		left = i;
	}
}

/** Gives the words up to `last` the places before `next` instead of those that they have, if a sentence begins so. */
function slideInserted(ties: Int32Array, earlier: AlignedText, later: AlignedText, last: number, next: number): void {
	const begins = (k: number) => later.beginsSentence((ties[last] ?? 0) - k + 1);
	if (begins(0)) return;
	for (let k = 0; ties[last - k] === (ties[last] ?? 0) - k && later.ids[next - 1 - k] === earlier.ids[last - k]; k++) {
		if (!begins(k + 1)) continue;
		for (let n = 0; n <= k; n++) ties[last - n] = next - 1 - n;
		return;
	}
}

/** The same for words that were taken out: the places up to that of `last` go to the words before `next`. */
function slideRemoved(ties: Int32Array, earlier: AlignedText, later: AlignedText, last: number, next: number): void {
	const begins = (k: number) => earlier.beginsSentence(last - k + 1);
	if (begins(0)) return;
	const place = ties[last] ?? 0;
	for (let k = 0; ties[last - k] === place - k && later.ids[place - k] === earlier.ids[next - 1 - k]; k++) {
		if (!begins(k + 1)) continue;
		for (let n = 0; n <= k; n++) ties[last - n] = -1;
		for (let n = 0; n <= k; n++) ties[next - 1 - n] = place - n;
		return;
	}
}
