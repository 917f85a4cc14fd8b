import { datesAgree, datesDiffer, parseDate, type Days } from './dates';
import type { ClaimFact, NoteFact } from './facts';
import type { IncompatibilityRule } from './status';
import { compareValues, parseValue, type Value, type ValueRelation } from './value/value';
import { hasSpeaker, holderKey } from './views';

/** In this order a pair to which several rules apply is put down to the first. */
export const incompatibilityRules: readonly IncompatibilityRule[] = ['stances', 'values', 'excludes', 'contradicts'];

/**
 * Positions that say the same of the same claim: one stance, one value, one date.
 *
 * Whether two positions can both hold depends on nothing else (links apart), so it is asked once for two camps and not
 * for every pair out of them: a claim that a thousand articles assert and a thousand deny has two camps.
 */
export class Camp {
	readonly claim: ClaimFact;
	readonly stance: NoteFact['stance'];
	readonly value: Value | undefined;
	readonly asOf: Days | undefined;
	/** In order. */
	readonly notes: readonly NoteFact[];
	#byHolder: ReadonlyMap<string, readonly NoteFact[]> | undefined;
	#ownVoice: ReadonlyMap<string, readonly NoteFact[]> | undefined;

	constructor(claim: ClaimFact, notes: readonly NoteFact[], language?: string) {
		const { stance, value, asOf } = notes[0]!;
		this.claim = claim;
		this.stance = stance;
		this.value = valueOn(claim, value, language);
		this.asOf = asOf ? parseDate(asOf) : undefined;
		this.notes = notes;
	}

	/** Worked out when asked for: most camps have no other against them. */
	get byHolder(): ReadonlyMap<string, readonly NoteFact[]> {
		return (this.#byHolder ??= holdersOf(this.notes));
	}

	/** Those of `byHolder` that nobody is reported to have said. */
	get ownVoice(): ReadonlyMap<string, readonly NoteFact[]> {
		this.#ownVoice ??= holdersOf(this.notes.filter(note => !hasSpeaker(note)));
		return this.#ownVoice;
	}
}

/** The camps of these positions on one claim, which are in order; in the order of their first notes. */
export function campsOf(claim: ClaimFact, notes: readonly NoteFact[], language?: string): Camp[] {
	const bySaying = new Map<string, NoteFact[]>();
	for (const note of notes) {
		const saying = note.value || note.asOf ? `${note.stance}\0${note.value ?? ''}\0${note.asOf ?? ''}` : note.stance;
		const same = bySaying.get(saying);
		if (same) same.push(note);
		else bySaying.set(saying, [note]);
	}
	return [...bySaying.values()].map(same => new Camp(claim, same, language));
}

function holdersOf(notes: readonly NoteFact[]): Map<string, NoteFact[]> {
	const byHolder = new Map<string, NoteFact[]>();
	for (const note of notes) {
		const key = holderKey(note.holder);
		const held = byHolder.get(key);
		if (held) held.push(note);
		else byHolder.set(key, [note]);
	}
	return byHolder;
}

/** What a value says on this claim; `undefined` on a proposition and where it cannot be read: then stance alone counts. */
function valueOn(claim: ClaimFact, value: string | undefined, language?: string): Value | undefined {
	if (claim.kind !== 'quantity' || !value) return undefined;
	const read = parseValue(value, { unit: claim.unit, language });
	return 'problem' in read ? undefined : read;
}

/** A camp that another one cannot hold beside, and why. */
export interface Clash {
	readonly rule: Exclude<IncompatibilityRule, 'contradicts'>;
	readonly other: Camp;
}

/** The camps on one claim, and those that assert what excludes it. */
export class Camps {
	readonly onClaim: readonly Camp[];
	readonly excluded: readonly Camp[];
	readonly #asserting: readonly Camp[];
	readonly #denying: readonly Camp[];

	constructor(onClaim: readonly Camp[], excluded: readonly Camp[]) {
		this.onClaim = onClaim;
		this.excluded = excluded;
		this.#asserting = onClaim.filter(camp => camp.stance === 'asserts');
		this.#denying = onClaim.filter(camp => camp.stance === 'denies');
	}

	/**
	 * The camps that one cannot hold beside, links apart, in the order of the rules.
	 *
	 * - `stances`: one asserts, one denies; where both carry comparable values, only if these overlap, since who
	 *   denies 60 % has nothing against 6 %.
	 * - `values`: both assert, and their values share no number, unless both are dated and speak of different times.
	 * - `excludes`: two claims that cannot be true together, both asserted.
	 *
	 * One by one and never all at once: of thousands of different figures on one claim each clashes with nearly
	 * all others, and whoever asks mostly wants to know of one.
	 */
	*clashes(camp: Camp): Generator<Clash> {
		if (this.excluded.includes(camp)) {
			for (const other of this.#asserting) yield { rule: 'excludes', other };
			return;
		}
		const isAsserted = camp.stance === 'asserts';
		if (!isAsserted && camp.stance !== 'denies') return;
		const opposite = isAsserted ? this.#denying : this.#asserting;
		for (const other of opposite) if (relation(camp, other) !== 'disjoint') yield { rule: 'stances', other };
		if (!isAsserted) return;
		for (const other of this.#asserting)
			if (relation(camp, other) === 'disjoint' && mayBeOfOneTime(camp, other)) yield { rule: 'values', other };
		for (const other of this.excluded) yield { rule: 'excludes', other };
	}
}

/**
 * Whether somebody who was in one camp on a claim and is in the other has changed: another stance, or another figure
 * for the same time. Wider than what cannot both hold, for who only qualifies now what they asserted has changed too.
 */
export function isAnotherSaying(a: Camp, b: Camp): boolean {
	const apart = relation(a, b) === 'disjoint';
	if (a.stance === b.stance) return a.stance === 'asserts' && apart && mayBeOfOneTime(a, b);
	const areOpposite =
		(a.stance === 'asserts' || a.stance === 'denies') && (b.stance === 'asserts' || b.stance === 'denies');
	return !areOpposite || !apart;
}

function relation(a: Camp, b: Camp): ValueRelation {
	return a.value && b.value ? compareValues(a.value, b.value) : 'incomparable';
}

function mayBeOfOneTime(a: Camp, b: Camp): boolean {
	return !a.asOf || !b.asOf || datesAgree(a.asOf, b.asOf);
}

/** Whether two articles' dates certainly differ; no date, or none that can be read, differs from nothing. */
export function publishedApart(a: string | undefined, b: string | undefined): boolean {
	if (!a || !b || a === b) return false;
	const one = parseDate(a);
	const other = parseDate(b);
	return one !== undefined && other !== undefined && datesDiffer(one, other);
}

/** Two layers on the same words: where they are at odds, it is the readers who are, and not the sources. */
export function areReaders(a: NoteFact, b: NoteFact): boolean {
	return (
		a.coder !== b.coder &&
		a.article === b.article &&
		a.words !== undefined &&
		b.words !== undefined &&
		a.words.start === b.words.start &&
		a.words.end === b.words.end
	);
}
