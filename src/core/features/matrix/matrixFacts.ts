import * as l10n from '@vscode/l10n';
import { inOrder } from '../../../wording/inOrder';
import type { View } from '../../claims/facts';
import { parseDate } from '../../claims/dates';
import type { ClaimStatus, Position } from '../../claims/status';
import { holderKey } from '../../claims/views';
import type { CorpusArticle, CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { CorpusClaim } from '../../corpus/definitions';
import { searchable } from '../claims/threes';
import { articleTitle, holderName, sourceName } from '../wording/names';
import { claimsIn, isInView } from '../wording/view';
import type { MatrixGrouping } from './matrix';

/** A note on a claim, with the position that it is. */
export interface MatrixEntryFact {
	readonly note: CorpusNote;
	readonly position: Position;
}

/** A claim and all notes on it. */
export interface RowFact {
	readonly claim: CorpusClaim;
	readonly status: ClaimStatus;
	readonly entries: readonly MatrixEntryFact[];
	/** The first day on which somebody took a position, as a number; infinite where none is known. */
	readonly day: number;
}

/** An article in one group. */
export interface ColumnFact {
	readonly id: string;
	readonly article: CorpusArticle;
	/** As a number; infinite where it is not known. */
	readonly day: number;
	readonly group: GroupFact;
}

export interface GroupFact {
	readonly key: string;
	readonly name: string;
	/** Stands after those that have a name of their own. */
	readonly isRest: boolean;
}

/** What there is to put into a matrix in one view, before anybody filters or sorts it. Shows the corpus as it is when it is made. */
export class MatrixFacts {
	readonly corpus: Corpus;
	readonly view: View;
	/** In the order of claims. */
	readonly rows: readonly RowFact[];
	/** With a note on a claim, in the order of their ids: whatever is silent or unread is among them. */
	readonly articles: readonly CorpusArticle[];
	readonly #columns = new Map<MatrixGrouping, readonly ColumnFact[]>();
	readonly #days = new Map<string, number>();
	readonly #words = new Map<object, string>();
	#tags: readonly string[] | undefined;
	#speakers: ReadonlyMap<string, string> | undefined;

	constructor(corpus: Corpus, view: View) {
		this.corpus = corpus;
		this.view = view;
		this.articles = corpus
			.articles()
			.filter(({ notes }) => notes.some(note => note.claim !== undefined && isInView(note, view)));
		for (const { id, meta } of this.articles)
			this.#days.set(id, (meta?.published && parseDate(meta.published.value)?.from) ?? Number.POSITIVE_INFINITY);
		this.rows = claimsIn(corpus, view).flatMap(claim => {
			const status = corpus.status(claim.id, view);
			if (!status) return [];
			const entries = status.positions.flatMap(position => {
				const note = corpus.note(position.note);
				return note ? [{ note, position }] : [];
			});
			const day = entries.reduce(
				(first, { note }) => Math.min(first, this.dayOf(note.article)),
				Number.POSITIVE_INFINITY,
			);
			return [{ claim, status, entries, day }];
		});
	}

	dayOf(article: string): number {
		return this.#days.get(article) ?? Number.POSITIVE_INFINITY;
	}

	/** The id of the column that a note belongs to. */
	columnOf(note: CorpusNote, grouping: MatrixGrouping): string {
		return grouping === 'outlet' ? note.article : columnId(note.article, holderGroup(note));
	}

	/** Every column that there is: one for each article, or one for each holder in each article. */
	columns(grouping: MatrixGrouping): readonly ColumnFact[] {
		const known = this.#columns.get(grouping);
		if (known) return known;
		const groups = new Map<string, GroupFact>();
		const group = (key: string, make: () => GroupFact): GroupFact => {
			const known = groups.get(key) ?? make();
			groups.set(key, known);
			return known;
		};
		const columns = this.articles.flatMap((article): ColumnFact[] => {
			const day = this.dayOf(article.id);
			if (grouping === 'outlet') {
				const outlet = article.meta?.outlet?.value;
				const inGroup = group(outlet ?? '', () => this.#outletGroup(outlet));
				return [{ id: article.id, article, day, group: inGroup }];
			}
			const held = new Map<string, CorpusNote>();
			for (const note of article.notes)
				if (note.claim !== undefined && isInView(note, this.view) && !held.has(holderGroup(note)))
					held.set(holderGroup(note), note);
			return [...held].map(([key, note]) => ({
				id: columnId(article.id, key),
				article,
				day,
				group: group(key, () => this.#holderGroup(key, note)),
			}));
		});
		this.#columns.set(grouping, columns);
		return columns;
	}

	/** The words of a claim or a note with what else it is found by, ready to look words up in. */
	wordsOf(of: RowFact | MatrixEntryFact): string {
		let words = this.#words.get(of);
		if (words === undefined) this.#words.set(of, (words = 'note' in of ? this.#wordsOfNote(of) : wordsOfClaim(of)));
		return words;
	}

	/** The tags of notes on claims, the most frequent first. */
	tags(): readonly string[] {
		if (this.#tags) return this.#tags;
		const counts = new Map<string, number>();
		for (const { entries } of this.rows)
			for (const { note } of entries)
				for (const { value } of note.record.tags) counts.set(value, (counts.get(value) ?? 0) + 1);
		return (this.#tags = mostFrequent(counts));
	}

	/** Who speaks, for others to report or for himself, by key: the most frequent first. */
	speakers(): ReadonlyMap<string, string> {
		if (this.#speakers) return this.#speakers;
		const counts = new Map<string, number>();
		const names = new Map<string, string>();
		for (const { entries } of this.rows)
			for (const { note } of entries) {
				const key = speakerKey(note);
				if (key === undefined) continue;
				counts.set(key, (counts.get(key) ?? 0) + 1);
				if (!names.has(key))
					names.set(
						key,
						key === unnamed ? l10n.t('Unnamed sources') : holderName(this.corpus, note.holder, note.article),
					);
			}
		return (this.#speakers = new Map(mostFrequent(counts).map(key => [key, names.get(key)!])));
	}

	#wordsOfNote({ note }: MatrixEntryFact): string {
		const article = this.corpus.article(note.article);
		return searchable(note.record.quote.value, article ? articleTitle(article) : note.article);
	}

	#outletGroup(outlet: string | undefined): GroupFact {
		return outlet === undefined
			? { key: 'none', name: l10n.t('No outlet'), isRest: true }
			: { key: `outlet:${outlet}`, name: sourceName(this.corpus, outlet), isRest: false };
	}

	#holderGroup(key: string, note: CorpusNote): GroupFact {
		return key === unnamed
			? { key, name: l10n.t('Unnamed sources'), isRest: true }
			: { key: `holder:${key}`, name: holderName(this.corpus, note.holder, note.article), isRest: false };
	}
}

/** Sources without a name stand together: each of them is one of its own, and would have a column of its own. */
const unnamed = 'unnamed';

function holderGroup({ holder }: CorpusNote): string {
	return holder.kind === 'unnamed' ? unnamed : holderKey(holder);
}

/** Absent where the article speaks in its outlet's voice or its own. */
export function speakerKey({ holder }: CorpusNote): string | undefined {
	if (holder.kind === 'unnamed') return unnamed;
	return holder.kind === 'speaker' || holder.kind === 'voice' ? `holder:${holder.id}` : undefined;
}

/** No article's id holds a line break. */
function columnId(article: string, group: string): string {
	return `${article}\n${group}`;
}

function wordsOfClaim({ claim }: RowFact): string {
	return searchable(claim.body.text.value, claim.id, ...(claim.body.about ?? []).map(topic => topic.value));
}

function mostFrequent(counts: ReadonlyMap<string, number>): string[] {
	return inOrder(counts, ([name]) => name)
		.sort(([, a], [, b]) => b - a)
		.map(([name]) => name);
}
