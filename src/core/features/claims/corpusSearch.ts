import { compare } from '../../text/compare';
import type { NoteKey, View } from '../../claims/facts';
import type { CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { NoteRecord } from '../../sidecar/records';
import { articleName, holderName, sourceName } from '../wording/names';
import { statusLabel } from '../wording/statusText';
import { isInView } from '../wording/view';
import { ClaimSearch } from './claimSearch';
import type { ArticleName, ClaimLine } from './crossReferences';
import { resembling, type SearchEntry } from './fuzzySearch';
import { searchable } from './threes';

/** What was found of a corpus for some typed words, each kind with the best first. */
export interface CorpusFindings {
	readonly claims: readonly ClaimLine[];
	readonly passages: readonly FoundPassage[];
	readonly speakers: readonly FoundSpeaker[];
}

/** Noted words. */
export interface FoundPassage {
	readonly note: NoteKey;
	readonly words: string;
	readonly article: ArticleName;
	readonly holder: string;
	/** The claim that the note is on, if it is on one. */
	readonly claim?: string;
}

/** Somebody who holds a position, or is in `sources.yaml`. */
export interface FoundSpeaker {
	readonly id: string;
	readonly name: string;
	readonly role?: string;
	/** How many notes of the view are theirs. */
	readonly notes: number;
}

/** Of each kind so many are shown: whoever does not find theirs types on. */
const mostOfEach = 20;

/** Finds claims, noted words and speakers of a corpus. Made anew after a change of it. */
export class CorpusSearch {
	readonly #corpus: Corpus;
	readonly #view: View;
	readonly #claims: ClaimSearch;
	#passages: readonly PassageEntry[] | undefined;
	#speakers: readonly SpeakerEntry[] | undefined;

	constructor(corpus: Corpus, view: View) {
		this.#corpus = corpus;
		this.#view = view;
		this.#claims = new ClaimSearch(corpus, view);
	}

	/** Nothing for nothing typed. */
	find(query: string): CorpusFindings {
		const typed = query.trim();
		if (typed === '') return { claims: [], passages: [], speakers: [] };
		return {
			claims: this.#claims.find(typed, [], mostOfEach).map(({ id, text }) => this.#line(id, text)),
			passages: resembling((this.#passages ??= this.#allPassages()), typed, { words: 2, comment: 1 })
				.slice(0, mostOfEach)
				.flatMap(({ note }) => this.#passage(note) ?? []),
			speakers: resembling((this.#speakers ??= this.#allSpeakers()), typed, { names: 2, role: 1 })
				.slice(0, mostOfEach)
				.map(({ found }) => found),
		};
	}

	#line(id: string, text: string): ClaimLine {
		const word = this.#corpus.status(id, this.#view)?.status ?? 'unmarked';
		return { id, text, status: { word, label: statusLabel(word) } };
	}

	#passage(note: CorpusNote): FoundPassage | undefined {
		const article = this.#corpus.article(note.article);
		if (!article) return undefined;
		return {
			note: note.key,
			words: note.record.quote.value,
			article: articleName(this.#corpus, article),
			holder: holderName(this.#corpus, note.holder, note.article),
			...(note.claim !== undefined && this.#corpus.claim(note.claim) && { claim: note.claim }),
		};
	}

	#notes(): CorpusNote[] {
		return this.#corpus.articles().flatMap(({ notes }) => notes.filter(note => isInView(note, this.#view)));
	}

	#allPassages(): PassageEntry[] {
		return this.#notes().map(note => ({ note, ...entryOf(note.record) }));
	}

	#allSpeakers(): SpeakerEntry[] {
		const counts = new Map<string, number>(this.#corpus.sources().map(source => [source.id.value, 0]));
		for (const { holder } of this.#notes())
			if (holder.kind === 'speaker' || counts.has(holder.id)) counts.set(holder.id, (counts.get(holder.id) ?? 0) + 1);
		return [...counts]
			.sort(([a], [b]) => compare(a, b))
			.map(([id, notes]) => {
				const source = this.#corpus.source(id);
				const name = sourceName(this.#corpus, id);
				const role = source?.role?.value;
				const names = [name, ...(source?.aliases ?? []).map(alias => alias.value)];
				return {
					found: { id, name, ...(role !== undefined && { role }), notes },
					names,
					role: role ?? '',
					searchable: searchable(...names, role ?? ''),
				};
			});
	}
}

interface PassageEntry extends SearchEntry {
	readonly note: CorpusNote;
	readonly words: string;
	readonly comment: string;
}

interface SpeakerEntry extends SearchEntry {
	readonly found: FoundSpeaker;
	readonly names: readonly string[];
	readonly role: string;
}

/** Of notes that are the same as before: folding the words of fifty thousand takes longer than finding among them. */
const made = new WeakMap<NoteRecord, Omit<PassageEntry, 'note'>>();

function entryOf(record: NoteRecord): Omit<PassageEntry, 'note'> {
	const known = made.get(record);
	if (known) return known;
	const words = record.quote.value;
	const comment = [record.note?.value ?? '', ...record.tags.map(tag => tag.value)].join(' ').trim();
	const entry = { words, comment, searchable: searchable(words, comment) };
	made.set(record, entry);
	return entry;
}
