import { align, type Alignment } from './alignment';
import type { Pattern } from './pattern';
import type { WordIndex } from './wordIndex';

/** Words of the text are counted in heaps of so many. */
const heapSize = 16;
/** So many of the best places are looked at closely. */
const mostCandidates = 8;
/** Words that stand in more places than this say little about any of them, unless there are no others. */
const mostOccurrences = 150;
const mostVotes = 20_000;

/** So many cells of alignments are filled for one anchor; longer quotes are compared in fewer places. */
const mostCells = 4_000_000;

/**
 * The stretches of the text that have most of the pattern's words about where the pattern has them,
 * the best first, each aligned with it. For a quote of thousands of words there are none: it is found
 * to the letter or not at all.
 */
export function candidates(pattern: Pattern, index: WordIndex): Alignment[] {
	const found: Alignment[] = [];
	const seen = new Set<number>();
	const size = pattern.words.length;
	const slack = heapSize + Math.min(200, size >> 1);
	const most = Math.floor(mostCells / (size * (size + 2 * slack) + 1));
	for (const start of likelyStarts(pattern, index).slice(0, most)) {
		const alignment = align(pattern, index, Math.max(0, start - slack), Math.min(index.length, start + size + slack));
		const anchor = alignment.places.find(place => place >= 0);
		if (anchor === undefined || seen.has(anchor)) continue;
		seen.add(anchor);
		found.push(alignment);
	}
	return found.sort((a, b) => b.score - a.score);
}

/** Each of the pattern's words votes for where the pattern would begin if this occurrence were it. */
function likelyStarts(pattern: Pattern, index: WordIndex): number[] {
	const shift = pattern.words.length;
	const heaps = new Float32Array(Math.ceil((index.length + shift) / heapSize) + 2);
	const touched = new Set<number>();
	const rarestFirst = [...pattern.words.entries()]
		.filter(([, { id }]) => id >= 0)
		.sort(([, a], [, b]) => index.countOf(a.id) - index.countOf(b.id));
	let votes = 0;
	for (const [i, { id, weight }] of rarestFirst) {
		const count = index.countOf(id);
		if (votes > 0 && (count > mostOccurrences || votes + count > mostVotes)) break;
		votes += count;
		for (const at of index.occurrences(id)) {
			const heap = Math.floor((at - i + shift) / heapSize);
			heaps[heap] = (heaps[heap] ?? 0) + weight;
			touched.add(heap);
			if (votes > mostVotes && touched.size > mostVotes) break;
		}
	}
	const both = (heap: number) => (heaps[heap] ?? 0) + (heaps[heap + 1] ?? 0);
	const peaks: number[] = [];
	for (const heap of touched) {
		for (const place of [heap - 1, heap]) {
			if (place >= 0 && both(place) >= both(Math.max(0, place - 1)) && both(place) >= both(place + 1))
				peaks.push(place);
		}
	}
	return [...new Set(peaks)]
		.sort((a, b) => both(b) - both(a))
		.slice(0, mostCandidates)
		.map(heap => (heap + 1) * heapSize - shift);
}
