import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import type { Actions, Deed } from '../content';
import { icon } from '../glyphs';

/** Shift+F10 or the menu key: all that can be done with the position that the keyboard is on. */
export function asksForMenu({ key, shiftKey }: KeyboardEvent): boolean {
	return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

/** What can be done with a position without leaving the panel, as buttons; the last one lists everything. */
export function positionActions(note: string, tabindex: number, act: Actions): TemplateResult {
	const button = (what: Deed, sign: string, name: string): TemplateResult =>
		html`<button
			class="icon-button"
			tabindex=${tabindex}
			title=${name}
			aria-label=${name}
			@click=${(event: Event) => {
				event.stopPropagation();
				act.act(note, what);
			}}
		>
			${icon(sign)}
		</button>`;
	return html`<span class="actions" role="group" aria-label=${l10n.t('With this note')}>
		${button('stance', 'arrow-swap', l10n.t('Change the stance'))} ${button('reply', 'comment', l10n.t('Reply'))}
		${button('link', 'link', l10n.t('Link to another passage'))} ${button('cite', 'quote', l10n.t('Copy a citation'))}
		${button('menu', 'ellipsis', l10n.t('More actions (Shift+F10)'))}
	</span>`;
}
