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
	/** How many words between the first and the last kept one are new. */
	readonly inserted: number;
	/** Whether the quote stands there to the letter. */
	readonly isCopy: boolean;
}

/** @param seam where the sides now meet, if they do: a side that stands there is not beside any other place. */
export function evidenceOf(pattern: Pattern, alignment: Alignment, seam = noSeam, isCopy = false): Evidence {
	const { words, quoteStart, quoteEnd } = pattern;
	const quote = partOf(pattern, alignment, quoteStart, quoteEnd, () => 1);
	const before = partOf(pattern, alignment, 0, quoteStart, nearness(quote.first, quote.firstOf));
	const after = partOf(pattern, alignment, quoteEnd, words.length, nearness(quote.last, quote.lastOf));
	const beforeShare = before.last === seam.at - 1 ? 1 - seam.clarity : 1;
	const afterShare = after.first === seam.at ? 1 - seam.clarity : 1;
	return {
		quote: quote.keptWeight / Math.max(1, quote.weight),
		before: (beforeShare * before.keptWeight) / Math.max(tellingSide, before.weight),
		after: (afterShare * after.keptWeight) / Math.max(tellingSide, after.weight),
		quoteWeight: quote.weight,
		keptWeight: quote.keptWeight + before.keptWeight + after.keptWeight,
		first: quote.first,
		last: quote.last,
		lastBefore: before.last,
		firstAfter: after.first,
		inserted: quote.first < 0 ? 0 : quote.last - quote.first + 1 - quote.count,
		isCopy,
	};
}

/** Two or three telling words: a side of fewer, at the beginning of a text, is no proof though all of it is kept. */
const tellingSide = 20;

/** What is kept of a run of the pattern's words: how much, how many, and the first and last place and word of them. */
interface Part {
	weight: number;
	keptWeight: number;
	count: number;
	first: number;
	firstOf: number;
	last: number;
	lastOf: number;
}

type Nearness = (place: number, of: number) => number;

function partOf({ words }: Pattern, { places, kept }: Alignment, from: number, to: number, near: Nearness): Part {
	const part: Part = { weight: 0, keptWeight: 0, count: 0, first: -1, firstOf: -1, last: -1, lastOf: -1 };
	for (let i = from; i < to; i++) {
		const weight = words[i]?.weight ?? 0;
		const place = places[i] ?? -1;
		part.weight += weight;
		const share = place < 0 ? 0 : near(place, i);
		if (share === 0) continue;
		part.keptWeight += weight * (kept[i] ?? 0) * share;
		part.count++;
		if (part.first < 0) [part.first, part.firstOf] = [place, i];
		[part.last, part.lastOf] = [place, i];
	}
	return part;
}

/** A side's word this far from where the quote would have it is no longer beside the quote. */
const farAway = 8;

/** How much a side's word counts, by its distance from the quote: 1 where it would stand had nothing changed. */
function nearness(quotePlace: number, quoteOf: number): Nearness {
	if (quotePlace < 0) return () => 1;
	return (place, of) => {
		const excess = Math.abs(Math.abs(quotePlace - place) - Math.abs(quoteOf - of));
		return Math.max(0, 1 - excess / farAway);
	};
}

/** A place where both sides of a quote stand with nothing between them. */
export interface Seam {
	/** The word of the text that begins the side after; -2 where there is no seam. */
	readonly at: number;
	/** From 0 to 1, by the rarity of the words that stand on its weaker side. */
	readonly clarity: number;
}

const noSeam: Seam = { at: -2, clarity: 0 };

/** Where the sides of the quote now meet most clearly: what is seen where a passage was taken out. */
export function seamOf({ words, quoteStart, quoteEnd }: Pattern, index: WordIndex): Seam {
	const [left, right] = [words[quoteStart - 1], words[quoteEnd]];
	if (left === undefined || right === undefined || left.id < 0 || right.id < 0) return noSeam;
	let clearest = noSeam;
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
		const clarity = Math.min(1, Math.min(before, after) / clearSeam);
		if (clarity > clearest.clarity) clearest = { at: seam, clarity };
	}
	return clearest;
}

/** Two or three telling words on either side do not meet by chance. */
const clearSeam = 15;
