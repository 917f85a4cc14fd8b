import type { QuotedColumn } from '../protocol/panelState';
import type { ClaimView, QuotedView } from '../protocol/toPanel';

// Names for the parts of what the protocol delivers.

export type ClaimsHere = Extract<ClaimView['content'], { kind: 'claims' }>;
export type Overview = Extract<ClaimView['content'], { kind: 'article' }>;
export type Claim = ClaimsHere['claims'][number];
export type Status = Claim['status'];
export type ClaimLine = Claim['excludes'][number];
export type Side = Claim['sides'][number];
export type Holder = Side['holders'][number];
export type Position = Holder['positions'][number];
export type Article = Position['article'];
export type Link = Position['links'][number];

export type WhoIsQuoted = Extract<QuotedView['content'], { kind: 'speakers' }>;
export type Speaker = WhoIsQuoted['speakers'][number];
export type Statement = WhoIsQuoted['open'][number]['statements'][number];
export type Scope = QuotedView['scope'];

/** What the reader can do with a claim, as its views call it. */
export interface Actions {
	open(note: string, beside: boolean): void;
	openArticle(article: string, beside: boolean): void;
	openClaim(claim: string): void;
	choose(claim: string): void;
	pin(claim: string | null): void;
	/** The mouse came to a position; `null`: it left. */
	hover(note: string | null): void;
	/** The keyboard came to a position: Tab comes back to it. */
	visit(note: string): void;
	/** Says what is to become of this note's words, or of all that have changed. */
	review(note: string | null): void;
	do(what: 'make-corpus' | 'mark-passage' | 'show-log'): void;
}

/** All positions of a claim, in the order in which they are drawn. */
export function positionsOf(claim: Claim): Position[] {
	return claim.sides.flatMap(side => side.holders.flatMap(holder => holder.positions));
}

/** What the reader can do with the table of who is quoted. */
export interface QuotedActions {
	scope(scope: Scope): void;
	/** Read the corpus's articles, or stop. */
	read(on: boolean): void;
	/** By this column; the other way round if it is sorted by it already. */
	sort(by: QuotedColumn): void;
	filter(text: string): void;
	/** Opens a speaker's row, or closes it. */
	toggle(speaker: Speaker): void;
	open(statement: Statement, beside: boolean): void;
	/** The keyboard came to a row: Tab comes back to it. */
	visit(row: string): void;
	more(): void;
	copy(rows: readonly Speaker[]): void;
	do: Actions['do'];
}
