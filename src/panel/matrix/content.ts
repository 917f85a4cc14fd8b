import type { MatrixAsk } from '../../protocol/matrixTab';
import type { MatrixView } from '../../protocol/toPanel';

// Names for the parts of what the protocol delivers.

export type Content = MatrixView['content'];
export type Window = Extract<Content, { kind: 'window' }>;
export type Table = Extract<Content, { kind: 'table' }>;
export type Line = Window['lines'][number];
export type Cell = Line['cells'][number];
export type Head = Window['heads'][number];
export type Group = Window['groups'][number];
export type CellFacts = NonNullable<Window['cell']>;
export type Entry = Table['entries'][number];
export type Stances = Window['stances'];
export type Part = MatrixAsk['part'];
export type Filter = MatrixAsk['filter'];
export type Arrangement = Pick<MatrixAsk, 'order' | 'grouping' | 'filter'>;

/** A cell, or with -1 the head of a row or of a column. */
export interface Spot {
	readonly row: number;
	readonly column: number;
}

/** What the reader can do with the matrix. */
export interface MatrixActions {
	arrange(part: Partial<Omit<Arrangement, 'filter'>>): void;
	filter(part: Partial<Filter>): void;
	clear(): void;
	resize(steps: number): void;
	toggle(): void;
	exportAs(as: 'svg' | 'png' | 'print'): void;
	open(note: string, beside: boolean): void;
	openArticle(article: string, beside: boolean): void;
	openClaim(claim: string): void;
	/** The claims before those in the table, or after them. */
	page(row: number): void;
	do(what: 'make-corpus' | 'mark-passage' | 'show-log'): void;
}
