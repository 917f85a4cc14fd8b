import type { FactIndex } from './factIndex';
import type { ClaimFact, NoteFact, View } from './facts';
import { isLive } from '../anchor/anchor';
import { areReaders, campsOf, incompatibilityRules, publishedApart, Camps, type Camp } from './incompatible';
import type { IncompatibilityRule } from './status';
import { hasSpeaker, holderKey, inView, noteOrder } from './views';

/** The rule that found something, and the notes it found on this claim and on others tied to it. */
export interface Finding {
	readonly rule: IncompatibilityRule;
	/** In order. */
	readonly notes: readonly NoteFact[];
	/** The notes that any rule found, in no order. */
	readonly involved: ReadonlySet<NoteFact>;
}

/** Another position that cannot hold beside a given one, and why. */
export interface Opponent {
	readonly note: NoteFact;
	readonly rule: IncompatibilityRule;
	/** Who is at odds: two sources, one source with itself, or the readers of the same words. */
	readonly between: 'sources' | 'itself' | 'readers';
}

/** Which positions count: the live ones; or all, as if every altered, ambiguous and lost passage still stood. */
export type Counted = 'live' | 'all';

export interface DisputeContext {
	readonly index: FactIndex;
	readonly view: View;
	readonly language?: string | undefined;
}

/**
 * What is at odds on one claim in one view: every position on it, against the others on it, against
 * those on claims that exclude it, and against those that a `contradicts` link ties to it.
 *
 * Two layers that differ on the same words are readers at odds. In the view of all they are kept apart
 * and never taken for sources that disagree, or for one that contradicts itself; other views do not tell them apart.
 */
export class Dispute {
	/** The positions on the claim that count, in order. */
	readonly positions: readonly NoteFact[];
	readonly #index: FactIndex;
	readonly #view: View;
	readonly #counted: Counted;
	readonly #camps: Camps;
	readonly #ties: readonly (readonly [NoteFact, NoteFact])[];
	/** Nothing on the claim is at odds with anything, as on most claims: there is nothing to search. */
	readonly #isCalm: boolean;
	/** In the view of all: the places where more than one layer has a note, and the camps and layers there. */
	readonly #readings = new Map<string, Map<Camp, Set<string | undefined>>>();
	#leftOut = false;

	constructor(claim: ClaimFact, counted: Counted, { index, view, language }: DisputeContext) {
		this.#index = index;
		this.#view = view;
		this.#counted = counted;
		this.positions = [...index.notesOn(claim.id)].filter(note => this.#counts(note)).sort(noteOrder);
		const excluded = [...index.excludedFrom(claim.id)].sort().flatMap(id => {
			const partner = index.claims.get(id);
			if (!partner) return [];
			const asserted = [...index.notesOn(id)].filter(note => note.stance === 'asserts' && this.#counts(note));
			asserted.sort(noteOrder);
			return campsOf(partner, asserted, language);
		});
		this.#camps = new Camps(campsOf(claim, this.positions, language), excluded);
		this.#ties = this.positions.flatMap(note => this.#tied(note).map((other): [NoteFact, NoteFact] => [note, other]));
		this.#isCalm = this.#ties.length === 0 && this.#camps.onClaim.every(camp => !this.#hasClash(camp));
		if (view.kind === 'all' && !this.#isCalm) this.#readTwice();
	}

	/** Whether some position was passed over because its words do not stand as they were: then counting it may matter. */
	get leftOut(): boolean {
		return this.#leftOut;
	}

	/** Positions of different holders that cannot both be right. */
	betweenSources(): Finding | undefined {
		return this.#search(
			(note, camp) => this.#hasOther(note, camp.byHolder),
			(a, b) => holderKey(a.holder) !== holderKey(b.holder) && !this.#areReaders(a, b),
		);
	}

	/** The same among positions that nobody is reported to hold: outlets and authors in their own voice. */
	betweenOutlets(): Finding | undefined {
		return this.#search(
			(note, camp) => !hasSpeaker(note) && this.#hasOther(note, camp.ownVoice),
			(a, b) =>
				!hasSpeaker(a) && !hasSpeaker(b) && holderKey(a.holder) !== holderKey(b.holder) && !this.#areReaders(a, b),
		);
	}

	/** Layers that read the same words in ways that cannot both be right; only in the view of all. */
	betweenReaders(): Finding | undefined {
		if (this.#view.kind !== 'all') return undefined;
		return this.#search(
			(note, camp) => {
				const layers = this.#readings.get(placeOf(note))?.get(camp);
				return layers !== undefined && (layers.size > 1 || !layers.has(note.coder));
			},
			(a, b) => this.#areReaders(a, b),
		);
	}

	/** Positions of one holder that cannot both be right, in articles of different dates. */
	overTime(): Finding | undefined {
		const date = (note: NoteFact) => this.#index.articles.get(note.article)?.published;
		return this.#search(
			(note, camp) => {
				const held = camp.byHolder.get(holderKey(note.holder)) ?? [];
				return held.some(other => publishedApart(date(note), date(other)) && !this.#areReaders(note, other));
			},
			(a, b) =>
				holderKey(a.holder) === holderKey(b.holder) && publishedApart(date(a), date(b)) && !this.#areReaders(a, b),
		);
	}

	/** Positions of one holder that cannot both be right, whatever their dates. */
	withinHolder(): Finding | undefined {
		return this.#search(
			(note, camp) => {
				const held = camp.byHolder.get(holderKey(note.holder)) ?? [];
				return held.some(other => !this.#areReaders(note, other));
			},
			(a, b) => holderKey(a.holder) === holderKey(b.holder) && !this.#areReaders(a, b),
		);
	}

	/** Every position that cannot hold beside this one of the claim, each once, under the first rule that says so. */
	*against(note: NoteFact): Generator<Opponent> {
		if (this.#isCalm) return;
		const own = this.#camps.onClaim.find(camp => camp.notes.includes(note));
		if (!own) return;
		for (const { rule, other: camp } of this.#camps.clashes(own))
			for (const other of camp.notes) yield { note: other, rule, between: this.#between(note, other) };
		for (const [one, other] of this.#ties) {
			if (one !== note || this.#clashesWith(own, other)) continue;
			yield { note: other, rule: 'contradicts', between: this.#between(note, other) };
		}
	}

	/**
	 * The notes that the first rule to find any finds.
	 *
	 * @param opposes whether a note has, in a camp it cannot hold beside, an opponent of the kind looked for.
	 * @param tiedOpposes the same for two notes that a `contradicts` link ties.
	 */
	#search(
		opposes: (note: NoteFact, camp: Camp) => boolean,
		tiedOpposes: (a: NoteFact, b: NoteFact) => boolean,
	): Finding | undefined {
		const found = new Map<IncompatibilityRule, Set<NoteFact>>();
		const add = (rule: IncompatibilityRule, ...notes: NoteFact[]) => {
			const set = found.get(rule);
			if (set) for (const note of notes) set.add(note);
			else found.set(rule, new Set(notes));
		};
		if (this.#isCalm) return undefined;
		for (const camp of [...this.#camps.onClaim, ...this.#camps.excluded]) {
			if (!this.#hasClash(camp)) continue;
			for (const note of camp.notes)
				for (const { rule, other } of this.#camps.clashes(camp)) {
					if (!opposes(note, other)) continue;
					add(rule, note);
					break;
				}
		}
		for (const [note, other] of this.#ties) if (tiedOpposes(note, other)) add('contradicts', note, other);
		const rule = incompatibilityRules.find(rule => found.has(rule));
		if (!rule) return undefined;
		const involved = new Set([...found.values()].flatMap(notes => [...notes]));
		return { rule, notes: [...found.get(rule)!].sort(noteOrder), involved };
	}

	#hasClash(camp: Camp): boolean {
		return this.#camps.clashes(camp).next().done === false;
	}

	#clashesWith(camp: Camp, note: NoteFact): boolean {
		for (const { other } of this.#camps.clashes(camp)) if (other.notes.includes(note)) return true;
		return false;
	}

	#hasOther(note: NoteFact, byHolder: ReadonlyMap<string, readonly NoteFact[]>): boolean {
		const own = holderKey(note.holder);
		for (const [holder, held] of byHolder) {
			if (holder !== own && held.some(other => !this.#areReaders(note, other))) return true;
		}
		return false;
	}

	/** The positions tied by `contradicts`, on this claim or another. */
	#tied(note: NoteFact): NoteFact[] {
		return this.#index
			.tiedBy('contradicts', note)
			.filter(other => other.claim !== undefined && this.#index.claims.has(other.claim) && this.#counts(other));
	}

	#counts(note: NoteFact): boolean {
		if (!inView(note, this.#view)) return false;
		if (this.#counted === 'all' || isLive(note.anchor)) return true;
		this.#leftOut = true;
		return false;
	}

	#between(a: NoteFact, b: NoteFact): Opponent['between'] {
		if (this.#areReaders(a, b)) return 'readers';
		return holderKey(a.holder) === holderKey(b.holder) ? 'itself' : 'sources';
	}

	#areReaders(a: NoteFact, b: NoteFact): boolean {
		return this.#view.kind === 'all' && areReaders(a, b);
	}

	#readTwice(): void {
		for (const camp of [...this.#camps.onClaim, ...this.#camps.excluded])
			for (const note of camp.notes) {
				if (!note.words) continue;
				let camps = this.#readings.get(placeOf(note));
				if (!camps) this.#readings.set(placeOf(note), (camps = new Map()));
				const layers = camps.get(camp);
				if (layers) layers.add(note.coder);
				else camps.set(camp, new Set([note.coder]));
			}
		for (const [place, camps] of this.#readings) {
			const layers = new Set([...camps.values()].flatMap(those => [...those]));
			if (layers.size < 2) this.#readings.delete(place);
		}
	}
}

function placeOf(note: NoteFact): string {
	return `${note.article}\0${note.words?.start}-${note.words?.end}`;
}
