import assert from 'node:assert/strict';
import { figures, measureNames, type Figures, type Measure } from './measures';
import { readSampleGold, sampleMeasureNames, scoreSampleArticles, type SampleMeasure } from './sampleArticles';

/** F1 when the rules were last changed, less a little: a change may not cost more than that. */
const floors: Partial<Record<Measure | SampleMeasure, number>> = {
	quoted: 0.88,
	triple: 0.62,
	'triple direct': 0.95,
	'triple mixed': 0.7,
	'triple speech': 0.77,
	half: 0.7,
	content: 0.66,
	source: 0.69,
	cue: 0.71,
	'not speech': 0.68,
	speaker: 0.6,
	strength: 0.61,
	manner: 0.67,
	roles: 0.85,
	furniture: 0.98,
};

suite('who says what, in the articles of the sample corpus', () => {
	const { measures, more, differences } = scoreSampleArticles(readSampleGold());
	const all = new Map<string, Figures & { marked: number }>();
	for (const measure of typedKeys(measureNames)) {
		const tally = measures.of(measure);
		all.set(measure, { ...figures(tally), marked: tally.marked });
	}
	for (const measure of typedKeys(sampleMeasureNames)) {
		const tally = more[measure];
		all.set(measure, { ...figures(tally), marked: tally.marked });
	}

	test('as well as before', () => {
		const names: Readonly<Record<string, string>> = { ...measureNames, ...sampleMeasureNames };
		const percent = (share: number) => (100 * share).toFixed(0).padStart(4);
		console.log(`      ${'precision, recall, F1 in %'.padEnd(52)}`);
		for (const [measure, { precision, recall, f1, marked }] of all) {
			const numbers = [precision, recall, f1].map(percent).join('');
			console.log(`      ${names[measure]!.padEnd(52)}${numbers}  of ${marked}`);
		}
		if (process.env['MISSES']) console.log(differences.join('\n'));

		const fallen = Object.entries(floors).filter(([measure, floor]) => all.get(measure)!.f1 < floor);
		assert.deepEqual(fallen, [], differences.join('\n'));
	});
});

function typedKeys<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
	// oxlint-disable-next-line no-unsafe-type-assertion -- a literal has no other keys
	return Object.keys(record) as Key[];
}
