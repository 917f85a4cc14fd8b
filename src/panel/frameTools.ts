import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import type { ToExtension } from '../protocol/toExtension';
import { icon } from './glyphs';
import { isTextField } from './textField';

/** What can be gone to from here, as the extension says. */
export interface Ways {
	readonly back: boolean;
	readonly forward: boolean;
}

/**
 * What can be done in every view: back and forward in this panel, and one more panel beside it. One stop of the
 * keyboard; arrows lead through it. A way that leads nowhere stays in its place and says so.
 */
export function frameTools(ways: Ways, tell: (message: ToExtension) => void, find: () => void): TemplateResult {
	const way = (to: keyof Ways, sign: string, name: string, title: string): TemplateResult =>
		html`<button
			class="icon-button"
			tabindex="-1"
			aria-label=${name}
			title=${title}
			aria-disabled=${!ways[to]}
			@click=${() => ways[to] && tell({ kind: 'go', to })}
		>
			${icon(sign)}
		</button>`;
	const split = l10n.t('Open another panel with the same in it');
	return html`<div class="frame-tools" role="toolbar" aria-label=${l10n.t('Panel')}>
		${way('back', 'arrow-left', l10n.t('Back'), l10n.t('Back (Alt+Left)'))}
		${way('forward', 'arrow-right', l10n.t('Forward'), l10n.t('Forward (Alt+Right)'))}
		<button
			class="icon-button"
			tabindex="0"
			aria-label=${l10n.t('Find')}
			title=${l10n.t('Find claims, words and speakers (Ctrl+F)')}
			@click=${find}
		>
			${icon('search')}
		</button>
		<button
			class="icon-button"
			tabindex="-1"
			aria-label=${split}
			title=${split}
			@click=${() => tell({ kind: 'split' })}
		>
			${icon('multiple-windows')}
		</button>
	</div>`;
}

/** Ctrl+F or, where nothing is being typed, `/`. */
export function asksToFind({ key, altKey, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent): boolean {
	if (altKey) return false;
	if (ctrlKey || metaKey) return key.toLowerCase() === 'f' && !shiftKey;
	return key === '/' && !isTextField(target);
}

/** Alt and an arrow, which lead back and forward as in a browser; not where words are being typed. */
export function wayOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): keyof Ways | undefined {
	if (!altKey || ctrlKey || metaKey || shiftKey) return undefined;
	if (key === 'ArrowLeft') return 'back';
	return key === 'ArrowRight' ? 'forward' : undefined;
}
