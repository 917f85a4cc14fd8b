import { clearest, isProof } from '../../src/core/anchor/exactPlaces';
import { needleOf } from '../../src/core/anchor/needle';
import { possiblePassages } from '../../src/core/anchor/passages';
import { patternOf } from '../../src/core/anchor/pattern';
import { featureNames, featuresOf } from '../../src/core/anchor/weighing';
import { WordIndex } from '../../src/core/anchor/wordIndex';
import { normalise } from '../../src/core/text/normalise';
import type { Span } from '../../src/core/text/span';
import type { AnchorCase, CaseClass } from '../../test/anchoring/anchorCases';
import type { AnchorCases } from './anchorTexts';

/** The places that were weighed for one case, and which of them is the passage: -1 where it is gone. */
interface Choice {
	readonly places: readonly (readonly number[])[];
	readonly right: number;
	/** How much the case counts: classes count alike, however many cases they have. */
	readonly weight: number;
}

/**
 * The coefficients of `weighing.ts`, fitted anew to those cases in which places are weighed at all: those that make it
 * likeliest that in each the right place, or none, is chosen. Each class of each source counts alike, however many cases
 * it has: made cases are many and gentle, those of real revisions few and rough. Only position tells in the tied cases;
 * they are left out.
 */
export function fitCoefficients(sources: readonly AnchorCases[]): Record<string, number> {
	const choices = sources.flatMap(({ cases, texts }) => {
		const sizes = new Map<CaseClass, number>();
		for (const each of cases) sizes.set(each.class, (sizes.get(each.class) ?? 0) + 1);
		return cases
			.filter(each => each.class !== 'repeated-tied')
			.flatMap(each => choiceOf(each, texts.get(each.text_id) ?? '', usualSize / (sizes.get(each.class) ?? 1)));
	});
	const weights = conditionalLogit(choices, featureNames.length);
	return Object.fromEntries(featureNames.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(2))]));
}

const usualSize = 100;

function choiceOf(each: AnchorCase, text: string, weight: number): Choice[] {
	const normal = normalise(text);
	const { exact, prefix, suffix } = each.selectors;
	const needle = needleOf({ quote: exact, before: prefix, after: suffix }, {});
	const copies = clearest(normal.text, needle);
	if (copies[0] && isProof(copies[0], needle)) return [];
	const index = new WordIndex(normal.text);
	const pattern = patternOf(needle, index);
	const passages = possiblePassages(normal.text, index, needle, pattern, copies);
	const overlaps = passages.map(({ span }) => overlapOf(normal.toRaw(span), each.truth));
	const best = Math.max(0, ...overlaps);
	if (each.truth !== null && best < 0.5) return []; // not among those weighed: no coefficient would find it
	return [
		{
			places: passages.map(({ evidence }) => {
				const features = featuresOf(evidence, needle, index.length);
				return featureNames.map(name => features[name]);
			}),
			right: each.truth === null ? -1 : overlaps.indexOf(best),
			weight,
		},
	];
}

function overlapOf(a: Span, b: Span | null): number {
	if (b === null) return 0;
	const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
	return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** So little that coefficients keep their meaning, and so much that a few odd cases do not run away with them. */
const ridgeShare = 3e-4;

/** By Newton's method, with ridge. */
function conditionalLogit(choices: readonly Choice[], size: number): number[] {
	const ridge = ridgeShare * choices.reduce((sum, { weight }) => sum + weight, 0);
	let weights = Array.from({ length: size }, () => 0);
	let surprise = surpriseOf(choices, weights, ridge);
	for (let round = 0; round < 30; round++) {
		const step = newtonStep(choices, weights, ridge);
		// A whole step may go past the best point, and then further off with each round.
		let [share, next, nextSurprise] = [1, weights, surprise];
		do {
			next = weights.map((weight, i) => weight - share * (step[i] ?? 0));
			nextSurprise = surpriseOf(choices, next, ridge);
			share /= 2;
		} while (nextSurprise > surprise && share > 1e-3);
		if (nextSurprise > surprise - 1e-3) break;
		[weights, surprise] = [next, nextSurprise];
	}
	return weights;
}

/** How little the coefficients expect what was right: what is made as small as can be. */
function surpriseOf(choices: readonly Choice[], weights: readonly number[], ridge: number): number {
	let sum = (ridge / 2) * weights.reduce((all, weight) => all + weight * weight, 0);
	for (const { places, right, weight } of choices) {
		const odds = oddsOf(places, weights);
		sum += weight * Math.log(odds.reduce((all, odd) => all + odd, 1) / (odds[right] ?? 1));
	}
	return sum;
}

function newtonStep(choices: readonly Choice[], weights: readonly number[], ridge: number): number[] {
	const each = weights.map((_, i) => i);
	const gradient = weights.map(weight => ridge * weight);
	const curvature = each.map(i => each.map(j => (i === j ? ridge : 0)));
	for (const { places, right, weight } of choices) {
		const odds = oddsOf(places, weights);
		const all = odds.reduce((sum, odd) => sum + odd, 1);
		const mean = each.map(i => places.reduce((sum, values, k) => sum + ((odds[k] ?? 0) / all) * (values[i] ?? 0), 0));
		for (const i of each) {
			gradient[i] = (gradient[i] ?? 0) + weight * ((mean[i] ?? 0) - (places[right]?.[i] ?? 0));
			const row = curvature[i] ?? [];
			for (const j of each) {
				const moment = places.reduce(
					(sum, values, k) => sum + ((odds[k] ?? 0) / all) * (values[i] ?? 0) * (values[j] ?? 0),
					0,
				);
				row[j] = (row[j] ?? 0) + weight * (moment - (mean[i] ?? 0) * (mean[j] ?? 0));
			}
		}
	}
	return solved(curvature, gradient);
}

/** Against 1 for there being none. */
function oddsOf(places: readonly (readonly number[])[], weights: readonly number[]): number[] {
	return places.map(values => Math.exp(values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)));
}

/** Gauss and Jordan. */
function solved(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
	const rows = matrix.map((row, i) => [...row, vector[i] ?? 0]);
	rows.forEach((row, i) => {
		const pivot = row[i] ?? 1;
		row.forEach((value, j) => (row[j] = value / pivot));
		rows.forEach((other, k) => {
			const factor = other[i] ?? 0;
			if (k !== i) other.forEach((value, j) => (other[j] = value - factor * (row[j] ?? 0)));
		});
	});
	return rows.map(row => row.at(-1) ?? 0);
}
