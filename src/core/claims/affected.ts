import { isLive } from '../anchor/anchor';
import type { FactIndex } from './factIndex';
import type { ClaimFact, NoteFact, NoteKey } from './facts';
import { compare } from '../text/compare';

/** What a change of the facts may have made out of date. */
export interface Affected {
	/** Claims whose status may be another one now; some of them may not exist. */
	readonly claims: Set<string>;
	/** Articles whose problems may be others now, beyond what follows from those claims: links to and from a changed note. */
	readonly articles: Set<string>;
}

export function nothingAffected(): Affected {
	return { claims: new Set(), articles: new Set() };
}

/**
 * Adds what depends on notes of this article as the index has them now. Ask before a change and after it.
 *
 * That is: the claims these notes are on, claims that exclude those, claims tied to the notes by `contradicts`, and
 * the claims of all notes whose chains of `cites` and `copies` come through here.
 */
export function addAffectedByNotes(
	affected: Affected,
	index: FactIndex,
	article: string,
	keys: Iterable<NoteKey>,
): void {
	affected.articles.add(article);
	const changed: NoteFact[] = [];
	for (const key of keys) {
		const note = index.notes.get(key);
		if (note) changed.push(note);
		for (const from of index.linkingTo(key)) affected.articles.add(index.notes.get(from)!.article);
	}
	for (const note of changed) {
		addClaim(affected, index, note.claim);
		for (const link of note.links) {
			const target = index.notes.get(link.to);
			if (target) affected.articles.add(target.article);
		}
		for (const other of index.tiedBy('contradicts', note))
			if (other.claim !== undefined) affected.claims.add(other.claim);
	}
	for (const note of restingOn(index, keys)) {
		if (note.claim !== undefined) affected.claims.add(note.claim);
		affected.articles.add(note.article);
	}
}

/** Adds what depends on when an article was published: who changed their mind, and who contradicts themselves. */
export function addAffectedByDate(affected: Affected, index: FactIndex, article: string): void {
	for (const note of index.notesIn(article)) {
		addClaim(affected, index, note.claim);
		for (const other of index.tiedBy('contradicts', note))
			if (other.claim !== undefined) affected.claims.add(other.claim);
	}
}

/** Adds what depends on a claim as the index has it now. Ask before a change and after it. */
export function addAffectedByClaim(affected: Affected, index: FactIndex, claim: string): void {
	addClaim(affected, index, claim);
	for (const note of index.notesOn(claim)) {
		affected.articles.add(note.article);
		for (const other of index.tiedBy('contradicts', note))
			if (other.claim !== undefined) affected.claims.add(other.claim);
	}
}

function addClaim(affected: Affected, index: FactIndex, claim: string | undefined): void {
	if (claim === undefined) return;
	affected.claims.add(claim);
	for (const partner of index.excludedFrom(claim)) affected.claims.add(partner);
}

/** The notes whose chains lead to any of these keys, whether or not there is such a note. */
function restingOn(index: FactIndex, keys: Iterable<NoteKey>): Set<NoteFact> {
	const resting = new Set<NoteFact>();
	const open = [...keys];
	for (let key = open.pop(); key !== undefined; key = open.pop())
		for (const from of index.linkingTo(key)) {
			const note = index.notes.get(from)!;
			if (resting.has(note) || note.claim === undefined) continue;
			if (!note.links.some(link => link.to === key && (link.type === 'cites' || link.type === 'copies'))) continue;
			resting.add(note);
			open.push(from);
		}
	return resting;
}

/**
 * The notes of one article that came, went, or differ in anything that a status or a problem follows from. That they
 * stand further down, because something was written above them, is nothing of the kind; that they stand in another order is.
 */
export function changedNotes(before: readonly NoteFact[], after: readonly NoteFact[]): Set<NoteKey> {
	const was = new Map(before.map(note => [note.key, note]));
	const is = new Map<NoteKey, NoteFact>();
	// Of one key given twice the first counts, as in the index.
	for (const note of after) if (!is.has(note.key)) is.set(note.key, note);
	const isLayered = after.some(note => note.coder !== undefined);
	const isReordered =
		inTextOrder(before.filter(note => is.has(note.key))) !== inTextOrder(after.filter(note => was.has(note.key)));
	const changed = new Set<NoteKey>();
	for (const key of was.keys()) if (!is.has(key)) changed.add(key);
	for (const [key, note] of is) {
		const earlier = was.get(key);
		if (!earlier || isReordered || differ(earlier, note, isLayered)) changed.add(key);
	}
	return changed;
}

function inTextOrder(notes: readonly NoteFact[]): string {
	const start = (note: NoteFact) => note.words?.start ?? Infinity;
	return [...notes]
		.sort((a, b) => compare(start(a), start(b)) || compare(a.key, b.key))
		.map(note => note.key)
		.join();
}

/** Whether two states of one note differ in anything that a status or a problem follows from. */
function differ(a: NoteFact, b: NoteFact, layered: boolean): boolean {
	return (
		a.claim !== b.claim ||
		a.stance !== b.stance ||
		a.value !== b.value ||
		a.asOf !== b.asOf ||
		a.coder !== b.coder ||
		a.finishedBy?.join() !== b.finishedBy?.join() ||
		a.holder.kind !== b.holder.kind ||
		a.holder.id !== b.holder.id ||
		isLive(a.anchor) !== isLive(b.anchor) ||
		(a.anchor === 'lost') !== (b.anchor === 'lost') ||
		// Where the words stand matters only where two layers may stand on the same ones.
		(layered && (a.words?.start !== b.words?.start || a.words?.end !== b.words?.end)) ||
		a.links.length !== b.links.length ||
		a.links.some((link, i) => link.type !== b.links[i]!.type || link.to !== b.links[i]!.to)
	);
}

/** Whether two states of one claim differ in anything a status follows from; topics decide on silence alone. */
export function claimsDiffer(a: ClaimFact, b: ClaimFact): boolean {
	return (
		a.kind !== b.kind ||
		a.unit !== b.unit ||
		a.excludes.length !== b.excludes.length ||
		a.excludes.some((partner, i) => partner !== b.excludes[i])
	);
}
