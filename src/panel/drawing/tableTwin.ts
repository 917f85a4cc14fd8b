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
