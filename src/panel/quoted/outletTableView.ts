import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { figure } from '../../wording/figure';
import { outletColumns } from './columns';
import type { Outlet, QuotedActions, WhoIsQuoted } from './content';
import { countOfOutlets, countOfSpeakers, countOfStatements, countOfWords } from '../counts';
import { icon } from '../glyphs';
import { cellText, type Column } from './listing';
import type { QuotedPicture } from './quotedView';
import { kindParts, type Part, shareBar, shareFills, shareLegend, strengthParts } from './shareBar';
import { columnHeader, quotedTableFrame, sumOf } from './tableFrame';

/** What the parts of the table need to know besides what they are about. */
interface Drawing {
	readonly columns: readonly Column<Outlet>[];
	/** What the upper and the lower bar of each row show. */
	readonly bars: readonly [upper: readonly Part[], lower: readonly Part[]];
	/** The outlet or the speaker that Tab comes to. */
	readonly current: string | undefined;
	readonly act: QuotedActions;
}

/**
 * A row for each outlet: two bars for how its statements are given and how well their sources can be found, the same in
 * figures, and below it, once it is open, whom it quotes most.
 */
export function outletTableView(
	outlets: readonly Outlet[],
	content: WhoIsQuoted,
	{ open, sort, drawn, current }: QuotedPicture,
	act: QuotedActions,
): TemplateResult {
	const shown = outlets.slice(0, drawn);
	const stops = shown.flatMap(({ key, most }) => [
		key,
		...(open.includes(key) ? most.map((_, index) => stopOf(key, index)) : []),
	]);
	const columns = outletColumns(content.labels);
	const drawing: Drawing = {
		columns,
		bars: [kindParts(content.labels), strengthParts(content.labels)],
		current: stops.find(stop => stop === current) ?? stops[0],
		act,
	};
	const [kinds, strengths] = drawing.bars;
	const [name, ...figures] = columns.map(column => columnHeader(column, sort, act));
	return html`${shareFills()} ${shareLegend(l10n.t('Upper bar'), kinds)} ${shareLegend(l10n.t('Lower bar'), strengths)}
	${quotedTableFrame(
		caption(outlets),
		html`${name}
			<th scope="col" class="shares">${l10n.t('Shares')}</th>
			${figures}`,
		repeat(
			shown,
			({ key }) => key,
			outlet => row(outlet, open.includes(outlet.key), drawing),
		),
		true,
	)}`;
}

function caption(outlets: readonly Outlet[]): string {
	return [
		countOfOutlets(outlets.length),
		countOfStatements(sumOf(outlets, ({ statements }) => statements)),
		countOfWords(sumOf(outlets, ({ words }) => words)),
	].join(' · ');
}

function row(outlet: Outlet, isOpen: boolean, drawing: Drawing): TemplateResult {
	const { columns, bars, current, act } = drawing;
	const { key, name } = outlet;
	return html`<tr>
			<th scope="row">
				<button
					class="speaker"
					data-row=${key}
					aria-expanded=${isOpen}
					tabindex=${key === current ? 0 : -1}
					@focus=${() => act.visit(key)}
					@click=${() => act.toggleOutlet(outlet)}
				>
					${icon(isOpen ? 'chevron-down' : 'chevron-right')}<bdi>${name}</bdi>
				</button>
			</th>
			<td class="shares">${bars.map(parts => shareBar(outlet, parts))}</td>
			${columns.slice(1).map(column => html`<td class="figure">${figure(Number(cellText(outlet, column)))}</td>`)}
		</tr>
		${isOpen ? mostQuoted(outlet, drawing) : nothing}`;
}

function mostQuoted({ key, name, most, speakers }: Outlet, { columns, current, act }: Drawing): TemplateResult {
	return html`<tr class="said">
		<td colspan=${columns.length + 1}>
			<ul aria-label=${l10n.t('Whom {0} quotes most', name)}>
				${most.map((speaker, index) => {
					const stop = stopOf(key, index);
					return html`<li>
						<button
							class="row"
							data-row=${stop}
							tabindex=${stop === current ? 0 : -1}
							title=${l10n.t('Show among all speakers')}
							@focus=${() => act.visit(stop)}
							@click=${() => act.seek(speaker.name)}
						>
							<span class="text" dir="auto">${speaker.name}</span>
							<span class="muted facts">
								${speaker.role === undefined ? nothing : html`<span dir="auto">${speaker.role}</span>`}
								<span>${countOfStatements(speaker.statements)}</span> <span>${countOfWords(speaker.words)}</span>
							</span>
						</button>
					</li>`;
				})}
			</ul>
			${
				most.length < speakers
					? html`<p class="muted">${l10n.t('The first {0} of {1}', figure(most.length), countOfSpeakers(speakers))}</p>`
					: nothing
			}
		</td>
	</tr>`;
}

/** Names a speaker of an outlet among all stops of the keyboard. */
function stopOf(outlet: string, index: number): string {
	return `${outlet} ${index}`;
}
