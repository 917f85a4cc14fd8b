import { datesAgree, datesDiffer, parseDate, type Days } from './dates';
import type { FactIndex } from './factIndex';
import type { ClaimFact, NoteFact } from './facts';
import type { IncompatibilityRule } from './status';
import { compareValues, parseValue, type Value } from './value/value';
import { hasSpeaker, holderKey, noteOrder } from './views';

/** In this order a pair to which several rules apply is put down to the first. */
export const incompatibilityRules: readonly IncompatibilityRule[] = ['stances', 'values', 'excludes', 'contradicts'];

/**
 * Positions that say the same of the same claim: one stance, one value, one date.
 *
 * Whether two positions can both hold depends on nothing else (links apart), so it is asked once for two camps and not
 * for every pair out of them: a claim that a thousand articles assert and a thousand deny has two camps.
 */
export interface Camp {
	readonly claim: ClaimFact;
	readonly stance: NoteFact['stance'];
	readonly value: Value | undefined;
	readonly asOf: Days | undefined;
	/** In order. */
	readonly notes: readonly NoteFact[];
	readonly byHolder: ReadonlyMap<string, Held>;
	/** Those of `byHolder` that nobody is reported to have said. */
	readonly ownVoice: ReadonlyMap<string, Held>;
}

/** One holder's notes in a camp. */
export interface Held {
	readonly notes: readonly NoteFact[];
	/** The dates of their articles as written; `undefined` among them if one has none. */
	readonly dates: ReadonlySet<string | undefined>;
}

/** The camps of these positions on one claim, in the order of their first notes. */
export function campsOf(index: FactIndex, claim: ClaimFact, notes: Iterable<NoteFact>, language?: string): Camp[] {
	const bySaying = new Map<string, NoteFact[]>();
	for (const note of [...notes].sort(noteOrder)) {
		const saying = `${note.stance}\0${note.value ?? ''}\0${note.asOf ?? ''}`;
		const same = bySaying.get(saying);
		if (same) same.push(note);
		else bySaying.set(saying, [note]);
	}
	return [...bySaying.values()].map(same => {
		const { stance, value, asOf } = same[0]!;
		return {
			claim,
			stance,
			value: valueOn(claim, value, language),
			asOf: asOf ? parseDate(asOf) : undefined,
			notes: same,
			byHolder: holdersOf(index, same),
			ownVoice: holdersOf(
				index,
				same.filter(note => !hasSpeaker(note)),
			),
		};
	});
}

function holdersOf(index: FactIndex, notes: readonly NoteFact[]): Map<string, Held> {
	const held = new Map<string, { notes: NoteFact[]; dates: Set<string | undefined> }>();
	for (const note of notes) {
		const key = holderKey(note.holder);
		let one = held.get(key);
		if (!one) held.set(key, (one = { notes: [], dates: new Set() }));
		one.notes.push(note);
		one.dates.add(index.articles.get(note.article)?.published || undefined);
	}
	return held;
}

/** What a value says on this claim; `undefined` on a proposition and where it cannot be read: then stance alone counts. */
export function valueOn(claim: ClaimFact, value: string | undefined, language?: string): Value | undefined {
	if (claim.kind !== 'quantity' || !value) return undefined;
	const read = parseValue(value, { unit: claim.unit, language });
	return 'problem' in read ? undefined : read;
}

/**
 * Why two camps cannot both be right, links apart; `undefined` where they can.
 *
 * - `stances`: same claim, one asserts, one denies; where both carry comparable values, only if these overlap,
 *   since who denies 60 % has nothing against 6 %.
 * - `values`: same claim, both assert, and their values share no number, unless both are dated and speak of
 *   different times.
 * - `excludes`: two claims that cannot be true together, both asserted.
 */
export function ruleBetween(
	a: Camp,
	b: Camp,
	index: FactIndex,
): Exclude<IncompatibilityRule, 'contradicts'> | undefined {
	if (a.claim !== b.claim) {
		if (a.stance !== 'asserts' || b.stance !== 'asserts') return undefined;
		return index.areExclusive(a.claim, b.claim) ? 'excludes' : undefined;
	}
	const relation = a.value && b.value ? compareValues(a.value, b.value) : 'incomparable';
	if (a.stance === 'asserts' && b.stance === 'asserts') {
		if (relation !== 'disjoint') return undefined;
		return !a.asOf || !b.asOf || datesAgree(a.asOf, b.asOf) ? 'values' : undefined;
	}
	const opposed =
		(a.stance === 'asserts' && b.stance === 'denies') || (a.stance === 'denies' && b.stance === 'asserts');
	return opposed && relation !== 'disjoint' ? 'stances' : undefined;
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
