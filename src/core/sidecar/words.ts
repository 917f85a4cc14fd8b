import type { CorrectionWord, Strength } from '../analysis/analysis';

/** What a note's passage does to its claim. */
export const stances = ['asserts', 'denies', 'qualifies', 'questions', 'mentions'] as const;
export type Stance = (typeof stances)[number];

/** How well the reader could find the source; the words of the analyser. */
export const strengths = ['named', 'described', 'anonymous', 'document', 'none'] as const satisfies readonly Strength[];

export const claimKinds = ['proposition', 'quantity'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const sourceKinds = ['outlet', 'person', 'body', 'document'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** How a claim was settled; shown, never counted. */
export const settlements = ['settled-true', 'settled-false', 'partly', 'unsettled'] as const;
export type Settlement = (typeof settlements)[number];

/** What a reader says that words are, or are not, against the analyser; its own words. */
export const correctionWords = [
	'not-a-quotation',
	'not-an-attribution',
	'speech',
	'scare',
	'title',
	'attribution',
] as const satisfies readonly CorrectionWord[];

/** The link types that every corpus has; `lateral.yaml` may add others. */
export const linkTypes = [
	'contradicts',
	'corroborates',
	'qualifies',
	'updates',
	'cites',
	'copies',
	'rewords',
	'shortens',
	'same-event',
] as const;
export type LinkType = (typeof linkTypes)[number];

/** Those that say the same from both ends and count once whichever side wrote them. */
export const symmetricLinkTypes: ReadonlySet<string> = new Set<LinkType>([
	'contradicts',
	'corroborates',
	'rewords',
	'same-event',
]);
