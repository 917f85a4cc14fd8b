import type { AnchorState } from '../../anchor/anchor';
import type { NoteKey, Stance } from '../../claims/facts';
import type { StatusWord } from '../../claims/status';
import type { ArticleName, StatusLabel } from '../claims/crossReferences';

// Claims against articles, as plain data that the panel only draws. Labels and names are text for people in their own
// language; all text may hold anything that somebody typed into a file.

/** In which order claims and articles stand; docs/panel.md says what each of them means. */
export const matrixOrders = ['contestedness', 'date', 'outlet', 'cluster'] as const;
export type MatrixOrder = (typeof matrixOrders)[number];

/** What the articles stand together by. */
export const matrixGroupings = ['outlet', 'holder'] as const;
export type MatrixGrouping = (typeof matrixGroupings)[number];

/** What the reader looks for; `null` and an empty text ask for nothing. */
export interface MatrixFilter {
	readonly status: StatusWord | null;
	readonly tag: string | null;
	/** As {@link MatrixChoices} names them. */
	readonly speaker: string | null;
	readonly coder: string | null;
	/** Words that all stand in the claim, or all with one of its passages. */
	readonly text: string;
}

/** Which claims and articles there are, and in which order. */
export interface MatrixArrangement {
	readonly order: MatrixOrder;
	readonly grouping: MatrixGrouping;
	readonly filter: MatrixFilter;
}

/** A part of the matrix, by where it begins and how much of it there is. */
export interface MatrixPart {
	readonly row: number;
	readonly rows: number;
	readonly column: number;
	readonly columns: number;
}

/** One cell, by what it is about: it stays the same one when others come, go or change places. */
export interface MatrixPlace {
	readonly claim: string;
	/** A {@link MatrixColumn}'s id. */
	readonly column: string;
}

/** What is there in any part of the matrix. */
interface MatrixOutline {
	/** That the filter leaves. */
	readonly rows: number;
	readonly columns: number;
	/** Those that the columns are of: grouped by holder, one article may have several columns. */
	readonly shownArticles: number;
	/** Without the filter. */
	readonly claims: number;
	readonly articles: number;
	/** Contested claims among the rows. */
	readonly contested: number;
	readonly choices: MatrixChoices;
	/** What stances are called, and the letter that each of them stands for in a cell. */
	readonly stances: readonly StanceName[];
}

export interface StanceName {
	readonly stance: Stance;
	/** “asserts” */
	readonly label: string;
	/** “A” */
	readonly letter: string;
}

/** What the filter can be set to. */
export interface MatrixChoices {
	readonly statuses: readonly (StatusLabel & { readonly claims: number })[];
	/** The most frequent ones, in order. */
	readonly tags: readonly string[];
	readonly speakers: readonly { readonly key: string; readonly name: string }[];
	readonly coders: readonly string[];
}

/** A part of the matrix: a window that moves over it. */
export interface MatrixWindow extends MatrixOutline {
	/** What of it is here; less than was asked for where the matrix ends. */
	readonly part: MatrixPart;
	readonly lines: readonly MatrixLine[];
	readonly heads: readonly MatrixColumn[];
	/** The groups of which a column is here, in order. */
	readonly groups: readonly MatrixGroup[];
	/** The cell that was asked for; absent where the filter has taken it away. */
	readonly cell?: MatrixCellFacts;
}

/** A claim: the head of a row, and what of the row is in the window. */
export interface MatrixLine {
	readonly id: string;
	readonly text: string;
	readonly status: StatusLabel;
	/** The status would be another one if altered or lost passages counted. */
	readonly altered: boolean;
	/** “3 assert, 1 denies”; empty where nobody takes a position. */
	readonly sides: string;
	/** “readers disagree, not sources”; empty where it is the sources alone. */
	readonly disagreement: string;
	/** One letter for each column here: `s` silent, `u` not read, `h` speaks through another holder, `-` none of these. */
	readonly reach: string;
	/** In the order of their columns. */
	readonly cells: readonly MatrixCell[];
}

/** What one article has on one claim, in short. */
export interface MatrixCell {
	/** The column, counted from the first one here. */
	readonly at: number;
	/** In the order asserts, denies, qualifies, questions, mentions. */
	readonly stances: readonly { readonly stance: Stance; readonly notes: number }[];
	/** Notes whose words are altered, ambiguous or lost: they do not count. */
	readonly altered: number;
	/** The note, where it is the only one. */
	readonly note?: NoteKey;
	/** Nothing in it is what the filter looks for: it is there so that nobody takes it for silence. */
	readonly apart: boolean;
}

/** An article: the head of a column. Grouped by holder, an article has a column in the group of each. */
export interface MatrixColumn {
	readonly id: string;
	readonly article: ArticleName;
	/** Names the group of it among those that are here. */
	readonly group: number;
}

/** Columns that stand together, also those that are not here. */
export interface MatrixGroup {
	readonly key: string;
	/** An outlet or a holder. */
	readonly name: string;
	/** Its first column in the whole matrix, and how many there are. */
	readonly first: number;
	readonly columns: number;
}

/** What is known of an article on a claim beside the notes in the cell; `elsewhere`: it speaks through another holder. */
export type MatrixReach = 'silent' | 'unread' | 'elsewhere' | 'none';

/** All that there is in one cell. */
export interface MatrixCellFacts {
	readonly row: number;
	readonly column: number;
	readonly claim: { readonly id: string; readonly text: string };
	readonly article: ArticleName;
	/** Whether the article could be expected to say something on the claim, where no passage of it counts. */
	readonly reach: MatrixReach;
	readonly notes: readonly MatrixNote[];
	/** Further notes that are left out. */
	readonly more: number;
}

export interface MatrixNote {
	readonly note: NoteKey;
	readonly stance: Stance;
	readonly holder: string;
	/** As they were noted, on one line. */
	readonly words: string;
	readonly evidence: AnchorState;
	readonly value?: string;
	/** With the coder's shape; absent in the base. */
	readonly coder?: string;
	/** Not what the filter looks for. */
	readonly apart: boolean;
}

/** The same as a plain table: a row for each claim, and in its columns who does what. */
export interface MatrixTable extends MatrixOutline {
	/** The first claim here. */
	readonly row: number;
	readonly entries: readonly MatrixEntry[];
}

export interface MatrixEntry extends Omit<MatrixLine, 'reach' | 'cells'> {
	/** Those with a passage, in the order of stances. */
	readonly sideLists: readonly {
		readonly stance: Stance;
		readonly notes: readonly MatrixPassage[];
		readonly more: number;
	}[];
	readonly silent: { readonly articles: readonly ArticleName[]; readonly more: number };
	readonly unread: { readonly articles: readonly ArticleName[]; readonly more: number };
}

export interface MatrixPassage extends Omit<MatrixNote, 'stance'> {
	readonly article: ArticleName;
}
