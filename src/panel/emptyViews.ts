import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { articleLabel } from './articleLabel';
import { claimList } from './claimList';
import type { Actions, Overview } from './content';
import { icon } from './glyphs';
import { countOfClaims, countOfNotes, languageOf } from './words';

// What the panel shows while there is no claim to show: always what is the case and what to do next.

export function noCorpusView(act: Pick<Actions, 'do'>): TemplateResult {
	return empty(
		'library',
		l10n.t('No corpus here yet'),
		l10n.t('Lateral compares articles that lie in one folder. Make this folder a corpus, or open one that is.'),
		html`<button class="button" @click=${() => act.do('make-corpus')}>
			${l10n.t('Use this folder as a corpus')}
		</button>`,
	);
}

export function noArticleView(
	text = l10n.t('Open an article, its notes or a claim. What other sources say about it shows here.'),
): TemplateResult {
	return empty('file-text', l10n.t('No article in view'), text);
}

export function loadingView(): TemplateResult {
	return html`<div class="late">
		${empty('library', l10n.t('Reading the corpus…'), l10n.t('The articles and their notes are being gathered.'))}
	</div>`;
}

export function errorView(
	message: string,
	act: { do(what: 'show-log'): void },
	title = l10n.t('The cross-references cannot be shown'),
): TemplateResult {
	return empty(
		'error',
		title,
		message,
		html`<button class="button secondary" @click=${() => act.do('show-log')}>${l10n.t('Show the log')}</button>`,
	);
}

/** The cursor is on no passage. What there is in this article is one step away. */
export function articleView({ article, notes, claims }: Overview, act: Actions): TemplateResult {
	if (!notes)
		return empty(
			'edit',
			l10n.t('No notes in this article'),
			l10n.t('Select words in it and mark them: the panel then shows what other sources say of the same claim.'),
			html`<button class="button" @click=${() => act.do('mark-passage')}>${l10n.t('Mark passage')}</button>`,
		);
	return html`<header class="top">
			<p class="where"><span>${articleLabel(article)}</span></p>
		</header>
		<h1 tabindex="-1" dir="auto" lang=${languageOf(article) ?? nothing}>${article.title}</h1>
		<p class="muted">${l10n.t('No passage at the cursor.')} ${has(notes, claims.length)}</p>
		${claims.length ? claimSections(claims, act) : nothing}`;
}

function has(notes: number, claims: number): string {
	return claims
		? l10n.t('This article has {0} on {1}.', countOfNotes(notes), countOfClaims(claims))
		: l10n.t('This article has {0}, none of them on a claim.', countOfNotes(notes));
}

/** Contested first: that is what to look at. */
function claimSections(claims: Overview['claims'], act: Actions): TemplateResult {
	const contested = claims.filter(claim => claim.status.word === 'contested');
	const others = claims.filter(claim => claim.status.word !== 'contested');
	return html` <section>
			<h2>${icon('arrow-swap')}<span>${l10n.t('Contested')}</span> <span class="count">${contested.length}</span></h2>
			${
				contested.length
					? claimList(contested, act, false)
					: html`<p class="muted">${l10n.t('Nothing in this article is contested by another source.')}</p>`
			}
		</section>
		${
			others.length
				? html`<section>
						<h2>
							${icon('list-unordered')}<span>${l10n.t('Other claims')}</span>
							<span class="count">${others.length}</span>
						</h2>
						${claimList(others, act)}
					</section>`
				: nothing
		}`;
}

/** What a screen reader hears where nothing is drawn: the heading, and what went wrong where something did. */
export function insteadInShort(root: HTMLElement): string {
	const heading = root.querySelector('h1')?.textContent ?? '';
	const trouble = root.querySelector('.empty[data-sign="error"] p')?.textContent;
	return trouble ? l10n.t('{0}: {1}', heading, trouble) : heading;
}

export function empty(
	sign: string,
	title: string,
	text: string,
	action: TemplateResult | typeof nothing = nothing,
): TemplateResult {
	return html`<div class="empty" data-sign=${sign}>
		${icon(sign)}
		<h1 tabindex="-1">${title}</h1>
		<p dir="auto">${text}</p>
		${action}
	</div>`;
}
