import type { AnchorState } from '../../anchor/anchor';
import type { Holder, NoteKey, Stance } from '../../claims/facts';
import type { ArticleName, ClaimLine } from '../claims/crossReferences';

/**
 * Positions on a claim, or on all claims of a corpus, in the order in which they were published: plain data to be drawn.
 *
 * Every `label`, `name` and sentence is text for people. All text may hold anything that somebody typed into a file.
 */
export interface Chronology {
	/** Absent where it is all claims of the corpus. */
	readonly claim?: ClaimLine;
	readonly lanesBy: LanesBy;
	/** Who was first, who followed, who changed; each a sentence of its own. */
	readonly inWords: readonly string[];
	/** From the first date to the last; absent where nothing has one. */
	readonly whole?: Stretch;
	/** What is shown of it. */
	readonly shown?: Stretch;
	/** How many positions lie wholly before and after what is shown. */
	readonly before: number;
	readonly after: number;
	/** All positions, and those of them whose article has no date that can be read. */
	readonly total: number;
	readonly undated: number;
	/** The only lane that is shown, if the reader went to one. */
	readonly lane?: string;
	/** Who has the earliest position first; what is not dated last. */
	readonly lanes: readonly Lane[];
	/** By time, undated last. Each is shown once, here or in a crowd. */
	readonly positions: readonly ChronologyPosition[];
	readonly crowds: readonly Crowd[];
	/** Between positions that are shown by themselves, in order. */
	readonly ties: readonly ChronologyTie[];
	/** What the shapes and lines that occur are called. */
	readonly labels: {
		readonly stances: readonly { readonly stance: Stance; readonly label: string }[];
		readonly ties: readonly { readonly type: TieType; readonly label: string }[];
	};
}

export type LanesBy = 'holder' | 'outlet';

/** What the reader wants to see. */
export interface ChronologyAsk {
	/** Absent: all claims of the corpus. */
	readonly claim?: string;
	readonly by: LanesBy;
	/** Zoomed to; absent: all there is, and what has no date. */
	readonly shown?: Stretch;
	/** Only this lane. */
	readonly lane?: string;
}

/** A stretch of time in days since 1970, UTC; `to` is where it ends, which a single moment does where it begins. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

export interface Lane {
	/** A holder's or an outlet's; `others` of those that many lanes leave no room for. */
	readonly id: string;
	readonly name: string;
	readonly kind: Holder['kind'] | 'others';
	/** Of those that are shown. */
	readonly positions: number;
}

export interface ChronologyPosition {
	readonly note: NoteKey;
	readonly lane: string;
	readonly holder: string;
	readonly stance: Stance;
	/** "asserts", "denies", … */
	readonly label: string;
	/** The noted words, shortened. */
	readonly words: string;
	readonly value?: string;
	readonly article: ArticleName;
	/**
	 * When it was published: a day, a longer stretch where no more is known, a moment where the time of day and its zone
	 * are. Absent where there is no date that can be read.
	 */
	readonly time?: Stretch;
	/** A month or a year: nobody knows which day of it. */
	readonly vague: boolean;
	/** The time that is spoken about, as written, and where it lies if that can be read. */
	readonly asOf?: { readonly text: string; readonly time?: Stretch };
	/** Which claim it is on, where several are shown. */
	readonly claim?: { readonly id: string; readonly text: string };
	/** Whose layer it is in. */
	readonly coder?: string;
	readonly evidence: AnchorState;
	/** Among the first to take a position on the claim. */
	readonly first: boolean;
	/** "cites North Wire, Mar 5, 2031", "changed: denies (Mar 4, 2031), then asserts (Mar 9, 2031)". */
	readonly facts: readonly string[];
}

/** Positions of one lane that stand too close to each other to be drawn one by one. */
export interface Crowd {
	readonly id: string;
	readonly lane: string;
	/** From the first of them to the last; absent where they have no date. */
	readonly time?: Stretch;
	readonly positions: number;
	/** How many of them have which stance. */
	readonly stances: readonly { readonly stance: Stance; readonly count: number }[];
	/** Whether it comes apart when the reader goes into it. */
	readonly opens: boolean;
}

/** `changed`: from what a holder said to what they said later. */
export type TieType = 'cites' | 'copies' | 'changed';

export interface ChronologyTie {
	readonly type: TieType;
	readonly label: string;
	readonly from: NoteKey;
	readonly to: NoteKey;
}
