import { labelBox, Room, widthOf as textWidth, type Point, type Rectangle } from '../drawing/room';
import { spokenAbout } from './chronologyWords';
import {
	beginOf,
	inOrder,
	isCrowd,
	type Chronology,
	type Crowd,
	type DatedPosition,
	type Lane,
	type Stretch,
	type Tie,
} from './content';
import { ticks, type Tick } from './timeAxis';

/** Where everything of a chronology is drawn, in pixels. */
export interface Plan {
	readonly width: number;
	readonly height: number;
	/** The part in which time runs. */
	readonly from: number;
	readonly to: number;
	readonly axisHeight: number;
	/** Where what has no date is drawn; absent where everything has one. */
	readonly undatedFrom: number | undefined;
	readonly ticks: readonly (Tick & { readonly x: number })[];
	readonly lanes: readonly (Lane & { readonly y: number; readonly height: number })[];
	readonly marks: readonly Mark[];
	readonly lines: readonly Line[];
}

/** A position or a crowd in its place. */
export interface Mark {
	readonly stop: string;
	/** Which of the lanes it is in, from above. */
	readonly lane: number;
	readonly position?: DatedPosition;
	readonly crowd?: Crowd;
	/** Its middle. */
	readonly x: number;
	readonly y: number;
	/** From where to where its time reaches, where that is wider than a sign. */
	readonly reach?: { readonly from: number; readonly to: number };
	/** Where the time that is spoken about lies; `beyond`: outside what is drawn, in this direction. */
	readonly asOf?: {
		readonly x: number;
		readonly beyond?: 'earlier' | 'later';
		readonly text: string;
		/** Which end of its words stands there. */
		readonly anchor: 'start' | 'end';
	};
}

export interface Line {
	readonly tie: Tie;
	readonly path: string;
	/** Where its label covers nothing; `undefined` where there is no such place. */
	readonly room: Point | undefined;
	/** Where it covers other labels at most: for those that are shown by themselves. */
	readonly nearRoom: Point | undefined;
}

/** Measures at the usual size of letters. */
const sign = 20;
const row = 24;
/** Below the signs of a lane in which times that are spoken about are named. */
const asOfHeight = 14;
const nameHeight = 20;
const laneGap = 8;
const axisHeight = 26;
const margin = 14;
const tickRoom = 84;
/** Above what has no date there is to be room for saying so. */
const undatedTitle = 60;
/** Signs of one date that stand in one row beside each other. */
const mostBeside = 4;
/** About as wide as a letter of a lane's name, of a figure, of a time that is spoken about. */
const letters = { name: 6.8, figure: 7.2, asOf: 6 };

/**
 * Puts positions and crowds into their lanes: by time from left to right, those of one date beside each other, and what
 * would lie upon another into a further row of its lane.
 *
 * @param unit how many times as large as usual the reader's letters are.
 */
export function planOf(content: Chronology, width: number, unit: number): Plan {
	const { positions, crowds, lanes, ties } = content;
	const hasUndated = positions.some(({ time }) => !time) || crowds.some(({ time }) => !time);
	const hasDated = content.shown !== undefined;
	const undatedWidth = !hasUndated
		? 0
		: hasDated
			? Math.min(width * 0.3, (widestUndated(content) + margin) * unit)
			: width - 2 * margin * unit;
	const from = margin * unit;
	const to = Math.max(from + 1, width - margin * unit - undatedWidth);
	const axis = axisOf(content);
	const scale = axis ? (to - from) / (axis.to - axis.from) : 0;
	const xOf = (time: number): number => from + (time - (axis?.from ?? 0)) * scale;
	const undatedFrom = hasUndated ? (hasDated ? to + margin * unit : from) : undefined;

	const planned: { lanes: Plan['lanes'][number][]; marks: Mark[] } = { lanes: [], marks: [] };
	let y = axisHeight * unit;
	for (const [index, lane] of lanes.entries()) {
		const rows = new Rows();
		const rowHeight =
			(row + (positions.some(each => each.lane === lane.id && each.asOf?.time) ? asOfHeight : 0)) * unit;
		const first = y + nameHeight * unit;
		const blocks = blocksOf(
			positions.filter(each => each.lane === lane.id),
			crowds.filter(each => each.lane === lane.id),
			unit,
		);
		for (const block of blocks) {
			const place = block.time
				? dated(block, block.time, { from, to, xOf })
				: {
						middle: (undatedFrom ?? from) + block.width / 2,
						from: undatedFrom ?? from,
						to: (undatedFrom ?? from) + block.width,
					};
			const middle = first + rows.take(place.from, place.to) * rowHeight + (row / 2) * unit;
			let x = place.middle - block.width / 2;
			for (const { item, width: cell } of block.cells) {
				planned.marks.push(
					markAt(item, x + (sign * unit) / 2, middle, {
						lane: index,
						place,
						xOf,
						axis,
						from,
						to,
						isAlone: block.cells.length === 1,
					}),
				);
				x += cell;
			}
		}
		const height = nameHeight * unit + rows.count * rowHeight;
		planned.lanes.push({ ...lane, y, height });
		y += height + laneGap * unit;
	}
	const order = new Map(inOrder(content).map((item, index) => [item, index]));
	const placeOf = ({ position, crowd }: Mark): number => order.get(position ?? crowd!) ?? 0;
	const marks = planned.marks.sort((a, b) => placeOf(a) - placeOf(b));
	return {
		width,
		height: y,
		from,
		to,
		axisHeight: axisHeight * unit,
		undatedFrom,
		ticks: axis && scale ? ticksOf(axis, (to - from) / (tickRoom * unit), xOf, undatedFrom ?? width, unit) : [],
		lanes: planned.lanes,
		marks,
		lines: linesBetween(ties, marks, { lanes: planned.lanes, width, undatedFrom, unit }),
	};
}

/** As wide as the signs without a date that stand beside each other, and as what is written above them. */
function widestUndated({ positions, crowds }: Chronology): number {
	const without = { positions: positions.filter(({ time }) => !time), crowds: crowds.filter(({ time }) => !time) };
	const lanes = new Set([...without.positions, ...without.crowds].map(({ lane }) => lane));
	const widths = [...lanes].flatMap(lane =>
		blocksOf(
			without.positions.filter(each => each.lane === lane),
			without.crowds.filter(each => each.lane === lane),
			1,
		).map(block => block.width),
	);
	return widths.reduce((most, each) => Math.max(most, each), undatedTitle);
}

/** The last has no label where it would run into what has no date. */
function ticksOf(axis: Stretch, most: number, xOf: (time: number) => number, end: number, unit: number): Plan['ticks'] {
	return ticks(axis, most).map(({ at, label }) => {
		const x = xOf(at);
		return { at, x, label: x + (label.length * 7 + 8) * unit > end ? '' : label };
	});
}

/** What is shown, and the times that are spoken about as far as the dates do not become small beside them. */
function axisOf({ shown, whole, positions }: Chronology): Stretch | undefined {
	if (!shown) return undefined;
	const length = shown.to - shown.from;
	const isZoomed = whole !== undefined && (shown.from > whole.from || shown.to < whole.to);
	if (isZoomed) return shown;
	let { from, to } = shown;
	for (const { asOf } of positions) {
		if (!asOf?.time) continue;
		if (asOf.time.from >= shown.from - length) from = Math.min(from, asOf.time.from);
		if (asOf.time.to <= shown.to + length) to = Math.max(to, asOf.time.to);
	}
	return { from, to };
}

interface Block {
	readonly time: Stretch | undefined;
	readonly cells: readonly { readonly item: DatedPosition | Crowd; readonly width: number }[];
	readonly width: number;
}

/** Positions of one date stand together, a few in a row; a crowd stands by itself. */
function blocksOf(positions: readonly DatedPosition[], crowds: readonly Crowd[], unit: number): Block[] {
	const blocks: Block[] = [];
	let together: (DatedPosition | Crowd)[] = [];
	const close = (): void => {
		const [first] = together;
		if (!first) return;
		const cells = together.map(item => ({ item, width: widthOf(item) * unit }));
		blocks.push({ time: first.time, cells, width: cells.reduce((sum, cell) => sum + cell.width, 0) });
		together = [];
	};
	const all = [...positions, ...crowds].sort((a, b) => beginOf(a) - beginOf(b));
	for (const item of all) {
		const [first] = together;
		const joins =
			first &&
			!isCrowd(first) &&
			!isCrowd(item) &&
			isSameTime(first.time, item.time) &&
			!('vague' in item && item.vague);
		if (!joins || together.length === mostBeside) close();
		together.push(item);
	}
	close();
	return blocks;
}

/** A figure stands beside its sign. */
function widthOf(item: DatedPosition | Crowd): number {
	if (isCrowd(item)) return Math.max(30, 14 + String(item.positions).length * 8);
	return item.value === undefined ? sign : sign + 4 + figureWidth(item.value);
}

function figureWidth(value: string | undefined): number {
	return value === undefined ? 0 : textWidth(shownValue(value), letters.figure);
}

/** Room for “no more than 8 %”: what is longer is cut in the drawing; name and table have all of it. */
export function shownValue(value: string): string {
	return cut(value, 18);
}

export function cut(text: string, most: number): string {
	if (text.length <= most) return text;
	// No letter is cut in two: neither half of it is one.
	const end = most - 1 - Number(/[\uD800-\uDBFF]/.test(text.charAt(most - 2)));
	return `${text.slice(0, end).trimEnd()}…`;
}

interface Place {
	readonly middle: number;
	readonly from: number;
	readonly to: number;
	readonly reach?: { readonly from: number; readonly to: number };
}

function dated(
	{ width }: Block,
	time: Stretch,
	{ from, to, xOf }: { readonly from: number; readonly to: number; readonly xOf: (time: number) => number },
): Place {
	const [left, right] = [Math.max(from, xOf(time.from)), Math.min(to, xOf(time.to))];
	const middle = Math.min(
		Math.max((left + right) / 2, Math.min(from + width / 2, (from + to) / 2)),
		Math.max(to - width / 2, (from + to) / 2),
	);
	const half = width / 2;
	if (right - left <= width) return { middle, from: middle - half, to: middle + half };
	return { middle, from: left, to: right, reach: { from: left, to: right } };
}

function markAt(
	item: DatedPosition | Crowd,
	x: number,
	y: number,
	{
		place,
		xOf,
		axis,
		from,
		to,
		isAlone,
		lane,
	}: {
		readonly place: Place;
		readonly xOf: (time: number) => number;
		readonly axis: Stretch | undefined;
		readonly from: number;
		readonly to: number;
		readonly isAlone: boolean;
		readonly lane: number;
	},
): Mark {
	const common = { y, lane };
	if (isCrowd(item))
		return { ...common, stop: item.id, crowd: item, x: place.middle, ...(place.reach && { reach: place.reach }) };
	const about = item.asOf?.time;
	const asOf = about && axis ? xOf((about.from + about.to) / 2) : undefined;
	return {
		...common,
		stop: item.note,
		position: item,
		x,
		...(place.reach && isAlone && item.vague && { reach: place.reach }),
		...(asOf !== undefined && {
			asOf: {
				x: Math.min(Math.max(asOf, from), to),
				...(asOf < from ? { beyond: 'earlier' as const } : asOf > to ? { beyond: 'later' as const } : {}),
				text: cut(spokenAbout(item), 30),
				anchor: asOf < x ? 'start' : 'end',
			},
		}),
	};
}

function isSameTime(a: Stretch | undefined, b: Stretch | undefined): boolean {
	return a?.from === b?.from && a?.to === b?.to;
}

/** The rows of a lane, and how far each is taken. */
class Rows {
	readonly #taken: number[] = [];

	get count(): number {
		return Math.max(1, this.#taken.length);
	}

	/** The first row with room from here to there; what comes later begins no earlier. */
	take(from: number, to: number): number {
		const free = this.#taken.findIndex(end => end <= from + 0.5);
		const index = free < 0 ? this.#taken.length : free;
		this.#taken[index] = to;
		return index;
	}
}

interface Surroundings {
	readonly lanes: Plan['lanes'];
	readonly width: number;
	readonly undatedFrom: number | undefined;
	readonly unit: number;
}

function linesBetween(ties: readonly Tie[], marks: readonly Mark[], around: Surroundings): Line[] {
	const at = new Map(marks.map(mark => [mark.stop, mark]));
	const taken = [
		...around.lanes.map(lane => nameBox(lane, around.unit)),
		...marks.flatMap(mark => boxesOf(mark, around.unit)),
	];
	const rooms = { all: new Room(taken), marks: new Room(taken) };
	return ties.flatMap(tie => {
		const [a, b] = [at.get(tie.from), at.get(tie.to)];
		return a && b ? [lineBetween(tie, a, b, rooms, around)] : [];
	});
}

/** The lane's sign, its name, and how many positions are in it. */
function nameBox({ name, positions, y }: Plan['lanes'][number], unit: number): Rectangle {
	const words = textWidth(`${name} ${positions}`, letters.name);
	return { left: 0, right: (21 + words) * unit, top: y, bottom: y + nameHeight * unit };
}

/** The sign with what is written beside it, the stretch that it may be anywhere in, and the time that it speaks of. */
function boxesOf({ x, y, reach, position, asOf }: Mark, unit: number): Rectangle[] {
	const half = (sign / 2) * unit;
	const boxes = [
		{ left: x - half, right: x + half + figureWidth(position?.value) * unit, top: y - half, bottom: y + half },
	];
	if (reach) boxes.push({ left: reach.from, right: reach.to, top: y - half, bottom: y + half });
	if (position?.first) boxes.push({ left: x + half, right: x + half + 6 * unit, top: y - half - 4 * unit, bottom: y });
	if (asOf) {
		const words = textWidth(asOf.text, letters.asOf) * unit;
		const left = asOf.anchor === 'start' ? asOf.x : asOf.x - words;
		boxes.push({ left, right: left + words, top: y + 9 * unit, bottom: y + 25 * unit });
	}
	return boxes;
}

/** A bow from the edge of one sign to the edge of the other, which passes above what stands between them. */
function lineBetween(
	tie: Tie,
	a: Mark,
	b: Mark,
	rooms: { readonly all: Room; readonly marks: Room },
	{ width, undatedFrom, unit }: Surroundings,
): Line {
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	const length = Math.hypot(dx, dy) || 1;
	const isLevel = Math.abs(dy) < 1;
	// A level line keeps out of the names above it.
	const bow = isLevel ? 5 * unit : Math.min(28 * unit, length * 0.18);
	// To the right-hand side of the way from the later to the earlier, so that lines there and back do not fall together.
	const [nx, ny] = isLevel ? [0, -1] : [-dy / length, dx / length];
	const [cx, cy] = [(a.x + b.x) / 2 + nx * bow * 2, (a.y + b.y) / 2 + ny * bow * 2];
	const edge = (mark: Mark): Point => {
		const [ex, ey] = [cx - mark.x, cy - mark.y];
		const far = Math.hypot(ex, ey) || 1;
		// What stands beside the sign is not struck through.
		const figure = isLevel && ex > 0 ? figureWidth(mark.position?.value) * unit : 0;
		return { x: mark.x + (ex / far) * 11 * unit + figure, y: mark.y + (ey / far) * 11 * unit };
	};
	const [first, last] = [edge(a), edge(b)];
	const on = (part: number): Point => ({
		x: (1 - part) ** 2 * first.x + 2 * part * (1 - part) * cx + part ** 2 * last.x,
		y: (1 - part) ** 2 * first.y + 2 * part * (1 - part) * cy + part ** 2 * last.y,
	});
	const label = shownLabel(tie);
	const end = undatedFrom !== undefined && a.x < undatedFrom && b.x < undatedFrom ? undatedFrom - 6 * unit : width;
	const box = (point: Point): Rectangle => labelBox(label, point, unit);
	const half = box({ x: 0, y: 0 }).right + 5 * unit;
	const places = [0.5, 0.4, 0.6, 0.3, 0.7].map(on);
	// On the line, else beside it.
	const points = [
		...places,
		...places.map(({ x, y }) => ({ x: x + half, y })),
		...places.map(({ x, y }) => ({ x: x - half, y })),
	].filter(point => box(point).left >= 0 && box(point).right <= end);
	const room = points.find(point => rooms.all.take(box(point)));
	const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
	return {
		tie,
		path: `M${at(first)}Q${at({ x: cx, y: cy })} ${at(last)}`,
		room,
		nearRoom: room ?? points.find(point => rooms.marks.isFree(box(point))),
	};
}

/** As the line is labelled in the drawing; the legend has all of it. */
export function shownLabel({ label }: Tie): string {
	return cut(label, 24);
}
