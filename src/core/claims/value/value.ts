import { readValue } from './readValue';
import { counting, parseUnit } from './units';

/** The numbers that a value may be. An end is open where that number itself is not meant: "more than 5". */
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

export interface ValueProblem {
	/** `backwards`: a range whose first number is the greater. `other-dimension`: years on a claim in %. */
	readonly problem: 'unreadable' | 'backwards' | 'other-dimension';
}

export interface ValueOptions {
	/** The claim's unit: what a bare number is in. */
	readonly unit?: string | undefined;
	/** BCP 47: says what `2.400` and `billion` are. English where it is not given. */
	readonly language?: string | undefined;
}

/** Longer than any figure with its unit; what is longer is not one. */
const longest = 200;

/**
 * Reads a value as people write it: `6 %`, `>= 12`, `about 80 %`, `eight to ten years`, `EUR 2.4 bn`, `nearly half`.
 *
 * - A bare number is what rounds to it: half its last given digit either way, 6 % is from 5.5 % up to, but without,
 *   6.5 %. So 6 and 7 differ, as a count of votes must. Zeros are given digits like others: `800` is 799.5 to 800.5, and
 *   who means it roundly writes `about 800`. With a word of size the last digit before it counts: 2.4 bn is 2.35 to
 *   2.45 bn, 800 m is 799.5 to 800.5 m.
 * - `about` and its like: a tenth either way, at least as much as the bare number. A fraction in words is rough in the
 *   same way. A limit (`up to`, `more than`) is the number itself; a range is closed and its ends are exact.
 * - Units with a fixed factor convert within their dimension, money never. A noun after the number ("votes") is what was
 *   counted; claims say what they count, so any noun can be compared with any other and with a bare number.
 * - A bare number is in the claim's unit, with its thousand or million if it has none of its own: `2.4` on `EUR bn`.
 */
export function parseValue(text: string, options: ValueOptions = {}): Value | ValueProblem {
	if (text.length > longest) return { problem: 'unreadable' };
	const key = `${options.language ?? ''}\0${options.unit ?? ''}\0${text}`;
	const known = readings.get(key);
	if (known) return known;
	const reading = parse(text, options);
	if (readings.size >= mostKept) readings.clear();
	readings.set(key, reading);
	return reading;
}

/** A corpus has few values and asks for them at every weighing. */
const readings = new Map<string, Value | ValueProblem>();
const mostKept = 5_000;

function parse(text: string, { unit: ofClaim, language }: ValueOptions): Value | ValueProblem {
	const claimed = ofClaim?.trim() ? parseUnit(ofClaim, language) : undefined;
	const reading =
		readValue(text, { language, units: letterM(claimed?.dimension) }) ?? readValue(text, { language, units: metres });
	if (!reading) return { problem: 'unreadable' };
	const { unit, isScaled, approximate, lowOpen, highOpen } = reading;
	if (unit && claimed && !areAlike(unit.dimension, claimed.dimension)) return { problem: 'other-dimension' };
	const factor = unit || !claimed ? 1 : claimed.factor * (isScaled ? 1 : claimed.scale);
	const interval = { low: reading.low * factor, high: reading.high * factor, lowOpen, highOpen };
	if (interval.low > interval.high) return { problem: 'backwards' };
	return { interval, dimension: (unit ?? claimed ?? counting).dimension, approximate };
}

const metres: ReadonlySet<string> = new Set(['m']);
const none: ReadonlySet<string> = new Set();

/** `800 m` are metres on a claim in kilometres and millions on every other. */
function letterM(dimension: string | undefined): ReadonlySet<string> {
	return dimension !== undefined && /^(?:length|area|volume)/.test(dimension) ? metres : none;
}

/** Two currencies go together on one claim, though they cannot be compared. */
function areAlike(a: string, b: string): boolean {
	return a.replace(/^currency:\w+/, 'currency') === b.replace(/^currency:\w+/, 'currency');
}

/** `incomparable`: two currencies, or on a claim without unit two dimensions; neither for nor against each other. */
export type ValueRelation = 'overlap' | 'disjoint' | 'incomparable';

/** How two values on one claim stand to each other: whether there is a number that both allow. */
export function compareValues(a: Value, b: Value): ValueRelation {
	if (a.dimension !== b.dimension) return 'incomparable';
	return liesBelow(a.interval, b.interval) || liesBelow(b.interval, a.interval) ? 'disjoint' : 'overlap';
}

function liesBelow(a: Interval, b: Interval): boolean {
	return areEqual(a.high, b.low) ? a.highOpen || b.lowOpen : a.high < b.low;
}

/** Up to what converting and halving leave behind in the last places. */
function areEqual(a: number, b: number): boolean {
	return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
