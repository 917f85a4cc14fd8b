import type { Interval } from './value';

/** A stretch of numbers to draw values on, with round numbers to read them by. */
export interface Scale {
	readonly from: number;
	readonly to: number;
	/** Round numbers from one end to the other, both included. */
	readonly ticks: readonly number[];
}

/** About so many steps: few enough for their figures to stand beside each other in a side bar. */
const steps = 4;

/**
 * A scale on which all of these have room, from round number to round number. It begins at nought where they are not
 * far from it in relation to each other, so that twice as much looks like twice as much.
 *
 * @returns `undefined` where none of them has an end: there is nothing to measure by.
 */
export function scaleFor(intervals: readonly Interval[]): Scale | undefined {
	const ends = intervals.flatMap(({ low, high }) => [low, high]).filter(end => Number.isFinite(end));
	if (!ends.length) return undefined;
	const reach = widened(Math.min(...ends), Math.max(...ends));
	const step = roundStep((reach.to - reach.from) / steps);
	const first = Math.floor(reach.from / step);
	const last = Math.ceil(reach.to / step);
	// Numbers so great, or so near to each other, that there is none between them.
	if (!(last - first >= 1 && last - first < mostTicks)) return undefined;
	// Counted in steps, since sums of fractions are a little off.
	const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidied((first + index) * step));
	const [from = Number.NaN] = ticks;
	const to = ticks.at(-1) ?? Number.NaN;
	return from < to && from <= Math.min(...ends) && to >= Math.max(...ends) ? { from, to, ticks } : undefined;
}

const mostTicks = 12;

function widened(from: number, to: number): { readonly from: number; readonly to: number } {
	if (from >= 0 && from <= to / 2) return { from: 0, to: to || 1 };
	if (to <= 0 && to >= from / 2) return { from: from || -1, to: 0 };
	return from === to ? { from: from - Math.abs(from) / 10, to: to + Math.abs(to) / 10 } : { from, to };
}

/** 1, 2 or 5 with any number of noughts: the least that is no smaller. */
function roundStep(size: number): number {
	const power = 10 ** Math.floor(Math.log10(size));
	return ([1, 2, 5].find(times => times * power >= size) ?? 10) * power;
}

/** Without what multiplying leaves behind in the last places. */
function tidied(number: number): number {
	return Number(number.toPrecision(15));
}
