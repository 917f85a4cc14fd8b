import * as v from 'valibot';
import { tab } from './tab';
import { key } from './text';

/**
 * What the page's frame looks at itself of what was kept: which tab was shown. Each tab looks at its own part when it is
 * opened, and begins afresh where that is none; the others keep theirs.
 */
export const pageState = v.strictObject({
	version: v.literal(3),
	tab,
	/** The claim that the panel stayed on. */
	pinned: v.exactOptional(v.nullable(key)),
	tabs: v.looseObject({}),
});
export type KeptTabs = v.InferOutput<typeof pageState>['tabs'];
