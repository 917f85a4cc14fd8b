import * as v from 'valibot';
import type { Drawing } from '../core/features/matrix/drawing';
import type {
	MatrixArrangement,
	MatrixPart,
	MatrixPlace,
	MatrixTable,
	MatrixWindow,
} from '../core/features/matrix/matrix';
import { articleName } from './articleName';
import { stance, statusWord } from './crossReferences';
import { count, key, list, text } from './text';

// The shapes of core's matrix, field by field. What each field means is said there; test/protocol holds that the
// shapes are one.

/** So many rows, or columns, are asked for at once: more than a large screen shows. */
export const mostOfMatrix = 400;

const reach = v.picklist(['silent', 'unread', 'elsewhere', 'none']);
const label = v.object({ word: statusWord, label: text });
/** As long as a filter may be that somebody types. */
const typed = v.pipe(v.string(), v.maxLength(1_000));

export const matrixArrangement = {
	order: v.picklist(['contestedness', 'date', 'outlet', 'cluster']),
	grouping: v.picklist(['outlet', 'holder']),
	filter: v.strictObject({
		status: v.nullable(statusWord),
		tag: v.nullable(key),
		speaker: v.nullable(key),
		coder: v.nullable(key),
		text: typed,
	}),
};
v.strictObject(matrixArrangement) satisfies v.GenericSchema<unknown, MatrixArrangement>;

const upTo = v.pipe(count, v.maxValue(mostOfMatrix));
export const matrixPart = v.strictObject({
	row: count,
	rows: upTo,
	column: count,
	columns: upTo,
}) satisfies v.GenericSchema<unknown, MatrixPart>;

export const matrixPlace = v.strictObject({ claim: key, column: key }) satisfies v.GenericSchema<unknown, MatrixPlace>;

const outline = {
	rows: count,
	columns: count,
	shownArticles: count,
	claims: count,
	articles: count,
	contested: count,
	choices: v.object({
		statuses: list(v.object({ word: statusWord, label: text, claims: count })),
		tags: list(text),
		speakers: list(v.object({ key, name: text })),
		coders: list(text),
	}),
	stances: list(v.object({ stance, label: text, letter: text })),
};

const line = {
	id: key,
	text,
	status: label,
	altered: v.boolean(),
	sides: text,
	disagreement: text,
};

const note = {
	note: key,
	holder: text,
	words: text,
	evidence: v.picklist(['exact', 'moved', 'altered', 'ambiguous', 'lost']),
	value: v.exactOptional(text),
	coder: v.exactOptional(text),
	apart: v.boolean(),
};

export const matrixWindow = v.object({
	...outline,
	part: matrixPart,
	lines: list(
		v.object({
			...line,
			reach: v.pipe(v.string(), v.maxLength(mostOfMatrix)),
			cells: list(
				v.object({
					at: upTo,
					stances: list(v.object({ stance, notes: count })),
					altered: count,
					note: v.exactOptional(key),
					apart: v.boolean(),
				}),
			),
		}),
	),
	heads: list(v.object({ id: key, article: articleName, group: count })),
	groups: list(v.object({ key, name: text, first: count, columns: count })),
	cell: v.exactOptional(
		v.object({
			row: count,
			column: count,
			claim: v.object({ id: key, text }),
			article: articleName,
			reach,
			notes: list(v.object({ ...note, stance })),
			more: count,
		}),
	),
}) satisfies v.GenericSchema<unknown, MatrixWindow>;

const listed = v.object({ articles: list(articleName), more: count });

export const matrixTable = v.object({
	...outline,
	row: count,
	entries: list(
		v.object({
			...line,
			sideLists: list(v.object({ stance, notes: list(v.object({ ...note, article: articleName })), more: count })),
			silent: listed,
			unread: listed,
		}),
	),
}) satisfies v.GenericSchema<unknown, MatrixTable>;

/** A picture for the page to paint. */
export const drawing = v.object({
	title: text,
	width: count,
	height: count,
	font: text,
	shapes: v.pipe(
		v.array(
			v.variant('kind', [
				v.object({
					kind: v.literal('path'),
					d: v.pipe(v.string(), v.maxLength(10_000_000)),
					fill: v.exactOptional(text),
					line: v.exactOptional(text),
					thick: v.exactOptional(v.pipe(v.number(), v.finite())),
					dashes: v.exactOptional(v.pipe(v.array(v.pipe(v.number(), v.finite())), v.maxLength(20))),
				}),
				v.object({
					kind: v.literal('words'),
					text,
					at: v.pipe(v.array(v.pipe(v.number(), v.finite())), v.maxLength(200_000)),
					size: v.pipe(v.number(), v.finite()),
					fill: text,
					bold: v.exactOptional(v.boolean()),
					anchor: v.exactOptional(v.picklist(['middle', 'end'])),
					up: v.exactOptional(v.boolean()),
				}),
			]),
		),
		v.maxLength(100_000),
	),
}) satisfies v.GenericSchema<unknown, Drawing>;
