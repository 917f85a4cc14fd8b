import { datesDiffer } from '../../claims/dates';
import type { View } from '../../claims/facts';
import { campsOf, isAnotherSaying } from '../../claims/incompatible';
import { noteOrder } from '../../claims/views';
import { noteFact } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { claimFact } from '../../corpus/definitions';
import { compare } from '../../text/compare';
import { grouped } from '../wording/grouped';
import { isInView } from '../wording/view';
import { dated, takesSide, type DatedPosition } from './datedPositions';

/** A holder said one thing, and in an article of a later date another. */
export interface Change {
	readonly from: DatedPosition;
	readonly to: DatedPosition;
}

/** With so many positions before it one is compared: of a thousand figures of one office the last ones matter. */
const farthestBack = 200;

/**
 * Who changed: the same holder, on the same claim, with another stance or another figure for the same time; or on
 * claims that exclude each other; or in passages that a reader has linked as contradicting. Each change is told once,
 * from the last position before it.
 *
 * A claim whose status is `changed` has at least one: only live positions count, and of two dates it must be certain
 * which is the earlier.
 *
 * @param positionsOn all positions on a claim, also on one that is not among those given.
 */
export function changesAmong(
	corpus: Corpus,
	view: View,
	positions: readonly DatedPosition[],
	positionsOn: (claim: string) => readonly DatedPosition[],
): Change[] {
	const changes = [...grouped(positions, ({ claim }) => claim)].flatMap(([claim, those]) => [
		...onOneClaim(corpus, claim, those),
		...onExcluded(corpus, claim, those, positionsOn),
	]);
	const all = [...changes, ...positions.flatMap(position => contradicting(corpus, view, position))];
	const each = new Map(all.map(change => [`${change.from.note.key}\n${change.to.note.key}`, change]));
	return [...each.values()].sort(
		(a, b) =>
			compare(a.to.days?.from ?? 0, b.to.days?.from ?? 0) ||
			noteOrder(a.to.note, b.to.note) ||
			noteOrder(a.from.note, b.from.note),
	);
}

function onOneClaim(corpus: Corpus, id: string, positions: readonly DatedPosition[]): Change[] {
	const claim = corpus.claim(id);
	if (!claim) return [];
	return [...grouped(positions.filter(takesSide), ({ holder }) => holder).values()].flatMap(held => {
		if (held.length < 2) return [];
		const camps = campsOf(
			claimFact(claim),
			held.map(({ note }) => noteFact(note)),
			corpus.config?.language?.value,
		);
		const campOf = new Map(camps.flatMap(camp => camp.notes.map(note => [note.key, camp])));
		return changesBetween(held, ({ note }) => campOf.get(note.key)!, isAnotherSaying);
	});
}

/** Who asserts one claim, and at another date one that cannot be true together with it. */
function onExcluded(
	corpus: Corpus,
	claim: string,
	positions: readonly DatedPosition[],
	positionsOn: (claim: string) => readonly DatedPosition[],
): Change[] {
	const excluded = corpus.excludedFrom(claim);
	if (!excluded.length) return [];
	const asserts = (position: DatedPosition) => takesSide(position) && position.stance === 'asserts';
	return excluded.flatMap(other => {
		const both = [...positions, ...positionsOn(other)].filter(asserts);
		return [...grouped(both, ({ holder }) => holder).values()].flatMap(held =>
			changesBetween(
				held,
				position => position.claim,
				(a, b) => a !== b,
			),
		);
	});
}

function contradicting(corpus: Corpus, view: View, position: DatedPosition): Change[] {
	if (!position.live) return [];
	const { note } = position;
	const linked = [
		...note.links.map(({ type, to }) => ({ type, key: to })),
		...corpus.linksTo(note.key).map(({ type, from }) => ({ type, key: from })),
	];
	return linked.flatMap(({ type, key }) => {
		const other = type === 'contradicts' ? corpus.note(key) : undefined;
		const there = other && other !== note && isInView(other, view) ? dated(corpus, other) : undefined;
		if (!there?.live || there.holder !== position.holder || !there.days || !position.days) return [];
		if (!datesDiffer(there.days, position.days)) return [];
		const isLater = there.days.to < position.days.from;
		return [isLater ? { from: there, to: position } : { from: position, to: there }];
	});
}

/**
 * Each position that says something else than one before it, with the last such one, unless the same had been said in
 * between already: then the change was there.
 */
function changesBetween<Saying>(
	positions: readonly DatedPosition[],
	sayingOf: (position: DatedPosition) => Saying,
	isAnother: (a: Saying, b: Saying) => boolean,
): Change[] {
	const held = positions
		.flatMap(position => (position.days ? [{ position, days: position.days, saying: sayingOf(position) }] : []))
		.sort(
			(a, b) =>
				compare(a.days.from, b.days.from) ||
				compare(a.days.to, b.days.to) ||
				noteOrder(a.position.note, b.position.note),
		);
	return held.flatMap((later, index) => {
		const before = held.slice(Math.max(0, index - farthestBack), index).filter(({ days }) => days.to < later.days.from);
		const same = before.findLast(({ saying }) => saying === later.saying);
		const from = before.findLast(
			({ saying, days }) => isAnother(saying, later.saying) && !(same && days.to < same.days.from),
		);
		return from ? [{ from: from.position, to: later.position }] : [];
	});
}
