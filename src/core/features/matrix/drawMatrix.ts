import * as l10n from '@vscode/l10n';
import { counted } from '../../../wording/counted';
import { day } from '../../../wording/day';
import { figure } from '../../../wording/figure';
import type { Stance } from '../../claims/facts';
import { quoted, shortened } from '../wording/quoted';
import { statusAndEvidence, statusLabel } from '../wording/statusText';
import type { CorpusMatrix } from './corpusMatrix';
import { drawnFont, type Drawing, type Shape } from './drawing';
import type { MatrixArrangement, MatrixOrder, MatrixPart, MatrixWindow } from './matrix';

/** As much as a sheet can hold that somebody still reads. */
export const drawnPart: MatrixPart = { row: 0, rows: 200, column: 0, columns: 150 };

/** The colours that notes have in a light editor, on white: what is printed or shown on a slide. */
export const inks: Readonly<Record<Stance, string>> = {
	asserts: '#0b62c4',
	denies: '#b3500a',
	qualifies: '#7a3fa8',
	questions: '#0f7b66',
	mentions: '#6b6b6b',
};
const ink = '#1f1f1f';
const muted = '#5a5a5a';
const hairline = '#d0d0d0';

const margin = 20;
const cellWidth = 34;
const rowHeight = 40;
const labelWidth = 360;
const headHeight = 150;
const groupHeight = 130;
const size = 13;

/**
 * A part of the matrix as a picture, with its legend, what it was filtered by and, where it is not all of it, how much
 * is left out. The same matrix gives the same picture.
 */
export function drawMatrix(matrix: CorpusMatrix, arrangement: MatrixArrangement, part = drawnPart): Drawing {
	const window = matrix.window(arrangement, part);
	const shapes: Shape[] = [];
	const say = (text: string, x: number, y: number, more: Partial<Extract<Shape, { kind: 'words' }>> = {}): void => {
		shapes.push({ kind: 'words', text, at: [x, y], size, fill: ink, ...more });
	};
	const title = titleOf(window);
	say(title, margin, 34, { size: 18, bold: true });
	say(aboutIt(window, arrangement), margin, 56, { fill: muted });
	const key = legend(window, margin, 72);
	shapes.push(...key.shapes);

	const left = margin + labelWidth;
	const top = 96 + groupHeight + headHeight;
	const right = left + window.heads.length * cellWidth;
	const bottom = top + window.lines.length * rowHeight;
	shapes.push(...heads(window, left, top), ...lines(window, left, top), ...cells(window, left, top));
	return {
		title,
		width: Math.max(right, key.right, margin + 760) + margin,
		height: bottom + margin,
		font: drawnFont,
		shapes,
	};
}

function titleOf({ rows, contested, shownArticles }: MatrixWindow): string {
	return [
		counted(rows, l10n.t('{0} claim'), l10n.t('{0} claims')),
		l10n.t('{0} contested', figure(contested)),
		counted(shownArticles, l10n.t('{0} article'), l10n.t('{0} articles')),
	].join(' · ');
}

/** How it is sorted, what it is filtered by, and what of it is not in the picture. */
function aboutIt(window: MatrixWindow, { order, grouping, filter }: MatrixArrangement): string {
	const { part, rows, columns, choices } = window;
	const speaker = choices.speakers.find(({ key }) => key === filter.speaker)?.name ?? filter.speaker;
	return [
		orderInWords(order),
		filter.status === null ? '' : l10n.t('Status: {0}', statusLabel(filter.status)),
		filter.tag === null ? '' : l10n.t('Tag: {0}', filter.tag),
		speaker === null ? '' : l10n.t('Speaker: {0}', speaker),
		filter.coder === null ? '' : l10n.t('Coder: {0}', filter.coder),
		filter.text.trim() === '' ? '' : l10n.t('With {0}', quoted(shortened(filter.text))),
		part.rows < rows ? l10n.t('Claims {0} to {1}', figure(part.row + 1), figure(part.row + part.rows)) : '',
		part.columns < columns
			? grouping === 'holder'
				? l10n.t('Columns {0} to {1}', figure(part.column + 1), figure(part.column + part.columns))
				: l10n.t('Articles {0} to {1}', figure(part.column + 1), figure(part.column + part.columns))
			: '',
	]
		.filter(words => words !== '')
		.join(' · ');
}

function orderInWords(order: MatrixOrder): string {
	return {
		contestedness: l10n.t('The most contested first'),
		date: l10n.t('By date'),
		outlet: l10n.t('By outlet'),
		cluster: l10n.t('What is alike beside each other'),
	}[order];
}

function legend(
	{ stances, columns, shownArticles }: MatrixWindow,
	x: number,
	y: number,
): { shapes: Shape[]; right: number } {
	const shapes: Shape[] = [];
	let at = x;
	const add = (mark: readonly Shape[], text: string): void => {
		shapes.push(...mark, { kind: 'words', text, at: [at + 24, y + 13], size: 12, fill: ink });
		at += 24 + widthOf(text, 12) + 18;
	};
	for (const { stance, letter, label } of stances) add(mark(stance, letter, at, y), label);
	add([silentMark([[at + 9, y + 9]])], l10n.t('silent'));
	add([unreadMark([[at, y, 18, 18]])], l10n.t('not read'));
	if (columns > shownArticles) add([elsewhereMark([[at + 9, y + 9]])], l10n.t('speaks through another holder'));
	add([alteredMark([[at + 14, y + 14]])], l10n.t('words changed'));
	return { shapes, right: Math.ceil(at) };
}

/** Upwards: when and where it was published, and what it is called; above them the groups. */
function heads({ heads, groups, part }: MatrixWindow, left: number, top: number): Shape[] {
	const shapes: Shape[] = [];
	heads.forEach(({ article }, at) => {
		const x = left + at * cellWidth;
		const date = article.published === undefined ? '' : day(article.published);
		shapes.push(
			{ kind: 'words', text: fitted(article.title, 12, headHeight - 10), at: [x + 15, top - 6], size: 12, fill: ink, up: true }, // prettier-ignore
			{ kind: 'words', text: fitted(date, 11, headHeight - 10), at: [x + 29, top - 6], size: 11, fill: muted, up: true }, // prettier-ignore
		);
	});
	for (const { name, first, columns } of groups) {
		const from = Math.max(0, first - part.column);
		const to = Math.min(heads.length, first + columns - part.column);
		const x = left + from * cellWidth;
		const y = top - headHeight - 6;
		const room = (to - from) * cellWidth - 4;
		shapes.push(
			{ kind: 'path', d: `M${x + 2} ${y}H${left + to * cellWidth - 2}`, line: ink, thick: 1.5 },
			// Upwards, too, where a name is longer than its group is wide.
			widthOf(name, size) <= room
				? { kind: 'words', text: name, at: [x + 2, y - 5], size, fill: ink, bold: true }
				: { kind: 'words', text: fitted(name, size, groupHeight), at: [x + 20, y - 5], size, fill: ink, bold: true, up: true }, // prettier-ignore
		);
	}
	return shapes;
}

/** A claim in two lines at most, and below them how it stands; lines between rows and at the left of each group. */
function lines({ lines, heads, groups, part }: MatrixWindow, left: number, top: number): Shape[] {
	const shapes: Shape[] = [];
	const right = left + heads.length * cellWidth;
	const bottom = top + lines.length * rowHeight;
	const rules = lines.map((_, at) => `M${margin} ${top + at * rowHeight}H${right}`);
	rules.push(`M${margin} ${bottom}H${right}`);
	for (const { first } of groups)
		if (first >= part.column) rules.push(`M${left + (first - part.column) * cellWidth} ${top}V${bottom}`);
	shapes.push({ kind: 'path', d: rules.join(''), line: hairline });
	lines.forEach(({ text, status, altered }, at) => {
		const y = top + at * rowHeight;
		const [first, second] = inTwoLines(text, size, labelWidth - 120);
		const standing = statusAndEvidence({ status: status.word, evidence: altered ? 'altered' : 'sound' });
		shapes.push(
			{ kind: 'words', text: first, at: [margin, y + 16], size, fill: ink },
			...(second === '' ? [] : [{ kind: 'words', text: second, at: [margin, y + 32], size, fill: ink } as const]),
			{ kind: 'words', text: fitted(standing, 11, 108), at: [left - 8, y + 16], size: 11, fill: muted, bold: status.word === 'contested', anchor: 'end' }, // prettier-ignore
		);
	});
	return shapes;
}

/** All marks of one kind are one shape: a picture of tens of thousands of cells stays small. */
function cells({ lines, stances }: MatrixWindow, left: number, top: number): Shape[] {
	const marks = new Map<Stance, MarkPlace[]>();
	const counts = new Map<number, number[]>();
	const silent: [number, number][] = [];
	const unread: [number, number, number, number][] = [];
	const elsewhere: [number, number][] = [];
	const altered: [number, number][] = [];
	lines.forEach((line, row) => {
		const y = top + row * rowHeight;
		const speaking = new Set(line.cells.map(({ at }) => at));
		for (let column = 0; column < line.reach.length; column++) {
			const letter = line.reach[column];
			const x = left + column * cellWidth;
			if (letter === 'u') unread.push([x + 1, y + 1, cellWidth - 2, rowHeight - 2]);
			else if (letter === 's' && !speaking.has(column)) silent.push([x + cellWidth / 2, y + rowHeight / 2]);
			else if (letter === 'h') elsewhere.push([x + cellWidth / 2, y + rowHeight / 2]);
		}
		for (const cell of line.cells) {
			const x = left + cell.at * cellWidth;
			const shown = cell.stances.slice(0, 4);
			shown.forEach(({ stance }, i) => {
				const places = marks.get(stance) ?? [];
				marks.set(stance, places);
				places.push(
					shown.length === 1
						? { x: x + (cellWidth - markSize) / 2, y: y + 8, size: markSize }
						: // Two beside each other, in one row or two.
							{ x: x + 3 + 15 * (i % 2), y: y + (shown.length > 2 ? 4 : 11) + 15 * Math.floor(i / 2), size: 13 },
				);
			});
			const notes = cell.stances.reduce((sum, { notes }) => sum + notes, 0);
			// None of them counts: below them it says that the article is silent.
			if (line.reach[cell.at] === 's' && notes === cell.altered) silent.push([x + cellWidth / 2, y + rowHeight - 5]);
			if (notes > 1) counts.set(notes, [...(counts.get(notes) ?? []), x + cellWidth - 3, y + rowHeight - 4]);
			if (cell.altered) altered.push([x + 5, y + rowHeight - 5]);
		}
	});
	const shapes: Shape[] = [];
	if (silent.length) shapes.push(silentMark(silent));
	if (unread.length) shapes.push(unreadMark(unread));
	if (elsewhere.length) shapes.push(elsewhereMark(elsewhere));
	for (const { stance, letter } of stances) {
		const places = marks.get(stance);
		if (places) shapes.push(...marksAt(stance, letter, places));
	}
	for (const [notes, at] of counts)
		shapes.push({ kind: 'words', text: figure(notes), at, size: 10, fill: ink, bold: true, anchor: 'end' });
	if (altered.length) shapes.push(alteredMark(altered));
	return shapes;
}

/** The upper left corner of a mark, and how wide and high it is. */
interface MarkPlace {
	readonly x: number;
	readonly y: number;
	readonly size: number;
}

const markSize = 18;

function mark(stance: Stance, letter: string, x: number, y: number): Shape[] {
	return marksAt(stance, letter, [{ x, y, size: markSize }]);
}

/** Told apart without colour: a disc, a square, a ring that is thick on one side, a broken ring, a dotted line. */
function marksAt(stance: Stance, letter: string, places: readonly MarkPlace[]): Shape[] {
	const all = (shape: (place: MarkPlace) => string): string => places.map(shape).join('');
	const colour = inks[stance];
	const letters = (fill: string): Shape[] =>
		[...new Set(places.map(({ size }) => size))].map(size => ({
			kind: 'words',
			text: letter,
			at: places.flatMap(place => (place.size === size ? [place.x + size / 2, place.y + size * 0.72] : [])),
			size: Math.round(size * 0.67),
			fill,
			bold: true,
			anchor: 'middle',
		}));
	switch (stance) {
		case 'asserts':
			return [{ kind: 'path', d: all(place => ring(place, 0)), fill: colour }, ...letters('#ffffff')];
		case 'denies':
			return [{ kind: 'path', d: all(({ x, y, size }) => `M${x} ${y}h${size}v${size}h${-size}Z`), fill: colour }, ...letters('#ffffff')]; // prettier-ignore
		case 'qualifies':
			return [
				{ kind: 'path', d: all(place => ring(place, 1)), line: colour, thick: 1.5, fill: '#ffffff' },
				{ kind: 'path', d: all(crescent), fill: colour },
				...letters(colour),
			];
		case 'questions':
			return [
				{
					kind: 'path',
					d: all(place => ring(place, 1)),
					line: colour,
					thick: 1.8,
					dashes: [3.6, 2.7],
					fill: '#ffffff',
				},
				...letters(colour),
			];
		case 'mentions':
			return [
				{ kind: 'path', d: all(({ x, y, size }) => `M${x + 2} ${y + size - 1}h${size - 4}`), line: colour, thick: 2, dashes: [4, 3] }, // prettier-ignore
				...letters(colour),
			];
	}
}

/** @param inset how far it stays away from the edges of its place. */
function ring({ x, y, size }: MarkPlace, inset: number): string {
	const radius = size / 2 - inset;
	return `M${x + inset} ${y + size / 2}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0Z`;
}

/** The left half of the ring, thick in the middle and thin at its ends. */
function crescent({ x, y, size }: MarkPlace): string {
	const radius = size / 2 - 1;
	const inner = Math.round(radius * 111) / 100;
	return `M${x + size / 2} ${y + 1}a${radius} ${radius} 0 0 0 0 ${2 * radius}a${inner} ${inner} 0 0 1 0 ${-2 * radius}Z`;
}

function silentMark(centres: readonly (readonly [x: number, y: number])[]): Shape {
	return { kind: 'path', d: centres.map(([x, y]) => `M${x - 5} ${y}h10`).join(''), line: muted, thick: 1.5 };
}

/** A dot. */
function elsewhereMark(centres: readonly (readonly [x: number, y: number])[]): Shape {
	return { kind: 'path', d: centres.map(([x, y]) => `M${x - 2} ${y - 2}h4v4h-4Z`).join(''), fill: muted };
}

/** Three strokes across the cell. */
function unreadMark(cells: readonly (readonly [x: number, y: number, width: number, height: number])[]): Shape {
	const strokes = cells.map(([x, y, width, height]) =>
		[0.25, 0.5, 0.75].map(at => `M${x + width * at - 4} ${y + height / 2 + 5}l8 -10`).join(''),
	);
	return { kind: 'path', d: strokes.join(''), line: muted };
}

function alteredMark(corners: readonly (readonly [x: number, y: number])[]): Shape {
	return {
		kind: 'path',
		d: corners.map(([x, y]) => `M${x - 4} ${y + 4}h9l-4.5 -9Z`).join(''),
		fill: '#ffffff',
		line: ink,
		thick: 1.2,
	};
}

/** About how wide words are: letters of most scripts are narrower than half their height and a bit, those of some as wide as high. */
function widthOf(text: string, size: number): number {
	let width = 0;
	for (const letter of text)
		width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/u.test(letter) ? 1 : 0.56;
	return Math.ceil(width * size);
}

/** As many of the words as have room. */
function fitted(text: string, size: number, room: number): string {
	const width = widthOf(text, size);
	return width <= room ? text : shortened(text, Math.max(2, Math.floor((text.length * room) / width)));
}

function inTwoLines(text: string, size: number, room: number): [string, string] {
	const words = text.replace(/\s+/g, ' ').trim().split(' ');
	let first = '';
	let taken = 0;
	for (const word of words) {
		const longer = first === '' ? word : `${first} ${word}`;
		if (widthOf(longer, size) > room) break;
		first = longer;
		taken++;
	}
	// One word that is longer than the line.
	if (taken === 0) return [fitted(text, size, room), ''];
	return [first, fitted(words.slice(taken).join(' '), size, room)];
}
