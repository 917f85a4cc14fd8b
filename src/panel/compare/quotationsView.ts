import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { mostBeside } from '../../protocol/compareTab';
import { figure } from '../../wording/figure';
import { articleLabel } from '../articleLabel';
import { empty } from '../emptyViews';
import { icon } from '../glyphs';
import { languageOf } from '../words';
import type { CompareActions, ComparePicture, Passage, Quotations, Utterance } from './content';
import { passageView } from './passageView';
import { countOfUtterances } from './words';

/** The same utterances as several articles have them: of each the fullest, and what the others make of it. */
export function quotationsView(content: Quotations, picture: ComparePicture, act: CompareActions): TemplateResult {
	const { utterances, more, claim } = content;
	if (!utterances.length)
		return empty(
			'comment-discussion',
			l10n.t('Nothing here is said in several articles'),
			l10n.t(
				'Passages are variants of one utterance where links say so (rewords, shortens, copies, or same event for one speaker), or where the same speaker says much the same on the same claim.',
			),
		);
	return html`<h1 tabindex="-1" dir="auto">${claim ? claim.text : l10n.t('The corpus')}</h1>
		<p class="muted">${countOfUtterances(utterances.length + more)}</p>
		${picture.table ? table(content) : utterances.map(utterance => utteranceView(utterance, utterances, picture, act))}
		${more ? html`<p class="muted">${l10n.t('And {0} more', figure(more))}</p>` : nothing}`;
}

function utteranceView(
	utterance: Utterance,
	all: readonly Utterance[],
	picture: ComparePicture,
	act: CompareActions,
): TemplateResult {
	const { speaker, reason, variants } = utterance;
	const stops = all.flatMap(each => each.variants.map(({ note }) => note));
	const current = stops.find(note => note === picture.current) ?? stops[0];
	const notes = variants.slice(0, mostBeside).map(({ note }) => note);
	const left = variants.length - notes.length;
	return html`<section class="utterance">
		<h2>
			${icon('comment-discussion')}<bdi>${speaker ?? l10n.t('Several speakers')}</bdi>
			<span class="count"
				><button class="link" @click=${() => act.ask({ what: 'passages', notes })}>
					${left ? l10n.t('Side by side without the last {0}', left) : l10n.t('Side by side')}
				</button></span
			>
		</h2>
		<p class="muted">${reason}</p>
		${variants.map((passage, index) =>
			passageView(
				passage,
				{ at: index + 1, of: variants.length, movable: false },
				{ current, pointed: undefined },
				act,
			),
		)}
	</section>`;
}

function table({ utterances }: Quotations): TemplateResult {
	return html`<div class="scrolls" role="region" aria-labelledby="utterances-caption">
		<table class="side-by-side">
			<caption id="utterances-caption">
				${countOfUtterances(utterances.length)}
			</caption>
			<thead>
				<tr>
					<th scope="col">${l10n.t('Who says it')}</th>
					<th scope="col">${l10n.t('Article')}</th>
					<th scope="col">${l10n.t('Words')}</th>
					<th scope="col">${l10n.t('Against the fullest')}</th>
				</tr>
			</thead>
			<tbody>
				${utterances.flatMap(({ speaker, reason, variants }) =>
					variants.map(
						(variant, index) =>
							html`<tr>
								<th scope="row">
									<bdi>${speaker ?? variant.holder}</bdi>
									${index ? nothing : html`<span class="muted">${reason}</span>`}
								</th>
								<td>${articleLabel(variant.article)}</td>
								<td dir="auto" lang=${languageOf(variant.article) ?? nothing}>${wordsOf(variant)}</td>
								<td>${index ? differences(variant) : l10n.t('the fullest')}</td>
							</tr>`,
					),
				)}
			</tbody>
		</table>
	</div>`;
}

function wordsOf({ pieces }: Passage): string {
	const own = pieces.filter(({ kind }) => kind !== 'missing');
	return own.map(({ words }) => words.map(({ text }) => text).join('')).join('');
}

function differences({ differences, summary }: Passage): TemplateResult {
	const told = differences.filter(difference => difference.class !== 'typography');
	return told.length
		? html`<ul>
				${told.map(({ inWords }) => html`<li dir="auto">${inWords}</li>`)}
			</ul>`
		: html`${summary}`;
}
