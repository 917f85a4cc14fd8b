import * as v from 'valibot';
import { key } from './text';

/** More passages than that nobody lays beside each other. */
export const mostBeside = 50;

/** What the reader wants to see side by side. */
export const compareAsk = v.strictObject({
	what: v.picklist(['passages', 'quotations', 'articles']),
	/** How much of an article a passage is: the noted words, or the sentences around them. */
	extent: v.picklist(['words', 'sentences']),
	/** Whose quotations: those on the claim in question, or all of the corpus. */
	scope: v.picklist(['claim', 'corpus']),
	/** The claim that the reader stays on; `null`: that at the cursor. */
	claim: v.nullable(key),
	/** The passages that the reader has chosen, in order; `null`: those of the claim. */
	notes: v.nullable(v.pipe(v.array(key), v.maxLength(mostBeside))),
	/** The two articles that the reader has chosen; `null`: that at the cursor and the one that shares most claims with it. */
	articles: v.nullable(v.pipe(v.array(key), v.length(2))),
});
export type CompareAsk = v.InferOutput<typeof compareAsk>;
