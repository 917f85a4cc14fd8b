import * as v from 'valibot';

/** The panel's views, each a tab of it: what the sources say of one claim, all claims against all articles, passages side by side, who said what when, and who is quoted how much. */
export const tab = v.picklist(['claim', 'matrix', 'compare', 'chronology', 'map', 'quoted']);
export type Tab = v.InferOutput<typeof tab>;
