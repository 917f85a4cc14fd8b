import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { matrixSizes } from '../../protocol/matrixTab';
import { figure } from '../../wording/figure';
import { tableToggle } from '../drawing/tableTwin';
import { icon } from '../glyphs';
import type { Arrangement, Filter, MatrixActions, Table, Window } from './content';

export interface Tools extends Arrangement {
	readonly content: Window | Table;
	readonly asTable: boolean;
	readonly size: (typeof matrixSizes)[number];
}

/** Above the matrix: in which order, what of it, how large, and where to. */
export function toolsView(tools: Tools, act: MatrixActions): TemplateResult {
	return html`<div class="matrix-tools">${orders(tools, act)} ${filters(tools, act)} ${forms(tools, act)}</div>`;
}

function orders({ order, grouping }: Tools, act: MatrixActions): TemplateResult {
	return html`<div class="tool-group">
		${choice(
			l10n.t('Sort by'),
			order,
			[
				['contestedness', l10n.t('Contestedness')],
				['date', l10n.t('Date')],
				['outlet', l10n.t('Outlet')],
				['cluster', l10n.t('Likeness')],
			] as const,
			order => act.arrange({ order }),
		)}
		${choice(
			l10n.t('Group articles by'),
			grouping,
			[
				['outlet', l10n.t('Outlet')],
				['holder', l10n.t('Holder')],
			] as const,
			grouping => act.arrange({ grouping }),
		)}
	</div>`;
}

function filters({ filter, content: { choices } }: Tools, act: MatrixActions): TemplateResult {
	const { statuses, tags, speakers, coders } = choices;
	const all = l10n.t('All');
	const plain = (names: readonly string[]) => names.map(name => [name, name] as const);
	return html`<div class="tool-group" role="search" aria-label=${l10n.t('Filter')}>
		<input
			type="search"
			aria-label=${l10n.t('Words of a claim or passage')}
			placeholder=${l10n.t('Words of a claim or passage')}
			.value=${live(filter.text)}
			maxlength="1000"
			spellcheck="false"
			@input=${({ target }: Event) => target instanceof HTMLInputElement && act.filter({ text: target.value })}
		/>
		${maybe(
			l10n.t('Status'),
			filter.status,
			statuses.map(({ word, label, claims }) => [word, l10n.t('{0} ({1})', label, figure(claims))] as const),
			all,
			status => act.filter({ status }),
		)}
		${maybe(l10n.t('Tag'), filter.tag, plain(tags), all, tag => act.filter({ tag }))}
		${maybe(
			l10n.t('Speaker'),
			filter.speaker,
			speakers.map(({ key, name }) => [key, name] as const),
			all,
			speaker => act.filter({ speaker }),
		)}
		${maybe(l10n.t('Coder'), filter.coder, plain(coders), all, coder => act.filter({ coder }))}
		${isSet(filter) ? html`<button class="link" @click=${() => act.clear()}>${l10n.t('Show all')}</button>` : nothing}
	</div>`;
}

export function isSet({ status, tag, speaker, coder, text }: Filter): boolean {
	return status !== null || tag !== null || speaker !== null || coder !== null || text.trim() !== '';
}

function forms({ asTable, size }: Tools, act: MatrixActions): TemplateResult {
	const save = (as: 'svg' | 'png' | 'print', name: string, meaning: string): TemplateResult =>
		html`<button class="choice" title=${meaning} @click=${() => act.exportAs(as)}>${name}</button>`;
	const step = (steps: 1 | -1, sign: string, name: string): TemplateResult =>
		html`<button
			class="icon-button"
			title=${name}
			aria-label=${name}
			aria-disabled=${size === (steps > 0 ? matrixSizes.at(-1) : matrixSizes[0])}
			@click=${() => act.resize(steps)}
		>
			${icon(sign)}
		</button>`;
	return html`<div class="tool-group">
		${tableToggle(asTable, () => act.toggle())}
		<div class="sizes" role="group" aria-label=${l10n.t('Size')}>
			${step(-1, 'zoom-out', l10n.t('Smaller'))}${step(1, 'zoom-in', l10n.t('Larger, to be read from afar'))}
		</div>
		<div class="choices" role="group" aria-label=${l10n.t('Export')}>
			${save('svg', 'SVG', l10n.t('Export as a picture that can be enlarged (SVG)'))}
			${save('png', 'PNG', l10n.t('Export as a picture (PNG)'))}
			${save('print', l10n.t('Print'), l10n.t('Write sheets for a browser to print (HTML): VS Code’s views cannot'))}
		</div>
	</div>`;
}

/** Nothing where there is nothing to choose from, unless something has been chosen before. */
function maybe<Value extends string>(
	name: string,
	chosen: Value | null,
	values: readonly (readonly [Value, string])[],
	all: string,
	choose: (value: Value | null) => void,
): TemplateResult | typeof nothing {
	if (!values.length && chosen === null) return nothing;
	const known = chosen === null || values.some(([value]) => value === chosen);
	const listed = known ? values : [...values, [chosen, chosen] as const];
	return choice<Value | ''>(name, chosen ?? '', [['', all], ...listed], value => choose(value === '' ? null : value));
}

function choice<Value extends string>(
	name: string,
	chosen: Value,
	values: readonly (readonly [Value, string])[],
	choose: (value: Value) => void,
): TemplateResult {
	return html`<label class="select"
		><span>${name}</span>
		<select
			.value=${live(chosen)}
			@change=${({ target }: Event) => {
				const value = target instanceof HTMLSelectElement ? values[target.selectedIndex]?.[0] : undefined;
				if (value !== undefined) choose(value);
			}}
		>
			${values.map(([value, label]) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`)}
		</select></label
	>`;
}
