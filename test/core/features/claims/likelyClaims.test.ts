import assert from 'node:assert/strict';
import { likelyClaims } from '../../../../src/core/features/claims/likelyClaims';
import { corpusOf } from '../../../support/corpusOf';

const corpus = corpusOf({
	'claims/bridge-safe.yaml': 'text: The bridge of Ostmere was safe\n',
	'claims/ferry-late.yaml': 'text: The ferry to Kalburg was late all winter\n',
	'claims/dam-cost.yaml': 'text: The dam cost 40 million\n',
	'claims/council-knew.yaml': 'text: The council knew of the cracks\n',
	'sources.yaml': 'stell: {name: Mira Stell}\n',
	'east.txt': 'They knew.\n',
	'east.notes.yaml': 'notes:\n  n-aaaa: {quote: They knew, claim: council-knew, speaker: stell}\n',
});

suite('claims that a passage is likely about', () => {
	const likely = (words: string, speaker?: string, recent: readonly string[] = []) =>
		likelyClaims(corpus, { words, speaker }, recent, { kind: 'base' }).map(({ id, reason }) => `${id}: ${reason}`);

	test('share its names, in whatever form, and its figures', () => {
		assert.deepEqual(likely('Nobody in Ostmere was told'), ['bridge-safe: shares Ostmere']);
		assert.deepEqual(likely('Kalburgers waited'), ['ferry-late: shares Kalburgers']);
		assert.deepEqual(likely('It was 40 million, or 4'), ['dam-cost: shares 40']);
	});

	test('are those of the same speaker', () => {
		assert.deepEqual(likely('nothing was said', 'stell'), ['council-knew: also Mira Stell']);
	});

	test('were used lately, the last one first', () => {
		assert.deepEqual(likely('nothing', undefined, ['gone', 'dam-cost', 'ferry-late']), [
			'dam-cost: used lately',
			'ferry-late: used lately',
		]);
	});

	test('come in the order of all that speaks for them', () => {
		assert.deepEqual(likely('In Ostmere they wait', 'stell', ['bridge-safe']), [
			'bridge-safe: shares Ostmere · used lately',
			'council-knew: also Mira Stell',
		]);
	});

	test('are none because both sentences begin with “The”', () => {
		assert.deepEqual(likely('The weather was fine'), []);
	});
});
