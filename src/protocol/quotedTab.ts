import * as v from 'valibot';
import { quotedTable } from './quotedTable';
import { scroll } from './scroll';
import { count, key } from './text';
import { waiting } from './waiting';

/** More rows than that are not open at once. */
export const mostOpen = 50;

/** What the reader wants to see of who is quoted: of which articles, counted for whom, and whose statements. */
const wanted = {
	scope: v.picklist(['article', 'corpus']),
	/** What a corpus has rows for. */
	by: v.picklist(['speaker', 'outlet']),
	/** The speakers and outlets whose rows are open. */
	open: v.pipe(v.array(key), v.maxLength(mostOpen)),
};
export const quotedAsk = v.strictObject({ tab: v.literal('quoted'), ...wanted });
export type QuotedAsk = v.InferOutput<typeof quotedAsk>;

export const quotedView = v.strictObject({
	tab: v.literal('quoted'),
	scope: wanted.scope,
	/** The reader has gone back to this: it is what the page asks for from now on. */
	wanted: v.exactOptional(v.strictObject(wanted)),
	content: v.variant('kind', [
		/** `reading`: those of the articles that have been read so far, and more are on their way. */
		v.object({ kind: v.literal('speakers'), reading: v.boolean(), ...quotedTable.entries }),
		v.object({ kind: v.picklist(['no-corpus', 'no-article']) }),
		/** The corpus's articles are being read, which can be stopped. */
		v.object({ kind: v.literal('reading'), done: count, of: count }),
		...waiting,
	]),
});

/** What a table of speakers or of outlets can be sorted by: their columns. */
export const quotedColumn = v.picklist([
	'name',
	'role',
	'statements',
	'turns',
	'words',
	'quotedWords',
	'direct',
	'mixed',
	'indirect',
	'strength',
	'articles',
	'speakers',
	'named',
	'described',
	'document',
	'anonymous',
	'none',
]);
export type QuotedColumn = v.InferOutput<typeof quotedColumn>;

export const quotedMemory = v.strictObject({
	...wanted,
	sort: v.strictObject({ by: quotedColumn, descending: v.boolean() }),
	filter: v.pipe(v.string(), v.maxLength(1_000)),
	scroll,
});
export type QuotedMemory = v.InferOutput<typeof quotedMemory>;
