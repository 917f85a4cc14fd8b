import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ToExtension } from '../protocol/toExtension';
import { icon } from './glyphs';
import { isTextField } from './textField';

/** What can be gone to from here, as the extension says. */
export interface Ways {
	readonly back: boolean;
	readonly forward: boolean;
}

/** What the tools of the frame are for. */
export interface Place {
	readonly ways: Ways;
	/** The claim that the view speaks of. */
	readonly claim: string | undefined;
	/** That which the panel stays on. */
	readonly pinned: string | null;
}

/**
 * What can be done in every view: back and forward in this panel, to stay on its claim, and one more panel beside it. One stop of the
 * keyboard; arrows lead through it. A way that leads nowhere stays in its place and says so.
 */
export function frameTools(
	{ ways, claim, pinned }: Place,
	tell: (message: ToExtension) => void,
	find: () => void,
): TemplateResult {
	const way = (to: keyof Ways, sign: string, name: string, title: string): TemplateResult =>
		tool({ sign, name, title, isOff: !ways[to], run: () => tell({ kind: 'go', to }) });
	const isPinned = pinned !== null;
	return html`<div class="frame-tools" role="toolbar" aria-label=${l10n.t('Panel')}>
		${way('back', 'arrow-left', l10n.t('Back'), l10n.t('Back (Alt+Left)'))}
		${way('forward', 'arrow-right', l10n.t('Forward'), l10n.t('Forward (Alt+Right)'))}
		${tool({
			sign: 'search',
			name: l10n.t('Find'),
			title: l10n.t('Find claims, words and speakers (Ctrl+F)'),
			isStop: true,
			run: find,
		})}
		${tool({
			sign: isPinned ? 'pinned' : 'pin',
			name: l10n.t('Stay on this claim'),
			title: isPinned ? l10n.t('Follow the cursor again') : undefined,
			isPressed: isPinned,
			// Where no claim is shown there is nothing to stay on; what is stayed on can be let go everywhere.
			isOff: !isPinned && claim === undefined,
			run: () => tell({ kind: 'pin', claim: isPinned ? null : (claim ?? null) }),
		})}
		${tool({
			sign: 'multiple-windows',
			name: l10n.t('Open another panel with the same in it'),
			run: () => tell({ kind: 'split' }),
		})}
	</div>`;
}

interface Tool {
	readonly sign: string;
	readonly name: string;
	/** What it does, where that is more than its name. */
	readonly title?: string | undefined;
	readonly isOff?: boolean;
	readonly isPressed?: boolean;
	/** That to which Tab comes. */
	readonly isStop?: boolean;
	readonly run: () => void;
}

function tool({ sign, name, title = name, isOff = false, isPressed, isStop, run }: Tool): TemplateResult {
	return html`<button
		class="icon-button"
		tabindex=${isStop ? 0 : -1}
		aria-label=${name}
		title=${title}
		aria-disabled=${isOff}
		aria-pressed=${isPressed ?? nothing}
		@click=${() => isOff || run()}
	>
		${icon(sign)}
	</button>`;
}

/** Ctrl+F or, where nothing is being typed, `/`. */
export function asksToFind({ key, altKey, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent): boolean {
	if (altKey) return false;
	if (ctrlKey || metaKey) return key.toLowerCase() === 'f' && !shiftKey;
	return key === '/' && !isTextField(target);
}

/** Alt and an arrow, which lead back and forward as in a browser. */
export function wayOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): keyof Ways | undefined {
	if (!altKey || ctrlKey || metaKey || shiftKey) return undefined;
	if (key === 'ArrowLeft') return 'back';
	return key === 'ArrowRight' ? 'forward' : undefined;
}
