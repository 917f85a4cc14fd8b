import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { figure } from '../../wording/figure';
import { countOfTies } from '../counts';
import { wantsBeside } from '../opening';
import { factsOf, kindOf, nameOf, noteOf, type ClaimMap, type MapActions } from './content';
import { nodeGlyph } from './mapDrawing';
import { labelled, type Ties } from './ties';

/** The same nodes and edges as tables: what there is, and what is tied to what. */
export function mapTables(
	{ nodes, edges }: ClaimMap,
	ties: Ties,
	current: string | undefined,
	act: MapActions,
): TemplateResult {
	return html`<div class="scrolls" role="region" aria-labelledby="map-nodes">
			<table class="map-table">
				<caption id="map-nodes">
					${l10n.t('What is on the map')}
				</caption>
				<thead>
					<tr>
						<th scope="col">${l10n.t('Name')}</th>
						<th scope="col">${l10n.t('Kind')}</th>
						<th scope="col">${l10n.t('Facts')}</th>
						<th scope="col" class="figure">${l10n.t('Ties')}</th>
					</tr>
				</thead>
				<tbody>
					${repeat(
						nodes,
						({ id }) => id,
						node =>
							html`<tr>
								<th scope="row">
									<button
										class="row"
										data-row=${node.id}
										data-node=${node.id}
										data-note=${noteOf(node) ?? nothing}
										data-stance=${node.kind === 'passage' ? (node.stance ?? 'mentions') : 'none'}
										tabindex=${node.id === current ? 0 : -1}
										@focus=${() => act.visit(node.id)}
										@click=${(event: Event) => act.open(node, wantsBeside(event))}
									>
										${nodeGlyph(node)}<span class="text" dir="auto">${nameOf(node)}</span>
									</button>
								</th>
								<td>${kindOf(node)}</td>
								<td dir="auto">${factsOf(node, ties.stanceLabel).join(' · ')}</td>
								<td class="figure">${figure(ties.of(node.id).length)}</td>
							</tr>`,
					)}
				</tbody>
			</table>
		</div>
		<div class="scrolls" role="region" aria-labelledby="map-ties">
			<table class="map-table">
				<caption id="map-ties">
					${l10n.t('What is tied to what: {0}', countOfTies(edges.length))}
				</caption>
				<thead>
					<tr>
						<th scope="col">${l10n.t('From')}</th>
						<th scope="col">${l10n.t('Tie')}</th>
						<th scope="col">${l10n.t('To')}</th>
					</tr>
				</thead>
				<tbody>
					${edges.map(edge => {
						const [from, to] = [ties.node(edge.from), ties.node(edge.to)];
						return html`<tr data-edge=${edge.kind}>
							<th scope="row" dir="auto">${from && nameOf(from)}</th>
							<td dir="auto">${labelled(edge, edge.label)}</td>
							<td dir="auto">${to && nameOf(to)}</td>
						</tr>`;
					})}
				</tbody>
			</table>
		</div>`;
}
