import type { View } from '../../claims/facts';
import type { Corpus } from '../../corpus/corpus';
import type { ClaimBody } from '../../sidecar/records';
import { sourceName } from '../wording/names';
import { claimsIn, isInView } from '../wording/view';
import { resembling, type SearchEntry } from './fuzzySearch';
import { searchable } from './threes';

/** A claim as a reader looks for it. */
export interface FoundClaim {
	readonly id: string;
	readonly text: string;
	readonly kind: 'proposition' | 'quantity';
}

interface Entry extends FoundClaim, SearchEntry {
	readonly about: readonly string[];
	readonly tags: readonly string[];
	readonly speakers: readonly string[];
}

/** What a claim is found by, and how much each counts. */
const keys = { text: 3, id: 2, about: 1, tags: 1, speakers: 1 };

/**
 * Entries of claims that are the same as before: while somebody types in a sidecar, the search is made anew with each
 * letter, and folding the words of ten thousand claims takes longer than all the rest.
 */
const made = new WeakMap<ClaimBody, { readonly words: readonly string[]; readonly entry: Entry }>();

function isSame(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((word, index) => word === b[index]);
}

/** Finds claims by their words, id, topics, and the tags and speakers of the view's notes on them. Made anew after a change of the corpus. */
export class ClaimSearch {
	readonly #entries: readonly Entry[];

	constructor(corpus: Corpus, view: View) {
		const said = saidOfClaims(corpus, view);
		this.#entries = claimsIn(corpus, view).map(({ id, body }): Entry => {
			const about = (body.about ?? []).map(topic => topic.value);
			const tags = [...(said.get(id)?.tags ?? [])];
			const speakers = [...(said.get(id)?.speakers ?? [])].map(speaker => sourceName(corpus, speaker));
			const text = body.text.value;
			const words = [text, id, ...about, ...tags, ...speakers];
			const known = made.get(body);
			if (known && isSame(known.words, words)) return known.entry;
			const kind = body.kind?.value ?? 'proposition';
			const entry = { id, text, kind, about, tags, speakers, searchable: searchable(...words) };
			made.set(body, { words, entry });
			return entry;
		});
	}

	/** The best first; without a query those named `first` in their order, then all in the order of their ids. */
	find(query: string, first: readonly string[] = [], most = 100): FoundClaim[] {
		const typed = query.trim();
		return (typed === '' ? this.#beginningWith(first) : resembling(this.#entries, typed, keys)).slice(0, most);
	}

	#beginningWith(first: readonly string[]): readonly Entry[] {
		const ranks = new Map(first.map((id, rank) => [id, rank]));
		const rank = ({ id }: Entry) => ranks.get(id) ?? first.length;
		return this.#entries.toSorted((a, b) => rank(a) - rank(b));
	}
}

interface Said {
	readonly tags: Set<string>;
	readonly speakers: Set<string>;
}

/** What the notes of a view add to each claim. */
function saidOfClaims(corpus: Corpus, view: View): ReadonlyMap<string, Said> {
	const said = new Map<string, Said>();
	for (const article of corpus.articles())
		for (const note of article.notes) {
			const { claim, record, holder } = note;
			if (claim === undefined || !(record.tags.length || holder.kind === 'speaker') || !isInView(note, view)) continue;
			const known = said.get(claim) ?? { tags: new Set(), speakers: new Set() };
			said.set(claim, known);
			for (const tag of record.tags) known.tags.add(tag.value);
			if (holder.kind === 'speaker') known.speakers.add(holder.id);
		}
	return said;
}
