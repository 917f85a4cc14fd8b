import type { ChangeClass } from '../../anchor/anchor';
import type { Aligned } from './alignPassages';
import type { Span } from '../../text/span';

/** How the words of a passage stand to those of the reference in the same row. */
export type CellKind =
	/** The reference's own words, or the same ones. */
	| 'same'
	| 'changed'
	/** The reference has words here. */
	| 'missing'
	/** The reference has none here. */
	| 'added'
	/** Neither has any; another passage does. */
	| 'none';

/** What a passage has in a row, by the numbers of its words and marks, and what is touched by what differs there. */
export interface AlignedCell {
	readonly kind: CellKind;
	readonly words: Span;
	readonly classes: readonly ChangeClass[];
}

/** For each passage. */
export type AlignedRow = readonly AlignedCell[];

/**
 * Several passages in rows, each aligned with one and the same reference, which is the first column. A row ends where it
 * ends in all of them, so that each word and mark of each passage is in exactly one row, in order.
 *
 * @param aligned the other passages, each with that reference.
 */
export function alignedRows(length: number, aligned: readonly Aligned[]): AlignedRow[] {
	const rows: AlignedRow[] = [];
	let start = 0;
	for (const end of rowEnds(length, aligned)) {
		const reference = { start, end };
		// Additions before a row's first word have a row of their own, with nothing of the reference in it.
		const inserted = aligned.map(each => additionsAt(each, start));
		if (inserted.some(cell => cell.kind === 'added'))
			rows.push([{ kind: 'none', words: { start, end: start }, classes: [] }, ...inserted]);
		if (end > start)
			rows.push([{ kind: 'same', words: reference, classes: [] }, ...aligned.map(each => cellOf(each, reference))]);
		start = end;
	}
	return rows;
}

/** Where no passage has a difference that goes on, and each where one begins or ends; the length twice where something is added after the last word. */
function rowEnds(length: number, aligned: readonly Aligned[]): number[] {
	const ends = new Set<number>([length]);
	const inside = new Set<number>();
	for (const { stretches } of aligned)
		for (const stretch of stretches) {
			const { start, end } = stretch.reference;
			ends.add(start).add(end);
			if (stretch.class === undefined) continue;
			for (let at = start + 1; at < end; at++) inside.add(at);
		}
	const inOrder = [...ends].filter(end => end > 0 && !inside.has(end)).sort((a, b) => a - b);
	return [...inOrder, length];
}

function additionsAt({ stretches }: Aligned, at: number): AlignedCell {
	const found = stretches.find(({ reference }) => reference.start === at && reference.end === at);
	if (found?.class !== undefined) return { kind: 'added', words: found.other, classes: [found.class] };
	const before = stretches.findLast(({ reference }) => reference.end <= at)?.other.end ?? 0;
	return { kind: 'none', words: { start: before, end: before }, classes: [] };
}

function cellOf({ stretches }: Aligned, row: Span): AlignedCell {
	// Additions at its ends are in rows of their own; those further in are a part of what differs.
	const within = stretches.filter(({ reference: { start, end } }) =>
		start === end ? start > row.start && start < row.end : start < row.end && end > row.start,
	);
	const cut = within.map(({ reference, other, class: differs }) => {
		if (differs !== undefined) return other;
		const shift = other.start - reference.start;
		return { start: Math.max(reference.start, row.start) + shift, end: Math.min(reference.end, row.end) + shift };
	});
	const words = { start: cut[0]?.start ?? 0, end: cut.at(-1)?.end ?? 0 };
	const classes = within.flatMap(stretch => stretch.class ?? []);
	return { kind: !classes.length ? 'same' : words.end > words.start ? 'changed' : 'missing', words, classes };
}
