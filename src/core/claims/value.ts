/** The numbers that a value may be. An end is open where the number itself is not meant: "more than 5". */
export interface Interval {
	readonly low: number;
	readonly high: number;
	readonly lowOpen: boolean;
	readonly highOpen: boolean;
}

export interface Value {
	/** In the base unit of its dimension: seconds, metres, kilograms, wholes (1 is 100 %), one euro, one person. */
	readonly interval: Interval;
	/** Values of one dimension can be compared: `time`, `length`, `ratio`, `currency:EUR`, `count`, … */
	readonly dimension: string;
	/** "about", "nearly", a fraction in words. */
	readonly approximate: boolean;
}

export type ValueReading = Value | { readonly problem: 'unreadable' | 'backwards' | 'other-dimension' };

export interface ValueOptions {
	/** The claim's unit: what a bare number is in. */
	readonly unit?: string | undefined;
	/** BCP 47: says what `2.400` and `Billion` are. English where it is not given. */
	readonly language?: string | undefined;
}

export function parseValue(text: string, { unit = '' }: ValueOptions = {}): ValueReading {
	const found = /^(\d+)(?:\.(\d+))? ?(\D*)$/.exec(text.trim());
	if (!found) return { problem: 'unreadable' };
	const number = Number(`${found[1]}.${found[2] ?? ''}`);
	const half = 10 ** -(found[2]?.length ?? 0) / 2;
	const interval = { low: number - half, high: number + half, lowOpen: false, highOpen: true };
	return { interval, dimension: found[3] || unit || 'count', approximate: false };
}

export type ValueRelation = 'overlap' | 'disjoint' | 'incomparable';

/** How two values of one claim stand to each other. */
export function compareValues(a: Value, b: Value): ValueRelation {
	if (a.dimension !== b.dimension) return 'incomparable';
	return liesBelow(a.interval, b.interval) || liesBelow(b.interval, a.interval) ? 'disjoint' : 'overlap';
}

function liesBelow(a: Interval, b: Interval): boolean {
	if (a.high === b.low) return a.highOpen || b.lowOpen;
	return a.high < b.low;
}
