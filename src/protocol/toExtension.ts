import * as v from 'valibot';
import { matrixAsk } from './matrixTab';
import { mapAsk } from './mapTab';
import { compareAsk } from './compareTab';
import { chronologyAsk } from './chronologyTab';
import { quotedAsk } from './quotedTab';
import { query } from './findings';
import { tab } from './tab';
import { count, key, longestCopy, longestPicture, text } from './text';

/** What the reader wants to see in a tab: all of what is wanted there each time. */
const ask = v.variant('tab', [compareAsk, chronologyAsk, matrixAsk, mapAsk, quotedAsk]);
export type Ask = v.InferOutput<typeof ask>;

/** What the panel tells the extension: what the reader did. Keys come back from the panel as they were shown. */
export const toExtension = v.variant('kind', [
	/** The script runs, and what it has drawn may be old: asks for a `show`. */
	v.strictObject({ kind: v.literal('ready') }),
	/** Show this tab; `claim`: for this claim, which all tabs speak of until the cursor moves. */
	v.strictObject({ kind: v.literal('turn'), tab, claim: v.exactOptional(key) }),
	/** Show this in its tab, which need not be the one that is turned to. */
	v.strictObject({ kind: v.literal('ask'), ask }),
	/** What it was sent for this tab is nothing that it can draw: it says so to the reader. `why`: for the log. */
	v.strictObject({ kind: v.literal('unfit'), tab, why: text }),
	/** Go to where the reader was in this panel before, or forward again. */
	v.strictObject({ kind: v.literal('go'), to: v.picklist(['back', 'forward']) }),
	/** Find claims, words and speakers of the corpus. */
	v.strictObject({ kind: v.literal('find'), query }),
	/** Open another panel beside this one, with the same in it. */
	v.strictObject({ kind: v.literal('split') }),
	/** Change, answer, link or copy a note, or list all that can be done with it. */
	v.strictObject({ kind: v.literal('act'), note: key, what: v.picklist(['stance', 'reply', 'link', 'cite', 'menu']) }),
	/** Write a report on this claim to a file that the reader names. */
	v.strictObject({ kind: v.literal('report'), claim: key }),
	/** Go to a note's passage. `beside`: in another editor group. */
	v.strictObject({ kind: v.literal('open'), note: key, beside: v.boolean() }),
	/** Review changed evidence: from this note on, or from the first. */
	v.strictObject({ kind: v.literal('review'), note: v.nullable(key) }),
	/** Go to an article's beginning, for one that is silent or unread. */
	v.strictObject({ kind: v.literal('openArticle'), article: key, beside: v.boolean() }),
	/** Go to words of an article that no note is on, by where they stand in it. */
	v.strictObject({ kind: v.literal('openPassage'), article: key, start: count, end: count, beside: v.boolean() }),
	/** Go to what `sources.yaml` says of a source. */
	v.strictObject({ kind: v.literal('openSource'), source: key, beside: v.boolean() }),
	/** Read the corpus's articles for it, or stop reading and show what has been read. */
	v.strictObject({ kind: v.literal('read'), on: v.boolean() }),
	/** Put a table on the clipboard. */
	v.strictObject({ kind: v.literal('copy'), text: v.pipe(v.string(), v.maxLength(longestCopy)) }),
	/** Write the matrix to a file that the reader names: as a picture, or as sheets to print. */
	v.strictObject({ kind: v.literal('export'), as: v.picklist(['svg', 'png', 'print']) }),
	/** The picture that was to be painted: the bytes of a PNG in base 64, or `null` where it could not be. */
	v.strictObject({
		kind: v.literal('painted'),
		png: v.nullable(v.pipe(v.string(), v.maxLength(longestPicture), v.base64())),
	}),
	/** Stay on this claim whatever the cursor does; `null`: follow the cursor again. */
	v.strictObject({ kind: v.literal('pin'), claim: v.nullable(key) }),
	/** Highlight this note's passage where it is visible in an editor; `null`: no longer. */
	v.strictObject({ kind: v.literal('hover'), note: v.nullable(key) }),
	/** Give the keyboard back to the editor. */
	v.strictObject({ kind: v.literal('leave') }),
	/** Run a command the empty states offer. A fixed list: a message can never name a command. */
	v.strictObject({
		kind: v.literal('do'),
		what: v.picklist(['make-corpus', 'mark-passage', 'compare-articles', 'show-log']),
	}),
]);
export type ToExtension = v.InferOutput<typeof toExtension>;
