import type { View } from '../../claims/facts';
import type { CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { CorpusClaim } from '../../corpus/definitions';
import type { ClaimMap } from './claimMap';
import { claimNodeId, countLeftOut, MapEdges, MapParts, passageNodeId, sourceNodeId, type Subject } from './mapParts';

/**
 * The graph around a claim: the passages that take a position on it with who holds each, the claims that it excludes,
 * and the passages that its own are linked with, with their holders and claims. That is one step. The second does the
 * same for each claim that the first one came to.
 *
 * What is shown of one step is shown of two as well, also where there is not room for all.
 *
 * @param most nodes; those nearest to the claim come first.
 * @returns `undefined` where the view has no such claim.
 */
export function mapAround(
	corpus: Corpus,
	view: View,
	claim: string,
	{ steps, most }: { readonly steps: 1 | 2; readonly most: number },
): ClaimMap | undefined {
	const parts = new MapParts(corpus, view);
	const middle = parts.claim(claim);
	if (!middle) return undefined;
	const found = new Found(parts);
	let frontier = [middle];
	found.addClaim(middle);
	for (let step = 0; step < steps; step++) frontier = frontier.flatMap(each => found.stepFrom(each));

	const subjects = [...found.subjects];
	const shown = subjects.slice(0, most);
	const edges = new MapEdges(parts, new Set(shown.map(([id]) => id)));
	let dangling = 0;
	for (const [, subject] of shown) {
		if (subject.kind === 'claim') edges.excludes(subject.claim.id);
		if (subject.kind !== 'passage') continue;
		edges.stance(subject.note);
		edges.holds(subject.note);
		edges.links(subject.note, passageNodeId);
		dangling += parts.danglingOf(subject.note);
	}
	return {
		middle: claimNodeId(claim),
		nodes: shown.map(([, subject]) => parts.nodeOf(subject)),
		edges: edges.inOrder(),
		leftOut: countLeftOut(subjects.slice(most).map(([, subject]) => subject)),
		dangling,
	};
}

/** Everything that has been come to, in that order. */
class Found {
	readonly subjects = new Map<string, Subject>();
	readonly #parts: MapParts;

	constructor(parts: MapParts) {
		this.#parts = parts;
	}

	/** @returns the claims that were not known before. */
	stepFrom({ id }: CorpusClaim): CorpusClaim[] {
		const { corpus, view } = this.#parts;
		const positions = (corpus.status(id, view)?.positions ?? []).flatMap(({ note }) => this.#parts.note(note) ?? []);
		for (const note of positions) this.#addPassage(note);
		const excluded = corpus.excludedFrom(id).flatMap(other => this.#parts.claim(other) ?? []);
		const further = excluded.filter(other => this.addClaim(other));
		for (const note of positions)
			for (const other of this.#parts.linkedWith(note)) {
				this.#addPassage(other);
				const claim = this.#parts.claim(other.claim);
				if (claim && this.addClaim(claim)) further.push(claim);
			}
		return further;
	}

	/** @returns whether it was not known before. */
	addClaim(claim: CorpusClaim): boolean {
		const id = claimNodeId(claim.id);
		if (this.subjects.has(id)) return false;
		this.subjects.set(id, { kind: 'claim', claim });
		return true;
	}

	/** A source is shown as what it is for the first of its passages. */
	#addPassage(note: CorpusNote): void {
		const id = passageNodeId(note);
		if (this.subjects.has(id)) return;
		this.subjects.set(id, { kind: 'passage', note });
		const source = sourceNodeId(note);
		if (!this.subjects.has(source)) this.subjects.set(source, { kind: 'source', note });
	}
}
