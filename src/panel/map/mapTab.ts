import * as l10n from '@vscode/l10n';
import type { TemplateResult } from 'lit/html.js';
import { mapView as mapPicture, rooms, type MapMemory, mapMemory } from '../../protocol/mapTab';
import { readMessage } from '../../protocol/readMessage';
import type { MapView, PanelView } from '../../protocol/toPanel';
import { countOfTies } from '../counts';
import type { Point } from '../drawing/room';
import { togglesTable, turnByKey } from '../drawing/tableTwin';
import { insteadInShort } from '../emptyViews';
import { Pointing } from '../pointing';
import { reachScrolls } from '../scrolls';
import type { Frame, TabContent } from '../tab';
import { nameOf, noteOf, type ClaimMap, type MapActions, type MapNode, type Wanted } from './content';
import { inSlices } from './inSlices';
import { layOut, type Places } from './layOut';
import { summary, mapView, type LaidOut } from './mapView';
import { MapWindow } from './mapWindow';
import { boxOf, planOf } from './plan';
import { isArrow, steer } from './steer';
import { tieInWords, Ties } from './ties';

/** So many ties are read out when the keyboard comes to a node; the list below the drawing has them all. */
const mostSaid = 6;

/** What a claim is tied to, or what in a corpus is tied to what: a graph to walk in, or the same as tables. */
export class MapTab implements TabContent {
	readonly schema = mapPicture;
	readonly #frame: Frame;
	readonly #actions: MapActions;
	readonly #window: MapWindow;
	/** A passage is shown in its article while the mouse or the keyboard is on it. */
	readonly #pointing: Pointing;
	#memory: MapMemory = {
		scope: 'claim',
		steps: 1,
		most: rooms[0],
		node: null,
		zoom: null,
		asTable: false,
		scroll: 0,
	};
	#picture: MapView | undefined;
	/** Being worked out anew: the last picture stays until then. */
	#busy = false;
	#laidOut: LaidOut | undefined;
	/** Where nodes are or have been: what is shown again is where the reader knows it. */
	#places = new Map<string, Places>();
	#hovered: string | null = null;
	#isShown = false;

	/** @param memory what an earlier life of the page kept of this tab, if it did. */
	constructor(memory: unknown, frame: Frame) {
		this.#memory = readMessage(mapMemory, memory) ?? this.#memory;
		this.#frame = frame;
		this.#window = new MapWindow(frame.root);
		this.#pointing = new Pointing(frame, '[data-node]');
		this.#actions = this.#makeActions();
	}

	get memory(): { map: MapMemory } {
		return { map: this.#memory };
	}

	get busy(): boolean {
		return this.#busy;
	}

	take(picture: PanelView): void {
		if (picture.tab !== 'map') return;
		const { scope, steps, most, content } = picture;
		this.#remember({ scope, steps, most });
		this.#busy = content.kind === 'map' || (content.kind === 'loading' && this.#picture !== undefined);
		if (content.kind === 'loading' && this.#busy) return;
		this.#picture = picture;
		if (content.kind === 'map') void this.#layOut(content);
		else this.#laidOut = undefined;
	}

	view(): TemplateResult {
		const { node, asTable } = this.#memory;
		return mapView(
			{
				...this.#memory,
				content: this.#picture?.content ?? { kind: 'loading' },
				laidOut: this.#laidOut,
				asTable,
				scale: this.#scale,
				current: node ?? undefined,
				pointed: this.#hovered ?? undefined,
			},
			this.#actions,
		);
	}

	get subject(): string | undefined {
		const content = this.#picture?.content;
		if (!content || content.kind === 'loading') return undefined;
		if (content.kind !== 'map') return content.kind;
		return this.#laidOut && subjectOf(this.#laidOut.map);
	}

	get scroll(): number {
		return this.#memory.scroll;
	}

	set scroll(scroll: number) {
		this.#remember({ scroll });
	}

	get inShort(): string {
		if (!this.#laidOut) return insteadInShort(this.#frame.root);
		const { map, ties } = this.#laidOut;
		const middle = ties.node(map.middle);
		return l10n.t('Map of {0}: {1}', middle ? nameOf(middle) : l10n.t('The corpus'), summary(map));
	}

	get claim(): string | undefined {
		const middle = this.#laidOut?.ties.node(this.#laidOut.map.middle);
		return middle?.kind === 'claim' ? middle.claim : undefined;
	}

	get home(): HTMLElement | null {
		return this.#frame.root.querySelector<HTMLElement>('[data-node][tabindex="0"]');
	}

	onKey(event: KeyboardEvent): boolean {
		if (!this.#laidOut) return false;
		if (togglesTable(event)) {
			turnByKey(this.#frame.root, this, () => this.#actions.toggleTable());
			return true;
		}
		const at = event.target instanceof HTMLElement ? event.target.dataset['node'] : undefined;
		const node = this.#laidOut.ties.node(at);
		if (node && event.key === 'Enter' && !event.altKey && !event.shiftKey) {
			this.#open(node, event.ctrlKey || event.metaKey);
			return true;
		}
		if (this.#memory.asTable || event.ctrlKey || event.metaKey || event.altKey) return false;
		if (isArrow(event.key) && event.shiftKey) return this.#window.pan(event.key);
		if (at !== undefined && isArrow(event.key)) {
			this.#steer(at, event.key);
			return true;
		}
		const next = at === undefined ? undefined : this.#inOrder(at, event.key);
		if (next !== undefined) {
			this.#goTo(next);
			return true;
		}
		return this.#onLetter(event.key, node);
	}

	/** The first drawing of a subject shows the node that the reader was on, else the middle; later ones stay in place. */
	settle(shown: boolean): void {
		this.#isShown = shown;
		this.#pointing.settle(shown);
		// A window that comes up again is a new one, at its top left corner.
		if (!shown) this.#window.forget();
		else reachScrolls(this.#frame.root);
		if (!shown || !this.#laidOut || this.#memory.asTable) return;
		if (this.#window.measure()) this.#frame.changed();
		this.#window.settle(this.#laidOut.plan, this.#scale, this.#memory.node);
	}

	get #scale(): number {
		return this.#memory.zoom ?? this.#window.readable(this.#laidOut?.plan);
	}

	/** Looks for places without anybody having to wait, and shows the map once all are found. */
	async #layOut(map: ClaimMap): Promise<void> {
		const boxes = map.nodes.map(boxOf);
		const subject = subjectOf(map);
		const work = layOut(boxes, map.edges, map.middle, this.#places.get(subject));
		const places = await inSlices(work, () => this.#picture?.content === map);
		if (!places) return;
		this.#places.set(subject, places);
		this.#busy = false;
		const before = this.#laidOut;
		const plan = planOf(map, places);
		this.#laidOut = { map, plan, ties: new Ties(map) };
		if (before && subjectOf(before.map) === subject) this.#window.keep(before.plan, plan, this.#scale);
		else {
			this.#window.forget();
			if (before) this.#remember({ zoom: null });
		}
		if (this.#laidOut.ties.node(this.#memory.node) === undefined)
			this.#remember({ node: map.middle ?? map.nodes[0]?.id ?? null });
		if (this.#isShown) this.#frame.came();
	}

	#steer(from: string, key: Parameters<typeof steer>[1]): void {
		const tied = this.#laidOut?.ties.of(from).map(({ other }) => other.id) ?? [];
		const places = this.#laidOut && this.#places.get(subjectOf(this.#laidOut.map));
		const next = places && steer(from, key, tied, places);
		if (next === undefined) this.#frame.say(l10n.t('No tie leads that way.'));
		else this.#goTo(next);
	}

	/** All nodes in their order, whatever they are tied to. */
	#inOrder(from: string, key: string): string | undefined {
		const nodes = this.#laidOut?.map.nodes ?? [];
		const index = nodes.findIndex(({ id }) => id === from);
		const next = { Home: 0, End: nodes.length - 1, PageDown: index + 1, PageUp: index - 1 }[key];
		return next === undefined ? undefined : (nodes[Math.max(0, Math.min(nodes.length - 1, next))]?.id ?? undefined);
	}

	#onLetter(key: string, node: MapNode | undefined): boolean {
		if (key === '+' || key === '=') this.#actions.zoom(1.25);
		else if (key === '-') this.#actions.zoom(0.8);
		else if (key === '0') this.#actions.zoom(null);
		else if (key === 'm' && node?.kind === 'claim') this.#actions.center(node.claim);
		else return false;
		return true;
	}

	#goTo(id: string): void {
		this.#remember({ node: id });
		this.#frame.changed();
		this.home?.focus();
	}

	#makeActions(): MapActions {
		return {
			want: part => this.#want(part),
			open: (node, beside) => this.#open(node, beside),
			center: claim => {
				this.#want({ scope: 'claim' });
				this.#frame.turn('map', claim);
			},
			visit: node => this.#visit(node),
			goTo: node => this.#goTo(node),
			hover: node => {
				this.#hovered = node;
				const pointed = this.#laidOut?.ties.node(node);
				this.#pointing.hover(pointed ? (noteOf(pointed) ?? null) : null);
				this.#frame.changed();
			},
			toggleTable: () => {
				this.#remember({ asTable: !this.#memory.asTable });
				this.#window.forget();
				this.#redraw();
				this.#frame.say(this.#memory.asTable ? l10n.t('Shown as tables') : l10n.t('Shown as a drawing'));
			},
			zoom: by => this.#zoom(by),
			wheel: event => {
				const turned = this.#window.wheel(event);
				if (turned) this.#zoom(turned.by, turned.at);
			},
			hold: event => this.#window.hold(event),
			more: () => this.#want({ most: rooms[1] }),
			do: what => this.#frame.tell({ kind: 'do', what }),
		};
	}

	#want(part: Partial<Wanted>): void {
		this.#remember(part);
		const { scope, steps, most } = this.#memory;
		this.#frame.changed();
		this.#frame.tell({ kind: 'ask', ask: { tab: 'map', scope, steps, most } });
	}

	#open(node: MapNode, beside: boolean): void {
		switch (node.kind) {
			case 'claim':
				return this.#frame.turn('claim', node.claim);
			case 'passage':
				return this.#frame.tell({ kind: 'open', note: node.note, beside });
			case 'article':
				return this.#frame.tell({ kind: 'openArticle', article: node.article.id, beside });
			case 'source':
				if (node.holder === 'article') this.#frame.tell({ kind: 'openArticle', article: node.key, beside });
				else if (node.holder === 'unnamed') this.#frame.tell({ kind: 'open', note: node.key, beside });
				else this.#frame.tell({ kind: 'openSource', source: node.key, beside });
		}
	}

	/** Says what the node is tied to: its name is read by itself. */
	#visit(id: string): void {
		const ties = this.#laidOut?.ties.of(id) ?? [];
		const said = ties.slice(0, mostSaid).map(tieInWords);
		if (!this.#memory.asTable) this.#frame.say([countOfTies(ties.length), ...said].join('. '));
		if (id === this.#memory.node) return;
		this.#remember({ node: id });
		this.#frame.changed();
	}

	#zoom(by: number | null, at?: Point): void {
		if (!this.#laidOut) return;
		const factor = by ?? this.#window.fitting(this.#laidOut.plan) / this.#scale;
		this.#remember({ zoom: this.#window.zoom(this.#scale, factor, at) });
		this.#redraw();
	}

	/** Draws at once. The keyboard stays on its node where that is drawn in another way. */
	#redraw(): void {
		const keyboard = document.activeElement;
		this.#frame.changed();
		if (keyboard && !keyboard.isConnected) this.home?.focus();
		this.settle(this.#isShown);
	}

	#remember(part: Partial<MapMemory>): void {
		this.#memory = { ...this.#memory, ...part };
	}
}

/** Nodes have other places in the map of another claim, and in that of a corpus. */
function subjectOf({ middle }: ClaimMap): string {
	return middle ?? 'corpus';
}
