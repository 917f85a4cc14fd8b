/** So many rounds bring the order to rest in all but contrived cases; a fixed number makes every run the same. */
const rounds = 100;
/** Two places nearer than that are one: sums of fractions differ in their last digits. */
const grain = 1e9;

/**
 * Puts things that have much in common beside each other.
 *
 * By reciprocal averaging (M. O. Hill, “Reciprocal averaging: an eigenvector method of ordination”, Journal of Ecology
 * 61, 1973, 237–249): each trait is given the mean place of the things that have it, each thing the mean place of its
 * traits, and so on by turns, until the places come to rest on the axis along which the things differ most. Things
 * that no chain of traits joins are ordered apart, one lot after the other, the largest first: they have no common axis.
 *
 * Of an axis' two directions the one is taken that puts the first thing into its first half. The same for the same
 * input, whatever the order of the traits.
 *
 * @param traits which things have each of them, as numbers below `things`.
 * @returns a place for each thing. Equal places: nothing tells the two apart.
 */
export function seriate(things: number, traits: readonly (readonly number[])[]): Float64Array {
	const places = new Float64Array(things);
	const lots = lotsOf(things, traits);
	let from = 0;
	for (const lot of lots) {
		const axis = axisOf(lot.things, lot.traits);
		// An axis has the length of one at most.
		lot.things.forEach((thing, i) => (places[thing] = from + axis[i]!));
		from += 3;
	}
	return places;
}

interface Lot {
	/** Ascending. */
	readonly things: number[];
	readonly traits: (readonly number[])[];
}

/** The things that traits join, directly or through others; the largest lot first, of equal ones that of the first thing. */
function lotsOf(things: number, traits: readonly (readonly number[])[]): Lot[] {
	const heads = Int32Array.from({ length: things }, (_, thing) => thing);
	const headOf = (thing: number): number => {
		let head = thing;
		while (heads[head] !== head) head = heads[head] = heads[heads[head]!]!;
		return head;
	};
	for (const [first, ...others] of traits)
		for (const other of others) {
			const [a, b] = [headOf(first!), headOf(other)];
			heads[Math.max(a, b)] = Math.min(a, b);
		}
	const lots = new Map<number, Lot>();
	for (let thing = 0; thing < things; thing++) {
		const head = headOf(thing);
		const lot = lots.get(head);
		if (lot) lot.things.push(thing);
		else lots.set(head, { things: [thing], traits: [] });
	}
	for (const trait of traits) if (trait[0] !== undefined) lots.get(headOf(trait[0]))!.traits.push(trait);
	return [...lots.values()].sort((a, b) => b.things.length - a.things.length);
}

/** The places of one lot's things, about the middle of them all. */
function axisOf(things: readonly number[], traits: readonly (readonly number[])[]): Float64Array {
	const indexOf = new Map(things.map((thing, index) => [thing, index]));
	// In one order, since sums of fractions depend on it.
	const lists = traits.map(trait => trait.map(thing => indexOf.get(thing)!).sort((a, b) => a - b)).sort(byMembers);
	const weights = new Float64Array(things.length);
	for (const list of lists) for (const index of list) weights[index]!++;
	let places = Float64Array.from(things, (_, index) => index);
	centre(places, weights);
	for (let round = 0; round < rounds; round++) {
		const next = new Float64Array(things.length);
		for (const list of lists) {
			let sum = 0;
			for (const index of list) sum += places[index]!;
			for (const index of list) next[index]! += sum / list.length;
		}
		for (let index = 0; index < next.length; index++) next[index]! /= weights[index]! || 1;
		centre(next, weights);
		places = next;
	}
	const rounded = places.map(place => Math.round(place * grain) / grain);
	const first = rounded.find(place => place !== 0) ?? 0;
	return first > 0 ? rounded.map(place => -place) : rounded;
}

/** Takes away what all have in common, and stretches the rest to the length of one. */
function centre(places: Float64Array, weights: Float64Array): void {
	let sum = 0;
	let weight = 0;
	for (let index = 0; index < places.length; index++) {
		sum += places[index]! * weights[index]!;
		weight += weights[index]!;
	}
	const middle = weight ? sum / weight : 0;
	let widest = 0;
	for (let index = 0; index < places.length; index++) {
		places[index]! -= middle;
		widest = Math.max(widest, Math.abs(places[index]!));
	}
	// Where all are at one place, rounding is all that is left.
	if (widest < 1 / grain) places.fill(0);
	else for (let index = 0; index < places.length; index++) places[index]! /= widest;
}

function byMembers(a: readonly number[], b: readonly number[]): number {
	for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
	return a.length - b.length;
}
