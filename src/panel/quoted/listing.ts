import type { QuotedColumn, QuotedMemory } from '../../protocol/quotedTab';
import { languageOfTexts } from '../../wording/language';

export type QuotedSort = QuotedMemory['sort'];

/** What has a row of its own: a speaker, or an outlet. */
export interface Listed {
	readonly key: string;
	readonly name: string;
	readonly role?: string;
	readonly words: number;
}

export interface Column<Row> {
	readonly id: QuotedColumn;
	readonly title: string;
	/** What the figure counts, where the title does not say it. */
	readonly meaning?: string;
	/** A figure stands at the end of its cell, and its largest comes first. */
	readonly isFigure: boolean;
	/** What rows are sorted by. */
	value(row: Row): string | number;
	/** What stands in the cell, for the eye and for the clipboard alike; the value where it is left out. */
	text?(row: Row): string;
}

/** Rows of speakers or of outlets, with the columns that they have, the name first. */
export class Listing<Row extends Listed> {
	readonly columns: readonly Column<Row>[];
	readonly all: readonly Row[];
	/** So many of them, in words. */
	readonly counted: (count: number) => string;

	constructor(columns: readonly Column<Row>[], all: readonly Row[], counted: (count: number) => string) {
		this.columns = columns;
		this.all = all;
		this.counted = counted;
	}

	/** Those whose name or role has all the words of the filter, in the order that the reader chose. */
	rows({ by, descending }: QuotedSort, filter: string): Row[] {
		const wanted = folded(filter).split(/\s+/);
		const found = this.all.filter(({ name, role = '' }) => {
			const text = folded(`${name} ${role}`);
			return wanted.every(word => text.includes(word));
		});
		const column = this.columns.find(({ id }) => id === by);
		const turn = descending ? -1 : 1;
		const { compare } = new Intl.Collator(languageOfTexts(), { numeric: true });
		return found.sort((a, b) => {
			const [one = '', other = ''] = [column?.value(a), column?.value(b)];
			// Who has no role stands last, whichever way.
			if (one === '' || other === '') return Number(one === '') - Number(other === '') || byWords(a, b);
			const difference =
				typeof one === 'number' && typeof other === 'number' ? one - other : compare(String(one), String(other));
			return difference * turn || byWords(a, b);
		});

		function byWords(a: Row, b: Row): number {
			return b.words - a.words || compare(a.name, b.name);
		}
	}

	/**
	 * The rows as a spreadsheet takes them from the clipboard: columns by tabs, figures without separators. A name
	 * that begins like a formula gets an apostrophe before it, for a spreadsheet would run it.
	 */
	tabbed(sort: QuotedSort, filter: string): string {
		const cell = (text: string): string => text.replaceAll(/\s+/g, ' ').replace(/^(?=[=+\-@])/, "'");
		return [
			this.columns.map(({ title }) => title),
			...this.rows(sort, filter).map(row => this.columns.map(column => cell(cellText(row, column)))),
		]
			.map(line => line.join('\t'))
			.join('\n');
	}
}

export function cellText<Row>(row: Row, column: Column<Row>): string {
	return column.text?.(row) ?? String(column.value(row));
}

function folded(text: string): string {
	return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
