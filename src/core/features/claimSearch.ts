import Fuse from 'fuse.js';
import type { Corpus } from '../corpus/corpus';

/** A claim as a reader looks for it. */
export interface FoundClaim {
	readonly id: string;
	readonly text: string;
	readonly kind: 'proposition' | 'quantity';
}

interface Entry extends FoundClaim {
	readonly about: readonly string[];
	readonly tags: readonly string[];
}

/** Makes a search. The editor loads it as a part of its own when the first claim is looked for. */
export type NewClaimSearch = (corpus: Corpus) => Pick<ClaimSearch, 'find'>;

/** What is typed need not be spelled right: a third of it may differ. */
const leniency = 0.35;

/** Finds claims by their words, id, topics, and the tags of the notes on them. Made anew after a change of the corpus. */
export class ClaimSearch {
	readonly #entries: readonly Entry[];
	readonly #fuse: Fuse<Entry>;

	constructor(corpus: Corpus) {
		const tags = new Map<string, Set<string>>();
		for (const article of corpus.articles())
			for (const { claim, record } of article.notes) {
				if (claim === undefined) continue;
				const known = tags.get(claim) ?? new Set();
				for (const tag of record.tags) known.add(tag.value);
				tags.set(claim, known);
			}
		this.#entries = corpus.claims().map(({ id, body }) => ({
			id,
			text: body.text.value,
			kind: body.kind?.value ?? 'proposition',
			about: (body.about ?? []).map(topic => topic.value),
			tags: [...(tags.get(id) ?? [])],
		}));
		this.#fuse = new Fuse(this.#entries, {
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
	}

	/** The best first; without a query the recent ones, then all in the order of their ids. */
	find(query: string, recent: readonly string[] = [], most = 100): FoundClaim[] {
		if (query.trim() !== '') return this.#fuse.search(query.trim(), { limit: most }).map(result => result.item);
		const rank = (id: string) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
		return this.#entries.toSorted((a, b) => rank(a.id) - rank(b.id)).slice(0, most);
	}
}
