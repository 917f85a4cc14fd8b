import * as l10n from '@vscode/l10n';
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { day } from '../../wording/day';
import type { Actions, Bar, Claim, Position, Values } from '../content';
import { icon, stanceGlyph } from '../glyphs';

/**
 * One value as a stretch of the scale that all of a claim's values share, with an arrow where it has no end. A picture
 * only: the figures stand beside it. Numbers grow to the right in every language.
 */
export function valueBar(bar: Bar, { ticks }: Values): TemplateResult {
	const { from, to, goesOn } = bar;
	return html`<svg class="value-bar" aria-hidden="true" direction="ltr">
		${ticks.map(({ at }) => svg`<line class="tick" x1=${percent(at)} x2=${percent(at)} y1="0" y2="100%" />`)}
		<line class="range" x1=${percent(from)} x2=${percent(to)} y1="50%" y2="50%" />
		${goesOn.below ? arrow(from, 'M7 -4 L0 0 L7 4 Z') : end(from)}
		${goesOn.above ? arrow(to, 'M-7 -4 L0 0 L-7 4 Z') : end(to)}
	</svg>`;
}

/** So that a value of one number is seen, too. */
function end(at: number): TemplateResult {
	return svg`<line class="end" x1=${percent(at)} x2=${percent(at)} y1="15%" y2="85%" />`;
}

function arrow(at: number, path: string): TemplateResult {
	return svg`<svg x=${percent(at)} y="50%" overflow="visible"><path class="end" d=${path} /></svg>`;
}

function percent(share: number): string {
	return `${(share * 100).toFixed(2)}%`;
}

/** All values of a claim under each other: a table, whose last column draws what the others say. */
export function valueTable(claim: Claim, values: Values, act: Actions): TemplateResult {
	const bars = new Map(values.bars.map(bar => [bar.note, bar]));
	const apart = new Map(values.apart.map(each => [each.note, each.why]));
	const rows = claim.sides.flatMap(side =>
		side.holders.flatMap(holder =>
			holder.positions
				.filter(({ value }) => value !== undefined)
				.map(position => ({ side, holder, position, bar: bars.get(position.note), why: apart.get(position.note) })),
		),
	);
	const caption = values.unit ? l10n.t('Values, in {0}', values.unit) : l10n.t('Values');
	return html`<section class="values" aria-labelledby="values">
		<h2 id="values" tabindex="-1">${icon('graph-left')}<span>${caption}</span></h2>
		${values.inShort ? html`<p class="muted">${values.inShort}</p>` : nothing}
		<table aria-labelledby="values">
			<thead>
				<tr>
					<th scope="col">${l10n.t('Who')}</th>
					<th scope="col">${l10n.t('Value')}</th>
					<th scope="col">${values.ticks.length ? axis(values) : l10n.t('On the scale')}</th>
				</tr>
			</thead>
			<tbody>
				${rows.map(
					({ side, holder, position, bar, why }) =>
						html`<tr data-stance=${side.stance} data-evidence=${position.evidence.state}>
							<th scope="row">
								<button class="link" title=${l10n.t('Go to the position')} @click=${() => act.goTo(position.note)}>
									${stanceGlyph(side.stance)}<span
										><bdi>${holder.name}</bdi> <span class="muted">${side.label}</span></span
									>
								</button>
							</th>
							<td>${figures(position, bar)}</td>
							<td>${bar ? valueBar(bar, values) : html`<span class="muted">${why ?? ''}</span>`}</td>
						</tr>`,
				)}
			</tbody>
		</table>
	</section>`;
}

function figures({ value, asOf, evidence }: Position, bar: Bar | undefined): TemplateResult {
	const isInDoubt = evidence.state !== 'exact' && evidence.state !== 'moved';
	return html`<bdi class="figure">${value}</bdi>
		${bar && bar.range !== value ? html`<span class="muted">${bar.range}</span>` : nothing}
		${asOf === undefined ? nothing : html`<span class="muted">${l10n.t('as of {0}', day(asOf))}</span>`}
		${isInDoubt ? html`<span class="evidence">${icon('warning')}${l10n.t('words have changed')}</span>` : nothing}`;
}

/** The scale's round figures; for a screen reader where it begins and ends. */
function axis({ ticks, unit }: Values): TemplateResult {
	const [first, last] = [ticks[0], ticks.at(-1)];
	const anchor = (at: number): string => (at === 0 ? 'start' : at === 1 ? 'end' : 'middle');
	const words = l10n.t('Scale from {0} to {1}', first?.label ?? '', `${last?.label ?? ''} ${unit}`.trim());
	return html`<span class="unseen">${words}</span>
		<svg class="value-axis" aria-hidden="true" direction="ltr">
			${ticks.map(({ at, label }) => svg`<text x=${percent(at)} y="1em" text-anchor=${anchor(at)}>${label}</text>`)}
		</svg>`;
}
