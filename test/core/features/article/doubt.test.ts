import assert from 'node:assert/strict';
import { lensesOf, lensTitle } from '../../../../src/core/features/article/lenses';
import { marksOf } from '../../../../src/core/features/article/marks';
import { threadsOf } from '../../../../src/core/features/article/threads';
import { statusLine } from '../../../../src/core/features/claims/statusLine';
import { corpusOf } from '../../../support/corpusOf';

const base = { kind: 'base' } as const;
/** One note asserts a claim, and another that would contest it stands on words that have changed. */
const corpus = corpusOf({
	'claims/safe.yaml': 'text: The bridge was safe\n',
	'sources.yaml': 'mayor: {name: The mayor}\nengineer: {name: The engineer}\n',
	'east.txt': 'The mayor said the bridge was safe. The engineer wrote that it had failed twice.\n',
	'east.notes.yaml': [
		'notes:',
		'  n-safe: {quote: the bridge was safe, before: "The mayor said ", claim: safe, speaker: mayor}',
		'  n-fail: {quote: it had not failed, before: "The engineer wrote that ", after: " twice.", claim: safe, stance: denies, speaker: engineer}',
		'',
	].join('\n'),
});
const article = corpus.article('east')!;

suite('a status that would be another one if altered passages counted', () => {
	test('is shown with that word above the paragraph, beside the words, in the conversation and in the status bar', () => {
		const [lens] = lensesOf(article, base);
		const { title, tooltip } = lensTitle(corpus, lens!, base);
		assert.equal(title, '1 claim · single origin · evidence altered');
		assert.match(tooltip, /single origin · evidence altered: 1 asserts/);
		assert.deepEqual(
			threadsOf(corpus, article, base, undefined).map(({ label }) => label),
			[
				'asserts · The bridge was safe · single origin · evidence altered',
				'denies · The bridge was safe · single origin · evidence altered · words altered',
			],
		);
		assert.match(statusLine(corpus, article, base).text, /evidence altered/);
		assert.deepEqual(
			marksOf(corpus, article, base).map(({ label }) => label),
			['asserts', 'denies · words altered'],
		);
	});
});
