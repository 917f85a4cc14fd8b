import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import type { Tab } from '../../protocol/tab';
import type { Actions } from '../content';
import { icon } from '../glyphs';

/** The way from a claim to the other views of it, and to a page to pass on. */
export function otherViews(claim: string, act: Pick<Actions, 'turn' | 'report'>): TemplateResult {
	return html`<nav class="other-views" aria-label=${l10n.t('More on this claim')}>
		${views().map(
			([tab, sign, name]) =>
				html`<button class="link" @click=${() => act.turn(tab, claim)}>${icon(sign)}<span>${name}</span></button>`,
		)}
		<button class="link" @click=${() => act.report(claim)}>
			${icon('export')}<span>${l10n.t('Report on this claim')}</span>
		</button>
	</nav>`;
}

function views(): readonly (readonly [tab: Tab, sign: string, name: string])[] {
	return [['map', 'type-hierarchy', l10n.t('Map of this claim')]];
}
