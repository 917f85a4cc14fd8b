import { html, nothing, type TemplateResult } from 'lit/html.js';
import * as l10n from '@vscode/l10n';
import { counted } from '../../wording/counted';
import type { Actions } from '../content';
import { icon } from '../glyphs';

/** What stands above all claims as long as the words of some notes are not as they were noted; the way on is beside it. */
export function doubtView(notes: number, act: Pick<Actions, 'review'>): TemplateResult | typeof nothing {
	if (!notes) return nothing;
	const said = counted(
		notes,
		l10n.t('The words of {0} note are not as they were noted.'),
		l10n.t('The words of {0} notes are not as they were noted.'),
	);
	return html`<p class="doubt">
		${icon('warning')}<span
			>${said} <button class="link" @click=${() => act.review(null)}>${l10n.t('Review changed evidence')}</button></span
		>
	</p>`;
}
