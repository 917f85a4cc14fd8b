import { lineWidth, onOneLine } from '../terminal';
import { displayWidth, fitted } from './displayWidth';

/** A column takes no more than this, the last one excepted: names are short, and what is long is the content. */
const widest = 32;
const between = '  ';

/** Rows under each other in columns; on a terminal the last column is cut where the line ends. */
export function asTable(rows: readonly (readonly string[])[]): string {
	const cells = rows.map(row => row.map(onOneLine));
	const widths = (cells[0] ?? []).map((_, column) =>
		Math.min(widest, Math.max(...cells.map(row => displayWidth(row[column] ?? '')))),
	);
	const left = lineWidth() - widths.slice(0, -1).reduce((sum, width) => sum + width + between.length, 0);
	return cells
		.map(row =>
			row
				.map((text, column) => {
					if (column === row.length - 1) return fitted(text, Math.max(left, widest));
					const shown = fitted(text, widths[column] ?? 0);
					return shown + ' '.repeat((widths[column] ?? 0) - displayWidth(shown));
				})
				.join(between),
		)
		.join('\n');
}
