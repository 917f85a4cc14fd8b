import * as v from 'valibot';
import { matrixArrangement, matrixPart, matrixPlace, matrixTable, matrixWindow } from './matrix';
import { scroll } from './scroll';
import { waiting } from './waiting';

/** As the grid, or the same facts as a plain table. */
const form = v.picklist(['grid', 'table']);

const wanted = { ...matrixArrangement, form, cell: v.nullable(matrixPlace) };

/** What the reader wants to see of the matrix: in which order, which part of it, and all that is in one cell. */
export const matrixAsk = v.strictObject({ tab: v.literal('matrix'), ...wanted, part: matrixPart });
export type MatrixAsk = v.InferOutput<typeof matrixAsk>;

export const matrixView = v.strictObject({
	tab: v.literal('matrix'),
	/** The reader has gone back to this: it is what the page asks for from now on. */
	wanted: v.exactOptional(v.strictObject(wanted)),
	content: v.variant('kind', [
		v.object({ kind: v.literal('window'), ...matrixWindow.entries }),
		v.object({ kind: v.literal('table'), ...matrixTable.entries }),
		v.object({ kind: v.literal('no-corpus') }),
		...waiting,
	]),
});

/** Times the editor's own size of letters: the largest can be read from the back of a room. */
export const matrixSizes = [1, 1.5, 2, 3] as const;

export const matrixMemory = v.strictObject({
	...wanted,
	size: v.picklist(matrixSizes),
	/** Of the grid, in cells, which have another size in another panel. */
	row: scroll,
	column: scroll,
	/** Of the page. */
	scroll,
});
export type MatrixMemory = v.InferOutput<typeof matrixMemory>;
