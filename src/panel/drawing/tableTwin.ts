import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import { icon } from '../glyphs';
import { isTextField } from '../textField';

/** Whether a key asks to turn a drawing into its table or back: `t` alone, and not where it is typed. */
export function togglesTable(event: KeyboardEvent): boolean {
	if (event.key !== 't' || event.ctrlKey || event.metaKey || event.altKey) return false;
	return !isTextField(event.target);
}

/**
 * Turns it by that key, and brings the keyboard along where its place goes: to the `home` of what comes, or to the button
 * where that has none. From the button the key leads back into the drawing. Anywhere else the keyboard stays.
 */
export function turnByKey(root: HTMLElement, tab: { readonly home: HTMLElement | null }, turn: () => void): void {
	const keyboard = document.activeElement;
	turn();
	const toggle = toggleIn(root);
	const leadsBack = keyboard === toggle && toggle?.ariaPressed === 'false';
	if (leadsBack || !keyboard?.isConnected) (tab.home ?? toggle)?.focus();
}

/** The button of the view that is shown. */
export function toggleIn(root: HTMLElement): HTMLElement | null {
	return root.querySelector<HTMLElement>('.table-toggle[aria-keyshortcuts]');
}

/**
 * The button that does the same. It stays where it is when it is pressed, so the keyboard does too.
 *
 * @param asTable the table is what is shown now.
 */
export function tableToggle(asTable: boolean, toggle: () => void): TemplateResult {
	return html`<button
		class="button secondary table-toggle"
		aria-pressed=${asTable}
		aria-keyshortcuts="t"
		title=${asTable ? l10n.t('Show the drawing (T)') : l10n.t('Show the same facts as a table (T)')}
		@click=${toggle}
	>
		${icon('table')}<span>${l10n.t('As a table')}</span>
	</button>`;
}
