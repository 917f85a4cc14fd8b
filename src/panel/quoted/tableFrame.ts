import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { QuotedActions } from './content';
import { icon } from '../glyphs';
import type { Column, QuotedSort } from './listing';

/**
 * A table that scrolls by itself where it is wider than the panel, with its names and titles in sight.
 *
 * @param isWide it is wider than any panel. Others scroll with the page where there is room.
 */
export function quotedTableFrame(caption: string, headers: unknown, rows: unknown, isWide = false): TemplateResult {
	return html`<div class=${isWide ? 'scrolls wide' : 'scrolls'} role="region" aria-labelledby="quoted-caption">
		<table>
			<caption id="quoted-caption">
				${caption}
			</caption>
			<thead>
				<tr>
					${headers}
				</tr>
			</thead>
			<tbody>
				${rows}
			</tbody>
		</table>
	</div>`;
}

/** The title of a column, by which the table is sorted. */
export function columnHeader<Row>(
	{ id, title, meaning, isFigure }: Column<Row>,
	sort: QuotedSort,
	act: QuotedActions,
): TemplateResult {
	const sorted = sort.by === id;
	return html`<th
		scope="col"
		class=${isFigure ? 'figure' : id}
		aria-sort=${sorted ? (sort.descending ? 'descending' : 'ascending') : nothing}
	>
		<button title=${meaning ?? nothing} @click=${() => act.sort(id)}>
			${title}${sorted ? icon(sort.descending ? 'arrow-down' : 'arrow-up') : nothing}
		</button>
	</th>`;
}

export function sumOf<Row>(rows: readonly Row[], of: (row: Row) => number): number {
	return rows.reduce((total, row) => total + of(row), 0);
}
