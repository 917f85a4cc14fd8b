import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { day } from '../../wording/day';
import { figure } from '../../wording/figure';
import { stanceGlyph } from '../glyphs';
import { wantsBeside } from '../opening';
import { countOfPositions, languageOf, quoted } from '../words';
import { crowdInWords, crowdTime, factsOf } from './chronologyWords';
import {
	inOrder,
	isCrowd,
	type Chronology,
	type ChronologyActions,
	type ChronologyPicture,
	type Crowd,
	type DatedPosition,
} from './content';

/** The same as the drawing, a row for each position or crowd in the order of their dates. */
export function chronologyTable(
	content: Chronology,
	{ rows: drawn, current }: ChronologyPicture,
	act: ChronologyActions,
): TemplateResult {
	const all = inOrder(content);
	const rows = all.slice(0, drawn);
	const keyOf = (row: DatedPosition | Crowd): string => (isCrowd(row) ? row.id : row.note);
	const stop = rows.find(row => keyOf(row) === current) ?? rows[0];
	const table: Drawn = {
		content,
		columns: columnsOf(content),
		names: new Map(content.lanes.map(({ id, name }) => [id, name])),
		act,
	};
	return html`<div class="scrolls" role="region" aria-labelledby="chronology-caption">
			<table>
				<caption id="chronology-caption">
					${countOfPositions(content.total)}
				</caption>
				<thead>
					<tr>
						${table.columns.map(({ title }) => html`<th scope="col"><span>${title}</span></th>`)}
					</tr>
				</thead>
				<tbody>
					${repeat(rows, keyOf, row => rowView(row, row === stop, table))}
				</tbody>
			</table>
		</div>
		${
			all.length > rows.length
				? html`<p>
						<button class="button secondary" @click=${() => act.more()}>
							${l10n.t('Show more: {0} of {1} are shown', figure(rows.length), figure(all.length))}
						</button>
					</p>`
				: nothing
		}`;
}

interface Drawn {
	readonly content: Chronology;
	readonly columns: readonly Column[];
	readonly names: ReadonlyMap<string, string>;
	readonly act: ChronologyActions;
}

interface Column {
	readonly title: string;
	readonly cell: (position: DatedPosition) => TemplateResult | string;
}

/** Columns that would be empty in every row are left out. The date comes first and heads the row. */
function columnsOf({ positions }: Chronology): Column[] {
	const has = (of: (position: DatedPosition) => unknown): boolean => positions.some(each => of(each) !== undefined);
	return [
		{ title: l10n.t('Published'), cell: dateOf },
		{ title: l10n.t('Holder'), cell: ({ holder }) => html`<bdi>${holder}</bdi>` },
		{
			title: l10n.t('Stance'),
			cell: ({ stance, label }) =>
				html`<span class="stance" data-stance=${stance}>${stanceGlyph(stance)}${label}</span>`,
		},
		...(has(({ claim }) => claim)
			? [{ title: l10n.t('Claim'), cell: ({ claim }: DatedPosition) => html`<bdi>${claim?.text}</bdi>` }]
			: []),
		{
			title: l10n.t('Words'),
			cell: ({ words, article }) => html`<bdi lang=${languageOf(article) ?? nothing}>${quoted(words)}</bdi>`,
		},
		...(has(({ value }) => value) ? [{ title: l10n.t('Value'), cell: ({ value }: DatedPosition) => value ?? '' }] : []),
		...(has(({ asOf }) => asOf)
			? [{ title: l10n.t('Spoken about'), cell: ({ asOf }: DatedPosition) => (asOf ? day(asOf.text) : '') }]
			: []),
		{ title: l10n.t('Article'), cell: ({ article }) => html`<bdi>${article.outlet ?? article.title}</bdi>` },
		...(has(({ coder }) => coder) ? [{ title: l10n.t('Layer'), cell: ({ coder }: DatedPosition) => coder ?? '' }] : []),
		...(positions.some(position => factsOf(position).length)
			? [{ title: l10n.t('What else'), cell: (position: DatedPosition) => factsOf(position).join('; ') }]
			: []),
	];
}

function rowView(row: DatedPosition | Crowd, isStop: boolean, drawn: Drawn): TemplateResult {
	const tabindex = isStop ? 0 : -1;
	if (isCrowd(row)) return crowdRow(row, tabindex, drawn);
	const { columns, act } = drawn;
	return html`<tr data-note=${row.note}>
		<th scope="row">
			<button
				class="row-opener link"
				data-row=${row.note}
				data-stop=${row.note}
				data-note=${row.note}
				tabindex=${tabindex}
				title=${l10n.t('Open the passage')}
				@focus=${() => act.visit(row.note)}
				@click=${(event: Event) => act.open(row.note, wantsBeside(event))}
			>
				${dateOf(row)}
			</button>
		</th>
		${columns.slice(1).map(({ cell }) => html`<td dir="auto">${cell(row)}</td>`)}
	</tr>`;
}

function crowdRow(crowd: Crowd, tabindex: number, { content, columns, names, act }: Drawn): TemplateResult {
	return html`<tr>
		<th scope="row">
			<button
				class="row-opener link"
				data-row=${crowd.id}
				data-stop=${crowd.id}
				tabindex=${tabindex}
				aria-disabled=${crowd.opens ? nothing : 'true'}
				title=${crowd.opens ? l10n.t('Show them one by one') : nothing}
				@focus=${() => act.visit(crowd.id)}
				@click=${() => act.enter(crowd)}
			>
				${crowdTime(crowd)}
			</button>
		</th>
		<td dir="auto"><bdi>${names.get(crowd.lane) ?? ''}</bdi></td>
		<td colspan=${columns.length - 2}>${crowdInWords(crowd, content)}</td>
	</tr>`;
}

function dateOf({ article, time }: DatedPosition): string {
	return article.published && time ? day(article.published) : l10n.t('no date');
}
