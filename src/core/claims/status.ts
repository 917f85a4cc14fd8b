import type { Holder, NoteKey, Stance } from './facts';

/** The first that applies, in this order. */
export const statusWords = [
	'contested',
	'changed',
	'inconsistent',
	'qualified',
	'questioned',
	'corroborated',
	'single-origin',
	'unmarked',
] as const;
export type StatusWord = (typeof statusWords)[number];

/** Why two positions cannot both hold: DESIGN §3 (a) stances, (b) values, (c) `excludes`, (d) a `contradicts` link. */
export type IncompatibilityRule = 'stances' | 'values' | 'excludes' | 'contradicts';

export interface Position {
	readonly note: NoteKey;
	readonly coder: string | null;
	readonly holder: Holder;
	readonly stance: Stance;
	/** As written; `null` where none is given. */
	readonly value: string | null;
	/** The notes at which this position's chains of `cites` and `copies` end; itself where it has none. */
	readonly origins: readonly NoteKey[];
	readonly live: boolean;
}

export interface ClaimStatus {
	readonly id: string;
	readonly status: StatusWord;
	/** `altered`: the status would be another one if altered, ambiguous and lost notes counted. */
	readonly evidence: 'sound' | 'altered';
	/** Only the view of all tells readers from sources; elsewhere `sources` where contested, else `none`. */
	readonly disagreement: 'sources' | 'readers' | 'both' | 'none';
	/** Contested by two positions neither of which has a speaker. */
	readonly betweenOutlets: boolean;
	/** The rule that gave the status, and the notes it rests on. */
	readonly reason: {
		readonly rule: IncompatibilityRule | Exclude<StatusWord, 'contested' | 'changed' | 'inconsistent'>;
		readonly notes: readonly NoteKey[];
	};
	/** Live positions, and the origins they have between them. */
	readonly sides: Readonly<Record<Stance, { readonly positions: number; readonly origins: number }>>;
	/** Live or not, in the order of article id, then note id. */
	readonly positions: readonly Position[];
}

/** Articles without a live note on a claim that could be expected to say something on it; in order of their ids. */
export interface Silence {
	/** In reach and read in full. */
	readonly silent: readonly string[];
	/** In reach, not read in full. */
	readonly unread: readonly string[];
}
