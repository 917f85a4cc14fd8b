import { html, nothing, type TemplateResult } from 'lit/html.js';
import { languageOf } from '../words';
import type { CompareActions, Passage, Piece } from './content';
import { kindLabel, weightLabel } from './words';

/** Signs that tell the kinds apart without colour; a screen reader is told the word instead. */
const signs = { missing: '−', added: '+', changed: '≠' } as const;

/** The words of a passage with what differs from the first marked in them, and what that one has besides struck out. */
export function wordingView(
	{ pieces, article }: Passage,
	pointed: number | undefined,
	act: Pick<CompareActions, 'point'>,
): TemplateResult {
	return html`<blockquote class="wording" dir="auto" lang=${languageOf(article) ?? nothing}>
		${pieces.map(piece => pieceView(piece, piece.row === pointed, act))}
	</blockquote>`;
}

function pieceView(piece: Piece, isPointed: boolean, act: Pick<CompareActions, 'point'>): TemplateResult {
	const { kind, words, row } = piece;
	const point = (): void => act.point(row);
	if (kind === 'same')
		return html`<span data-line=${row} ?data-pointed=${isPointed} @mouseenter=${point}
			>${words.map(({ text }) => text)}</span
		>`;
	const inner = html`<span class="sign" aria-hidden="true">${signs[kind]}</span
		><span class="unseen">${kindLabel(kind)} </span>${words.map(run)}`;
	return kind === 'missing'
		? html`<del class=${kind} data-line=${row} ?data-pointed=${isPointed} @mouseenter=${point}>${inner}</del> `
		: html`<ins class=${kind} data-line=${row} ?data-pointed=${isPointed} @mouseenter=${point}>${inner}</ins>`;
}

function run({ text, weight }: Piece['words'][number]): TemplateResult {
	if (weight === undefined) return html`${text}`;
	return html`<b data-weight=${weight}>${text}<span class="tag">${weightLabel(weight)}</span></b>`;
}

/** All that differs, in words, the gravest first; of typography only how often. */
export function differencesView({ summary, differences }: Passage): TemplateResult {
	const told = differences.filter(difference => difference.class !== 'typography');
	return html`<p class="summary">${summary}</p>
		${
			told.length
				? html`<ul class="differences">
						${told.map(({ kind, inWords }) => html`<li><span class="sign" aria-hidden="true">${signs[kind]}</span><span dir="auto">${inWords}</span></li>`)}
					</ul>`
				: nothing
		}`;
}
