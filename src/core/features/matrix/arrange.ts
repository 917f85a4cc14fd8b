import { inOrder } from '../../../wording/inOrder';
import { statusWords } from '../../claims/status';
import { compare } from '../../text/compare';
import { searchable } from '../claims/threes';
import type { MatrixArrangement, MatrixFilter } from './matrix';
import {
	speakerKey,
	type ColumnFact,
	type GroupFact,
	type MatrixEntryFact,
	type MatrixFacts,
	type RowFact,
} from './matrixFacts';
import { seriate } from './seriation';

/** The rows and columns that are left, in their order. */
export interface Arranged {
	readonly rows: readonly RowFact[];
	readonly columns: readonly ColumnFact[];
	readonly groups: readonly { readonly group: GroupFact; readonly first: number; readonly columns: number }[];
	/** Whether a note is among what the filter looks for. */
	readonly isMeant: (row: RowFact, entry: MatrixEntryFact) => boolean;
}

/**
 * Filters and orders claims and articles.
 *
 * A claim stays if it has the status and, where notes are looked for, such a note; its other notes stay with it, since a
 * cell that is emptied by a filter would look like silence. An article stays if it has such a note on one of these
 * claims; where nobody's notes in particular are looked for, with any note on them, or silent or unread on one.
 */
export function arrange(facts: MatrixFacts, { order, grouping, filter }: MatrixArrangement): Arranged {
	const isMeant = meantBy(facts, filter);
	const kept = facts.rows.filter(row => keeps(facts, row, filter, isMeant));
	const all = facts.columns(grouping);
	const left = isEmpty(filter) ? all : columnsOf(facts, kept, { order, grouping, filter }, all, isMeant);
	const placeOf = order === 'cluster' ? clusters(facts) : undefined;
	const { columns, groups } = inGroups(left, order === 'date' ? 'date' : placeOf ? 'place' : 'name', placeOf);
	return { rows: rowsInOrder(kept), columns, groups, isMeant };

	function rowsInOrder(rows: readonly RowFact[]): RowFact[] {
		const first = order === 'outlet' ? firstColumns(facts, rows, columns, grouping) : undefined;
		const centre = (row: RowFact): number => {
			const places = row.entries.map(({ note }) => placeOf!.get(note.article) ?? 0);
			return places.length
				? Math.round((places.reduce((a, b) => a + b, 0) / places.length) * 1e9) / 1e9
				: Number.POSITIVE_INFINITY;
		};
		const keyOf = (row: RowFact): number => {
			if (first) return first.get(row) ?? Number.POSITIVE_INFINITY;
			return order === 'date' ? row.day : placeOf ? centre(row) : 0;
		};
		return rows
			.map(row => ({ row, key: keyOf(row) }))
			.sort((a, b) => compare(a.key, b.key) || byContest(a.row, b.row))
			.map(({ row }) => row);
	}
}

/** Nothing is filtered: every column stays, without asking who is silent. */
function isEmpty({ status, text, ...ofNotes }: MatrixFilter): boolean {
	return status === null && text.trim() === '' && !looksForNotes(ofNotes);
}

function looksForNotes({ tag, speaker, coder }: Pick<MatrixFilter, 'tag' | 'speaker' | 'coder'>): boolean {
	return tag !== null || speaker !== null || coder !== null;
}

/** Which notes the filter looks for: all where it looks for none in particular. */
function meantBy(facts: MatrixFacts, { tag, speaker, coder, text }: MatrixFilter): Arranged['isMeant'] {
	const words = searchable(text)
		.split(' ')
		.filter(word => word !== '');
	const has = (of: RowFact | MatrixEntryFact): boolean => {
		const within = words.length ? facts.wordsOf(of) : '';
		return words.every(word => within.includes(word));
	};
	return (row, entry) => {
		const { note } = entry;
		return (
			(tag === null || note.record.tags.some(({ value }) => value === tag)) &&
			(speaker === null || speakerKey(note) === speaker) &&
			(coder === null || note.file.coder === coder) &&
			(words.length === 0 || has(row) || has(entry))
		);
	};
}

function keeps(facts: MatrixFacts, row: RowFact, filter: MatrixFilter, isMeant: Arranged['isMeant']): boolean {
	if (filter.status !== null && row.status.status !== filter.status) return false;
	if (row.entries.some(entry => isMeant(row, entry))) return true;
	if (looksForNotes(filter)) return false;
	// A claim that nobody has a note on yet.
	const within = facts.wordsOf(row);
	return searchable(filter.text)
		.split(' ')
		.every(word => within.includes(word));
}

function columnsOf(
	facts: MatrixFacts,
	rows: readonly RowFact[],
	{ grouping, filter }: MatrixArrangement,
	all: readonly ColumnFact[],
	isMeant: Arranged['isMeant'],
): ColumnFact[] {
	const chosen = looksForNotes(filter);
	const speaking = new Set<string>();
	for (const row of rows)
		for (const entry of row.entries)
			if (!chosen || isMeant(row, entry)) speaking.add(facts.columnOf(entry.note, grouping));
	if (chosen) return all.filter(({ id }) => speaking.has(id));
	const reached = new Set<string>();
	for (const { claim } of rows) {
		// What is on a topic is soon all there is.
		if (reached.size === facts.articles.length) break;
		const { silent, unread } = facts.corpus.silence(claim.id, facts.view);
		for (const article of silent) reached.add(article);
		for (const article of unread) reached.add(article);
	}
	return all.filter(({ id, article }) => speaking.has(id) || reached.has(article.id));
}

/** Groups by their name, by the first day in them or by their middle place; in each the columns by day or place. */
function inGroups(
	columns: readonly ColumnFact[],
	by: 'name' | 'date' | 'place',
	placeOf: ReadonlyMap<string, number> | undefined,
): Pick<Arranged, 'columns' | 'groups'> {
	const keyOf = ({ article, day }: ColumnFact): number => (by === 'place' ? (placeOf!.get(article.id) ?? 0) : day);
	const members = new Map<GroupFact, ColumnFact[]>();
	for (const column of columns) {
		const known = members.get(column.group);
		if (known) known.push(column);
		else members.set(column.group, [column]);
	}
	for (const group of members.values())
		group.sort((a, b) => compare(keyOf(a), keyOf(b)) || compare(a.day, b.day) || compare(a.id, b.id));
	const weightOf = (group: readonly ColumnFact[]): number => {
		if (by === 'name') return 0;
		if (by === 'date') return group[0]!.day;
		return Math.round((group.reduce((sum, column) => sum + keyOf(column), 0) / group.length) * 1e9) / 1e9;
	};
	const named = inOrder(
		[...members].sort(([a], [b]) => compare(a.key, b.key)),
		([{ name }]) => name,
	).map(([group, those]) => ({ group, those, weight: weightOf(those) }));
	named.sort((a, b) => compare(a.weight, b.weight) || Number(a.group.isRest) - Number(b.group.isRest));
	let first = 0;
	const groups = named.map(({ group, those }) => {
		const from = first;
		first += those.length;
		return { group, first: from, columns: those.length };
	});
	return { columns: named.flatMap(({ those }) => those), groups };
}

/** Each claim by the first column in which somebody speaks of it. */
function firstColumns(
	facts: MatrixFacts,
	rows: readonly RowFact[],
	columns: readonly ColumnFact[],
	grouping: MatrixArrangement['grouping'],
): Map<RowFact, number> {
	const placeOf = new Map(columns.map(({ id }, index) => [id, index]));
	const first = new Map<RowFact, number>();
	for (const row of rows) {
		let least = Number.POSITIVE_INFINITY;
		for (const { note } of row.entries)
			least = Math.min(least, placeOf.get(facts.columnOf(note, grouping)) ?? Number.POSITIVE_INFINITY);
		first.set(row, least);
	}
	return first;
}

/**
 * Where articles stand that take the same stances on the same claims: beside each other. All claims count, whatever
 * the filter leaves, so that an article does not change its neighbours while somebody types.
 */
function clusters(facts: MatrixFacts): ReadonlyMap<string, number> {
	const indexOf = new Map(facts.articles.map(({ id }, index) => [id, index]));
	const traits = facts.rows.flatMap(({ entries }) => {
		const byStance = new Map<string, Set<number>>();
		for (const { note, position } of entries) {
			const index = indexOf.get(note.article);
			if (index === undefined) continue;
			const those = byStance.get(position.stance);
			if (those) those.add(index);
			else byStance.set(position.stance, new Set([index]));
		}
		return [...byStance.values()].map(those => [...those]);
	});
	const places = seriate(facts.articles.length, traits);
	return new Map(facts.articles.map(({ id }, index) => [id, places[index]!]));
}

/** The most contested first: by status, by the origins of the weaker of two sides, by the number of live positions. */
function byContest(a: RowFact, b: RowFact): number {
	const weaker = ({ status: { sides } }: RowFact): number => Math.min(sides.asserts.origins, sides.denies.origins);
	const live = ({ status: { sides } }: RowFact): number =>
		Object.values(sides).reduce((sum, { positions }) => sum + positions, 0);
	return (
		statusWords.indexOf(a.status.status) - statusWords.indexOf(b.status.status) ||
		weaker(b) - weaker(a) ||
		live(b) - live(a) ||
		compare(a.claim.id, b.claim.id)
	);
}
