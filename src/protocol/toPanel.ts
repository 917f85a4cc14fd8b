import * as v from 'valibot';
import { chronologyView } from './chronologyTab';
import { claimView } from './claimTab';
import { compareView } from './compareTab';
import { mapView } from './mapTab';
import { drawing } from './matrix';
import { matrixView } from './matrixTab';
import { quotedView } from './quotedTab';
import { count } from './text';
import { ofThePage, pinned, ways } from './toFrame';

const view = v.variant('tab', [claimView, compareView, matrixView, mapView, chronologyView, quotedView]);

/**
 * What the extension tells the panel.
 *
 * `show` is the whole picture of one tab each time, so that a panel which has just been reloaded, and one which
 * missed a message while hidden, need nothing else. `revision` grows with each; an older one that comes late is
 * dropped.
 */
export const toPanel = v.variant('kind', [
	v.strictObject({ kind: v.literal('show'), revision: count, view, ways, pinned }),
	...ofThePage,
	/** Paint this and send the picture back: an extension has no canvas. */
	v.strictObject({ kind: v.literal('paint'), drawing }),
]);
export type ToPanel = Unchanging<v.InferOutput<typeof toPanel>>;
/** What the panel draws in a tab, or why there is nothing to draw yet. */
export type PanelView = Extract<ToPanel, { kind: 'show' }>['view'];
export type Findings = Extract<ToPanel, { kind: 'found' }>['findings'];
export type ClaimView = Extract<PanelView, { tab: 'claim' }>;
export type MatrixView = Extract<PanelView, { tab: 'matrix' }>;
export type MapView = Extract<PanelView, { tab: 'map' }>;
export type CompareView = Extract<PanelView, { tab: 'compare' }>;
export type ChronologyView = Extract<PanelView, { tab: 'chronology' }>;
export type QuotedView = Extract<PanelView, { tab: 'quoted' }>;

/** What was worked out or received is shown, never changed. */
type Unchanging<T> = T extends object ? { readonly [Key in keyof T]: Unchanging<T[Key]> } : T;
