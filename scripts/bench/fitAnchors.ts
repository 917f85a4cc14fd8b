import { clearest, exactPlaces } from '../../src/core/anchor/exactPlaces';
import { seamOf } from '../../src/core/anchor/evidence';
import { needleOf } from '../../src/core/anchor/needle';
import { possiblePassages } from '../../src/core/anchor/passages';
import { patternOf } from '../../src/core/anchor/pattern';
import { featureNames, featuresOf } from '../../src/core/anchor/weighing';
import { WordIndex } from '../../src/core/anchor/wordIndex';
import { normalise } from '../../src/core/text/normalise';
import type { Span } from '../../src/core/text/span';
import type { AnchorCase } from '../../test/anchoring/anchorCases';

/** The places that were weighed for one case, and which of them is the passage: -1 where it is gone. */
interface Choice {
	readonly places: readonly (readonly number[])[];
	readonly right: number;
}

/**
 * The coefficients of `weighing.ts`, fitted anew to cases: those that make it likeliest that in each the right place,
 * or none, is chosen. Only position tells in the tied cases; they are left out.
 */
export function fitCoefficients(
	cases: readonly AnchorCase[],
	texts: ReadonlyMap<string, string>,
): Record<string, number> {
	const choices = cases
		.filter(each => each.class !== 'repeated-tied')
		.flatMap(each => choiceOf(each, texts.get(each.text_id) ?? ''));
	const weights = conditionalLogit(choices, featureNames.length);
	return Object.fromEntries(featureNames.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(2))]));
}

function choiceOf(each: AnchorCase, text: string): Choice[] {
	const normal = normalise(text);
	const { exact, prefix, suffix } = each.selectors;
	const needle = needleOf({ quote: exact, before: prefix, after: suffix }, {});
	const index = new WordIndex(normal.text);
	const pattern = patternOf(needle, index);
	const copies = clearest(exactPlaces(normal.text, needle));
	const passages = possiblePassages(normal.text, index, needle, pattern, copies);
	const overlaps = passages.map(({ span }) => overlapOf(normal.toRaw(span), each.truth));
	const best = Math.max(0, ...overlaps);
	if (each.truth !== null && best < 0.5) return []; // not among those weighed: no coefficient would find it
	const seam = seamOf(pattern, index);
	return [
		{
			places: passages.map(({ evidence }) => {
				const features = featuresOf(evidence, needle, seam, index.length);
				return featureNames.map(name => features[name]);
			}),
			right: each.truth === null ? -1 : overlaps.indexOf(best),
		},
	];
}

function overlapOf(a: Span, b: Span | null): number {
	if (b === null) return 0;
	const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
	return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** By Newton's method, with a trace of ridge so that features that always go together do no harm. */
function conditionalLogit(choices: readonly Choice[], size: number): number[] {
	const each = Array.from({ length: size }, (_, i) => i);
	let weights = each.map(() => 0);
	for (let round = 0; round < 30; round++) {
		const ridge = 1e-4 * choices.length;
		const gradient = weights.map(weight => ridge * weight);
		const curvature = each.map(i => each.map(j => (i === j ? ridge : 0)));
		for (const { places, right } of choices) {
			const odds = places.map(values => Math.exp(values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)));
			const all = odds.reduce((sum, odd) => sum + odd, 1);
			const mean = each.map(i => places.reduce((sum, values, k) => sum + ((odds[k] ?? 0) / all) * (values[i] ?? 0), 0));
			for (const i of each) {
				gradient[i] = (gradient[i] ?? 0) + (mean[i] ?? 0) - (places[right]?.[i] ?? 0);
				const row = curvature[i] ?? [];
				for (const j of each) {
					const moment = places.reduce(
						(sum, values, k) => sum + ((odds[k] ?? 0) / all) * (values[i] ?? 0) * (values[j] ?? 0),
						0,
					);
					row[j] = (row[j] ?? 0) + moment - (mean[i] ?? 0) * (mean[j] ?? 0);
				}
			}
		}
		const step = solved(curvature, gradient);
		weights = weights.map((weight, i) => weight - Math.max(-1, Math.min(1, step[i] ?? 0)));
	}
	return weights;
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
