import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { figure } from '../../wording/figure';
import type { QuotedActions, Speaker, Statement, WhoIsQuoted } from './content';
import { countOfSpeakers, countOfStatements, countOfWords } from '../counts';
import { icon } from '../glyphs';
import { articleLabel } from '../articleLabel';
import { wantsBeside } from '../opening';
import { speakerColumns } from './columns';
import { cellText, type Column } from './listing';
import { columnHeader, quotedTableFrame, sumOf } from './tableFrame';
import type { QuotedPicture } from './quotedView';
import { languageOf } from '../words';

/** What the parts of the table need to know besides what they are about. */
interface Drawing {
	readonly content: WhoIsQuoted;
	readonly columns: readonly Column<Speaker>[];
	/** The row or the statement that Tab comes to: of hundreds only one is a stop, and arrows lead to the others. */
	readonly current: string | undefined;
	readonly act: QuotedActions;
}

/**
 * A row for each speaker, and below it, once it is open, what the speaker says. In a narrow panel the role stands
 * below the name, and where the table is wider still it scrolls by itself, with the names in sight.
 */
export function quotedTableView(content: WhoIsQuoted, picture: QuotedPicture, act: QuotedActions): TemplateResult {
	const { speakers: rows, open, sort } = picture;
	const speakers = rows.slice(0, picture.drawn);
	const said = (key: string): readonly Statement[] | undefined =>
		open.includes(key) ? (content.open.find(({ speaker }) => speaker === key)?.statements ?? []) : undefined;
	const stops = speakers.flatMap(({ key }) => [key, ...(said(key) ?? []).map((_, index) => stopOf(key, index))]);
	const drawing: Drawing = {
		content,
		columns: speakerColumns(picture.scope, content.labels),
		current: stops.find(stop => stop === picture.current) ?? stops[0],
		act,
	};
	return quotedTableFrame(
		caption(rows),
		drawing.columns.map(column => columnHeader(column, sort, act)),
		repeat(
			speakers,
			({ key }) => key,
			speaker => row(speaker, said(speaker.key), drawing),
		),
	);
}

function caption(rows: readonly Speaker[]): string {
	return [
		countOfSpeakers(rows.length),
		countOfStatements(sumOf(rows, ({ statements }) => statements)),
		countOfWords(sumOf(rows, ({ words }) => words)),
	].join(' · ');
}

function row(speaker: Speaker, said: readonly Statement[] | undefined, drawing: Drawing): TemplateResult {
	const { columns, current, act } = drawing;
	const { key, name, role } = speaker;
	return html`<tr>
			<th scope="row">
				<button
					class="speaker"
					data-row=${key}
					aria-expanded=${said !== undefined}
					tabindex=${key === current ? 0 : -1}
					@focus=${() => act.visit(key)}
					@click=${() => act.toggle(speaker)}
				>
					${icon(said ? 'chevron-down' : 'chevron-right')}<bdi>${name}</bdi>
				</button>
				${role === undefined ? nothing : html`<span class="role" dir="auto">${role}</span>`}
			</th>
			${columns.slice(1).map(column => {
				const { id, isFigure } = column;
				const text = cellText(speaker, column);
				return isFigure
					? html`<td class="figure">${figure(Number(text))}</td>`
					: html`<td class=${id} dir=${id === 'role' ? 'auto' : nothing}>${text}</td>`;
			})}
		</tr>
		${said ? statements(speaker, said, drawing) : nothing}`;
}

function statements(speaker: Speaker, said: readonly Statement[], drawing: Drawing): TemplateResult {
	return html`<tr class="said">
		<td colspan=${drawing.columns.length}>
			<ul aria-label=${l10n.t('Statements of {0}', speaker.name)}>
				${said.map((each, index) => html`<li>${statement(each, stopOf(speaker.key, index), drawing)}</li>`)}
			</ul>
			${
				said.length && said.length < speaker.statements
					? html`<p class="muted">
							${l10n.t('The first {0} of {1}', figure(said.length), countOfStatements(speaker.statements))}
						</p>`
					: nothing
			}
		</td>
	</tr>`;
}

function statement(statement: Statement, stop: string, { content, current, act }: Drawing): TemplateResult {
	const { words, article, kind, strength, negated, hypothetical } = statement;
	const { kinds, strengths } = content.labels;
	return html`<button
		class="row"
		data-row=${stop}
		tabindex=${stop === current ? 0 : -1}
		title=${l10n.t('Open the passage')}
		@focus=${() => act.visit(stop)}
		@click=${(event: Event) => act.open(statement, wantsBeside(event))}
	>
		<span class="text" dir="auto" lang=${languageOf(article) ?? nothing}>${words}</span>
		<span class="muted facts">
			<span>${articleLabel(article)}</span> <span>${kinds[kind]}</span> <span>${strengths[strength]}</span>
			${negated ? html`<span>${l10n.t('negated')}</span>` : nothing}
			${hypothetical ? html`<span>${l10n.t('hypothetical')}</span>` : nothing}
		</span>
	</button>`;
}

/** Names a statement among all stops of the keyboard. */
function stopOf(speaker: string, index: number): string {
	return `${speaker} ${index}`;
}
