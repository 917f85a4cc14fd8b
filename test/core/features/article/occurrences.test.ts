import assert from 'node:assert/strict';
import { occurrencesIn, placesOf } from '../../../../src/core/features/article/occurrences';
import { corpusOf } from '../../../support/corpusOf';

const east =
	'The “old” bridge is safe.\nThe “old” bridge is unsafe. Nobody said: the "old"  bridge is safe, or bridge is safer.\n';

suite('all occurrences of some words', () => {
	const found = (words: string, notes = '') => {
		const corpus = corpusOf({ 'east.txt': east, ...(notes && { 'east.notes.yaml': notes }) });
		return occurrencesIn(corpus.article('east')!, words, 'safe', { kind: 'base' }).map(
			({ before, words: there, after }) => `${before}[${there}]${after}`,
		);
	};

	test('are those of whole words, whatever the marks and spaces between them', () => {
		assert.deepEqual(found('“old” bridge is safe'), [
			'The [“old” bridge is safe]. The “old” bridge is unsafe.',
			'is unsafe. Nobody said: the ["old" bridge is safe], or bridge is safer.',
		]);
	});

	test('leave out what is marked with the claim already', () => {
		const notes = 'notes:\n  n-aaaa: {quote: bridge is safe, after: ". The", claim: safe}\n';
		assert.equal(found('bridge is safe').length, 2);
		assert.equal(found('bridge is safe', notes).length, 1);
		assert.equal(found('bridge is safe', notes.replace('claim: safe', 'claim: other')).length, 2);
	});

	test('are none of words that nobody wrote', () => {
		assert.deepEqual(found('new bridge'), []);
		assert.deepEqual(found('  '), []);
	});

	test('what somebody types is found whatever its capitals', () => {
		assert.deepEqual(placesOf(east, 'the “OLD”'), [0, 26]);
	});
});
