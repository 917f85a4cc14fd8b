import type { Part, Spot } from './content';

/** How large the parts of the grid are, in whole CSS pixels: parts of them would add up over thousands of rows. */
export interface Layout {
	readonly cell: number;
	readonly row: number;
	/** The heads of rows, and of columns with their groups above them. */
	readonly label: number;
	readonly head: number;
	readonly group: number;
	/** Columns are wide enough for words to run across: few of them share the room there is. */
	readonly wide: boolean;
	/** Hardly any room: the claims' heads have three lines, and nothing but the claim in them. */
	readonly narrow: boolean;
	/** Too narrow for a status in words beside a claim: its icon says it, and the tooltip. */
	readonly brief: boolean;
	/** About as wide as a letter. */
	readonly letter: number;
}

/** What is in sight of the grid, without its heads. */
export interface Viewport {
	readonly top: number;
	readonly left: number;
	readonly width: number;
	readonly height: number;
}

/** So many rows and columns beyond the edge are drawn too, and the drawing moves on by so many at once. */
const ahead = 6;
/** How far around what is in sight the next part reaches, in screens. */
const screensAround = 1;

/** @param width of the room that the grid has. */
export function layoutFor(fontSize: number, width: number, columns: number): Layout {
	const narrow = width < 30 * fontSize;
	const line = Math.round(fontSize * 1.35);
	const label = Math.round(Math.max(7 * fontSize, Math.min(24 * fontSize, width * 0.42)));
	const share = Math.floor((width - label) / Math.max(1, columns));
	const cell = Math.round(Math.max(2.7 * fontSize, Math.min(10 * fontSize, share)));
	const wide = cell >= 6.5 * fontSize;
	return {
		cell,
		row: line * (narrow ? 3 : 2) + 8,
		label,
		head: wide ? 4 * line + 8 : Math.round(fontSize * (narrow ? 7 : 9)),
		group: wide ? 2 * line + 4 : Math.round(fontSize * 7.5),
		wide,
		narrow,
		brief: label < 18 * fontSize,
		letter: 0.56 * fontSize,
	};
}

/** Which cells are in sight. */
export function inSight(view: Viewport, { cell, row }: Layout, all: Pick<Part, 'rows' | 'columns'>): Part {
	const first = Math.min(Math.floor(view.top / row), Math.max(0, all.rows - 1));
	const left = Math.min(Math.floor(view.left / cell), Math.max(0, all.columns - 1));
	return {
		row: first,
		rows: Math.min(all.rows - first, Math.ceil(view.height / row) + 1),
		column: left,
		columns: Math.min(all.columns - left, Math.ceil(view.width / cell) + 1),
	};
}

/** Which of them are drawn: a few more around, so that most steps of the mouse's wheel need no drawing. */
export function drawnAround(sight: Part, all: Pick<Part, 'rows' | 'columns'>): Part {
	const row = Math.max(0, Math.floor(sight.row / ahead) * ahead - ahead);
	const column = Math.max(0, Math.floor(sight.column / ahead) * ahead - ahead);
	const bottom = Math.min(all.rows, Math.ceil((sight.row + sight.rows) / ahead) * ahead + ahead);
	const end = Math.min(all.columns, Math.ceil((sight.column + sight.columns) / ahead) * ahead + ahead);
	return { row, rows: Math.max(0, bottom - row), column, columns: Math.max(0, end - column) };
}

/** What to ask for, for these cells to be in the middle of it. */
export function partAround(sight: Part, most: number): Part {
	const around = (first: number, count: number): [number, number] => {
		const wanted = Math.min(most, count * (1 + 2 * screensAround));
		return [Math.max(0, first - Math.floor((wanted - Math.min(count, wanted)) / 2)), wanted];
	};
	const [row, rows] = around(sight.row, sight.rows);
	const [column, columns] = around(sight.column, sight.columns);
	return { row, rows, column, columns };
}

/** Whether all cells of one part are in another one. */
export function covers(whole: Part, part: Part): boolean {
	return (
		whole.row <= part.row &&
		part.row + part.rows <= whole.row + whole.rows &&
		whole.column <= part.column &&
		part.column + part.columns <= whole.column + whole.columns
	);
}

/** Where a key leads from a cell or a head; `undefined` where the key is none of the grid's. */
export function stepTo(
	{ key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
	{ row, column }: Spot,
	all: Pick<Part, 'rows' | 'columns'>,
	page: number,
): Spot | undefined {
	const whole = ctrlKey || metaKey;
	const target = ((): Spot | undefined => {
		switch (key) {
			case 'ArrowUp':
				return { row: whole ? 0 : row - 1, column };
			case 'ArrowDown':
				return { row: whole ? all.rows - 1 : row + 1, column };
			case 'ArrowLeft':
				return { row, column: whole ? 0 : column - 1 };
			case 'ArrowRight':
				return { row, column: whole ? all.columns - 1 : column + 1 };
			case 'Home':
				return whole ? { row: 0, column: 0 } : { row, column: 0 };
			case 'End':
				return { row: whole ? all.rows - 1 : row, column: all.columns - 1 };
			case 'PageUp':
				return { row: Math.max(0, row - page), column };
			case 'PageDown':
				return { row: row + page, column };
			default:
				return undefined;
		}
	})();
	if (!target) return undefined;
	const within = {
		row: Math.min(all.rows - 1, Math.max(-1, target.row)),
		column: Math.min(all.columns - 1, Math.max(-1, target.column)),
	};
	// Above the heads of rows, and left of those of columns, is the corner, where nothing is.
	return within.row < 0 && within.column < 0 ? { row, column } : within;
}
