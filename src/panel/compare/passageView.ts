import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { articleLabel } from '../articleLabel';
import { icon, stanceGlyph } from '../glyphs';
import { isSelecting, wantsBeside } from '../opening';
import { evidenceInShort } from '../words';
import type { CompareActions, ComparePicture, Passage } from './content';
import { differencesView, wordingView } from './wordingView';
import { passageName } from './words';

/** Where a passage stands among those beside it. */
export interface Place {
	/** From 1; the first is what the others are compared with. */
	readonly at: number;
	readonly of: number;
	/** The reader can put it elsewhere, or take it away. */
	readonly movable: boolean;
}

/**
 * One of the passages side by side: whose it is, its words with what differs, and that in words.
 *
 * The whole of it opens the passage, and has a button for that too. Only the one that the keyboard is on lets Tab into
 * its buttons.
 */
export function passageView(
	passage: Passage,
	place: Place,
	{ current, pointed }: Pick<ComparePicture, 'current' | 'pointed'>,
	act: CompareActions,
): TemplateResult {
	const { note, article, holder, stance, coder, here, evidence } = passage;
	const tabindex = note === current ? 0 : -1;
	const open = (event: Event): void => {
		event.stopPropagation();
		act.open(note, wantsBeside(event));
	};
	const doubt = evidenceInShort(evidence);
	return html`<article
		class="compared"
		data-note=${note}
		data-stance=${stance?.word ?? 'mentions'}
		tabindex=${tabindex}
		aria-label=${passageName(passage, place)}
		@focusin=${() => act.visit(note)}
		@mouseenter=${() => act.hover(note)}
		@mouseleave=${() => act.hover(null)}
		@click=${(event: MouseEvent) => isSelecting() || open(event)}
	>
		<header>
			<h2>${stance ? stanceGlyph(stance.word) : icon('note')}<bdi>${holder}</bdi></h2>
			${place.movable ? tools(passage, place, tabindex, act) : nothing}
		</header>
		<p class="stands">
			<button class="link" tabindex=${tabindex} title=${l10n.t('Open the passage')} @click=${open}>
				${articleLabel(article)}
			</button>
			${stance ? html`<span class="fact">${stance.label}</span>` : nothing}
			${coder ? html`<span class="fact">${l10n.t('layer of {0}', coder)}</span>` : nothing}
			${here ? html`<span class="here">${icon('cursor')}${l10n.t('at the cursor')}</span>` : nothing}
		</p>
		${wordingView(passage, pointed, act)}
		${doubt ? html`<p class="evidence">${icon('warning')}<span>${doubt}</span></p>` : nothing}
		${differencesView(passage)}
	</article>`;
}

function tools({ note }: Passage, { at, of }: Place, tabindex: number, act: CompareActions): TemplateResult {
	const tool = (sign: string, name: string, key: string, deed: () => void, possible = true): TemplateResult =>
		html`<button
			class="icon-button"
			tabindex=${tabindex}
			title=${name}
			aria-label=${name}
			aria-keyshortcuts=${key}
			?disabled=${!possible}
			@click=${(event: Event) => {
				event.stopPropagation();
				deed();
			}}
		>
			${icon(sign)}
		</button>`;
	return html`<p class="deeds">
		${tool('arrow-left', l10n.t('One place earlier'), 'Shift+ArrowLeft', () => act.move(note, -1), at > 1)}
		${tool('arrow-right', l10n.t('One place later'), 'Shift+ArrowRight', () => act.move(note, 1), at < of)}
		${tool('close', l10n.t('Take it away'), 'Delete', () => act.remove(note), of > 1)}
	</p>`;
}
