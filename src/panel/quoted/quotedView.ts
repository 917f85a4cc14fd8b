import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { QuotedMemory } from '../../protocol/quotedTab';
import type { QuotedView } from '../../protocol/toPanel';
import { figure } from '../../wording/figure';
import type { Outlet, QuotedActions, Speaker, WhoIsQuoted } from './content';
import { countOfArticles, countOfSpeakers } from '../counts';
import { empty, errorView, loadingView, noArticleView, noCorpusView } from '../emptyViews';
import { choices } from '../choices';
import { icon } from '../glyphs';
import { articleLabel } from '../articleLabel';
import { outletTableView } from './outletTableView';
import { quotedTableView } from './quotedTableView';
import { languageOf } from '../words';

type Content = QuotedView['content'];

/** What is drawn of who is quoted. */
export interface QuotedPicture extends Pick<QuotedMemory, 'scope' | 'by' | 'open' | 'sort' | 'filter'> {
	readonly content: Content;
	/** How far the next picture has come. */
	readonly coming: Content | undefined;
	/** The speakers that the filter leaves, in their order. */
	readonly speakers: readonly Speaker[];
	/** The outlets that it leaves, where it is them that have rows. So many of the rows are drawn. */
	readonly outlets: readonly Outlet[] | undefined;
	readonly drawn: number;
	/** The row that Tab comes to. */
	readonly current: string | undefined;
}

/** Who is quoted, how much and how: a switch between the article and the corpus, and a table. */
export function quotedView(picture: QuotedPicture, act: QuotedActions): TemplateResult {
	const { content, coming } = picture;
	if (content.kind === 'no-corpus') return noCorpusView(act);
	return html`<header class="top wraps">
			${scopes(picture, act)} ${picture.scope === 'corpus' ? groupings(picture, act) : nothing}
		</header>
		${
			coming?.kind === 'reading'
				? reading(coming.done, coming.of, act)
				: content.kind === 'speakers' && content.reading
					? reading(content.articlesRead, content.articles, act)
					: nothing
		}
		${body(picture, act)}`;
}

function body(picture: QuotedPicture, act: QuotedActions): TemplateResult {
	const { content } = picture;
	switch (content.kind) {
		case 'speakers':
			return content.speakers.length || content.reading ? speakersView(content, picture, act) : nobody(content, act);
		case 'error':
			return errorView(content.message, act, l10n.t('Who is quoted cannot be shown'));
		case 'no-article':
			return noArticleView(l10n.t('Open an article. Who is quoted in it shows here.'));
		case 'reading':
			return html`<h1 tabindex="-1">${l10n.t('Reading the articles')}</h1>`;
		default:
			return loadingView();
	}
}

function scopes({ scope }: QuotedPicture, act: QuotedActions): TemplateResult {
	return choices(
		l10n.t('Which articles'),
		[
			['article', l10n.t('This article')],
			['corpus', l10n.t('The corpus')],
		],
		scope,
		chosen => act.scope(chosen),
	);
}

function groupings({ by }: QuotedPicture, act: QuotedActions): TemplateResult {
	return choices(
		l10n.t('What has a row'),
		[
			['speaker', l10n.t('By speaker')],
			['outlet', l10n.t('By outlet')],
		],
		by,
		chosen => act.group(chosen),
	);
}

function reading(done: number, of: number, act: QuotedActions): TemplateResult {
	const words = l10n.t('Reading articles: {0} of {1}', figure(done), figure(of));
	return html`<div class="reading">
		<progress max=${of} .value=${done} aria-label=${l10n.t('Reading articles')}></progress>
		<span>${words}</span>
		<button class="link" @click=${() => act.read(false)}>${l10n.t('Stop')}</button>
	</div>`;
}

function nobody(content: WhoIsQuoted, act: QuotedActions): TemplateResult {
	return html`${empty(
		'comment-discussion',
		content.article ? l10n.t('Nobody is quoted in this article') : l10n.t('Nobody is quoted in this corpus'),
		l10n.t('No statement was found that is given to somebody, with quotation marks or without.'),
	)}
	${unread(content, act)}`;
}

function speakersView(content: WhoIsQuoted, picture: QuotedPicture, act: QuotedActions): TemplateResult {
	const { speakers, outlets, drawn } = picture;
	const found = (outlets ?? speakers).length;
	const filterLabel = outlets ? l10n.t('Filter by outlet') : l10n.t('Filter by name or role');
	return html`${heading(content)} ${picture.coming || content.reading ? nothing : unread(content, act)}
		<div class="tools">
			<input
				type="search"
				aria-label=${filterLabel}
				placeholder=${filterLabel}
				.value=${live(picture.filter)}
				maxlength="1000"
				spellcheck="false"
				@input=${(event: Event) => act.filter(valueOf(event))}
			/>
			<button
				class="icon-button"
				title=${l10n.t('Copy the table for a spreadsheet')}
				aria-label=${l10n.t('Copy the table for a spreadsheet')}
				@click=${() => act.copy()}
			>
				${icon('copy')}
			</button>
		</div>
		${
			found
				? outlets
					? outletTableView(outlets, content, picture, act)
					: quotedTableView(content, picture, act)
				: html`<p class="muted">
						${
							outlets
								? l10n.t('No outlet has “{0}” in its name.', picture.filter)
								: l10n.t('Nobody has “{0}” in name or role.', picture.filter)
						}
					</p>`
		}
		${
			found > drawn
				? html`<p>
						<button class="button secondary" @click=${() => act.more()}>
							${l10n.t('Show more: {0} of {1} are shown', figure(drawn), figure(found))}
						</button>
					</p>`
				: nothing
		}
		${
			content.more && !outlets
				? html`<p class="muted">
						${l10n.t('Left out: {0} with fewer words. The command line lists them all.', countOfSpeakers(content.more))}
					</p>`
				: nothing
		}
		<p class="muted guess">
			${l10n.t('Found by rules, where no reader has corrected them: some statements are missed, some are wrong.')}
		</p>`;
}

/** Whose speakers they are. */
function heading({ article, articlesRead }: WhoIsQuoted): TemplateResult {
	if (!article)
		return html`<h1 tabindex="-1">${l10n.t('The corpus')}</h1>
			<p class="muted">${countOfArticles(articlesRead)}</p>`;
	return html`<h1 tabindex="-1" dir="auto" lang=${languageOf(article) ?? nothing}>${article.title}</h1>
		${article.outlet ? html`<p class="muted">${articleLabel(article)}</p>` : nothing}`;
}

function valueOf({ target }: Event): string {
	return target instanceof HTMLInputElement ? target.value : '';
}

/** After the reader has stopped the reading. */
function unread({ articles, articlesRead }: WhoIsQuoted, act: QuotedActions): TemplateResult | typeof nothing {
	if (articlesRead >= articles) return nothing;
	return html`<p class="reading">
		${icon('warning')}<span
			>${l10n.t('Only {0} of {1} articles have been read.', figure(articlesRead), figure(articles))}</span
		>
		<button class="link" @click=${() => act.read(true)}>${l10n.t('Read on')}</button>
	</p>`;
}
