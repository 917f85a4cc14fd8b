import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { day } from '../../wording/day';
import { articleLabel } from '../articleLabel';
import type { Actions, Link, Position, Reply, Values } from '../content';
import { icon } from '../glyphs';
import { isSelecting, wantsBeside } from '../opening';
import { positionActions } from './positionActions';
import { valueBar } from './valueBars';
import {
	articleInShort,
	countOfOrigins,
	countOfReplies,
	evidenceInShort,
	languageOf,
	positionInShort,
	quoted,
} from '../words';

/**
 * One position: the words in their sentence, where they stand, and what the reader noted.
 *
 * The whole of it opens the passage on a click or Enter, and has a button for that too, since a screen reader's
 * own cursor finds buttons and not clickable regions. Only the position that the keyboard is on (`current`) lets
 * Tab into its buttons: forty positions are one stop, not two hundred.
 */
export function positionView(
	position: Position,
	names: { holder: string; stance: string; values: Values | undefined },
	current: boolean,
	act: Actions,
): TemplateResult {
	const tabindex = current ? 0 : -1;
	const open = (event: Event): void => {
		event.stopPropagation();
		act.open(position.note, wantsBeside(event));
	};
	return html`<article
		class="position"
		data-note=${position.note}
		data-evidence=${position.evidence.state}
		?data-here=${position.here}
		tabindex=${tabindex}
		aria-label=${positionInShort(position, names.holder, names.stance)}
		@focusin=${() => act.visit(position.note)}
		@mouseenter=${() => act.hover(position.note)}
		@mouseleave=${() => act.hover(null)}
		@click=${(event: MouseEvent) => isSelecting() || open(event)}
		@contextmenu=${(event: MouseEvent) => {
			// Of selected words it is the editor's own menu that copies them.
			if (isSelecting()) return;
			event.preventDefault();
			// The keyboard's way to a menu has been heard as a key already.
			if (event.button === 2 || event.ctrlKey) act.act(position.note, 'menu');
		}}
	>
		<div class="words">
			${value(position, names.values)}
			<blockquote class="sentence" dir="auto" lang=${languageOf(position.article) ?? nothing}>
				${sentence(position)}
			</blockquote>
		</div>
		${evidence(position, tabindex, act)}
		<p class="stands">
			<button class="link" tabindex=${tabindex} title=${l10n.t('Open the passage')} @click=${open}>
				${articleLabel(position.article)}
			</button>
			${position.here ? html`<span class="here">${icon('cursor')}${l10n.t('at the cursor')}</span>` : nothing}
			${position.strength ? html`<span class="fact">${position.strength.label}</span>` : nothing}
			${position.coder ? html`<span class="fact">${l10n.t('layer of {0}', position.coder)}</span>` : nothing}
			<button
				class="icon-button"
				tabindex=${tabindex}
				title=${l10n.t('Open beside')}
				aria-label=${l10n.t('Open beside')}
				@click=${(event: Event) => {
					event.stopPropagation();
					act.open(position.note, true);
				}}
			>
				${icon('split-horizontal')}
			</button>
			${positionActions(position.note, tabindex, act)}
		</p>
		${origins(position, tabindex, act)} ${comment(position, tabindex)} ${links(position.links, tabindex, act)}
	</article>`;
}

function value({ note, value, asOf }: Position, values: Values | undefined): TemplateResult | typeof nothing {
	if (value === undefined) return nothing;
	const bar = values?.bars.find(each => each.note === note);
	return html`<p class="value">
		<bdi>${value}</bdi>
		${asOf === undefined ? nothing : html`<span class="muted">${l10n.t('as of {0}', day(asOf))}</span>`}
		${values && bar ? valueBar(bar, values) : nothing}
	</p>`;
}

/** The noted words stand out, the rest of the sentence recedes; who says so and how is marked as in the editor. */
function sentence(position: Position): TemplateResult[] {
	return position.sentence.map(run =>
		run.role === 'passage'
			? html`<mark>${run.text}</mark>`
			: run.role === 'context'
				? html`<span>${run.text}</span>`
				: html`<span class=${run.role}>${run.text}</span>`,
	);
}

/** Evidence never changes silently: what the note was made on is shown beside what the article says now. */
function evidence(
	{ note, evidence: state }: Position,
	tabindex: number,
	act: Actions,
): TemplateResult | typeof nothing {
	const words = evidenceInShort(state);
	if (!words) return nothing;
	return html`<div class="evidence">
		<p>
			${icon('warning')}<span
				>${words} ${state.state === 'lost' && state.confirmed ? nothing : reviewButton(note, tabindex, act)}</span
			>
		</p>
		${
			state.state === 'altered' && state.changes.length
				? html`<ul>
						${state.changes.map(
							change =>
								html`<li>
									${
										change.was
											? html`<del dir="auto">${change.was}</del>`
											: html`<span class="muted">${l10n.t('nothing')}</span>`
									}
									<span class="to">${icon('arrow-small-right')}<span class="unseen">${l10n.t('is now')}</span></span>
									${
										change.is
											? html`<ins dir="auto">${change.is}</ins>`
											: html`<span class="muted">${l10n.t('nothing')}</span>`
									}
									<span class="muted">${changeClass(change.class)}</span>
								</li>`,
						)}
					</ul>`
				: nothing
		}
	</div>`;
}

function reviewButton(note: string, tabindex: number, act: Actions): TemplateResult {
	const review = (event: Event): void => {
		event.stopPropagation();
		act.review(note);
	};
	return html`<button
		class="link"
		tabindex=${tabindex}
		title=${l10n.t('Say what is to become of this note')}
		@click=${review}
	>
		${l10n.t('Review')}
	</button>`;
}

type ChangeClass = Extract<Position['evidence'], { state: 'altered' }>['changes'][number]['class'];

function changeClass(of: ChangeClass): string {
	const names: Record<ChangeClass, string> = {
		number: l10n.t('a number'),
		date: l10n.t('a date'),
		name: l10n.t('a name'),
		negation: l10n.t('a negation'),
		hedge: l10n.t('a hedge'),
		verb: l10n.t('a verb'),
		words: l10n.t('other words'),
		typography: l10n.t('typography only'),
	};
	return names[of];
}

/** Where the statement comes from, unless it comes from nowhere but here. */
function origins(position: Position, tabindex: number, act: Actions): TemplateResult | typeof nothing {
	const elsewhere = position.origins.filter(origin => !origin.self);
	if (!elsewhere.length) return nothing;
	return html`<p class="origins">
		${icon('git-merge')}${
			position.origins.length === 1 ? l10n.t('taken from') : l10n.t('{0}:', countOfOrigins(position.origins.length))
		}
		${position.origins.map(origin =>
			origin.self
				? html`<span class="fact">${l10n.t('this passage')}</span>`
				: html`<button
						class="link"
						tabindex=${tabindex}
						title=${l10n.t('Open the passage')}
						@click=${(event: Event) => {
							event.stopPropagation();
							act.open(origin.note, wantsBeside(event));
						}}
					>
						<bdi>${articleInShort(origin.article)}</bdi>
					</button>`,
		)}
	</p>`;
}

function comment(position: Position, tabindex: number): TemplateResult | typeof nothing {
	const { comment, tags, replies, by } = position;
	if (!comment && !tags.length && !replies.length) return nothing;
	return html`<div class="comment">
		${icon('note')}
		<div>
			${comment ? html`<p class="said" dir="auto" .textContent=${comment}></p>` : nothing}
			<p class="muted facts">
				${by ? html`<span>${l10n.t('by {0}', by)}</span>` : nothing} ${tags.map(tag => html`<bdi>#${tag}</bdi> `)}
			</p>
			${replies.length ? repliesView(replies, tabindex) : nothing}
		</div>
	</div>`;
}

/** What others answered, to be opened: what is opened stays so while the notes change. */
function repliesView(replies: readonly Reply[], tabindex: number): TemplateResult {
	return html`<details class="replies" @click=${(event: Event) => event.stopPropagation()}>
		<summary tabindex=${tabindex}>${countOfReplies(replies.length)}</summary>
		<ul>
			${replies.map(
				reply =>
					html`<li>
						<p class="said" dir="auto" .textContent=${reply.text}></p>
						<p class="muted facts">
							${reply.by ? html`<span>${l10n.t('by {0}', reply.by)}</span>` : nothing}
							${reply.at ? html`<span>${day(reply.at.slice(0, 10))}</span>` : nothing}
						</p>
					</li>`,
			)}
		</ul>
	</details>`;
}

function links(all: readonly Link[], tabindex: number, act: Actions): TemplateResult | typeof nothing {
	if (!all.length) return nothing;
	return html`<ul class="links" aria-label=${l10n.t('Links')}>
		${all.map(link => {
			const text = html`${icon(link.direction === 'out' ? 'arrow-small-right' : 'arrow-small-left')}
				<span
					><span class="type">${link.label}</span>
					<bdi>${linkTarget(link)}</bdi> ${link.words ? html`<bdi class="muted">${quoted(link.words)}</bdi>` : nothing}
					${linkState(link.state)}</span
				>`;
			return html`<li>
				${
					link.state === 'dangling'
						? html`<span class="row">${text}</span>`
						: html`<button
								class="row"
								tabindex=${tabindex}
								title=${l10n.t('Open the passage')}
								@click=${(event: Event) => {
									event.stopPropagation();
									act.open(link.note, wantsBeside(event));
								}}
							>
								${text}
							</button>`
				}
			</li>`;
		})}
	</ul>`;
}

function linkTarget(link: Link): string {
	return link.holder ?? (link.article ? articleInShort(link.article) : link.note);
}

function linkState(state: Link['state']): TemplateResult | typeof nothing {
	if (state === 'live') return nothing;
	const words = state === 'stale' ? l10n.t('words have changed') : l10n.t('no such note');
	return html`<span class="broken">${icon('warning')}${words}</span>`;
}
