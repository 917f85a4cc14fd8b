import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { choices } from '../choices';
import { tableToggle } from '../drawing/tableTwin';
import { empty, errorView, loadingView, noArticleView, noCorpusView } from '../emptyViews';
import { icon } from '../glyphs';
import { articlesView } from './articlesView';
import type { CompareActions, ComparePicture, Wanted } from './content';
import { passagesView } from './passagesView';
import { quotationsView } from './quotationsView';

/** What is to be side by side, and that: passages, quotations or two whole articles. */
export function compareView(picture: ComparePicture, act: CompareActions): TemplateResult {
	if (picture.content.kind === 'no-corpus') return noCorpusView(act);
	return html`<header class="top compare-top">${subjects(picture, act)}</header>
		${tools(picture, act)} ${body(picture, act)}`;
}

function body(picture: ComparePicture, act: CompareActions): TemplateResult {
	const { content } = picture;
	switch (content.kind) {
		case 'passages':
			return passagesView(content, picture, act);
		case 'quotations':
			return quotationsView(content, picture, act);
		case 'articles':
			return articlesView(content, picture, act);
		case 'no-claim':
			return empty(
				'references',
				l10n.t('No claim in view'),
				l10n.t(
					'Put the cursor on a passage that is on a claim, or choose a claim in the tree: its passages show here side by side.',
				),
			);
		case 'no-article':
			return noArticleView(l10n.t('Open an article. What it shares with another one shows here.'));
		case 'alone':
			return empty('file-text', l10n.t('No other article'), l10n.t('There is no other article in this corpus.'));
		case 'error':
			return errorView(content.message, act, l10n.t('Nothing can be laid side by side'));
		default:
			return loadingView();
	}
}

function subjects({ wanted }: ComparePicture, act: CompareActions): TemplateResult {
	return choices<Wanted['what']>(
		l10n.t('What to compare'),
		[
			['passages', l10n.t('Passages')],
			['quotations', l10n.t('Quotations')],
			['articles', l10n.t('Articles')],
		],
		wanted.what,
		what => act.ask({ what }),
	);
}

/** What can be done with all that is shown. */
function tools(picture: ComparePicture, act: CompareActions): TemplateResult | typeof nothing {
	const { content, wanted, table, together } = picture;
	const parts: TemplateResult[] = [];
	if (content.kind === 'passages') {
		parts.push(
			choices<Wanted['extent']>(
				l10n.t('How much of each article'),
				[
					['words', l10n.t('Noted words')],
					['sentences', l10n.t('Whole sentences')],
				],
				wanted.extent,
				extent => act.ask({ extent }),
			),
		);
		if (wanted.notes)
			parts.push(
				html`<button class="button secondary" @click=${() => act.ask({ notes: null })}>
					${l10n.t('Follow the cursor again')}
				</button>`,
			);
	}
	if (wanted.what === 'quotations')
		parts.push(
			choices<Wanted['scope']>(
				l10n.t('Whose quotations'),
				[
					['claim', l10n.t('This claim')],
					['corpus', l10n.t('The corpus')],
				],
				wanted.scope,
				scope => act.ask({ scope }),
			),
		);
	if (content.kind === 'articles') {
		parts.push(
			html`<button class="button secondary" @click=${() => act.do('compare-articles')}>
					${l10n.t('Other article…')}
				</button>
				<button
					class="button secondary table-toggle"
					aria-pressed=${together}
					title=${l10n.t('What both say on one claim comes up side by side')}
					@click=${() => act.toggleTogether()}
				>
					${icon(together ? 'lock' : 'unlock')}<span>${l10n.t('Scroll together')}</span>
				</button>`,
		);
		if (wanted.articles)
			parts.push(
				html`<button class="button secondary" @click=${() => act.ask({ articles: null })}>
					${l10n.t('Follow the cursor again')}
				</button>`,
			);
	}
	const drawn = content.kind === 'passages' || content.kind === 'quotations' || content.kind === 'articles';
	if (drawn) parts.push(tableToggle(table, () => act.toggleTable()));
	return parts.length ? html`<div class="compare-tools">${parts}</div>` : nothing;
}
