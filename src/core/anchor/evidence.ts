import type { Alignment } from './alignment';
import type { Pattern } from './pattern';
import type { WordIndex } from './wordIndex';

/** What speaks for a stretch of the text being the passage that an anchor was made on. Shares are from 0 to 1. */
export interface Evidence {
	/** How much of the quote is kept, its telling words counting more. */
	readonly quote: number;
	/** How much of each side is kept next to it; 0 where none is stored. */
	readonly before: number;
	readonly after: number;
	/** How telling the quote is as a whole, and what of it and of the sides is kept, in doublings of rarity. */
	readonly quoteWeight: number;
	readonly keptWeight: number;
	/** The first and last word of the text that are kept of the quote; -1 where none is. */
	readonly first: number;
	readonly last: number;
	/** The word of the text next to the quote that is kept of either side; -1 where none is. */
	readonly lastBefore: number;
	readonly firstAfter: number;
	/** Of the words between the first and the last kept one, the share that is new. */
	readonly inserted: number;
}

/** A side's word this far from where the quote would have it is no longer beside the quote. */
const farAway = 16;

export function evidenceOf(pattern: Pattern, { places, kept }: Alignment): Evidence {
	const { words, quoteStart, quoteEnd } = pattern;
	let [quoteWeight, quoteKept, beforeWeight, beforeKept, afterWeight, afterKept] = [0, 0, 0, 0, 0, 0];
	let [first, last, firstOf, lastOf, lastBefore, firstAfter, count] = [-1, -1, quoteStart, quoteEnd - 1, -1, -1, 0];
	for (let i = quoteStart; i < quoteEnd; i++) {
		const weight = words[i]?.weight ?? 0;
		const place = places[i] ?? -1;
		quoteWeight += weight;
		quoteKept += weight * (kept[i] ?? 0);
		if (place < 0) continue;
		if (first < 0) [first, firstOf] = [place, i];
		[last, lastOf] = [place, i];
		count++;
	}
	for (let i = 0; i < words.length; i++) {
		if (i === quoteStart) i = quoteEnd;
		const word = words[i];
		if (word === undefined) break;
		const place = places[i] ?? -1;
		const left = i < quoteStart;
		if (left) beforeWeight += word.weight;
		else afterWeight += word.weight;
		if (place < 0) continue;
		const [near, nearOf] = first < 0 ? [place, i] : left ? [first, firstOf] : [last, lastOf];
		const excess = Math.abs(Math.abs(near - place) - Math.abs(nearOf - i));
		const share = word.weight * (kept[i] ?? 0) * Math.max(0, 1 - excess / farAway);
		if (left) {
			beforeKept += share;
			if (share > 0) lastBefore = place;
		} else {
			afterKept += share;
			if (share > 0 && firstAfter < 0) firstAfter = place;
		}
	}
	return {
		quote: quoteKept / Math.max(1, quoteWeight),
		before: beforeKept / Math.max(1, beforeWeight),
		after: afterKept / Math.max(1, afterWeight),
		quoteWeight,
		keptWeight: quoteKept + beforeKept + afterKept,
		first,
		last,
		lastBefore,
		firstAfter,
		inserted: first < 0 ? 0 : 1 - count / (last - first + 1),
	};
}

/**
 * How clearly the sides of the quote now meet with nothing between them, from 0 to 1: what is seen where a passage was
 * taken out. Told by the rarity of the words that still stand on the weaker side of the seam.
 */
export function seamOf({ words, quoteStart, quoteEnd }: Pattern, index: WordIndex): number {
	const [left, right] = [words[quoteStart - 1], words[quoteEnd]];
	if (left === undefined || right === undefined || left.id < 0 || right.id < 0) return 0;
	let clearest = 0;
	for (const at of index.occurrences(index.countOf(left.id) < index.countOf(right.id) ? left.id : right.id)) {
		const seam = index.ids[at] === right.id && index.ids[at - 1] === left.id ? at : at + 1;
		if (index.ids[seam] !== right.id || index.ids[seam - 1] !== left.id) continue;
		let [before, after] = [0, 0];
		for (let i = 1; i <= quoteStart && words[quoteStart - i]?.id === index.ids[seam - i]; i++) {
			before += words[quoteStart - i]?.weight ?? 0;
		}
		for (let i = 0; quoteEnd + i < words.length && words[quoteEnd + i]?.id === index.ids[seam + i]; i++) {
			after += words[quoteEnd + i]?.weight ?? 0;
		}
		clearest = Math.max(clearest, Math.min(before, after));
	}
	return Math.min(1, clearest / clearSeam);
}

/** Two or three telling words on either side do not meet by chance. */
const clearSeam = 15;
