import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { day } from '../../wording/day';
import { icon, statusIcon } from '../glyphs';
import { articleInShort, languageOf } from '../words';
import type { Head, Line, Part, Spot, Window } from './content';
import type { Layout } from './layout';
import { placed } from './placed';
import { cellSigns } from './signs';
import { cellInShort, lineInShort, standing } from './words';

export interface GridPicture {
	readonly window: Window;
	readonly layout: Layout;
	/** What is drawn: of what lies outside the window nothing is known yet but that it is there. */
	readonly drawn: Part;
	/** Where Tab comes to. It is drawn wherever it is, so that the keyboard never loses its place. */
	readonly current: Spot;
}

/**
 * The grid, of which only what is in sight is drawn: rows and cells say themselves which they are, so that a screen
 * reader counts them all. Its first two rows are the groups and the articles, its first column the claims.
 */
export function gridView(picture: GridPicture): TemplateResult {
	const { window, layout, drawn, current } = picture;
	const rows = indexes(drawn.row, drawn.rows, current.row);
	const columns = indexes(drawn.column, drawn.columns, current.column);
	const width = layout.label + window.columns * layout.cell;
	return html`<div
		role="grid"
		aria-label=${l10n.t('Claims and articles')}
		aria-rowcount=${window.rows + 2}
		aria-colcount=${window.columns + 1}
		aria-readonly="true"
		?data-wide=${layout.wide}
		?data-narrow=${layout.narrow}
		?data-brief=${layout.brief}
		${placed({ width })}
	>
		<div role="rowgroup" class="heads">${groupRow(picture)} ${headRow(columns, picture)}</div>
		<div role="rowgroup" class="lines" ${placed({ height: window.rows * layout.row })}>
			${repeat(
				rows,
				row => row,
				row => {
					const line = window.lines[row - window.part.row];
					const at = current.row === row ? current.column : undefined;
					return guard([line, columns.join(), window.part.column, at, layout, row], () =>
						lineRow(row, line, columns, at, picture),
					);
				},
			)}
		</div>
	</div>`;
}

function indexes(first: number, count: number, current: number): number[] {
	const all = Array.from({ length: count }, (_, at) => first + at);
	if (current < 0 || (current >= first && current < first + count)) return all;
	return current < first ? [current, ...all] : [...all, current];
}

function groupRow({ window, layout, drawn }: GridPicture): TemplateResult {
	const end = drawn.column + drawn.columns;
	const groups = window.groups.filter(({ first, columns }) => first < end && first + columns > drawn.column);
	return html`<div role="row" class="groups" aria-rowindex="1">
		<div role="columnheader" class="corner" aria-colindex="1">
			<span class="unseen">${l10n.t('Claims')}</span>
		</div>
		${repeat(
			groups,
			({ key }) => key,
			({ name, first, columns }) =>
				html`<div
					role="columnheader"
					class="group"
					aria-colindex=${first + 2}
					aria-colspan=${columns}
					title=${name}
					?data-upwards=${!layout.wide && name.length * layout.letter > columns * layout.cell - 8}
					${placed({ left: layout.label + first * layout.cell, width: columns * layout.cell })}
				>
					<bdi>${name}</bdi>
				</div>`,
		)}
	</div>`;
}

function headRow(columns: readonly number[], { window, layout, current }: GridPicture): TemplateResult {
	return html`<div role="row" class="articles" aria-rowindex="2">
		<div role="columnheader" class="corner" aria-colindex="1">${l10n.t('Claims')}</div>
		${repeat(
			columns,
			column => column,
			column => {
				const head = window.heads[column - window.part.column];
				const isCurrent = current.row < 0 && current.column === column;
				return html`<div
					role="columnheader"
					class="article"
					data-row="-1"
					data-column=${column}
					aria-colindex=${column + 2}
					tabindex=${isCurrent ? 0 : -1}
					title=${head ? `${head.article.title}\n${articleInShort(head.article)}` : nothing}
					${placed({ left: layout.label + column * layout.cell })}
				>
					${head ? articleHead(head) : '…'}
				</div>`;
			},
		)}
	</div>`;
}

function articleHead({ article }: Head): TemplateResult {
	return html`<span class="head-words" lang=${languageOf(article) ?? nothing}
		><bdi class="title">${article.title}</bdi>${
			article.published ? html`<span class="muted">${day(article.published)}</span>` : nothing
		}</span
	>`;
}

function lineRow(
	row: number,
	line: Line | undefined,
	columns: readonly number[],
	at: number | undefined,
	{ window, layout }: GridPicture,
): TemplateResult {
	const cells = new Map(line?.cells.map(cell => [cell.at, cell]));
	return html`<div role="row" class="line" aria-rowindex=${row + 3} ${placed({ top: row * layout.row })}>
		<div
			role="rowheader"
			class="claim"
			data-row=${row}
			data-column="-1"
			data-status=${line?.status.word ?? nothing}
			aria-colindex="1"
			aria-label=${line ? lineInShort(line) : l10n.t('is being read')}
			title=${line ? lineInShort(line) : nothing}
			tabindex=${at === -1 ? 0 : -1}
		>
			${
				line
					? html`${icon(statusIcon[line.status.word])}<bdi class="text">${line.text}</bdi
							><span class="muted">${standing(line)}</span>`
					: '…'
			}
		</div>
		${repeat(
			columns,
			column => column,
			column => {
				const here = column - window.part.column;
				const cell = cells.get(here);
				const reach = line?.reach[here];
				return html`<div
					role="gridcell"
					class="cell"
					data-row=${row}
					data-column=${column}
					data-reach=${reach ?? nothing}
					?data-apart=${cell?.apart}
					?data-coming=${reach === undefined}
					aria-colindex=${column + 2}
					aria-label=${cellInShort(cell, reach, window.stances, line, window.heads[here])}
					tabindex=${at === column ? 0 : -1}
					${placed({ left: layout.label + column * layout.cell })}
				>
					${cellSigns(cell, reach, window.stances)}
				</div>`;
			},
		)}
	</div>`;
}
