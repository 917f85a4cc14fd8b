import * as l10n from '@vscode/l10n';
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { articleLabel } from '../articleLabel';
import { claimList } from '../claimList';
import { icon, stanceGlyph, statusIcon } from '../glyphs';
import { wantsBeside } from '../opening';
import { evidenceInShort, languageOf, quoted } from '../words';
import type { ArticlesCompared, CompareActions, ComparedArticle, ComparePicture, Run, SharedClaim } from './content';
import { articlesInShort, countOfShared } from './words';

/** Two whole articles, each in a pane of its own; lines join what both say on one claim. */
export function articlesView(content: ArticlesCompared, picture: ComparePicture, act: CompareActions): TemplateResult {
	const { articles, shared } = content;
	const [first, second] = articles;
	if (!first || !second) return html`<h1 tabindex="-1">${l10n.t('Articles side by side')}</h1>`;
	return html`<h1 tabindex="-1">${l10n.t('Articles side by side')}</h1>
		<p class="muted">
			${shared.length ? countOfShared(shared.length) : l10n.t('No claim has notes in both of these articles.')}
		</p>
		${picture.table ? table(content) : pair(content, picture, act)}
		${shared.length ? claims(shared, picture, act) : nothing}
		${articles.map((article, index) => alone(article, index, act))}`;
}

function pair(content: ArticlesCompared, picture: ComparePicture, act: CompareActions): TemplateResult {
	const { articles, shared } = content;
	const stops = articles.map(({ paragraphs }, side) =>
		paragraphs.flatMap(({ runs }) =>
			runs.flatMap(({ marks }) => marks.flatMap(({ note, begins }) => (begins ? stopOf(side, note) : []))),
		),
	);
	const every = stops.flat();
	const current = every.find(stop => stop === picture.current) ?? every[0];
	return html`<div class="pair">
		${pane(articles[0]!, 0, { shared, current, picture }, act)}
		<svg class="joins" aria-hidden="true">
			${shared.map(({ sides: [left = [], right = []] }, index) =>
				left.flatMap((from, nth) =>
					right.map((to, other) =>
						// Each passage is joined to the first one on the other side: more lines would only be a tangle.
						nth && other
							? nothing
							: svg`<path data-shared=${index} data-from=${stopOf(0, from.note)} data-to=${stopOf(1, to.note)} ?data-pointed=${index === picture.pointed}/>`,
					),
				),
			)}
		</svg>
		${pane(articles[1]!, 1, { shared, current, picture }, act)}
	</div>`;
}

interface Drawing {
	readonly shared: readonly SharedClaim[];
	readonly current: string | undefined;
	readonly picture: ComparePicture;
}

function pane(
	{ article, paragraphs, cut }: ComparedArticle,
	side: number,
	drawing: Drawing,
	act: CompareActions,
): TemplateResult {
	return html`<div class="article">
		<h2 dir="auto" lang=${languageOf(article) ?? nothing}>
			<button
				class="link"
				title=${l10n.t('Open the article')}
				@click=${(event: Event) => act.openArticle(article.id, wantsBeside(event))}
			>
				${article.title}
			</button>
		</h2>
		<p class="muted">${articleLabel(article)}</p>
		<div
			class="pane"
			role="region"
			aria-label=${l10n.t('{0} of {1}: {2}', side + 1, 2, article.title)}
			tabindex="0"
			data-side=${side}
		>
			<div class="text" dir="auto" lang=${languageOf(article) ?? nothing}>
				${paragraphs.map(({ runs }) => html`<p dir="auto">${runs.map(run => runView(run, side, drawing, act))}</p>`)}
				${cut ? html`<p class="muted">${l10n.t('The article is longer than can be shown here.')}</p>` : nothing}
			</div>
		</div>
	</div>`;
}

function runView({ text, marks }: Run, side: number, drawing: Drawing, act: CompareActions): TemplateResult {
	const [mark] = marks;
	if (!mark) return html`${text}`;
	const isPointed = marks.some(({ shared }) => shared === drawing.picture.pointed);
	const begins = marks.filter(each => each.begins);
	return html`${begins.map(each => number(each, side, drawing, act))}<mark
			?data-pointed=${isPointed}
			@mouseenter=${() => act.point(mark.shared)}
			@mouseleave=${() => act.point(undefined)}
			@click=${(event: Event) => act.open(mark.note, wantsBeside(event))}
			>${text}</mark
		>`;
}

/** The number of the claim before a passage on it: what the keyboard goes to, and what the lines lead to. */
function number(
	{ note, shared }: Run['marks'][number],
	side: number,
	{ shared: claims, current }: Drawing,
	act: CompareActions,
): TemplateResult {
	const claim = claims[shared];
	const passage = claim?.sides[side]?.find(each => each.note === note);
	const stop = stopOf(side, note);
	const name = [
		l10n.t('Claim {0}: {1}', shared + 1, claim?.claim.text ?? ''),
		passage ? l10n.t('{0} {1}', passage.holder, passage.stance?.label ?? '') : '',
		passage ? evidenceInShort(passage.evidence) : '',
	];
	return html`<button
		class="number"
		data-stop=${stop}
		data-note=${note}
		data-shared=${shared}
		data-stance=${passage?.stance?.word ?? 'mentions'}
		tabindex=${stop === current ? 0 : -1}
		aria-label=${name.filter(Boolean).join('. ')}
		title=${claim?.claim.text ?? ''}
		@focus=${() => {
			act.visit(stop);
			act.point(shared);
		}}
		@click=${(event: Event) => act.open(note, wantsBeside(event))}
	>
		${passage?.stance ? stanceGlyph(passage.stance.word) : nothing}${shared + 1}
	</button>`;
}

/** A passage may be in both panes, where an article stands beside itself. */
export function stopOf(side: number, note: string): string {
	return `${side} ${note}`;
}

/** What the numbers mean. */
function claims(shared: readonly SharedClaim[], { pointed }: ComparePicture, act: CompareActions): TemplateResult {
	return html`<section aria-labelledby="shared-claims">
		<h2 id="shared-claims" tabindex="-1">
			${icon('references')}<span>${l10n.t('Both speak of')}</span> <span class="count">${shared.length}</span>
		</h2>
		<ol class="rows">
			${shared.map(
				({ claim }, index) =>
					html`<li>
						<button
							class="row"
							data-status=${claim.status.word}
							?data-pointed=${index === pointed}
							@mouseenter=${() => act.point(index)}
							@mouseleave=${() => act.point(undefined)}
							@click=${() => act.openClaim(claim.id)}
						>
							<b>${index + 1}</b>${icon(statusIcon[claim.status.word])}
							<span class="text" dir="auto">${claim.text}</span>
							<span class="muted">${claim.status.label}</span>
						</button>
					</li>`,
			)}
		</ol>
	</section>`;
}

function alone(
	{ article, alone }: ComparedArticle,
	side: number,
	act: CompareActions,
): TemplateResult | typeof nothing {
	if (!alone.length) return nothing;
	return html`<section aria-labelledby="alone-${side}">
		<h2 id="alone-${side}">
			${icon('file-text')}<span>${l10n.t('Only in {0}', article.outlet ?? article.title)}</span>
			<span class="count">${alone.length}</span>
		</h2>
		${claimList(alone, act)}
	</section>`;
}

function table(content: ArticlesCompared): TemplateResult {
	return html`<div class="scrolls" role="region" aria-labelledby="shared-caption">
		<table class="side-by-side">
			<caption id="shared-caption">
				${articlesInShort(content)}
			</caption>
			<thead>
				<tr>
					<th scope="col">${l10n.t('Claim')}</th>
					<th scope="col">${l10n.t('Status')}</th>
					${content.articles.map(({ article }) => html`<th scope="col">${articleLabel(article)}</th>`)}
				</tr>
			</thead>
			<tbody>
				${content.shared.map(
					({ claim, sides }, index) =>
						html`<tr>
							<th scope="row">${index + 1} <span dir="auto">${claim.text}</span></th>
							<td>${claim.status.label}</td>
							${sides.map(
								(passages, side) =>
									html`<td>
										<ul>
											${passages.map(
												({ holder, stance, words, evidence }) =>
													html`<li>
														<bdi>${holder}</bdi> ${stance?.label ?? ''}:
														<bdi lang=${languageOf(content.articles[side]!.article) ?? nothing}>${quoted(words)}</bdi>
														<span class="muted">${evidenceInShort(evidence)}</span>
													</li>`,
											)}
										</ul>
									</td>`,
							)}
						</tr>`,
				)}
			</tbody>
		</table>
	</div>`;
}
