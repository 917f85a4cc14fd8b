import * as v from 'valibot';
import type { Chronology } from '../core/features/chronology/chronology';
import { articleName } from './articleName';
import { claimLine, stance } from './crossReferences';
import { scroll } from './scroll';
import { count, key, list, text } from './text';
import { waiting } from './waiting';

// The shape of core's Chronology, field by field. What each field means is said there; test/protocol holds that the
// two shapes are one.

const time = v.pipe(v.number(), v.finite());
const stretch = v.object({ from: time, to: time });
const tie = v.picklist(['cites', 'copies', 'changed']);
const lanesBy = v.picklist(['holder', 'outlet']);

const chronology = v.object({
	claim: v.exactOptional(claimLine),
	lanesBy,
	inWords: list(text),
	whole: v.exactOptional(stretch),
	shown: v.exactOptional(stretch),
	before: count,
	after: count,
	total: count,
	undated: count,
	lane: v.exactOptional(key),
	lanes: list(
		v.object({
			id: key,
			name: text,
			kind: v.picklist(['speaker', 'voice', 'outlet', 'article', 'unnamed', 'others']),
			positions: count,
		}),
	),
	positions: list(
		v.object({
			note: key,
			lane: key,
			holder: text,
			stance,
			label: text,
			words: text,
			value: v.exactOptional(text),
			article: articleName,
			time: v.exactOptional(stretch),
			vague: v.boolean(),
			asOf: v.exactOptional(v.object({ text, time: v.exactOptional(stretch) })),
			claim: v.exactOptional(v.object({ id: key, text })),
			coder: v.exactOptional(text),
			evidence: v.picklist(['exact', 'moved', 'altered', 'ambiguous', 'lost']),
			first: v.boolean(),
			facts: list(text),
		}),
	),
	crowds: list(
		v.object({
			id: key,
			lane: key,
			time: v.exactOptional(stretch),
			positions: count,
			stances: list(v.object({ stance, count })),
			opens: v.boolean(),
		}),
	),
	ties: list(v.object({ type: tie, label: text, from: key, to: key })),
	labels: v.object({
		stances: list(v.object({ stance, label: text })),
		ties: list(v.object({ type: tie, label: text })),
	}),
}) satisfies v.GenericSchema<unknown, Chronology>;

/** What the reader wants to see: of which claims, in which lanes, and which part of it. */
const wanted = {
	/** The claim that the panel speaks of, or all claims of the corpus. */
	scope: v.picklist(['claim', 'corpus']),
	by: lanesBy,
	/** Zoomed to this stretch; `null`: all there is. */
	shown: v.nullable(v.strictObject(stretch.entries)),
	/** Only this lane; `null`: all lanes. */
	lane: v.nullable(key),
};
export const chronologyAsk = v.strictObject({ tab: v.literal('chronology'), ...wanted });
export type ChronologyAsk = v.InferOutput<typeof chronologyAsk>;

export const chronologyView = v.strictObject({
	tab: v.literal('chronology'),
	...wanted,
	content: v.variant('kind', [
		/** `claims`: those at the cursor, where there are several; that which is shown is one of them. */
		v.object({ kind: v.literal('chronology'), claims: list(claimLine), ...chronology.entries }),
		/** The cursor is on no claim: those of the article to choose from. */
		v.object({ kind: v.literal('no-claim'), claims: list(claimLine) }),
		v.object({ kind: v.picklist(['no-corpus', 'no-article']) }),
		...waiting,
	]),
});

export const chronologyMemory = v.strictObject({
	...wanted,
	/** What `shown` and `lane` are a part of: a claim's id, or `corpus`; of another one there is nothing at that place. */
	about: v.nullable(key),
	asTable: v.boolean(),
	/** The position or the crowd that the keyboard was on. */
	stop: v.nullable(key),
	scroll,
});
export type ChronologyMemory = v.InferOutput<typeof chronologyMemory>;
