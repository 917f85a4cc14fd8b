import * as v from 'valibot';

// Limits against a message that would freeze the panel, far above what a corpus holds. They are no
// defence against markup: text is inert because it is only ever drawn as text.

/** A paragraph or two: the longest that is shown of a sentence, a note or a reason. */
const longestText = 100_000;
/** An article's path and a note's id. */
const longestKey = 4_000;
/** The positions of one holder, the articles that are silent on one claim, or those who are quoted. */
export const longestList = 20_000;
/** A table of as many speakers as a list may hold. */
export const longestCopy = 10_000_000;
/** In base 64: 45 MB. */
export const longestPicture = 60_000_000;

export const text = v.pipe(v.string(), v.maxLength(longestText));
/** What names a thing across the corpus: a note's key, a claim's id, an article's id. Never empty. */
export const key = v.pipe(v.string(), v.minLength(1), v.maxLength(longestKey));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Typed by what comes out of it: the compiler gives up on the whole tree of schemas otherwise. */
export function list<Item>(item: v.GenericSchema<unknown, Item>): v.GenericSchema<unknown, Item[]> {
	return v.pipe(v.array(item), v.maxLength(longestList));
}
