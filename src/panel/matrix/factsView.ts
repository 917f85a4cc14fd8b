import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { articleLabel } from '../articleLabel';
import { icon } from '../glyphs';
import { wantsBeside } from '../opening';
import { countOfNotes } from '../words';
import type { CellFacts, MatrixActions, Stances } from './content';
import { stanceSign } from './signs';
import { evidenceWords, noteInShort, reachInWords } from './words';

/**
 * Below the grid: all that is in the cell that the reader is at, each note a way to its passage. As high as two notes
 * whatever it holds, so that the grid does not jump from cell to cell.
 */
export function factsView(facts: CellFacts | undefined, stances: Stances, act: MatrixActions): TemplateResult {
	return html`<section class="cell-facts" aria-label=${l10n.t('In this cell')}>
		${facts ? inCell(facts, stances, act) : html`<p class="muted">${l10n.t('Go to a cell to see what is in it.')}</p>`}
	</section>`;
}

function inCell(facts: CellFacts, stances: Stances, act: MatrixActions): TemplateResult {
	const { claim, article, notes, more } = facts;
	return html`<p class="which">
			<button class="link" title=${l10n.t('Show the claim')} @click=${() => act.openClaim(claim.id)}>
				<bdi>${claim.text}</bdi>
			</button>
			<button
				class="link"
				title=${l10n.t('Open the article')}
				@click=${(event: Event) => act.openArticle(article.id, wantsBeside(event))}
			>
				${articleLabel(article)}
			</button>
		</p>
		${notes.length && facts.reach === 'none' ? nothing : html`<p class="muted">${reachInWords(facts)}</p>`}
		${
			notes.length
				? html`<ul class="rows">
						${notes.map(
							note =>
								html`<li>
									<button
										class="row"
										data-note=${note.note}
										?data-apart=${note.apart}
										title=${l10n.t('Open the passage')}
										@click=${(event: Event) => act.open(note.note, wantsBeside(event))}
									>
										${stanceSign(note.stance, stances)}<span class="unseen"
											>${stances.find(({ stance }) => stance === note.stance)?.label}</span
										>
										<span class="text" dir="auto">${noteInShort(note)}</span>
										${evidenceWords(note.evidence) ? icon('warning') : nothing}
									</button>
								</li>`,
						)}
					</ul>`
				: nothing
		}
		${more ? html`<p class="muted">${l10n.t('And {0} more', countOfNotes(more))}</p>` : nothing}`;
}
