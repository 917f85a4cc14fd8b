import Fuse from 'fuse.js';
import type { Corpus } from '../../corpus/corpus';
import { searchable, Threes } from './threes';

/** A claim as a reader looks for it. */
export interface FoundClaim {
	readonly id: string;
	readonly text: string;
	readonly kind: 'proposition' | 'quantity';
}

interface Entry extends FoundClaim {
	readonly about: readonly string[];
	readonly tags: readonly string[];
	readonly searchable: string;
}

/** What is typed need not be spelled right: a third of it may differ. */
const leniency = 0.35;

/**
 * Fuse looks at every letter of every claim and takes 200 ms for ten thousand. The claims that have most of what was
 * typed are found in a twentieth of that, and so many of them are enough for Fuse to choose from.
 */
const shortlisted = 200;

/** Fuse wants the words in their order. A claim that has so much of them in any order comes after what it finds. */
const enough = 0.6;

/** Finds claims by their words, id, topics, and the tags of the notes on them. Made anew after a change of the corpus. */
export class ClaimSearch {
	readonly #entries: readonly Entry[];

	constructor(corpus: Corpus) {
		const tags = tagsOfClaims(corpus);
		this.#entries = corpus.claims().map(({ id, body }): Entry => {
			const about = (body.about ?? []).map(topic => topic.value);
			const ownTags = [...(tags.get(id) ?? [])];
			const text = body.text.value;
			return {
				id,
				text,
				kind: body.kind?.value ?? 'proposition',
				about,
				tags: ownTags,
				searchable: searchable(text, id, ...about, ...ownTags),
			};
		});
	}

	/** The best first; without a query the recent ones, then all in the order of their ids. */
	find(query: string, recent: readonly string[] = [], most = 100): FoundClaim[] {
		const typed = query.trim();
		return (typed === '' ? this.#recentFirst(recent) : this.#resembling(typed)).slice(0, most);
	}

	#recentFirst(recent: readonly string[]): readonly Entry[] {
		const ranks = new Map(recent.map((id, rank) => [id, rank]));
		const rank = ({ id }: Entry) => ranks.get(id) ?? recent.length;
		return this.#entries.toSorted((a, b) => rank(a) - rank(b));
	}

	#resembling(typed: string): readonly Entry[] {
		const threes = new Threes(typed);
		const candidates = this.#entries
			.map(entry => ({ entry, share: threes.shareIn(entry.searchable) }))
			.filter(({ share }) => share > 0)
			.sort((a, b) => b.share - a.share)
			.slice(0, shortlisted);
		const inOrder = rankedByFuse(
			candidates.map(({ entry }) => entry),
			typed,
		);
		const inAnyOrder = candidates.filter(({ share }) => share >= enough).map(({ entry }) => entry);
		return [...new Set([...inOrder, ...inAnyOrder])];
	}
}

function rankedByFuse(entries: readonly Entry[], typed: string): Entry[] {
	const fuse = new Fuse(entries, {
		keys: [
			{ name: 'text', weight: 3 },
			{ name: 'id', weight: 2 },
			{ name: 'about', weight: 1 },
			{ name: 'tags', weight: 1 },
		],
		threshold: leniency,
		ignoreLocation: true,
		ignoreDiacritics: true,
	});
	return fuse.search(typed).map(result => result.item);
}

function tagsOfClaims(corpus: Corpus): ReadonlyMap<string, ReadonlySet<string>> {
	const tags = new Map<string, Set<string>>();
	for (const article of corpus.articles())
		for (const { claim, record } of article.notes) {
			if (claim === undefined || !record.tags.length) continue;
			const known = tags.get(claim) ?? new Set();
			for (const tag of record.tags) known.add(tag.value);
			tags.set(claim, known);
		}
	return tags;
}
