import { labelBox, Room, type Point, type Rectangle } from '../drawing/room';
import type { ClaimMap, MapEdge, MapNode } from './content';
import type { Box, Places } from './layOut';
import { labelled } from './ties';

/** Room around the drawing, so that what lies at its edge can be brought to the middle. */
const margin = 40;
/** How high a node's box is, and how wide: three lines of a claim's text, two of anything else's. In CSS pixels. */
const sizes: Readonly<Record<MapNode['kind'], { readonly width: number; readonly height: number }>> = {
	claim: { width: 196, height: 78 },
	passage: { width: 182, height: 56 },
	source: { width: 156, height: 40 },
	article: { width: 170, height: 56 },
};
/** How far apart the lines run that join the same two nodes. */
const between = 22;

export function boxOf({ id, kind }: MapNode): Box {
	return { id, ...sizes[kind] };
}

/** A line between two boxes, from border to border, and where there is room for its label. */
export interface PlannedLine {
	readonly edge: MapEdge;
	readonly path: string;
	readonly text: string;
	/** Where its label covers nothing; `undefined` where there is no such place. */
	readonly room: Point | undefined;
	/** Where it covers other labels at most: for those that are shown on demand. */
	readonly nearRoom: Point | undefined;
}

/** A drawing to scale 1: from (0, 0), with all that is in it. */
export interface Plan {
	readonly width: number;
	readonly height: number;
	/** What was added to the places for it: where their (0, 0) is. */
	readonly origin: Point;
	readonly boxes: readonly { readonly node: MapNode; readonly left: number; readonly top: number; readonly box: Box }[];
	readonly lines: readonly PlannedLine[];
}

/** Which labels are placed first: what readers have said of two passages, then what a passage says, then the rest. */
const order: Readonly<Record<MapEdge['kind'], number>> = { link: 0, excludes: 0, stance: 1, holds: 2, notes: 2 };

export function planOf({ nodes, edges }: Pick<ClaimMap, 'nodes' | 'edges'>, places: Places): Plan {
	const at = new Map<string, Rectangle>();
	for (const node of nodes) {
		const { width, height } = boxOf(node);
		const { x, y } = places.get(node.id) ?? { x: 0, y: 0 };
		at.set(node.id, { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 });
	}
	const all = [...at.values()];
	const least = (of: (box: Rectangle) => number): number => all.reduce((min, box) => Math.min(min, of(box)), Infinity);
	const most = (of: (box: Rectangle) => number): number => all.reduce((max, box) => Math.max(max, of(box)), -Infinity);
	const origin = { x: margin - least(box => box.left), y: margin - least(box => box.top) };
	const moved = new Map([...at].map(([id, box]) => [id, move(box, origin)]));
	return {
		width: Math.max(0, most(box => box.right) + origin.x + margin),
		height: Math.max(0, most(box => box.bottom) + origin.y + margin),
		origin,
		boxes: nodes.map(node => {
			const { left = 0, top = 0 } = moved.get(node.id) ?? {};
			return { node, left, top, box: boxOf(node) };
		}),
		lines: linesBetween(edges, moved),
	};
}

function move({ left, top, right, bottom }: Rectangle, { x, y }: Point): Rectangle {
	return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

function linesBetween(edges: readonly MapEdge[], boxes: ReadonlyMap<string, Rectangle>): PlannedLine[] {
	const pairs = new Map<string, MapEdge[]>();
	for (const edge of edges) {
		const pair = [edge.from, edge.to].sort().join('\n');
		pairs.set(pair, [...(pairs.get(pair) ?? []), edge]);
	}
	const rooms = { boxes: new Room(boxes.values()), all: new Room(boxes.values()) };
	const lines = new Map<MapEdge, PlannedLine>();
	for (const edge of [...edges].sort((a, b) => order[a.kind] - order[b.kind])) {
		const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
		const same = pairs.get([edge.from, edge.to].sort().join('\n')) ?? [];
		if (!from || !to) continue;
		// Whichever end a line begins at, those of one pair are bent to different sides.
		const way = edge.from < edge.to ? 1 : -1;
		const bend = way * between * (same.indexOf(edge) - (same.length - 1) / 2);
		lines.set(edge, lineBetween(edge, from, to, bend, rooms));
	}
	return edges.flatMap(edge => lines.get(edge) ?? []);
}

function lineBetween(edge: MapEdge, from: Rectangle, to: Rectangle, bend: number, rooms: Rooms): PlannedLine {
	const [start, end] = [center(from), center(to)];
	const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
	const aside = { x: (-(end.y - start.y) / length) * bend * 2, y: ((end.x - start.x) / length) * bend * 2 };
	const pull = { x: (start.x + end.x) / 2 + aside.x, y: (start.y + end.y) / 2 + aside.y };
	const [first, last] = [borderTowards(from, pull), borderTowards(to, pull)];
	const on = (part: number): Point => ({
		x: (1 - part) ** 2 * first.x + 2 * part * (1 - part) * pull.x + part ** 2 * last.x,
		y: (1 - part) ** 2 * first.y + 2 * part * (1 - part) * pull.y + part ** 2 * last.y,
	});
	const text = labelled(edge, edge.label);
	const points = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map(on);
	const room = points.find(point => rooms.all.take(labelBox(text, point)));
	const nearRoom = room ?? points.find(point => rooms.boxes.isFree(labelBox(text, point)));
	const path = bend === 0 ? `M${pair(first)}L${pair(last)}` : `M${pair(first)}Q${pair(pull)} ${pair(last)}`;
	return { edge, path, text, room, nearRoom };
}

function pair({ x, y }: Point): string {
	return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

function center({ left, top, right, bottom }: Rectangle): Point {
	return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Where a line from the middle of a box to a point outside it leaves the box. */
function borderTowards(box: Rectangle, point: Point): Point {
	const from = center(box);
	const [x, y] = [point.x - from.x, point.y - from.y];
	if (x === 0 && y === 0) return from;
	const part = Math.min(
		x === 0 ? Infinity : (box.right - box.left) / 2 / Math.abs(x),
		y === 0 ? Infinity : (box.bottom - box.top) / 2 / Math.abs(y),
		1,
	);
	return { x: from.x + x * part, y: from.y + y * part };
}

interface Rooms {
	readonly boxes: Room;
	/** Boxes and labels. */
	readonly all: Room;
}
