import Fuse from 'fuse.js';
import { Threes } from './threes';

/** What is typed need not be spelled right: a third of it may differ. */
const leniency = 0.35;

/**
 * Fuse looks at every letter of every entry and takes 200 ms for ten thousand. Those that have most of what was
 * typed are found in a twentieth of that, and so many of them are enough for Fuse to choose from.
 */
const shortlisted = 200;

/** Fuse wants the words in their order. An entry that has so much of them in any order comes after what it finds. */
const enough = 0.6;

/** What can be looked for; `searchable` is all of its words, as `searchable` of threes.ts makes it. */
export interface SearchEntry {
	readonly searchable: string;
}

/**
 * The entries that resemble what was typed, the best first: misspelt, in another order, without the marks on letters.
 *
 * @param keys in which of an entry's texts it is looked for, and how much each counts.
 */
export function resembling<Entry extends SearchEntry>(
	entries: readonly Entry[],
	typed: string,
	keys: Readonly<Record<string, number>>,
): readonly Entry[] {
	const threes = new Threes(typed);
	const candidates = entries
		.map(entry => ({ entry, share: threes.shareIn(entry.searchable) }))
		.filter(({ share }) => share > 0)
		.sort((a, b) => b.share - a.share)
		.slice(0, shortlisted);
	const fuse = new Fuse(
		candidates.map(({ entry }) => entry),
		{
			keys: Object.entries(keys).map(([name, weight]) => ({ name, weight })),
			threshold: leniency,
			ignoreLocation: true,
			ignoreDiacritics: true,
		},
	);
	const inOrder = fuse.search(typed).map(result => result.item);
	const inAnyOrder = candidates.filter(({ share }) => share >= enough).map(({ entry }) => entry);
	return [...new Set([...inOrder, ...inAnyOrder])];
}
