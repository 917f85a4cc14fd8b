import assert from 'node:assert/strict';
import type { AnalyseOptions } from '../../../../src/core/analysis/analyser';
import { Readings } from '../../../../src/core/features/article/readings';
import { corpusOf, write } from '../../../support/corpusOf';

function opened() {
	const corpus = corpusOf({
		'sources.yaml': 'mira: {name: Mira Stell}\n',
		'east.txt': 'It stands, Mira Stell said.\n',
		'east.notes.yaml': 'article: {lang: en}\n',
	});
	const told: AnalyseOptions[] = [];
	const readings = new Readings(corpus, options => {
		told.push(options);
		return { analyse: () => ({ blocks: [], quotations: [], attributions: [] }) };
	});
	return { corpus, readings, told, read: () => readings.of(corpus.article('east')!, { kind: 'base' }) };
}

suite('readings', () => {
	test('are kept as long as an article stays as it is', () => {
		const { read, told } = opened();

		assert.equal(read(), read());
		assert.equal(told.length, 1);
	});

	test('are made anew with the sources of now, once they are forgotten', () => {
		const { corpus, readings, read, told } = opened();
		const before = read();
		write(corpus, { 'sources.yaml': 'mira: {name: Mira Stell-Born}\n' });
		readings.clear();

		assert.notEqual(read(), before);
		assert.deepEqual(
			told.map(({ sources }) => sources?.[0]?.name),
			['Mira Stell', 'Mira Stell-Born'],
		);
	});

	test('follow the language that the sidecar names', () => {
		const { corpus, read, told } = opened();
		read();
		write(corpus, { 'east.notes.yaml': 'article: {lang: sr}\n' });
		read();

		assert.deepEqual(
			told.map(({ language }) => language),
			['en', 'sr'],
		);
	});
});
