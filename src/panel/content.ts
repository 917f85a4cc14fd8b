import type { ToExtension } from '../protocol/toExtension';
import type { Tab } from '../protocol/tab';
import type { ClaimView } from '../protocol/toPanel';

// Names for the parts of what the protocol delivers.

export type ClaimsHere = Extract<ClaimView['content'], { kind: 'claims' }>;
export type Overview = Extract<ClaimView['content'], { kind: 'article' }>;
export type Claim = ClaimsHere['claims'][number];
export type Values = NonNullable<Claim['values']>;
export type Bar = Values['bars'][number];
export type Status = Claim['status'];
export type ClaimLine = Claim['excludes'][number];
export type Side = Claim['sides'][number];
export type Holder = Side['holders'][number];
export type Position = Holder['positions'][number];
export type Article = Position['article'];
export type Link = Position['links'][number];

export type Reply = Position['replies'][number];
/** What can be done with a note. */
export type Deed = Extract<ToExtension, { kind: 'act' }>['what'];

/** What the reader can do with a claim, as its views call it. */
export interface Actions {
	open(note: string, beside: boolean): void;
	openArticle(article: string, beside: boolean): void;
	openClaim(claim: string): void;
	choose(claim: string): void;
	/** Shows this claim in another tab. */
	turn(tab: Tab, claim: string): void;
	/** Brings the keyboard to another position of the same claim. */
	goTo(note: string): void;
	/** Lays the claim's passages side by side, this one first; `null`: as they come. */
	compare(note: string | null): void;
	/** The mouse came to a position; `null`: it left. */
	hover(note: string | null): void;
	/** The keyboard came to a position: Tab comes back to it. */
	visit(note: string): void;
	/** Says what is to become of this note's words, or of all that have changed. */
	review(note: string | null): void;
	/** Changes, answers, links or copies a note, or lists all that can be done with it. */
	act(note: string, what: Deed): void;
	/** Writes a report on this claim to a file. */
	report(claim: string): void;
	do(what: 'make-corpus' | 'mark-passage' | 'compare-articles' | 'show-log'): void;
}

/** All positions of a claim, in the order in which they are drawn. */
export function positionsOf(claim: Claim): Position[] {
	return claim.sides.flatMap(side => side.holders.flatMap(holder => holder.positions));
}
