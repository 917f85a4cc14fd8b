import type { QuotedColumn } from '../../protocol/quotedTab';
import type { QuotedView } from '../../protocol/toPanel';
import type { Actions } from '../content';

// Names for the parts of what the protocol delivers.

export type WhoIsQuoted = Extract<QuotedView['content'], { kind: 'speakers' }>;
export type Speaker = WhoIsQuoted['speakers'][number];
export type Statement = WhoIsQuoted['open'][number]['statements'][number];
export type Scope = QuotedView['scope'];

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
