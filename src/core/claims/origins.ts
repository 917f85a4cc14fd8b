import type { FactIndex } from './factIndex';
import type { NoteFact, NoteKey, View } from './facts';
import { holderKey, inView, noteOrder } from './views';

/** The link types by which a passage says where it has its statement from. */
const followed = new Set(['cites', 'copies']);

/** Whether a link says where its passage has the statement from. */
export function leadsToOrigin(type: string): boolean {
	return followed.has(type);
}

/**
 * How many ends of one position are listed. No passage cites a hundred others; a made-up corpus in which each
 * of thousands cites thousands would otherwise fill the memory. Counting is not cut.
 */
const mostListed = 100;

/**
 * Where statements come from: follows `cites` and `copies` from note to note until there is nothing to follow.
 *
 * ```
 * gazette#n ──copies──▶ review#n ──cites──▶ newswire#n      one origin, newswire#n
 *          └──cites───▶ radio#n                             and a second, radio#n
 * ```
 * A chain ends at the note that cites what does not exist, is lost or is not in the view. A note without a claim
 * can be an end, its own links are not followed. Notes that cite each other in a circle with no way out are one end.
 *
 * Lasts as long as the facts stay as they are: what has been followed once is kept. Nothing recurses, so a chain
 * may be as long as it likes.
 */
export class OriginChains {
	readonly #index: FactIndex;
	readonly #view: View;
	readonly #throughLost: boolean;
	readonly #knots = new Map<NoteFact, Knot>();

	/** @param throughLost follow lost notes too, as if their words still stood. */
	constructor(index: FactIndex, view: View, { throughLost = false } = {}) {
		this.#index = index;
		this.#view = view;
		this.#throughLost = throughLost;
	}

	/** The ends of a note's chains in order, each once; itself where it follows nobody. A circle goes by its first note. */
	of(note: NoteFact): readonly NoteKey[] {
		if (!this.#mayFollow(note)) return [note.key];
		return this.#knotOf(note).ends.map(end => end.key);
	}

	/**
	 * How many origins these positions have between them.
	 *
	 * An origin is whoever holds the note at a chain's end, counted once: two reports of what one speaker said are
	 * no two witnesses, and neither are an outlet's article and its own repetition of it. What a position merely
	 * passes on counts for the one it has it from, so a copy never adds an origin, and one who cites two
	 * others takes neither away. A circle counts where none of its holders counts already.
	 */
	count(positions: Iterable<NoteFact>): number {
		const holders = new Set<string>();
		const circles: Set<string>[] = [];
		const seen = new Set<Knot>();
		const open: Knot[] = [];
		for (const position of positions) {
			if (this.#mayFollow(position)) open.push(this.#knotOf(position));
			else holders.add(holderKey(position.holder));
		}
		for (let knot = open.pop(); knot; knot = open.pop()) {
			if (seen.has(knot)) continue;
			seen.add(knot);
			if (knot.next.size > 0) {
				// Straight to the ends where all are listed, else on foot.
				if (knot.ends.length < mostListed) for (const end of knot.ends) open.push(this.#knotOf(end));
				else open.push(...knot.next);
				continue;
			}
			const [only, ...others] = knot.notes.map(note => holderKey(note.holder));
			if (others.length === 0) holders.add(only!);
			else circles.push(new Set([only!, ...others]));
		}
		return holders.size + separate(circles, holders);
	}

	/** The circle of two notes or more that this note is in, in order; empty if it is in none. */
	circleOf(note: NoteFact): readonly NoteFact[] {
		const { notes } = this.#knotOf(note);
		return notes.length > 1 ? notes : [];
	}

	/** Whether a chain from one of these would go on if a lost note's words still stood. */
	endsAtLost(notes: Iterable<NoteFact>): boolean {
		for (const note of notes) if (this.#mayFollow(note) && this.#knotOf(note).endsAtLost) return true;
		return false;
	}

	/** Spares most notes a knot: they have no such link. */
	#mayFollow(note: NoteFact): boolean {
		return note.claim !== undefined && note.links.some(link => followed.has(link.type));
	}

	#targets(note: NoteFact): { targets: NoteFact[]; endsAtLost: boolean } {
		const targets: NoteFact[] = [];
		let endsAtLost = false;
		if (note.claim === undefined) return { targets, endsAtLost };
		for (const link of note.links) {
			if (!followed.has(link.type)) continue;
			const target = this.#index.notes.get(link.to);
			if (!target || target === note || !inView(target, this.#view)) continue;
			if (target.anchor === 'lost' && !this.#throughLost) endsAtLost = true;
			else targets.push(target);
		}
		return { targets, endsAtLost };
	}

	/** Tarjan's strongly connected components with a stack of our own: a knot is complete once all it leads to is. */
	#knotOf(start: NoteFact): Knot {
		const known = this.#knots.get(start);
		if (known) return known;
		const visits = new Map<NoteFact, Visit>();
		const path: Visit[] = [];
		const unknotted: Visit[] = [];
		const enter = (note: NoteFact) => {
			const visit = { note, ...this.#targets(note), at: 0, number: visits.size, low: visits.size };
			visits.set(note, visit);
			path.push(visit);
			unknotted.push(visit);
		};
		enter(start);
		for (let visit = path.at(-1); visit; visit = path.at(-1)) {
			const target = visit.targets[visit.at++];
			if (target) {
				if (this.#knots.has(target)) continue;
				const before = visits.get(target);
				if (before) visit.low = Math.min(visit.low, before.number);
				else enter(target);
				continue;
			}
			path.pop();
			const parent = path.at(-1);
			if (parent) parent.low = Math.min(parent.low, visit.low);
			if (visit.low === visit.number) this.#tie(unknotted.splice(unknotted.lastIndexOf(visit)));
		}
		return this.#knots.get(start)!;
	}

	#tie(visits: readonly Visit[]): void {
		const notes = visits.map(visit => visit.note);
		if (notes.length > 1) notes.sort(noteOrder);
		const knot: Knot = { notes, next: new Set(), ends: [], endsAtLost: visits.some(visit => visit.endsAtLost) };
		for (const note of notes) this.#knots.set(note, knot);
		for (const { targets } of visits)
			for (const target of targets) {
				const next = this.#knots.get(target)!;
				if (next !== knot) knot.next.add(next);
			}
		for (const next of knot.next) knot.endsAtLost ||= next.endsAtLost;
		knot.ends = knot.next.size > 0 ? mergedEnds(knot.next) : [notes[0]!];
	}
}

/** Notes that lead to each other, nearly always one alone, and what they lead to. */
interface Knot {
	readonly notes: readonly NoteFact[];
	readonly next: Set<Knot>;
	ends: readonly NoteFact[];
	endsAtLost: boolean;
}

interface Visit {
	readonly note: NoteFact;
	readonly targets: readonly NoteFact[];
	readonly endsAtLost: boolean;
	at: number;
	readonly number: number;
	low: number;
}

function mergedEnds(knots: ReadonlySet<Knot>): readonly NoteFact[] {
	const [first, ...others] = knots;
	// A plain chain shares one list from end to beginning.
	if (others.length === 0) return first!.ends;
	const ends = new Set<NoteFact>();
	for (const knot of knots) for (const end of knot.ends) ends.add(end);
	return [...ends].sort(noteOrder).slice(0, mostListed);
}

/** How many groups of circles there are that share no holder with each other nor with the holders counted already. */
function separate(circles: readonly Set<string>[], counted: ReadonlySet<string>): number {
	const circlesOf = new Map<string, number[]>();
	circles.forEach((circle, i) => {
		for (const holder of circle) {
			const those = circlesOf.get(holder);
			if (those) those.push(i);
			else circlesOf.set(holder, [i]);
		}
	});
	const seen = new Set<number>();
	let groups = 0;
	for (let i = 0; i < circles.length; i++) {
		if (seen.has(i)) continue;
		let isNew = true;
		const open = [i];
		for (let at = open.pop(); at !== undefined; at = open.pop()) {
			if (seen.has(at)) continue;
			seen.add(at);
			for (const holder of circles[at]!) {
				if (counted.has(holder)) isNew = false;
				open.push(...(circlesOf.get(holder) ?? []));
				circlesOf.delete(holder);
			}
		}
		if (isNew) groups++;
	}
	return groups;
}
