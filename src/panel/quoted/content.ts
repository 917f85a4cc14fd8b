import type { QuotedColumn, QuotedMemory } from '../../protocol/quotedTab';
import type { QuotedView } from '../../protocol/toPanel';
import type { Actions } from '../content';

// Names for the parts of what the protocol delivers.

export type WhoIsQuoted = Extract<QuotedView['content'], { kind: 'speakers' }>;
export type Speaker = WhoIsQuoted['speakers'][number];
export type Outlet = NonNullable<WhoIsQuoted['outlets']>[number];
export type Statement = WhoIsQuoted['open'][number]['statements'][number];
export type Scope = QuotedView['scope'];
export type Grouping = QuotedMemory['by'];

/** What the reader can do with the table of who is quoted. */
export interface QuotedActions {
	scope(scope: Scope): void;
	/** A row for each speaker, or for each outlet. */
	group(by: Grouping): void;
	/** Read the corpus's articles, or stop. */
	read(on: boolean): void;
	/** By this column; the other way round if it is sorted by it already. */
	sort(by: QuotedColumn): void;
	filter(text: string): void;
	/** Opens a speaker's row, or closes it. */
	toggle(speaker: Speaker): void;
	/** The same of an outlet. */
	toggleOutlet(outlet: Outlet): void;
	/** Shows a speaker of an outlet among all speakers. */
	seek(name: string): void;
	open(statement: Statement, beside: boolean): void;
	/** The keyboard came to a row: Tab comes back to it. */
	visit(row: string): void;
	more(): void;
	/** All rows that the filter leaves, drawn or not. */
	copy(): void;
	do: Actions['do'];
}
