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
	const button = (sign: string, name: string, deed: () => void): TemplateResult =>
		html`<button
			class="icon-button"
			tabindex=${tabindex}
			title=${name}
			aria-label=${name}
			@click=${(event: Event) => {
				event.stopPropagation();
				deed();
			}}
		>
			${icon(sign)}
		</button>`;
	const deed = (what: Deed, sign: string, name: string): TemplateResult =>
		button(sign, name, () => act.act(note, what));
	return html`<span class="actions" role="group" aria-label=${l10n.t('With this note')}>
		${deed('stance', 'arrow-swap', l10n.t('Change the stance'))} ${deed('reply', 'comment', l10n.t('Reply'))}
		${deed('link', 'link', l10n.t('Link to another passage'))} ${deed('cite', 'quote', l10n.t('Copy a citation'))}
		${button('diff', l10n.t('Compare with the others word by word'), () => act.compare(note))}
		${deed('menu', 'ellipsis', l10n.t('More actions (Shift+F10)'))}
	</span>`;
}
