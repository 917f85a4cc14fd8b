import * as l10n from '@vscode/l10n';
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { arrowHeads, linkLine } from '../drawing/linkLines';
import { holderIcon, icon, stanceGlyph, statusIcon } from '../glyphs';
import { wantsBeside } from '../opening';
import { languageOf } from '../words';
import { factsOf, kindOf, nameOf, noteOf, seenFactOf, type MapActions, type MapNode } from './content';
import type { Plan, PlannedLine } from './plan';
import type { Ties } from './ties';

/** What is drawn of a map. */
export interface Drawing {
	readonly plan: Plan;
	readonly ties: Ties;
	readonly scale: number;
	/** The node that Tab comes to. */
	readonly current: string | undefined;
	/** What the mouse is on, else the keyboard: its lines stand out, and all their labels are shown. */
	readonly pointed: string | undefined;
	readonly middle: string | undefined;
	/** What the whole is called. */
	readonly label: string;
}

/**
 * The drawing, in a window that scrolls: lines below, boxes above them. The boxes are buttons, so that the page's own
 * ways to the keyboard and to a screen reader hold; the lines are for the eye, and are told by {@link Ties} else.
 */
export function mapDrawing(drawing: Drawing, act: MapActions): TemplateResult {
	const { plan, scale, label, pointed } = drawing;
	return html`<div
		class="map-window"
		role="application"
		aria-label=${label}
		aria-describedby="map-keys"
		@wheel=${(event: WheelEvent) => act.wheel(event)}
		@pointerdown=${(event: PointerEvent) => act.hold(event)}
	>
		<div class="map-sheet" .style=${`width:${plan.width * scale}px;height:${plan.height * scale}px`}>
			<div class="map-scaled" .style=${`transform:scale(${scale})`}>
				<svg class="map-lines" width=${plan.width} height=${plan.height} aria-hidden="true">
					${arrowHeads()} ${plan.lines.map(line => tieLine(line, isAt(line, pointed)))}
				</svg>
				${repeat(
					plan.boxes,
					({ node }) => node.id,
					({ node, left, top, box }) =>
						nodeBox(node, `left:${left}px;top:${top}px;width:${box.width}px;height:${box.height}px`, drawing, act),
				)}
			</div>
		</div>
	</div>`;
}

function isAt({ edge }: PlannedLine, id: string | undefined): boolean {
	return id !== undefined && (edge.from === id || edge.to === id);
}

function tieLine({ edge, path, text, room, nearRoom }: PlannedLine, current: boolean): TemplateResult {
	const { kind, type, symmetric } = edge;
	const isStructure = kind === 'stance' || kind === 'holds' || kind === 'notes';
	const place = current ? nearRoom : room;
	return svg`<g data-tie=${kind}>${linkLine({
		type: kind === 'stance' ? 'stance' : type,
		path,
		symmetric: symmetric || isStructure,
		label: place && { text, x: place.x, y: place.y + 4 },
		current,
	})}</g>`;
}

function nodeBox(node: MapNode, place: string, drawing: Drawing, act: MapActions): TemplateResult {
	const { current, pointed, middle, ties } = drawing;
	const facts = factsOf(node, ties.stanceLabel);
	const seen = seenFactOf(node);
	const unseen = facts.filter(fact => fact !== seen);
	return html`<button
		class="map-node"
		data-kind=${node.kind}
		data-node=${node.id}
		data-note=${noteOf(node) ?? nothing}
		data-stance=${(node.kind === 'passage' && node.stance) || nothing}
		data-status=${node.kind === 'claim' ? node.status.word : nothing}
		data-evidence=${node.kind === 'passage' ? node.evidence : nothing}
		?data-middle=${node.id === middle}
		?data-pointed=${node.id === pointed}
		tabindex=${node.id === current ? 0 : -1}
		title=${[nameOf(node), ...facts].join('\n')}
		.style=${place}
		@click=${(event: Event) => act.open(node, wantsBeside(event))}
		@focus=${() => act.visit(node.id)}
		@mouseenter=${() => act.hover(node.id)}
		@mouseleave=${() => act.hover(null)}
	>
		${nodeGlyph(node)}<span class="map-words">
			<span class="unseen">${l10n.t('{0}:', kindOf(node))}</span>
			<span class="map-name" dir="auto" lang=${language(node) ?? nothing}>${nameOf(node)}</span>
			${seen ? html`<span class="map-fact" dir="auto">${seen}</span>` : nothing}
			<span class="unseen">${unseen.join('. ')}</span>
		</span>
	</button>`;
}

/** The shape that tells kinds, and what a passage does or how a claim stands, apart without colour. */
export function nodeGlyph(node: MapNode): TemplateResult {
	switch (node.kind) {
		case 'claim':
			return icon(statusIcon[node.status.word]);
		case 'passage':
			return node.stance === undefined ? icon('quote') : stanceGlyph(node.stance);
		case 'source':
			return icon(holderIcon[node.holder]);
		case 'article':
			return icon('file-text');
	}
}

function language(node: MapNode): string | undefined {
	return node.kind === 'passage' || node.kind === 'article' ? languageOf(node.article) : undefined;
}
