import * as v from 'valibot';
import { claimMap } from './claimMap';
import { claimLine } from './crossReferences';
import { scroll } from './scroll';
import { key, list } from './text';
import { waiting } from './waiting';

/** So many nodes are shown at first, and so many when the reader asks for more: lines between still more say nothing. */
export const rooms = [200, 1_000] as const;

/** What the reader wants to see mapped: the claim that the panel speaks of, so many steps far, or all of the corpus. */
const wanted = {
	scope: v.picklist(['claim', 'corpus']),
	steps: v.picklist([1, 2]),
	most: v.picklist(rooms),
};
export const mapAsk = v.strictObject({ tab: v.literal('map'), ...wanted });
export type MapAsk = v.InferOutput<typeof mapAsk>;

export const mapView = v.strictObject({
	tab: v.literal('map'),
	...wanted,
	content: v.variant('kind', [
		v.object({ kind: v.literal('map'), ...claimMap.entries }),
		/** No claim at the cursor; these are in the article, to choose one of them. */
		v.object({ kind: v.literal('no-claim'), claims: list(claimLine) }),
		v.object({ kind: v.literal('no-corpus') }),
		...waiting,
	]),
});

export const mapMemory = v.strictObject({
	...wanted,
	/** The node that the keyboard was on. */
	node: v.nullable(key),
	/** How many times its own size the drawing has; `null`: as it fits. */
	zoom: v.nullable(v.pipe(v.number(), v.minValue(0.1), v.maxValue(4))),
	asTable: v.boolean(),
	scroll,
});
export type MapMemory = v.InferOutput<typeof mapMemory>;
