import * as v from 'valibot';
import { quotedAsk } from './quotedAsk';
import { key } from './text';
import { tab } from './tab';

const scroll = v.pipe(v.number(), v.finite(), v.minValue(0));

/** What a table of speakers can be sorted by: its columns. */
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
]);
export type QuotedColumn = v.InferOutput<typeof quotedColumn>;

/**
 * What the panel keeps with `setState` and finds again after a reload; VS Code hands it to the extension's
 * serializer too. A state of another version is dropped: it is a convenience, never evidence.
 *
 * Each tab has a part of its own, so that the reader finds each as they left it.
 */
export const panelState = v.strictObject({
	version: v.literal(2),
	tab,
	claim: v.strictObject({
		claim: v.nullable(key),
		pinned: v.nullable(key),
		/** The position that the keyboard was on. */
		note: v.nullable(key),
		scroll,
	}),
	quoted: v.strictObject({
		...quotedAsk.entries,
		sort: v.strictObject({ by: quotedColumn, descending: v.boolean() }),
		filter: v.pipe(v.string(), v.maxLength(1_000)),
		scroll,
	}),
});
export type PanelState = v.InferOutput<typeof panelState>;
