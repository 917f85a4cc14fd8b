import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Side } from '../content';
import { stanceGlyph } from '../glyphs';
import { linkLine } from './linkLines';

export interface Legend {
	readonly stances: readonly { readonly stance: Side['stance']; readonly label: string }[];
	readonly links: readonly { readonly type: string; readonly label: string; readonly symmetric?: boolean }[];
	/** Drawn in a box of 16 by 16. */
	readonly others?: readonly { readonly sign: TemplateResult; readonly label: string }[];
}

/** What shapes and lines of a drawing mean: those that it has, in the order given. It borrows the drawing's arrow heads. */
export function legend({ stances, links, others = [] }: Legend): TemplateResult | typeof nothing {
	if (!stances.length && !links.length && !others.length) return nothing;
	return html`<ul class="legend" aria-label=${l10n.t('What the signs mean')}>
		${stances.map(({ stance, label }) => html`<li data-stance=${stance}>${stanceGlyph(stance)}<span>${label}</span></li>`)}
		${links.map(
			({ type, label, symmetric = false }) =>
				html`<li>
					<svg class="line-sample" viewBox="0 0 48 16" aria-hidden="true">
						${linkLine({ type, path: 'M1 8H46', symmetric })}
					</svg>
					<span dir="auto">${label}</span>
				</li>`,
		)}
		${others.map(
			({ sign, label }) =>
				html`<li>
					<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">${sign}</svg>
					<span>${label}</span>
				</li>`,
		)}
	</ul>`;
}
