import type { Evidence } from './evidence';
import type { Needle } from './needle';

/**
 * How likely each of several places is the passage that an anchor was made on, from 0 to 1. What is missing
 * from 1 in their sum is the likelihood that the passage is gone. So two places that are as good share what
 * one of them would have had alone.
 *
 * @param textLength in words
 */
export function likelihoods(places: readonly Evidence[], needle: Needle, textLength: number): number[] {
	const odds = places.map(evidence => Math.exp(utility(featuresOf(evidence, needle, textLength))));
	const all = odds.reduce((sum, each) => sum + each, 1);
	return odds.map(each => each / all);
}

/**
 * What counts grows with how telling the whole quote is: half of a long sentence between its sides is surely it, half
 * of three words is not. Many new words among its own count against a place, and the quote to the letter but elsewhere
 * counts less than what stands where it stood.
 * These are what `npm run bench -- anchors --published tuning --texts sample-corpus --count 200 --fit` prints: the
 * coefficients that describe best (as a conditional logit) which place was right in real and in made cases.
 */
const coefficients: Readonly<Record<keyof Features, number>> = {
	bias: -5.06,
	quote: -3.35,
	few: -2.3,
	whole: -1.68,
	kept: 2.89,
	keptAsItWas: 0.57,
	copy: -1.56,
	betterSide: 0.83,
	lesserSide: 1.36,
	inserted: -4.07,
	textLength: -0.03,
};

function utility(features: Features): number {
	let sum = 0;
	for (const name of featureNames) sum += coefficients[name] * features[name];
	return sum;
}

export interface Features {
	readonly bias: number;
	readonly quote: number;
	readonly few: number;
	readonly whole: number;
	readonly kept: number;
	readonly keptAsItWas: number;
	readonly copy: number;
	readonly betterSide: number;
	readonly lesserSide: number;
	readonly inserted: number;
	readonly textLength: number;
}

export const featureNames = [
	'bias',
	'quote',
	'few',
	'whole',
	'kept',
	'keptAsItWas',
	'copy',
	'betterSide',
	'lesserSide',
	'inserted',
	'textLength',
] as const satisfies readonly (keyof Features)[];

export function featuresOf(evidence: Evidence, needle: Needle, textLength: number): Features {
	const { quote, quoteWeight, inserted, isCopy } = evidence;
	// A side that is not stored neither agrees nor disagrees.
	const before = needle.before === undefined ? evidence.after / 2 : evidence.before;
	const after = needle.after === undefined ? evidence.before / 2 : evidence.after;
	const betterSide = Math.max(before, after);
	const whole = Math.log2(1 + quoteWeight);
	const kept = Math.log2(1 + quote * quoteWeight);
	return {
		bias: 1,
		quote,
		few: Number(quote < someOfQuote),
		whole,
		kept,
		keptAsItWas: quote * quote * whole,
		copy: Number(isCopy),
		betterSide: betterSide * whole,
		lesserSide: Math.min(before, after) * kept,
		inserted: inserted / 10,
		// The longer the text, the more like words stand in it by chance.
		textLength: Math.log2(textLength + 64) - 10,
	};
}

/** Of a clause less is not near it: another sentence was written in its place. */
export const someOfQuote = 0.3;
