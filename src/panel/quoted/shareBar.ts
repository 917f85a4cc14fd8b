import * as l10n from '@vscode/l10n';
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { Outlet, WhoIsQuoted } from './content';
import { figure } from '../../wording/figure';
import { kinds, strengths } from './columns';
import { sumOf } from './tableFrame';

/** A part that an outlet's statements fall into. */
export interface Part {
	readonly label: string;
	/** How it is filled, so that parts are told apart without colour. */
	readonly fill: Fill;
	count(outlet: Outlet): number;
}

/** In their order they grow paler. */
const fills = ['whole', 'striped', 'checked', 'dotted', 'bare'] as const;
type Fill = (typeof fills)[number];

export function kindParts({ kinds: labels }: WhoIsQuoted['labels']): Part[] {
	const fillOf = { direct: 'whole', mixed: 'striped', indirect: 'bare' } as const;
	return kinds.map(kind => ({ label: labels[kind], fill: fillOf[kind], count: outlet => outlet.kinds[kind] }));
}

export function strengthParts({ strengths: labels }: WhoIsQuoted['labels']): Part[] {
	return strengths.map((strength, at) => ({
		label: labels[strength],
		fill: fills[at] ?? 'bare',
		count: outlet => outlet.strengths[strength],
	}));
}

/**
 * How the statements of an outlet fall into parts, as one bar whose length is all of them. A picture only: the figures
 * stand in the same row. It is filled by {@link shareFills}, and grows to the right in every language, as numbers do.
 */
export function shareBar(outlet: Outlet, parts: readonly Part[]): TemplateResult | typeof nothing {
	const all = sumOf(parts, part => part.count(outlet));
	if (all === 0) return nothing;
	let before = 0;
	return html`<svg class="share-bar" aria-hidden="true" direction="ltr">
		${parts.map(part => {
			const x = before / all;
			const count = part.count(outlet);
			before += count;
			return count === 0 ? nothing : shareOf(part, count, x, count / all);
		})}
	</svg>`;
}

function shareOf({ label, fill }: Part, count: number, x: number, width: number): TemplateResult {
	return svg`<rect x=${percent(x)} width=${percent(width)} height="100%" fill="url(#share-${fill})">
		<title>${l10n.t('{0}: {1}', label, figure(count))}</title>
	</rect>`;
}

/** What the fills of a row of bars mean. */
export function shareLegend(title: string, parts: readonly Part[]): TemplateResult {
	return html`<div class="share-legend">
		<span class="muted" aria-hidden="true">${title}</span>
		<ul class="legend" aria-label=${title}>
			${parts.map(
				({ label, fill }) =>
					html`<li>
						<svg class="share-sample" aria-hidden="true">
							<rect width="100%" height="100%" fill="url(#share-${fill})" />
						</svg>
						<span>${label}</span>
					</li>`,
			)}
		</ul>
	</div>`;
}

/** Put once into the page, above the bars. */
export function shareFills(): TemplateResult {
	const pattern = (fill: Fill, marks: TemplateResult | typeof nothing): TemplateResult =>
		svg`<pattern id="share-${fill}" width="6" height="6" patternUnits="userSpaceOnUse">${marks}</pattern>`;
	return html`<svg class="share-fills" aria-hidden="true">
		<defs>
			${pattern('whole', svg`<path class="ink" d="M0 0h6v6H0Z"/>`)}
			${pattern('striped', svg`<path class="ink" d="M0 6 6 0H3L0 3ZM6 6V3L3 6Z"/>`)}
			${pattern('checked', svg`<path class="ink" d="M0 0h6v1.5H1.5V6H0Z"/>`)}
			${pattern('dotted', svg`<circle class="ink" cx="3" cy="3" r="1.2"/>`)} ${pattern('bare', nothing)}
		</defs>
	</svg>`;
}

function percent(share: number): string {
	return `${(share * 100).toFixed(2)}%`;
}
