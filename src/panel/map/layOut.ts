import {
	forceCollide,
	forceLink,
	forceManyBody,
	forceSimulation,
	forceX,
	forceY,
	type SimulationNodeDatum,
} from 'd3-force';
import type { Point } from '../drawing/room';

/** Where the middles of nodes are, by their ids. */
export type Places = ReadonlyMap<string, Point>;

/** What has to find a place: a node's box, with its label in it. */
export interface Box {
	readonly id: string;
	readonly width: number;
	readonly height: number;
}

export interface Tie {
	readonly from: string;
	readonly to: string;
}

/** A small map is still all over the place after fewer steps than this; a large one would take too long with as many. */
const mostTicks = 300;
const fewestTicks = 60;
/** So that a thousand nodes get {@link fewestTicks}, and two hundred all of them. */
const nodeTicks = 60_000;
/** How far the forces have cooled down at the end, as d3-force has it. */
const cold = 0.001;
/** Boxes are wider than high: what the forces have made round is made flat by this, so that gaps are as wide as high. */
const flatness = 0.55;
/** From middle to middle, as far as the forces leave it: the two boxes, and room for a label between them. */
const tieLength = 250;
/** What is between two boxes at least, for the lines that pass there and a word on them. */
const gap = { x: 44, y: 22 };

interface Body extends Box, SimulationNodeDatum {
	x: number;
	y: number;
	readonly isNew: boolean;
}

/**
 * Finds places for nodes: those that are tied near each other, no two boxes on each other.
 *
 * The same nodes and ties give the same places, whatever their order: a node starts where its id says, chance has no
 * part in it. Nodes that have a place keep it while they are at least half of all, and only new ones look for theirs
 * beside what they are tied to; so a map stays the map that the reader knows while somebody edits a note.
 *
 * A generator, so that whoever runs it can let the page breathe between its steps.
 *
 * @param middle stays in the middle.
 */
export function* layOut(
	boxes: readonly Box[],
	ties: readonly Tie[],
	middle?: string,
	known: Places = new Map(),
): Generator<void, Places> {
	const inOrder = [...boxes].sort((a, b) => (a.id < b.id ? -1 : 1));
	const kept = inOrder.filter(({ id }) => known.has(id)).length * 2 >= inOrder.length;
	const ids = new Set(inOrder.map(({ id }) => id));
	const joined = ties
		.filter(({ from, to }) => ids.has(from) && ids.has(to))
		.map(({ from, to }) => ({ source: from < to ? from : to, target: from < to ? to : from }))
		.sort((a, b) => compareText(a.source, b.source) || compareText(a.target, b.target));
	const neighbours = neighboursOf(joined);
	const steps = stepsFrom(middle ?? inOrder[0]?.id, neighbours);
	const bodies = inOrder.map((box): Body => {
		const place = known.get(box.id);
		if (kept && place) {
			const y = place.y / flatness;
			return { ...box, isNew: false, x: place.x, y, fx: place.x, fy: y };
		}
		if (box.id === middle && !kept) return { ...box, isNew: true, x: 0, y: 0, fx: 0, fy: 0 };
		const start = place ?? startOf(box.id, steps.get(box.id));
		const { x, y } = kept ? beside(start, neighbours.get(box.id), known) : start;
		return { ...box, isNew: true, x, y: y / flatness };
	});

	yield;
	if (bodies.some(({ isNew }) => isNew)) {
		const ticks = Math.round(Math.min(mostTicks, Math.max(fewestTicks, nodeTicks / Math.max(1, bodies.length))));
		const simulation = forceSimulation(bodies)
			.stop()
			.alphaDecay(1 - cold ** (1 / ticks))
			.force(
				'tie',
				forceLink<Body, { source: string | Body; target: string | Body }>(joined)
					.id(({ id }) => id)
					.distance(tieLength),
			)
			.force('apart', forceManyBody<Body>().strength(-1_500).distanceMax(1_500))
			.force(
				'boxes',
				forceCollide<Body>(({ width }) => width * 0.6),
			)
			.force('x', forceX<Body>().strength(0.02))
			.force('y', forceY<Body>().strength(0.02));
		yield;
		for (let tick = 0; tick < ticks; tick++) {
			simulation.tick();
			yield;
		}
		flatten(bodies);
		yield;
		yield* pushApart(bodies);
		yield* findRoom(bodies);
	} else flatten(bodies);
	return new Map(bodies.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]));
}

function flatten(bodies: readonly Body[]): void {
	for (const body of bodies) body.y *= flatness;
}

/** Rounds of pushing: each pair that still overlaps is parted a little further. Rarely more than ten are needed. */
const mostRounds = 60;

/** Moves boxes that lie on each other apart, by the shorter way. What has kept its place is not moved. */
function* pushApart(bodies: readonly Body[]): Generator<void, void> {
	for (let round = 0; round < mostRounds; round++) {
		let overlaps = 0;
		const byLeft = [...bodies].sort((a, b) => left(a) - left(b) || compareText(a.id, b.id));
		for (const [index, a] of byLeft.entries())
			for (let next = index + 1; next < byLeft.length; next++) {
				const b = byLeft[next]!;
				if (left(b) >= left(a) + a.width + gap.x) break;
				overlaps += Number(push(a, b));
			}
		yield;
		if (!overlaps) return;
	}
}

/** Puts what is still on another box, between some that keep their places, where the nearest room for it is. */
function* findRoom(bodies: readonly Body[]): Generator<void, void> {
	for (const body of bodies) {
		const others = bodies.filter(other => other !== body);
		const isOnAnother = (x: number, y: number): boolean =>
			others.some(
				other =>
					Math.abs(other.x - x) < (other.width + body.width) / 2 &&
					Math.abs(other.y - y) < (other.height + body.height) / 2,
			);
		if (!isFree(body) || !isOnAnother(body.x, body.y)) continue;
		const { x, y } = body;
		// Around and around, a box's height further out each time: there is room somewhere.
		for (let turn = 1; isOnAnother(body.x, body.y); turn++) {
			const angle = turn * 0.7;
			const far = (body.height * angle) / (2 * Math.PI);
			body.x = x + 2 * far * Math.cos(angle);
			body.y = y + far * Math.sin(angle);
		}
		yield;
	}
}

function left({ x, width }: Body): number {
	return x - width / 2;
}

/** @returns whether they had to be moved. */
function push(a: Body, b: Body): boolean {
	const overX = (a.width + b.width) / 2 + gap.x - Math.abs(a.x - b.x);
	const overY = (a.height + b.height) / 2 + gap.y - Math.abs(a.y - b.y);
	const [canA, canB] = [isFree(a), isFree(b)];
	if (overX <= 0.5 || overY <= 0.5 || !(canA || canB)) return false;
	const share = canA && canB ? 0.5 : 1;
	if (overX < overY) {
		const way = (a.x - b.x || compareText(a.id, b.id)) < 0 ? -1 : 1;
		if (canA) a.x += way * overX * share;
		if (canB) b.x -= way * overX * share;
	} else {
		const way = (a.y - b.y || compareText(a.id, b.id)) < 0 ? -1 : 1;
		if (canA) a.y += way * overY * share;
		if (canB) b.y -= way * overY * share;
	}
	return true;
}

function isFree({ fx }: Body): boolean {
	return fx === undefined || fx === null;
}

function neighboursOf(ties: readonly { readonly source: string; readonly target: string }[]): Map<string, string[]> {
	const neighbours = new Map<string, string[]>();
	const add = (from: string, to: string): void => {
		const known = neighbours.get(from);
		if (known) known.push(to);
		else neighbours.set(from, [to]);
	};
	for (const { source, target } of ties) {
		add(source, target);
		add(target, source);
	}
	return neighbours;
}

/** How many ties lead from the middle to each node. */
function stepsFrom(
	middle: string | undefined,
	neighbours: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
	const steps = new Map(middle === undefined ? [] : [[middle, 0]]);
	for (const [id, step] of steps)
		for (const other of neighbours.get(id) ?? []) if (!steps.has(other)) steps.set(other, step + 1);
	return steps;
}

/** On a ring around the middle, the further the more ties lead there, in a direction that follows from the id alone. */
function startOf(id: string, steps = 4): Point {
	const chance = hash(id);
	const angle = (chance % 3_600) * (Math.PI / 1_800);
	const radius = 150 * steps + ((chance >>> 12) % 60);
	return { x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) };
}

/** Amidst what it is tied to, a little to the side on which it would have begun. */
function beside(start: Point, neighbours: readonly string[] = [], known: Places): Point {
	const places = neighbours.flatMap(id => known.get(id) ?? []);
	if (!places.length) return start;
	const mean = (of: 'x' | 'y'): number => places.reduce((sum, place) => sum + place[of], 0) / places.length;
	const length = Math.hypot(start.x, start.y) || 1;
	return { x: mean('x') + (80 * start.x) / length, y: mean('y') + (80 * start.y) / length };
}

/** FNV-1a over code units: the same everywhere, and near ids lie far apart. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
	return (value ^ (value >>> 15)) >>> 0;
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
