import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { figure } from '../../wording/figure';
import { choices } from '../choices';
import { claimList } from '../claimList';
import { tableToggle } from '../drawing/tableTwin';
import { empty, errorView, loadingView, noArticleView, noCorpusView } from '../emptyViews';
import { icon, statusIcon } from '../glyphs';
import { chronologyTable } from './chronologyTable';
import { isZoomed } from './chronologyWords';
import type { Chronology, ChronologyActions, ChronologyPicture } from './content';
import { drawing } from './drawing';
import { stretchInWords } from './timeAxis';

/** When who said what: of one claim, or of all claims of the corpus; as a drawing or as a table. */
export function chronologyView(picture: ChronologyPicture, act: ChronologyActions): TemplateResult {
	const { content, scope } = picture;
	if (content.kind === 'no-corpus') return noCorpusView(act);
	return html`<header class="top">
			${choices(
				l10n.t('Which claims'),
				[
					['claim', l10n.t('This claim')],
					['corpus', l10n.t('All claims')],
				],
				scope,
				chosen => act.want({ scope: chosen, shown: null, lane: null }),
			)}
		</header>
		${body(picture, act)}`;
}

function body(picture: ChronologyPicture, act: ChronologyActions): TemplateResult {
	const { content } = picture;
	switch (content.kind) {
		case 'chronology':
			return chronology(content, picture, act);
		case 'no-claim':
			return content.claims.length
				? html`<h1 tabindex="-1">${l10n.t('No claim at the cursor')}</h1>
						<p class="muted">${l10n.t('Choose one of the claims that this article has notes on.')}</p>
						${claimList(content.claims, { openClaim: id => act.choose(id) })}`
				: empty('edit', l10n.t('No claim at the cursor'), l10n.t('No note of this article is on a claim.'));
		case 'error':
			return errorView(content.message, act, l10n.t('The chronology cannot be shown'));
		case 'no-article':
			return noArticleView(l10n.t('Open an article, its notes or a claim. Who said what when shows here.'));
		default:
			return loadingView();
	}
}

function chronology(content: Chronology, picture: ChronologyPicture, act: ChronologyActions): TemplateResult {
	const { claim } = content;
	const others = content.claims.filter(({ id }) => id !== claim?.id);
	return html`${
		claim
			? html`<h1 tabindex="-1" dir="auto">${claim.text}</h1>
					<p class="facts muted">
						<button class="link" data-status=${claim.status.word} @click=${() => act.openClaim(claim.id)}>
							${icon(statusIcon[claim.status.word])}${claim.status.label}
						</button>
					</p>`
			: html`<h1 tabindex="-1">${l10n.t('All claims of the corpus')}</h1>`
	}
	${
		others.length
			? html`<section aria-label=${l10n.t('Other claims at the cursor')}>
					<p class="muted">${l10n.t('Also at the cursor:')}</p>
					${claimList(others, { openClaim: id => act.choose(id) })}
				</section>`
			: nothing
	}
	${
		content.total
			? html`<ul class="in-words">
						${content.inWords.map(sentence => html`<li dir="auto">${sentence}</li>`)}
					</ul>
					${tools(content, picture, act)}
					${picture.asTable ? chronologyTable(content, picture, act) : drawing(content, picture, act)}`
			: html`<p class="muted">
					${l10n.t('No positions yet. What is marked on it shows here in the order of the dates.')}
				</p>`
	}`;
}

function tools(content: Chronology, picture: ChronologyPicture, act: ChronologyActions): TemplateResult {
	const { by, asTable, lane } = picture;
	const only = content.lanes.find(({ id }) => id === lane)?.name;
	const narrowed = isZoomed(content) || lane !== null;
	const tool = (name: string, sign: string, key: string, isOff: boolean, run: () => void): TemplateResult =>
		html`<button
			class="icon-button"
			title=${l10n.t('{0} ({1})', name, key)}
			aria-label=${name}
			aria-keyshortcuts=${key}
			aria-disabled=${isOff ? 'true' : nothing}
			@click=${() => isOff || run()}
		>
			${icon(sign)}
		</button>`;
	const isOneDay = !content.shown || content.shown.to - content.shown.from <= 1;
	return html`<div class="tools chronology-tools">
			${choices(
				l10n.t('Lanes'),
				[
					['holder', l10n.t('By holder')],
					['outlet', l10n.t('By outlet')],
				],
				by,
				chosen => act.want({ by: chosen, lane: null }),
			)}
			<span class="zooms">
				${tool(l10n.t('Zoom in'), 'zoom-in', '+', isOneDay, () => act.zoom('in'))}
				${tool(l10n.t('Zoom out'), 'zoom-out', '-', !narrowed, () => act.zoom('out'))}
				${tool(l10n.t('Show all'), 'screen-full', '0', !narrowed, () => act.zoom('all'))}
			</span>
			${tableToggle(asTable, () => act.toggleTable())}
		</div>
		${
			narrowed
				? html`<p class="shown">
						${
							isZoomed(content)
								? html`<button class="link" ?hidden=${!content.before} @click=${() => act.move('earlier')}>
											${icon('arrow-left')}${l10n.t('{0} earlier', figure(content.before))}
										</button>
										<span>${content.shown ? stretchInWords(content.shown) : nothing}</span>
										<button class="link" ?hidden=${!content.after} @click=${() => act.move('later')}>
											${l10n.t('{0} later', figure(content.after))}${icon('arrow-right')}
										</button>`
								: nothing
						}
						${only === undefined ? nothing : html`<span>${l10n.t('Only: {0}', only)}</span>`}
					</p>`
				: nothing
		}`;
}
