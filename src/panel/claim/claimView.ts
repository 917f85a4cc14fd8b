import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { day } from '../../wording/day';
import {
	positionsOf,
	type Actions,
	type Article,
	type Claim,
	type ClaimsHere,
	type Holder,
	type Side,
	type Values,
} from '../content';
import { articleLabel } from '../articleLabel';
import { claimList } from '../claimList';
import { holderIcon, icon, stanceGlyph, statusIcon } from '../glyphs';
import { wantsBeside } from '../opening';
import { otherViews } from './otherViews';
import { positionView } from './positionView';
import { valueTable } from './valueBars';
import { countOfOrigins, countOfPositions, languageOf, quoted } from '../words';

export interface ClaimChoice {
	/** Of the claims at this place, the one that is drawn. */
	readonly claim: Claim;
	readonly pinned: boolean;
	/** The position that Tab comes to. */
	readonly note: string | undefined;
}

/** What every source says of one claim: its words, its status and why, then side by side who holds what. */
export function claimView(content: ClaimsHere, { claim, pinned, note }: ClaimChoice, act: Actions): TemplateResult {
	return html`
		<header class="top">
			<p class="where">${where(content, pinned)}</p>
			<button
				class="icon-button"
				title=${l10n.t('Compare the passages word by word')}
				aria-label=${l10n.t('Compare the passages word by word')}
				@click=${() => act.compare(null)}
			>
				${icon('diff')}
			</button>
			<button
				class="icon-button"
				title=${l10n.t('Chronology of this claim')}
				aria-label=${l10n.t('Chronology of this claim')}
				@click=${() => act.turn('chronology', claim.id)}
			>
				${icon('history')}
			</button>
		</header>
		${content.claims.length > 1 ? claimTabs(content.claims, claim, act) : nothing}
		<div id="claim" role=${content.claims.length > 1 ? 'tabpanel' : nothing} aria-labelledby="claim-text">
			<h1 id="claim-text" tabindex="-1" dir="auto">${claim.text}</h1>
			${status(claim)} ${tally(claim)} ${otherViews(claim.id, act)} ${conditions(claim, act)}
			${claim.values ? valueTable(claim, claim.values, act) : nothing} ${sides(claim, note, act)} ${silence(claim, act)}
		</div>
	`;
}

function where(content: ClaimsHere, pinned: boolean): TemplateResult {
	if (pinned) return html`<span>${l10n.t('Pinned')}</span>`;
	if (!content.passage) return html`<span>${l10n.t('Claim')}</span>`;
	return html`<span>${l10n.t('At the cursor')}</span>
		<bdi lang=${languageOf(content.passage.article) ?? nothing} title=${content.passage.words}
			>${quoted(content.passage.words)}</bdi
		>`;
}

/** Several claims at one place, as rows of a list: words of a claim are too long for tabs beside each other. */
function claimTabs(claims: readonly Claim[], chosen: Claim, act: Actions): TemplateResult {
	return html`<div class="tabs" role="tablist" aria-orientation="vertical" aria-label=${l10n.t('Claims at this place')}>
		${claims.map(
			claim =>
				html`<button
					role="tab"
					aria-selected=${claim === chosen}
					aria-controls="claim"
					tabindex=${claim === chosen ? 0 : -1}
					data-status=${claim.status.word}
					@click=${() => act.choose(claim.id)}
				>
					${icon(statusIcon[claim.status.word])}
					<span class="text" dir="auto">${claim.text}</span>
					<span class="muted">${claim.status.label}</span>
				</button>`,
		)}
	</div>`;
}

function status(claim: Claim): TemplateResult {
	const { status } = claim;
	return html`<p class="status" data-status=${status.word}>
			${icon(statusIcon[status.word])}
			<span
				><strong>${status.label}</strong>${status.reason ? html`: ${status.reason}` : nothing}
				<span class="muted">${status.rule}</span></span
			>
		</p>
		${
			status.evidence === 'altered'
				? html`<p class="evidence">
						${icon('warning')}${l10n.t('The status would be another one if altered or lost passages counted.')}
					</p>`
				: nothing
		}
		<p class="facts muted">
			${status.betweenOutlets ? html`<span>${l10n.t('contested between outlets')}</span>` : nothing}
			${disagreement(status.disagreement)}
			${
				claim.kind === 'quantity'
					? html`<span>${claim.unit ? l10n.t('quantity, in {0}', claim.unit) : l10n.t('quantity')}</span>`
					: nothing
			}
			${claim.draft ? html`<span>${l10n.t('draft: born in a note')}</span>` : nothing}
		</p>`;
}

/** Readers who read the same words differently are told apart from sources that differ. */
function disagreement(between: Claim['status']['disagreement']): TemplateResult | typeof nothing {
	if (between === 'readers') return html`<span>${l10n.t('readers disagree, not sources')}</span>`;
	return between === 'both' ? html`<span>${l10n.t('sources and readers disagree')}</span>` : nothing;
}

/** The sides at one glance; each goes to its own. */
function tally(claim: Claim): TemplateResult | typeof nothing {
	if (claim.sides.length + claim.silent.length + claim.unread.length < 2) return nothing;
	return html`<nav class="tally" aria-label=${l10n.t('Sides')}>
		${claim.sides.map(
			side =>
				html`<button data-stance=${side.stance} @click=${() => goTo(side.stance)}>
					${stanceGlyph(side.stance)}<span>${side.label}</span> <b>${side.positions}</b>
				</button>`,
		)}
		${
			claim.silent.length
				? html`<button @click=${() => goTo('silent')}>
						${icon('mute')}<span>${l10n.t('silent')}</span> <b>${claim.silent.length}</b>
					</button>`
				: nothing
		}
		${
			claim.unread.length
				? html`<button @click=${() => goTo('unread')}>
						${icon('book')}<span>${l10n.t('not read')}</span> <b>${claim.unread.length}</b>
					</button>`
				: nothing
		}
	</nav>`;
}

function goTo(part: string): void {
	const heading = document.getElementById(`side-${part}`);
	heading?.scrollIntoView({ block: 'start' });
	heading?.focus({ preventScroll: true });
}

/** When the claim would be true, and what stands against it as a whole. */
function conditions(claim: Claim, act: Actions): TemplateResult | typeof nothing {
	const { about, settles, resolution, excludes } = claim;
	if (!about.length && settles === undefined && !resolution && !excludes.length) return nothing;
	return html`<dl class="conditions">
		${
			settles === undefined
				? nothing
				: html`<dt>${l10n.t('Settled by')}</dt>
						<dd dir="auto">${settles}</dd>`
		}
		${
			resolution
				? html`<dt>${l10n.t('Readers’ verdict')}</dt>
						<dd>
							${resolution.label}${resolution.why ? html`: <span dir="auto">${resolution.why}</span>` : nothing}
							<span class="muted"
								>${[resolution.who, resolution.when && day(resolution.when)].filter(Boolean).join(', ')}</span
							>
						</dd>`
				: nothing
		}
		${
			excludes.length
				? html`<dt>${l10n.t('Cannot hold together with')}</dt>
						<dd>${claimList(excludes, act)}</dd>`
				: nothing
		}
	</dl>`;
}

/** So many positions that drawing those out of sight would be felt. */
const manyPositions = 80;

/** Two columns where there is room: the first side, and all that stands against or beside it. */
function sides(claim: Claim, note: string | undefined, act: Actions): TemplateResult {
	const column = (sides: readonly Side[]): TemplateResult =>
		html`<div>
			${repeat(
				sides,
				side => side.stance,
				side => sideView(side, note, claim.values, act),
			)}
		</div>`;
	return html`<div class="sides" ?data-many=${positionsOf(claim).length > manyPositions}>
		${column(claim.sides.slice(0, 1))} ${claim.sides.length > 1 ? column(claim.sides.slice(1)) : nothing}
	</div>`;
}

function sideView(side: Side, note: string | undefined, values: Values | undefined, act: Actions): TemplateResult {
	const id = `side-${side.stance}`;
	return html`<section class="side" data-stance=${side.stance} aria-labelledby=${id}>
		<h2 id=${id} tabindex="-1">
			${stanceGlyph(side.stance)}<span>${side.label}</span>
			<span class="count">${countOfPositions(side.positions)} · ${countOfOrigins(side.origins)}</span>
		</h2>
		${repeat(
			side.holders,
			holder => holder.id,
			holder => holderView(holder, side, note, values, act),
		)}
	</section>`;
}

function holderView(
	holder: Holder,
	side: Side,
	note: string | undefined,
	values: Values | undefined,
	act: Actions,
): TemplateResult {
	return html`<section class="holder">
		<h3>
			${icon(holderIcon[holder.kind])}<bdi>${holder.name}</bdi>
			${holder.role ? html`<span class="role" dir="auto">${holder.role}</span>` : nothing}
		</h3>
		${repeat(
			holder.positions,
			position => position.note,
			position =>
				positionView(position, { holder: holder.name, stance: side.label, values }, position.note === note, act),
		)}
	</section>`;
}

function silence({ silent, unread }: Claim, act: Actions): TemplateResult | typeof nothing {
	if (!silent.length && !unread.length) return nothing;
	return html`<div class="silence">
		${articleList('silent', 'mute', l10n.t('Silent'), l10n.t('Read in full; nothing in it is on this claim.'), silent, act)}
		${articleList('unread', 'book', l10n.t('Not read'), l10n.t('Near this claim, but nobody has read it to the end.'), unread, act)}
	</div>`;
}

function articleList(
	part: string,
	sign: string,
	title: string,
	meaning: string,
	articles: readonly Article[],
	act: Actions,
): TemplateResult | typeof nothing {
	if (!articles.length) return nothing;
	return html`<section aria-labelledby="side-${part}">
		<h2 id="side-${part}" tabindex="-1">
			${icon(sign)}<span>${title}</span> <span class="count">${articles.length}</span>
		</h2>
		<p class="muted">${meaning}</p>
		<ul class="rows">
			${articles.map(
				article =>
					html`<li>
						<button class="row" @click=${(event: Event) => act.openArticle(article.id, wantsBeside(event))}>
							${icon('file-text')}<span class="text">${articleLabel(article)}</span>
						</button>
					</li>`,
			)}
		</ul>
	</section>`;
}
