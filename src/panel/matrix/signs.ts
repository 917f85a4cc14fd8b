import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { figure } from '../../wording/figure';
import type { Cell, Stances, Window } from './content';

// What stands in a cell: a letter in a shape for each stance, so that each of letter, shape and colour alone will do.
// It says who asserts, never who is right. Letters and figures are drawn by the style sheet: cells have names in words.

/** More do not fit into a cell: two beside each other, in two rows. */
const mostSigns = 4;

export function cellSigns(
	cell: Cell | undefined,
	reach: string | undefined,
	stances: Stances,
): TemplateResult | typeof nothing {
	if (!cell) return reach === 's' ? silentSign() : reach === 'h' ? elsewhereSign() : nothing;
	const notes = cell.stances.reduce((sum, each) => sum + each.notes, 0);
	return html`<span class="signs" ?data-several=${cell.stances.length > 1}
			>${cell.stances.slice(0, mostSigns).map(({ stance }) => stanceSign(stance, stances))}</span
		>${
			notes > 1 ? html`<span class="many" aria-hidden="true" data-sign=${figure(notes)}></span>` : nothing
		}${cell.altered ? alteredSign() : nothing}${
			// None of its notes counts.
			reach === 's' && notes === cell.altered ? silentSign() : nothing
		}`;
}

export function stanceSign(stance: Stances[number]['stance'], stances: Stances): TemplateResult {
	const letter = stances.find(each => each.stance === stance)?.letter ?? '';
	return html`<span class="sign" aria-hidden="true" data-stance=${stance} data-sign=${letter}></span>`;
}

function silentSign(): TemplateResult {
	return html`<span class="silent" aria-hidden="true"></span>`;
}

function elsewhereSign(): TemplateResult {
	return html`<span class="elsewhere" aria-hidden="true"></span>`;
}

function alteredSign(): TemplateResult {
	return html`<span class="altered" aria-hidden="true" data-sign="!"></span>`;
}

/** What the signs mean. An article that has several columns may speak in one of them and not in another. */
export function signsLegend({ stances, columns, shownArticles }: Window): TemplateResult {
	return html`<ul class="legend" aria-label=${l10n.t('What the signs mean')}>
		${stances.map(each => html`<li>${stanceSign(each.stance, stances)}<span>${each.label}</span></li>`)}
		<li><span class="sample">${silentSign()}</span><span>${l10n.t('silent')}</span></li>
		<li><span class="sample unread"></span><span>${l10n.t('not read')}</span></li>
		${
			columns > shownArticles
				? html`<li>
						<span class="sample">${elsewhereSign()}</span><span>${l10n.t('speaks through another holder')}</span>
					</li>`
				: nothing
		}
		<li><span class="sample">${alteredSign()}</span><span>${l10n.t('words changed')}</span></li>
	</ul>`;
}
