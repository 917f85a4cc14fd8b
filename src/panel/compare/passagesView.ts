import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { articleLabel } from '../articleLabel';
import { icon, stanceGlyph, statusIcon } from '../glyphs';
import { evidenceInShort, languageOf, quoted } from '../words';
import type { CompareActions, ComparePicture, PassageName, PassagesCompared } from './content';
import { passageView } from './passageView';
import { countOfPassages } from './words';

/** Passages in columns beside each other, each compared with the first, and what else could be put beside them. */
export function passagesView(content: PassagesCompared, picture: ComparePicture, act: CompareActions): TemplateResult {
	const { passages, others } = content;
	return html`${heading(content, act)} ${passages.length < 2 ? html`<p class="muted">${tooFew(content)}</p>` : nothing}
	${picture.table && passages.length ? rowsTable(content) : columns(content, picture, act)}
	${others.length ? besides(others, act) : nothing}`;
}

function heading({ claim }: PassagesCompared, act: CompareActions): TemplateResult {
	if (!claim) return html`<h1 tabindex="-1">${l10n.t('Passages side by side')}</h1>`;
	return html`<h1 tabindex="-1" dir="auto">${claim.text}</h1>
		<p class="status" data-status=${claim.status.word}>
			${icon(statusIcon[claim.status.word])}
			<button class="link" title=${l10n.t('What every source says of it')} @click=${() => act.openClaim(claim.id)}>
				${claim.status.label}
			</button>
		</p>`;
}

function tooFew({ passages, others }: PassagesCompared): string {
	if (others.length) return l10n.t('Put another passage beside it.');
	return passages.length
		? l10n.t('No other passage is on this claim: there is nothing to compare it with.')
		: l10n.t('No passage is on this claim.');
}

function columns(
	{ passages }: PassagesCompared,
	picture: ComparePicture,
	act: CompareActions,
): TemplateResult | typeof nothing {
	if (!passages.length) return nothing;
	const current = passages.find(({ note }) => note === picture.current)?.note ?? passages[0]?.note;
	return html`<div class="columns" @mouseleave=${() => act.point(undefined)}>
		${repeat(
			passages,
			({ note }) => note,
			(passage, index) =>
				passageView(
					passage,
					{ at: index + 1, of: passages.length, movable: true },
					{ current, pointed: picture.pointed },
					act,
				),
		)}
	</div>`;
}

/** The same in rows: what each passage has where the first one has these words. */
function rowsTable({ passages, rows }: PassagesCompared): TemplateResult {
	return html`<div class="scrolls" role="region" aria-labelledby="rows-caption">
		<table class="side-by-side">
			<caption id="rows-caption">
				${l10n.t('{0}, word by word', countOfPassages(passages.length))}
			</caption>
			<thead>
				<tr>
					<th scope="col">${l10n.t('Row')}</th>
					${passages.map(
						({ holder, article, stance, coder, evidence, here }) =>
							html`<th scope="col">
								${stance ? html`<span data-stance=${stance.word}>${stanceGlyph(stance.word)}</span>` : nothing}
								<bdi>${holder}</bdi>
								<span class="muted">
									<span>${articleLabel(article)}</span>
									${stance ? html`<span>${stance.label}</span>` : nothing}
									${coder ? html`<span>${l10n.t('layer of {0}', coder)}</span>` : nothing}
									${here ? html`<span>${l10n.t('at the cursor')}</span>` : nothing} ${evidenceInShort(evidence)}
								</span>
							</th>`,
					)}
				</tr>
			</thead>
			<tbody>
				${rows.map(
					({ cells }, index) =>
						html`<tr>
							<th scope="row">${index + 1}</th>
							${cells.map(
								({ kind, label, words }, column) =>
									html`<td data-kind=${kind}>
										<span dir="auto" lang=${languageOf(passages[column]!.article) ?? nothing}
											>${words || (label ? '' : '–')}</span
										>
										${label ? html`<span class="muted">${label}</span>` : nothing}
									</td>`,
							)}
						</tr>`,
				)}
				<tr>
					<th scope="row">${l10n.t('In all')}</th>
					${passages.map(({ summary }) => html`<td>${summary}</td>`)}
				</tr>
			</tbody>
		</table>
	</div>`;
}

function besides(others: readonly PassageName[], act: CompareActions): TemplateResult {
	return html`<section class="besides" aria-labelledby="besides">
		<h2 id="besides" tabindex="-1">
			${icon('add')}<span>${l10n.t('Put beside them')}</span> <span class="count">${others.length}</span>
		</h2>
		<ul class="rows">
			${repeat(
				others,
				({ note }) => note,
				({ note, article, holder, stance, words }) =>
					html`<li>
						<button class="row" data-stance=${stance?.word ?? 'mentions'} @click=${() => act.add(note)}>
							${stance ? stanceGlyph(stance.word) : icon('note')}
							<span class="text"
								><bdi>${holder}</bdi>${stance ? html` <span class="muted">${stance.label}</span>` : nothing}:
								<bdi lang=${languageOf(article) ?? nothing}>${quoted(words)}</bdi></span
							>
							<span class="muted">${articleLabel(article)}</span>
						</button>
					</li>`,
			)}
		</ul>
	</section>`;
}
