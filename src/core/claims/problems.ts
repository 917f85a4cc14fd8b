import { isLive } from '../anchor/anchor';
import type { Severity } from '../problem';
import { parseDate } from './dates';
import { Dispute } from './dispute';
import type { ClaimFact, LinkFact, NoteFact, NoteKey, View } from './facts';
import type { LinkTypes } from './linkTypes';
import type { ClaimStatus } from './status';
import { parseUnit } from './value/units';
import { parseValue, type Value } from './value/value';
import { compare } from '../text/compare';
import { inView, noteOrder } from './views';
import type { Weighing } from './weigh';

/** What a meaning can be wrong or worth knowing in. Severity goes with the code. */
const severities = {
	/** A claim that no note is on. */
	'claim.orphan': 'hint',
	'claim.excludes-itself': 'warning',
	/** Not a fault: a passage of one side, and what stands against it. */
	'claim.contested': 'information',
	'value.on-proposition': 'error',
	'value.unreadable': 'error',
	/** A range from the greater to the smaller number. */
	'value.backwards': 'error',
	/** Years on a claim in %. */
	'value.other-dimension': 'error',
	/** Money in another currency than the claim or the others have it: without effect on the status. */
	'value.incomparable': 'hint',
	'value.as-of-unreadable': 'warning',
	'link.unknown-type': 'error',
	'link.to-itself': 'error',
	/** `contradicts` and `corroborates` between one pair. */
	'link.opposites': 'error',
	/** Leads to words that no longer stand as they were noted. */
	'link.stale': 'warning',
	/** `cites` and `copies` in a circle: nobody has it from anywhere. */
	'link.circle': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type MeaningCode = keyof typeof severities;

/** What to underline, for whoever knows where it is written. */
export type MeaningPlace =
	| { readonly kind: 'note'; readonly note: NoteKey; readonly key: 'claim' | 'value' | 'asOf' }
	/** One target of one link type, as the note's file has it. */
	| { readonly kind: 'link'; readonly note: NoteKey; readonly link: LinkFact }
	| { readonly kind: 'claim'; readonly claim: string; readonly key?: 'excludes' };

/** A problem that follows from what several files say together: plain data, to be given a place and a sentence. */
export interface MeaningProblem {
	readonly code: MeaningCode;
	readonly severity: Severity;
	readonly at: MeaningPlace;
	/** The notes that explain it, in order: the other ends, the circle, the passages on the other side. */
	readonly related: readonly NoteKey[];
	/** The claim it is about, where it is about one. */
	readonly claim?: string;
}

/** How many passages of the other side a contested one names. More are a search, not an explanation. */
const mostOpponentsNamed = 12;

/**
 * What is wrong with an article's notes, base and layers, each seen against the base and its own layer: what two coders
 * say between them is a slip of neither. In the order of the notes given.
 */
export function articleProblems(
	article: string,
	weighingIn: (coder: string | undefined) => Weighing,
	types: LinkTypes,
): MeaningProblem[] {
	return weighingIn(undefined)
		.index.notesIn(article)
		.flatMap(note => {
			const weighing = weighingIn(note.coder);
			return [...valueProblems(note, weighing), ...linkProblems(note, weighing, types)];
		});
}

function valueProblems(note: NoteFact, { index, language }: Weighing): MeaningProblem[] {
	const problems: MeaningProblem[] = [];
	const claim = note.claim === undefined ? undefined : index.claims.get(note.claim);
	const at = (key: 'value' | 'asOf'): MeaningPlace => ({ kind: 'note', note: note.key, key });
	if (note.value && claim?.kind === 'proposition')
		problems.push(problem('value.on-proposition', at('value'), [], claim.id));
	if (note.value && claim?.kind === 'quantity') {
		const read = parseValue(note.value, { unit: claim.unit, language });
		if ('problem' in read) problems.push(problem(`value.${read.problem}`, at('value'), [], claim.id));
	}
	if (note.asOf && !parseDate(note.asOf)) problems.push(problem('value.as-of-unreadable', at('asOf')));
	return problems;
}

function linkProblems(note: NoteFact, { index, view, chains }: Weighing, types: LinkTypes): MeaningProblem[] {
	const circle = note.links.length > 0 ? chains('all').circleOf(note) : [];
	return note.links.flatMap(link => {
		const at: MeaningPlace = { kind: 'link', note: note.key, link };
		const problems: MeaningProblem[] = [];
		if (!types.has(link.type)) problems.push(problem('link.unknown-type', at));
		if (link.to === note.key) return [...problems, problem('link.to-itself', at)];
		const target = index.notes.get(link.to);
		if (!target) return problems;
		if (!isLive(target.anchor)) problems.push(problem('link.stale', at, [target.key]));
		const opposite = oppositeOf(link.type);
		if (opposite && areTied(opposite, note, target, view)) problems.push(problem('link.opposites', at, [target.key]));
		if ((link.type === 'cites' || link.type === 'copies') && circle.includes(target)) {
			const others = circle.filter(other => other !== note).map(other => other.key);
			problems.push(problem('link.circle', at, others));
		}
		return problems;
	});
}

/** Whether one of the two has such a link to the other, the other's only where the view shows it. */
function areTied(type: string, note: NoteFact, other: NoteFact, view: View): boolean {
	const links = (from: NoteFact, to: NoteFact) => from.links.some(link => link.type === type && link.to === to.key);
	return links(note, other) || (inView(other, view) && links(other, note));
}

function oppositeOf(type: string): string | undefined {
	return type === 'contradicts' ? 'corroborates' : type === 'corroborates' ? 'contradicts' : undefined;
}

/** What is to be said of a claim: that it is an orphan, contested, or has figures that cannot be compared. */
export function claimProblems(claim: ClaimFact, status: ClaimStatus, weighing: Weighing): MeaningProblem[] {
	const { index } = weighing;
	const problems: MeaningProblem[] = [];
	if (index.notesOn(claim.id).size === 0) problems.push(problem('claim.orphan', { kind: 'claim', claim: claim.id }));
	if (claim.excludes.includes(claim.id))
		problems.push(problem('claim.excludes-itself', { kind: 'claim', claim: claim.id, key: 'excludes' }));
	return [...problems, ...incomparable(claim, weighing), ...contested(claim, status, weighing)];
}

/** A figure that the claim's unit, or where it has none the first of the others, cannot be compared with. */
function incomparable(claim: ClaimFact, { index, view, language }: Weighing): MeaningProblem[] {
	if (claim.kind !== 'quantity') return [];
	const valued = [...index.notesOn(claim.id)]
		.filter(note => note.value && isLive(note.anchor) && inView(note, view))
		.sort(noteOrder)
		.flatMap((note): { note: NoteFact; value: Value }[] => {
			const value = parseValue(note.value!, { unit: claim.unit, language });
			return 'problem' in value ? [] : [{ note, value }];
		});
	const dimension = claim.unit?.trim() ? parseUnit(claim.unit, language).dimension : valued[0]?.value.dimension;
	const measure = valued.find(({ value }) => value.dimension === dimension);
	return valued
		.filter(({ value }) => value.dimension !== dimension)
		.map(({ note }) => {
			const at: MeaningPlace = { kind: 'note', note: note.key, key: 'value' };
			return problem('value.incomparable', at, measure ? [measure.note.key] : [], claim.id);
		});
}

/**
 * The first passage of each side in each article, with those it cannot hold beside: other holders' and, in the view
 * of all, other readers'. Sides are what is said: one stance with one value.
 */
function contested(claim: ClaimFact, status: ClaimStatus, weighing: Weighing): MeaningProblem[] {
	if (status.status !== 'contested') return [];
	const dispute = new Dispute(claim, 'live', weighing);
	const involved = new Set([
		...(dispute.betweenSources()?.involved ?? []),
		...(dispute.betweenReaders()?.involved ?? []),
	]);
	const firsts = new Map<string, NoteFact>();
	for (const note of dispute.positions) {
		if (!involved.has(note)) continue;
		const side = `${note.article}\0${note.stance}\0${note.value ?? ''}`;
		const first = firsts.get(side);
		if (!first || startOf(note) < startOf(first)) firsts.set(side, note);
	}
	return [...firsts.values()].map(note => {
		const at: MeaningPlace = { kind: 'note', note: note.key, key: 'claim' };
		return problem('claim.contested', at, opponentsNamed(dispute, note), claim.id);
	});
}

function startOf(note: NoteFact): number {
	return note.words?.start ?? Infinity;
}

/** One passage of each article that stands against this one. */
function opponentsNamed(dispute: Dispute, note: NoteFact): NoteKey[] {
	const byArticle = new Map<string, NoteKey>();
	for (const { note: other, between } of dispute.against(note)) {
		if (between === 'itself' || byArticle.has(other.article)) continue;
		byArticle.set(other.article, other.key);
		if (byArticle.size === mostOpponentsNamed) break;
	}
	return [...byArticle].sort(([a], [b]) => compare(a, b)).map(([, key]) => key);
}

function problem(
	code: MeaningCode,
	at: MeaningPlace,
	related: readonly NoteKey[] = [],
	claim?: string,
): MeaningProblem {
	return { code, severity: severities[code], at, related, ...(claim !== undefined && { claim }) };
}
