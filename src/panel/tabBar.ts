import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import { tab as everyTab, type Tab } from '../protocol/tab';
import { tabs } from './tabs';

/** The panel's views beside each other. Arrows lead from one to the next and turn to it at once. */
export function tabBar(shown: Tab, turn: (tab: Tab) => void): TemplateResult {
	return html`<div class="views" role="tablist" aria-label=${l10n.t('Views')}>
		${everyTab.options.map(
			tab =>
				html`<button
					role="tab"
					id="tab-${tab}"
					aria-selected=${tab === shown}
					aria-controls="view"
					tabindex=${tab === shown ? 0 : -1}
					@click=${() => turn(tab)}
				>
					${tabs[tab].name()}
				</button>`,
		)}
	</div>`;
}
