import { html, svg, type TemplateResult } from 'lit/html.js';
import type { Side, Status } from './content';

/**
 * A stance as a shape that is told apart without colour, at the size of a codicon: a disc with a plus, a
 * square with a minus, a half moon, a ring with a question mark, three dots. No tick and no cross: the panel
 * says who asserts, never who is right.
 */
export function stanceGlyph(stance: Side['stance']): TemplateResult {
	return html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">${stanceShapes[stance]}</svg>`;
}

/** Each in a box of 16 by 16. */
export const stanceShapes: Record<Side['stance'], TemplateResult> = {
	asserts: svg`<path fill-rule="evenodd" d="M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM7.25 4.5v2.75H4.5v1.5h2.75v2.75h1.5V8.75h2.75v-1.5H8.75V4.5Z"/>`,
	denies: svg`<path fill-rule="evenodd" d="M3.5 2h9A1.5 1.5 0 0 1 14 3.5v9a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 12.5v-9A1.5 1.5 0 0 1 3.5 2Zm1 5.25v1.5h7v-1.5Z"/>`,
	qualifies: svg`<path fill-rule="evenodd" d="M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM8 3a5 5 0 0 0 0 10Z"/>`,
	questions: svg`<path fill-rule="evenodd" d="M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM8 2.9a5.1 5.1 0 1 0 0 10.2A5.1 5.1 0 0 0 8 2.9Z"/><path fill="none" stroke="currentColor" stroke-width="1.4" d="M6 6.6a2 2 0 1 1 3.1 1.65C8.4 8.7 8 9 8 9.7"/><circle cx="8" cy="11.4" r=".9"/>`,
	mentions: svg`<circle cx="3" cy="8" r="1.6"/><circle cx="8" cy="8" r="1.6"/><circle cx="13" cy="8" r="1.6"/>`,
};

/** The codicon beside a status word. */
export const statusIcon: Record<Status['word'], string> = {
	contested: 'arrow-swap',
	changed: 'history',
	inconsistent: 'issues',
	qualified: 'filter',
	questioned: 'question',
	corroborated: 'layers',
	'single-origin': 'record-small',
	unmarked: 'circle-outline',
};

/** The codicon beside a holder's name. */
export const holderIcon: Record<Side['holders'][number]['kind'], string> = {
	speaker: 'person',
	voice: 'edit',
	outlet: 'megaphone',
	article: 'file-text',
	unnamed: 'eye-closed',
};

export function icon(name: string): TemplateResult {
	return html`<span class="codicon codicon-${name}" aria-hidden="true"></span>`;
}
