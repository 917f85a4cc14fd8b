import * as v from 'valibot';

/** How far the reader has scrolled, in CSS pixels. */
export const scroll = v.pipe(v.number(), v.finite(), v.minValue(0));
