import assert from 'node:assert/strict';
import { figures, Measures, measureText, type Measure, type Statement } from './measures';
import { readPassage } from './passages';

/** What the measures say of an answer; both are written with the marks of the passages. */
function compared(answer: string, marks: string): (measure: Measure) => string {
	const [found, gold] = [readPassage('', answer, []), readPassage('', marks, [])];
	assert.equal(found.text, gold.text, 'the same words');
	const quotations = Array.from(gold.text.matchAll(/“[^”]*”/gu), ({ 0: words, index }) => ({
		start: index,
		end: index + words.length,
	}));
	const measures = new Measures();
	const statements: readonly Statement[] = gold.attributions;
	measureText({ text: gold.text, statements, quotations }, found.attributions, measures);
	return measure => {
		const { precision, recall } = figures(measures.of(measure));
		return `${Math.round(100 * precision)} ${Math.round(100 * recall)}`;
	};
}

suite('the measures of who says what', () => {
	test('an answer that is a person’s own has everything right', () => {
		const marks = '{“The bridge is safe,”} <said> [Mira Stell].';
		const score = compared(marks, marks);

		for (const measure of ['quoted', 'triple', 'triple direct', 'half', 'content', 'source', 'cue'] as const) {
			assert.equal(score(measure), '100 100', measure);
		}
	});

	test('marks and commas at the edge of a span are nothing to them', () => {
		const score = compared(
			'“{The bridge is safe},” <said> [Mira Stell.]',
			'{“The bridge is safe,”} <said> [Mira Stell].',
		);

		assert.equal(score('content'), '100 100');
		assert.equal(score('source'), '100 100');
	});

	test('half of the words are enough to be the same statement, fewer are not', () => {
		const half = compared('[Stell] <said> {the bridge} was safe.', '[Stell] <said> {the bridge was safe}.');
		const less = compared('[Stell] <said> {the} bridge was safe.', '[Stell] <said> {the bridge was safe}.');

		assert.deepEqual([half('half'), half('content'), half('triple')], ['100 100', '0 0', '100 100']);
		assert.deepEqual([less('half'), less('triple')], ['0 0', '0 0']);
	});

	test('a source without its head word is another source', () => {
		const score = compared(
			'The head of [the board] <said> {no one came}.',
			'[The head of the board] <said> {no one came}.',
		);

		assert.deepEqual([score('half'), score('triple')], ['100 100', '0 0']);
	});

	test('a source where there is none makes a statement wrong', () => {
		const score = compared('{The vote} <is expected> {on [Friday]}.', '{The vote} <is expected> {on Friday}.');

		assert.deepEqual([score('half'), score('triple')], ['100 100', '0 0']);
	});

	test('a quotation given to the wrong person counts against both figures, one given to nobody against recall', () => {
		const marks = '{1 “We lost,”} <1 said> [1 Kolt] to Reun. {2 “We won,”} <2 said> [2 Reun].';
		const wrong = compared('{1 “We lost,”} <1 said> Kolt to [1 Reun]. {2 “We won,”} <2 said> [2 Reun].', marks);
		const nobody = compared('“We lost,” said Kolt to Reun. {“We won,”} <said> [Reun].', marks);

		assert.equal(wrong('quoted'), '50 50');
		assert.equal(nobody('quoted'), '100 50');
	});

	test('words held at arm’s length are found when they are given to nobody', () => {
		const marks = 'The “reform” came late, {“too late”}, <said> [Kolt].';
		const all = compared('The {1 “reform”} came late, {1 “too late”}, <1 said> [1 Kolt].', marks);

		assert.equal(compared(marks, marks)('not speech'), '100 100');
		assert.equal(all('not speech'), '0 0');
	});

	test('what a person does not mark costs precision, what a program does not find costs recall', () => {
		const marks = '[1 Stell] <1 said> {1 it rained} and [2 Reun] <2 said> {2 it did not}.';
		const one = compared('[1 Stell] <1 said> {1 it rained} and Reun said it did not.', marks);
		const more = compared(marks, '[1 Stell] <1 said> {1 it rained} and Reun said it did not.');

		assert.equal(one('triple'), '100 50');
		assert.equal(more('triple'), '50 100');
	});
});
