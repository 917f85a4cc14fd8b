import type { Evidence } from './evidence';
import type { Needle } from './needle';

/**
 * How likely each of several places is the passage that an anchor was made on, from 0 to 1. What is missing
 * from 1 in their sum is the likelihood that the passage is gone. So two places that are as good share what
 * one of them would have had alone.
 *
 * @param seam how clearly the quote's sides now meet with nothing between them
 * @param textLength in words
 */
export function likelihoods(places: readonly Evidence[], needle: Needle, seam: number, textLength: number): number[] {
	const odds = places.map(evidence => Math.exp(utility(featuresOf(evidence, needle, seam, textLength))));
	const all = odds.reduce((sum, each) => sum + each, 1);
	return odds.map(each => each / all);
}

/**
 * What counts grows with how telling the whole quote is: half of a long sentence between its sides is surely it, half
 * of three words is not. Much that is new among its words counts against, and so do sides that now meet without it.
 * `npm run bench -- anchors --fit` prints the coefficients that describe best (as a conditional logit) which place was
 * right in cases.
 */
const coefficients: Readonly<Record<keyof Features, number>> = {
	bias: -6.64,
	quote: -4.82,
	whole: -2.42,
	kept: 3.88,
	keptAsItWas: 0.94,
	betterSide: 0.89,
	lesserSide: 1.99,
	inserted: -1.32,
	seamBesideSide: -3.55,
	textLength: -0.34,
};

function utility(features: Features): number {
	let sum = 0;
	for (const name of featureNames) sum += coefficients[name] * features[name];
	return sum;
}

export interface Features {
	readonly bias: number;
	readonly quote: number;
	readonly whole: number;
	readonly kept: number;
	readonly keptAsItWas: number;
	readonly betterSide: number;
	readonly lesserSide: number;
	readonly inserted: number;
	readonly seamBesideSide: number;
	readonly textLength: number;
}

export const featureNames = [
	'bias',
	'quote',
	'whole',
	'kept',
	'keptAsItWas',
	'betterSide',
	'lesserSide',
	'inserted',
	'seamBesideSide',
	'textLength',
] as const satisfies readonly (keyof Features)[];

export function featuresOf(evidence: Evidence, needle: Needle, seam: number, textLength: number): Features {
	const { quote, quoteWeight, inserted } = evidence;
	// A side that is not stored neither agrees nor disagrees.
	const before = needle.before === undefined ? evidence.after / 2 : evidence.before;
	const after = needle.after === undefined ? evidence.before / 2 : evidence.after;
	const betterSide = Math.max(before, after);
	const whole = Math.log2(1 + quoteWeight);
	const kept = Math.log2(1 + quote * quoteWeight);
	return {
		bias: 1,
		quote,
		whole,
		kept,
		keptAsItWas: quote * quote * whole,
		betterSide: betterSide * whole,
		lesserSide: Math.min(before, after) * kept,
		inserted: inserted * whole,
		// Where a passage was taken out, its neighbours stand beside what was beside it.
		seamBesideSide: seam * betterSide,
		// The longer the text, the more like words stand in it by chance.
		textLength: Math.log2(textLength + 64) - 10,
	};
}
