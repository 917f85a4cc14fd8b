import { isLive } from '../../anchor/anchor';
import { stances, type View } from '../../claims/facts';
import { statusWords } from '../../claims/status';
import type { Corpus } from '../../corpus/corpus';
import { compare } from '../../text/compare';
import { inOrder } from '../../../wording/inOrder';
import { coderLabel } from '../wording/coders';
import { lettersOf } from '../wording/letters';
import { articleName, holderName } from '../wording/names';
import { shortened } from '../wording/quoted';
import { disagreementInWords, sidesInWords, stanceLabel, statusLabel } from '../wording/statusText';
import { codersIn } from '../wording/view';
import { arrange, type Arranged } from './arrange';
import type {
	MatrixArrangement,
	MatrixCell,
	MatrixCellFacts,
	MatrixChoices,
	MatrixColumn,
	MatrixEntry,
	MatrixGrouping,
	MatrixLine,
	MatrixNote,
	MatrixPart,
	MatrixPassage,
	MatrixPlace,
	MatrixTable,
	MatrixWindow,
	StanceName,
} from './matrix';
import { MatrixFacts, type MatrixEntryFact, type RowFact } from './matrixFacts';

/** Choices that nobody would read through; whoever looks for a rarer one searches for its words. */
const mostChoices = 500;
/** Notes of one cell, and passages or articles in one cell of the table: the claim's own page has them all. */
const mostNotes = 50;
const mostListed = 30;
/** The length at which noted words are cut: enough to know a passage again. */
const longestWords = 300;

/**
 * The claims of a corpus against its articles, in one view: who says what of what, who is silent and what nobody has
 * read. It shows the corpus as it is when it is made; make a new one after a change.
 *
 * A part of it is worked out when it is asked for, so that what a panel is sent never grows with the corpus.
 */
export class CorpusMatrix {
	readonly #corpus: Corpus;
	readonly #view: View;
	readonly #facts: MatrixFacts;
	#arranged: { readonly key: string; readonly arranged: Arranged } | undefined;
	#choices: MatrixChoices | undefined;

	constructor(corpus: Corpus, view: View) {
		this.#corpus = corpus;
		this.#view = view;
		this.#facts = new MatrixFacts(corpus, view);
	}

	/** @param place the cell that the reader is at, for all that there is in it. */
	window(arrangement: MatrixArrangement, wanted: MatrixPart, place: MatrixPlace | null = null): MatrixWindow {
		const { rows, columns, groups, isMeant } = this.arranged(arrangement);
		const part = cut(wanted, rows.length, columns.length);
		const to = part.column + part.columns;
		const shown = groups.filter(group => group.first < to && group.first + group.columns > part.column);
		const groupAt = (column: number): number => shown.findIndex(group => column < group.first + group.columns);
		const here = columns.slice(part.column, to);
		const columnAt = new Map(here.map(({ id }, at) => [id, at]));
		const columnsOf = new Map<string, number[]>();
		here.forEach(({ article }, at) => columnsOf.set(article.id, [...(columnsOf.get(article.id) ?? []), at]));
		const cell = place && this.#cell(arrangement, place);
		return {
			...this.#outline(arrangement),
			part,
			lines: rows.slice(part.row, part.row + part.rows).map(row => ({
				...this.#line(row),
				reach: this.#reach(row, columnsOf, here, arrangement.grouping),
				cells: this.#cells(row, note => columnAt.get(this.#facts.columnOf(note, arrangement.grouping)), isMeant),
			})),
			heads: here.map(({ id, article }, at): MatrixColumn => ({
				id,
				article: articleName(this.#corpus, article),
				group: groupAt(part.column + at),
			})),
			groups: shown.map(({ group, first, columns }) => ({ key: group.key, name: group.name, first, columns })),
			...(cell && { cell }),
		};
	}

	/** A stretch of its rows as a table, with all articles in each. */
	table(arrangement: MatrixArrangement, row: number, count: number): MatrixTable {
		const { rows, isMeant } = this.arranged(arrangement);
		const first = Math.min(row, Math.max(0, rows.length - 1));
		return {
			...this.#outline(arrangement),
			row: first,
			entries: rows.slice(first, first + count).map(each => this.#entry(each, isMeant)),
		};
	}

	/** Kept until another one is asked for. */
	arranged(arrangement: MatrixArrangement): Arranged {
		const { order, grouping, filter } = arrangement;
		const { status, tag, speaker, coder, text } = filter;
		const key = JSON.stringify([order, grouping, status, tag, speaker, coder, text]);
		if (this.#arranged?.key !== key) this.#arranged = { key, arranged: arrange(this.#facts, arrangement) };
		return this.#arranged.arranged;
	}

	#outline(arrangement: MatrixArrangement): Omit<MatrixWindow, 'part' | 'lines' | 'heads' | 'groups' | 'cell'> {
		const { rows, columns } = this.arranged(arrangement);
		return {
			rows: rows.length,
			columns: columns.length,
			claims: this.#facts.rows.length,
			shownArticles: new Set(columns.map(({ article }) => article.id)).size,
			articles: this.#facts.articles.length,
			contested: rows.filter(({ status }) => status.status === 'contested').length,
			choices: (this.#choices ??= this.#makeChoices()),
			stances: stanceNames(),
		};
	}

	#makeChoices(): MatrixChoices {
		const counts = new Map<string, number>();
		for (const { status } of this.#facts.rows) counts.set(status.status, (counts.get(status.status) ?? 0) + 1);
		const speakers = [...this.#facts.speakers()].slice(0, mostChoices).map(([key, name]) => ({ key, name }));
		return {
			statuses: statusWords
				.filter(word => counts.has(word))
				.map(word => ({ word, label: statusLabel(word), claims: counts.get(word)! })),
			tags: inOrder(this.#facts.tags().slice(0, mostChoices), tag => tag),
			speakers: inOrder(speakers, ({ name }) => name),
			coders: codersIn(this.#corpus, this.#view).slice(0, mostChoices),
		};
	}

	#line({ claim, status }: RowFact): Omit<MatrixLine, 'reach' | 'cells'> {
		return {
			id: claim.id,
			text: claim.body.text.value,
			status: { word: status.status, label: statusLabel(status.status) },
			altered: status.evidence === 'altered',
			sides: sidesInWords(status),
			disagreement: disagreementInWords(status),
		};
	}

	#reach(
		{ claim, entries }: RowFact,
		columnsOf: ReadonlyMap<string, readonly number[]>,
		here: readonly { readonly id: string }[],
		grouping: MatrixGrouping,
	): string {
		const letters = Array.from(here, () => '-');
		if (grouping === 'holder') {
			const own = new Set(entries.map(({ note }) => this.#facts.columnOf(note, grouping)));
			for (const { note } of entries)
				for (const at of columnsOf.get(note.article) ?? []) if (!own.has(here[at]!.id)) letters[at] = 'h';
		}
		const { silent, unread } = this.#corpus.silence(claim.id, this.#view, [...columnsOf.keys()]);
		for (const article of silent) for (const at of columnsOf.get(article) ?? []) letters[at] = 's';
		for (const article of unread) for (const at of columnsOf.get(article) ?? []) letters[at] = 'u';
		return letters.join('');
	}

	#cells(
		row: RowFact,
		columnOf: (note: MatrixEntryFact['note']) => number | undefined,
		isMeant: Arranged['isMeant'],
	): MatrixCell[] {
		const byColumn = new Map<number, MatrixEntryFact[]>();
		for (const entry of row.entries) {
			const at = columnOf(entry.note);
			if (at === undefined) continue;
			const those = byColumn.get(at);
			if (those) those.push(entry);
			else byColumn.set(at, [entry]);
		}
		return [...byColumn]
			.sort(([a], [b]) => a - b)
			.map(([at, entries]) => ({
				at,
				stances: stances.flatMap(stance => {
					const notes = entries.filter(({ position }) => position.stance === stance).length;
					return notes ? [{ stance, notes }] : [];
				}),
				altered: entries.filter(({ note }) => !isLive(note.resolution.state)).length,
				...(entries.length === 1 && { note: entries[0]!.note.key }),
				apart: !entries.some(entry => isMeant(row, entry)),
			}));
	}

	#cell(arrangement: MatrixArrangement, place: MatrixPlace): MatrixCellFacts | undefined {
		const { rows, columns, isMeant } = this.arranged(arrangement);
		const rowAt = rows.findIndex(({ claim }) => claim.id === place.claim);
		const columnAt = columns.findIndex(({ id }) => id === place.column);
		const [row, column] = [rows[rowAt], columns[columnAt]];
		if (!row || !column) return undefined;
		const entries = row.entries.filter(({ note }) => this.#facts.columnOf(note, arrangement.grouping) === column.id);
		const speaksElsewhere = !entries.length && row.entries.some(({ note }) => note.article === column.article.id);
		const { silent, unread } = this.#corpus.silence(row.claim.id, this.#view, [column.article.id]);
		return {
			row: rowAt,
			column: columnAt,
			claim: { id: row.claim.id, text: row.claim.body.text.value },
			article: articleName(this.#corpus, column.article),
			reach: silent.length ? 'silent' : unread.length ? 'unread' : speaksElsewhere ? 'elsewhere' : 'none',
			notes: inTextOrder(entries)
				.slice(0, mostNotes)
				.map(entry => this.#note(entry, isMeant(row, entry))),
			more: Math.max(0, entries.length - mostNotes),
		};
	}

	#note({ note, position }: MatrixEntryFact, isMeant: boolean): MatrixNote {
		return {
			note: note.key,
			stance: position.stance,
			holder: holderName(this.#corpus, note.holder, note.article),
			words: shortened(note.record.quote.value, longestWords),
			evidence: note.resolution.state,
			...(note.record.value && { value: note.record.value.value }),
			...(note.file.coder !== undefined && { coder: coderLabel(this.#corpus, note.file.coder, this.#view) }),
			apart: !isMeant,
		};
	}

	#entry(row: RowFact, isMeant: Arranged['isMeant']): MatrixEntry {
		const { silent, unread } = this.#corpus.silence(row.claim.id, this.#view);
		const named = (ids: readonly string[]): MatrixEntry['silent'] => ({
			articles: ids.slice(0, mostListed).flatMap(id => {
				const article = this.#corpus.article(id);
				return article ? [articleName(this.#corpus, article)] : [];
			}),
			more: Math.max(0, ids.length - mostListed),
		});
		return {
			...this.#line(row),
			sideLists: stances.flatMap(stance => {
				const entries = row.entries.filter(({ position }) => position.stance === stance);
				if (!entries.length) return [];
				const listed = [...entries]
					.sort((a, b) => compare(this.#facts.dayOf(a.note.article), this.#facts.dayOf(b.note.article)))
					.slice(0, mostListed);
				const notes = listed.flatMap((entry): MatrixPassage[] => {
					const article = this.#corpus.article(entry.note.article);
					if (!article) return [];
					const { stance: _, ...note } = this.#note(entry, isMeant(row, entry));
					return [{ ...note, article: articleName(this.#corpus, article) }];
				});
				return [{ stance, notes, more: entries.length - listed.length }];
			}),
			silent: named(silent),
			unread: named(unread),
		};
	}
}

function cut({ row, rows, column, columns }: MatrixPart, allRows: number, allColumns: number): MatrixPart {
	const first = Math.min(row, Math.max(0, allRows - 1));
	const left = Math.min(column, Math.max(0, allColumns - 1));
	return {
		row: first,
		rows: Math.min(rows, allRows - first),
		column: left,
		columns: Math.min(columns, allColumns - left),
	};
}

function stanceNames(): StanceName[] {
	const labels = stances.map(stanceLabel);
	const letters = lettersOf(labels);
	return stances.map((stance, i) => ({
		stance,
		label: labels[i]!,
		// A language whose words have all their letters in common would leave one without.
		letter: (letters[i] ?? String(i + 1)).toUpperCase(),
	}));
}

/** As they stand in the article; those that stand nowhere come last. */
function inTextOrder(entries: readonly MatrixEntryFact[]): MatrixEntryFact[] {
	const start = ({ note: { resolution } }: MatrixEntryFact): number =>
		'span' in resolution ? resolution.span.start : Number.MAX_SAFE_INTEGER;
	return [...entries].sort((a, b) => start(a) - start(b));
}
