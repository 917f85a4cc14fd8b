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
 * Surroundings count for most, then how much of the quote's telling words is kept; a long quote of which little is
 * kept and much that is new among its words count against. `npm run bench -- anchors --fit` prints the coefficients
 * that describe best (as a conditional logit) which place was right in the cases that it makes.
 */
const coefficients: Readonly<Record<keyof Features, number>> = {
	bias: -5.82,
	quote: -2.02,
	betterSide: 4.63,
	lesserSide: 5.59,
	quoteWithSide: -1.01,
	kept: 5.51,
	whole: -3.98,
	inserted: -5.27,
	seamBesideSide: -4.43,
	textLength: -0.15,
};

function utility(features: Features): number {
	let sum = 0;
	for (const name of featureNames) sum += coefficients[name] * features[name];
	return sum;
}

export interface Features {
	readonly bias: number;
	readonly quote: number;
	readonly betterSide: number;
	readonly lesserSide: number;
	readonly quoteWithSide: number;
	readonly kept: number;
	readonly whole: number;
	readonly inserted: number;
	readonly seamBesideSide: number;
	readonly textLength: number;
}

export const featureNames = [
	'bias',
	'quote',
	'betterSide',
	'lesserSide',
	'quoteWithSide',
	'kept',
	'whole',
	'inserted',
	'seamBesideSide',
	'textLength',
] as const satisfies readonly (keyof Features)[];

export function featuresOf(evidence: Evidence, needle: Needle, seam: number, textLength: number): Features {
	// A side that is not stored neither agrees nor disagrees.
	const before = needle.before === undefined ? evidence.after / 2 : evidence.before;
	const after = needle.after === undefined ? evidence.before / 2 : evidence.after;
	const betterSide = Math.max(before, after);
	return {
		bias: 1,
		quote: evidence.quote,
		betterSide,
		lesserSide: Math.min(before, after),
		quoteWithSide: evidence.quote * betterSide,
		kept: Math.log2(1 + evidence.quote * evidence.quoteWeight),
		whole: Math.log2(1 + evidence.quoteWeight),
		inserted: evidence.inserted,
		// Where a passage was taken out, its neighbours stand beside what was beside it.
		seamBesideSide: seam * betterSide,
		// The longer the text, the more like words stand in it by chance.
		textLength: Math.log2(textLength + 64) - 10,
	};
}
