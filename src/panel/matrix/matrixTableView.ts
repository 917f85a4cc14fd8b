import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { figure } from '../../wording/figure';
import { articleLabel } from '../articleLabel';
import { icon, statusIcon } from '../glyphs';
import { wantsBeside } from '../opening';
import type { Entry, MatrixActions, Table } from './content';
import { evidenceWords, standing } from './words';

/** So many claims stand in the table at once. */
export const claimsInTable = 50;

type Articles = Entry['silent'];

/** The same facts as a plain table: a row for each claim, a column for what articles do with it. */
export function matrixTableView(table: Table, act: MatrixActions): TemplateResult {
	const { entries, stances, row, rows } = table;
	const shown = stances.filter(({ stance }) =>
		entries.some(({ sideLists }) => sideLists.some(each => each.stance === stance)),
	);
	return html`<div class="scrolls" role="region" aria-labelledby="matrix-caption" tabindex="0">
			<table class="matrix-table">
				<caption id="matrix-caption">
					${
						entries.length
							? l10n.t('Claims {0} to {1} of {2}', figure(row + 1), figure(row + entries.length), figure(rows))
							: l10n.t('Claims')
					}
				</caption>
				<thead>
					<tr>
						<th scope="col">${l10n.t('Claim')}</th>
						<th scope="col">${l10n.t('Status')}</th>
						${shown.map(({ label }) => html`<th scope="col">${label}</th>`)}
						<th scope="col">${l10n.t('silent')}</th>
						<th scope="col">${l10n.t('not read')}</th>
					</tr>
				</thead>
				<tbody>
					${repeat(
						entries,
						({ id }) => id,
						entry => entryRow(entry, shown, act),
					)}
				</tbody>
			</table>
		</div>
		${pages(table, act)}`;
}

function entryRow(entry: Entry, stances: Table['stances'], act: MatrixActions): TemplateResult {
	const { id, text, status, sides, disagreement } = entry;
	return html`<tr>
		<th scope="row">
			<button class="link" title=${l10n.t('Show the claim')} @click=${() => act.openClaim(id)}>
				<bdi>${text}</bdi>
			</button>
		</th>
		<td data-status=${status.word}>
			${icon(statusIcon[status.word])} ${standing(entry)}
			<span class="muted">${[sides, disagreement].filter(words => words !== '').join('; ')}</span>
		</td>
		${stances.map(({ stance }) => {
			const side = entry.sideLists.find(each => each.stance === stance);
			return html`<td>${side ? passages(side, act) : nothing}</td>`;
		})}
		<td>${articles(entry.silent, act)}</td>
		<td>${articles(entry.unread, act)}</td>
	</tr>`;
}

function passages({ notes, more }: Entry['sideLists'][number], act: MatrixActions): TemplateResult {
	return html`<ul>
		${notes.map(
			({ note, article, holder, evidence, coder, apart }) =>
				html`<li ?data-apart=${apart}>
					<button
						class="link"
						title=${l10n.t('Open the passage')}
						@click=${(event: Event) => act.open(note, wantsBeside(event))}
					>
						<bdi>${holder}</bdi>
					</button>
					<span class="muted">${articleLabel(article)}${coder === undefined ? nothing : html` · ${coder}`}</span>
					${evidenceWords(evidence) ? html`<span class="broken">${icon('warning')}${evidenceWords(evidence)}</span>` : nothing}
				</li>`,
		)}
		${rest(more)}
	</ul>`;
}

function articles({ articles, more }: Articles, act: MatrixActions): TemplateResult | typeof nothing {
	if (!articles.length) return nothing;
	return html`<ul>
		${articles.map(
			article =>
				html`<li>
					<button class="link" @click=${(event: Event) => act.openArticle(article.id, wantsBeside(event))}>
						${articleLabel(article)}
					</button>
				</li>`,
		)}
		${rest(more)}
	</ul>`;
}

function rest(more: number): TemplateResult | typeof nothing {
	return more ? html`<li class="muted">${l10n.t('and {0} more, with the claim', figure(more))}</li>` : nothing;
}

function pages({ row, rows, entries }: Table, act: MatrixActions): TemplateResult | typeof nothing {
	const next = row + entries.length;
	if (row === 0 && next >= rows) return nothing;
	return html`<p class="tool-group">
		<button class="button secondary" ?disabled=${row === 0} @click=${() => act.page(Math.max(0, row - claimsInTable))}>
			${l10n.t('Claims before')}
		</button>
		<button class="button secondary" ?disabled=${next >= rows} @click=${() => act.page(next)}>
			${l10n.t('Claims after')}
		</button>
	</p>`;
}
