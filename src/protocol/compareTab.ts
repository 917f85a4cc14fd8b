import * as v from 'valibot';
import { comparedArticles, comparedPassages, quotationVariants } from './comparison';
import { scroll } from './scroll';
import { key } from './text';
import { waiting } from './waiting';

/** More passages than that nobody lays beside each other. */
export const mostBeside = 50;

/** What the reader wants to see side by side. */
const wanted = {
	what: v.picklist(['passages', 'quotations', 'articles']),
	/** How much of an article a passage is: the noted words, or the sentences around them. */
	extent: v.picklist(['words', 'sentences']),
	/** Whose quotations: those on the claim in question, or all of the corpus. */
	scope: v.picklist(['claim', 'corpus']),
	/** The passages that the reader has chosen, in order; `null`: those of the claim in question. */
	notes: v.nullable(v.pipe(v.array(key), v.maxLength(mostBeside), v.readonly())),
	/** The two articles that the reader has chosen; `null`: that at the cursor and the one that shares most claims with it. */
	articles: v.nullable(v.pipe(v.tuple([key, key]), v.readonly())),
};
export const compareAsk = v.strictObject({ tab: v.literal('compare'), ...wanted });
export type CompareAsk = v.InferOutput<typeof compareAsk>;

export const compareView = v.strictObject({
	tab: v.literal('compare'),
	wanted: v.strictObject(wanted),
	content: v.variant('kind', [
		comparedPassages,
		quotationVariants,
		comparedArticles,
		/** `no-claim`: nothing that passages could be compared on; `alone`: an article that there is no other one beside. */
		v.object({ kind: v.picklist(['no-corpus', 'no-article', 'no-claim', 'alone']) }),
		...waiting,
	]),
});

export const compareMemory = v.strictObject({
	...wanted,
	/** The table is shown instead of the drawing. */
	table: v.boolean(),
	/** Both articles scroll together. */
	together: v.boolean(),
	scroll,
});
export type CompareMemory = v.InferOutput<typeof compareMemory>;
