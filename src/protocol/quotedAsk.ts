import * as v from 'valibot';
import { key } from './text';

/** More rows than that are not open at once. */
export const mostOpen = 50;

/** What the reader wants to see of who is quoted: of which articles, and whose statements. */
export const quotedAsk = v.strictObject({
	scope: v.picklist(['article', 'corpus']),
	/** The speakers whose rows are open. */
	open: v.pipe(v.array(key), v.maxLength(mostOpen)),
});
export type QuotedAsk = v.InferOutput<typeof quotedAsk>;
