import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { empty, errorView, loadingView, noCorpusView } from '../emptyViews';
import type { CellFacts, Content, MatrixActions } from './content';
import { factsView } from './factsView';
import { matrixTableView } from './matrixTableView';
import { signsLegend } from './signs';
import { isSet, toolsView, type Tools } from './toolsView';
import { matrixInShort } from './words';

export interface MatrixPicture extends Omit<Tools, 'content'> {
	readonly content: Content;
	/** Of the cell that the reader is at, once they are known. */
	readonly facts: CellFacts | undefined;
	/** The grid, which draws itself. */
	readonly grid: HTMLElement;
}

/** Claims against articles: what there is to choose, what the signs mean, the grid or the table, and what is in one cell. */
export function matrixView(picture: MatrixPicture, act: MatrixActions): TemplateResult {
	const { content, size } = picture;
	switch (content.kind) {
		case 'no-corpus':
			return noCorpusView(act);
		case 'error':
			return errorView(content.message, act, l10n.t('The matrix cannot be shown'));
		case 'loading':
			return loadingView();
		default:
			if (!content.claims) return noClaims(act);
			return html`<div class="matrix" data-size=${size}>
				${toolsView({ ...picture, content }, act)}
				<h1 tabindex="-1" class="in-short">${matrixInShort(content)}</h1>
				${content.rows ? shown(picture, content, act) : nothingFits(act)}
			</div>`;
	}
}

function shown(
	{ facts, grid, filter }: MatrixPicture,
	content: Extract<Content, { kind: 'window' | 'table' }>,
	act: MatrixActions,
): TemplateResult {
	return html`${
		content.contested || isSet(filter)
			? nothing
			: html`<p class="muted">${l10n.t('No two sources stand against each other here, as far as notes tell.')}</p>`
	}
	${
		content.kind === 'table'
			? matrixTableView(content, act)
			: html`${signsLegend(content)} ${grid} ${factsView(facts, content.stances, act)}`
	}`;
}

function noClaims(act: MatrixActions): TemplateResult {
	return empty(
		'table',
		l10n.t('No claims yet'),
		l10n.t(
			'Mark words of an article and say which claim they are on: each claim is a row here, each article a column.',
		),
		html`<button class="button" @click=${() => act.do('mark-passage')}>${l10n.t('Mark passage')}</button>`,
	);
}

function nothingFits(act: MatrixActions): TemplateResult {
	return html`<p>
		${l10n.t('No claim has what you are looking for.')}
		<button class="link" @click=${() => act.clear()}>${l10n.t('Show all')}</button>
	</p>`;
}
