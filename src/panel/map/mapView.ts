import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { rooms } from '../../protocol/mapTab';
import type { MapView } from '../../protocol/toPanel';
import { counted } from '../../wording/counted';
import { claimList } from '../claimList';
import { countOfArticles, countOfPassages, countOfSources, countOfTies } from '../counts';
import { legend } from '../drawing/legend';
import { tableToggle } from '../drawing/tableTwin';
import { empty, errorView, loadingView, noCorpusView } from '../emptyViews';
import { icon } from '../glyphs';
import { wantsBeside } from '../opening';
import { countOfClaims } from '../words';
import { kindOf, nameOf, type ClaimMap, type MapActions, type MapNode, type Wanted } from './content';
import { mapDrawing, nodeGlyph } from './mapDrawing';
import { mapTables } from './mapTables';
import type { Plan } from './plan';
import { labelled, type Ties } from './ties';

/** A map whose nodes have found their places. */
export interface LaidOut {
	readonly map: ClaimMap;
	readonly ties: Ties;
	readonly plan: Plan;
}

export interface MapPicture extends Wanted {
	readonly content: MapView['content'];
	/** What is drawn: the map itself, or the last one while this one is laid out. */
	readonly laidOut: LaidOut | undefined;
	readonly asTable: boolean;
	readonly scale: number;
	readonly current: string | undefined;
	readonly pointed: string | undefined;
}

/** The map of a claim or of the corpus, as a drawing or as tables, and below it what the node of the keyboard is tied to. */
export function mapView(picture: MapPicture, act: MapActions): TemplateResult {
	const { content } = picture;
	if (content.kind === 'no-corpus') return noCorpusView(act);
	return html`<header class="top map-top">${choices(picture, act)}</header>
		${body(picture, act)}`;
}

function body(picture: MapPicture, act: MapActions): TemplateResult {
	const { content, laidOut } = picture;
	switch (content.kind) {
		case 'map':
			return laidOut ? shown(picture, laidOut, act) : loadingView();
		case 'no-claim':
			return noClaim(content.claims, act);
		case 'error':
			return errorView(content.message, act, l10n.t('The map cannot be shown'));
		default:
			return loadingView();
	}
}

function choices({ scope, steps }: MapPicture, act: MapActions): TemplateResult {
	const choice = (part: Partial<Wanted>, isChosen: boolean, name: string): TemplateResult =>
		html`<button class="choice" aria-pressed=${isChosen} @click=${() => act.want(part)}>
			${isChosen ? icon('check') : nothing}${name}
		</button>`;
	return html`<div class="choices" role="group" aria-label=${l10n.t('What the map is of')}>
			${choice({ scope: 'claim' }, scope === 'claim', l10n.t('The claim'))}${choice(
				{ scope: 'corpus' },
				scope === 'corpus',
				l10n.t('The corpus'),
			)}
		</div>
		${
			scope === 'claim'
				? html`<div class="choices" role="group" aria-label=${l10n.t('How far from the claim')}>
						${choice({ steps: 1 }, steps === 1, l10n.t('One step'))}${choice(
							{ steps: 2 },
							steps === 2,
							l10n.t('Two steps'),
						)}
					</div>`
				: nothing
		}`;
}

function noClaim(claims: Extract<MapView['content'], { kind: 'no-claim' }>['claims'], act: MapActions): TemplateResult {
	const corpus = html`<button class="button secondary" @click=${() => act.want({ scope: 'corpus' })}>
		${l10n.t('Map of the corpus')}
	</button>`;
	const text = l10n.t('Go to a passage that is noted on a claim. What the claim is tied to shows here.');
	return html`${empty('type-hierarchy', l10n.t('No claim in view'), text, corpus)}
	${
		claims.length
			? html`<section>
					<h2><span>${l10n.t('Claims of this article')}</span> <span class="count">${claims.length}</span></h2>
					${claimList(claims, { openClaim: claim => act.center(claim) })}
				</section>`
			: nothing
	}`;
}

function shown(picture: MapPicture, { map, ties, plan }: LaidOut, act: MapActions): TemplateResult {
	const { asTable, scale, pointed } = picture;
	const middle = ties.node(map.middle);
	const current = ties.node(picture.current) ?? middle ?? map.nodes[0];
	const title = middle ? nameOf(middle) : l10n.t('The corpus');
	if (!map.nodes.length)
		return empty(
			'type-hierarchy',
			l10n.t('Nothing to map'),
			l10n.t('No passage of this corpus is noted on a claim or linked with another.'),
		);
	return html`<h1 tabindex="-1" dir="auto">${title}</h1>
		<p class="muted">${summary(map)}</p>
		<div class="tools map-tools" role="toolbar" aria-label=${l10n.t('The map')}>
			${tableToggle(asTable, () => act.toggleTable())}
			${
				asTable
					? nothing
					: html`${tool('zoom-in', l10n.t('Larger (+)'), () => act.zoom(1.25))}
						${tool('zoom-out', l10n.t('Smaller (−)'), () => act.zoom(0.8))}
						${tool('screen-full', l10n.t('Show all of it (0)'), () => act.zoom(null))}`
			}
		</div>
		${
			asTable
				? mapTables(map, ties, current?.id, act)
				: mapDrawing(
						{
							plan,
							ties,
							scale,
							current: current?.id,
							pointed: pointed ?? current?.id,
							middle: map.middle,
							label: l10n.t('Map of {0}', title),
						},
						act,
					)
		}
		${asTable || !current ? nothing : tiesOf(current, ties, map, act)} ${leftOut(picture, map, act)}
		${asTable ? nothing : signs(map)}`;
}

function tool(sign: string, name: string, act: () => void): TemplateResult {
	return html`<button class="icon-button" title=${name} aria-label=${name} @click=${act}>${icon(sign)}</button>`;
}

/** “1 contested claim …”: what there is, and whether any of it is contested. */
export function summary({ nodes, edges }: ClaimMap): string {
	const claims = nodes.filter(node => node.kind === 'claim');
	const contested = claims.filter(({ status }) => status.word === 'contested').length;
	return [
		...countsOf(nodes),
		countOfTies(edges.length),
		contested
			? counted(contested, l10n.t('{0} of the claims is contested'), l10n.t('{0} of the claims are contested'))
			: l10n.t('nothing here is contested'),
	].join(' · ');
}

function countsOf(nodes: readonly MapNode[]): string[] {
	const count = (kind: MapNode['kind']): number => nodes.filter(node => node.kind === kind).length;
	return inWords({
		claims: count('claim'),
		passages: count('passage'),
		sources: count('source'),
		articles: count('article'),
	});
}

function inWords({ claims, passages, sources, articles }: ClaimMap['leftOut']): string[] {
	return [
		...(claims ? [countOfClaims(claims)] : []),
		...(passages ? [countOfPassages(passages)] : []),
		...(sources ? [countOfSources(sources)] : []),
		...(articles ? [countOfArticles(articles)] : []),
	];
}

function leftOut({ most }: Wanted, map: ClaimMap, act: MapActions): TemplateResult {
	const counts = inWords(map.leftOut);
	const [, more] = rooms;
	return html`${
		counts.length
			? html`<p class="muted">
					${
						map.middle === undefined
							? l10n.t('Left out, with the fewest notes: {0}.', counts.join(' · '))
							: l10n.t('Left out, the furthest from the claim: {0}.', counts.join(' · '))
					}
					${most < more ? html`<button class="link" @click=${() => act.more()}>${l10n.t('Show more')}</button>` : nothing}
				</p>`
			: nothing
	}${
		map.dangling
			? html`<p class="muted">
					${counted(
						map.dangling,
						l10n.t('{0} link leads to a note that is not there.'),
						l10n.t('{0} links lead to notes that are not there.'),
					)}
				</p>`
			: nothing
	}`;
}

/** What one node is tied to, to read and to go on from. */
function tiesOf(node: MapNode, ties: Ties, map: ClaimMap, act: MapActions): TemplateResult {
	const here = ties.of(node.id);
	return html`<section class="map-ties" aria-labelledby="map-current">
		<h2 id="map-current">
			${nodeGlyph(node)}<span dir="auto">${nameOf(node)}</span> <span class="count">${countOfTies(here.length)}</span>
		</h2>
		<p class="map-deeds">
			<button class="link" @click=${(event: Event) => act.open(node, wantsBeside(event))}>${openingOf(node)}</button>
			${
				node.kind === 'claim' && node.id !== map.middle
					? html`<button class="link" @click=${() => act.center(node.claim)}>${l10n.t('Map of this claim')}</button>`
					: nothing
			}
		</p>
		<ul class="rows">
			${here.map(
				({ edge, other, label }) =>
					html`<li>
						<button class="row" title=${l10n.t('Go there on the map')} @click=${() => act.goTo(other.id)}>
							<span class="muted" dir="auto">${labelled(edge, label)}</span>
							<span class="text" dir="auto">${nameOf(other)}</span>
							<span class="muted">${kindOf(other)}</span>
						</button>
					</li>`,
			)}
		</ul>
	</section>`;
}

function openingOf({ kind }: MapNode): string {
	return {
		claim: l10n.t('Open the claim'),
		passage: l10n.t('Open the passage'),
		source: l10n.t('Open the source'),
		article: l10n.t('Open the article'),
	}[kind];
}

/** What the shapes and lines of this map mean. */
function signs({ nodes, edges }: ClaimMap): TemplateResult {
	const types = new Map(edges.filter(({ kind }) => kind !== 'stance').map(edge => [edge.type, edge]));
	const stances = new Map(
		edges.flatMap(({ kind, type, label }) => (kind === 'stance' && isStance(type) ? [[type, label] as const] : [])),
	);
	const kinds = [...new Map(nodes.map(node => [node.kind, node])).values()];
	return html`<ul class="legend" aria-label=${l10n.t('What the shapes mean')}>
			${kinds.map(
				node =>
					html`<li>
						<span class="map-node map-sample" data-kind=${node.kind} aria-hidden="true"></span>${kindOf(node)}
					</li>`,
			)}
		</ul>
		${legend({
			stances: [...stances].map(([stance, label]) => ({ stance, label })),
			links: [...types.values()].map(({ type, label, symmetric, kind }) => ({
				type,
				label,
				symmetric: symmetric || kind === 'holds' || kind === 'notes',
			})),
		})}
		<p class="muted" id="map-keys">
			${l10n.t(
				'Arrow keys lead along ties, Page Up and Page Down through all nodes, Enter opens; Shift with arrows moves the map, M puts a claim in its middle.',
			)}
		</p>`;
}

type Stance = NonNullable<Extract<MapNode, { kind: 'passage' }>['stance']>;

function isStance(word: string): word is Stance {
	return ['asserts', 'denies', 'qualifies', 'questions', 'mentions'].includes(word);
}
