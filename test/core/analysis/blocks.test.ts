import assert from 'node:assert/strict';
import { findBlocks } from '../../../src/core/analysis/blocks';
import { lines } from '../../support/marked';

const kindsIn = (text: string): string[] => findBlocks(text).map(({ kind }) => kind);

suite('the structure of an article', () => {
	test('is a headline, who wrote it, and paragraphs', () => {
		const article = lines(
			'Varn closes its old bridge',
			'',
			'By Ana Kolt',
			'',
			'The council of Varn closed the bridge on Monday.',
			'',
			'Nobody was glad about it.',
		);

		assert.deepEqual(kindsIn(article), ['headline', 'byline', 'paragraph', 'paragraph']);
	});

	test('leaves out what belongs to the page', () => {
		const article = lines(
			'Varn closes its old bridge',
			'',
			'The council closed the bridge on Monday.',
			'',
			'Share this article',
			'',
			'Read more: Ten bridges you should see',
			'',
			'Advertisement',
		);

		assert.deepEqual(kindsIn(article), ['headline', 'paragraph', 'furniture', 'furniture', 'furniture']);
	});

	test('takes a line for a paragraph where lines are long, and joins lines that were wrapped', () => {
		const wrapped = lines(
			'The council of Varn closed the bridge over the river Ell on',
			'Monday, and nobody in the old town was glad about it at all.',
		);

		assert.equal(findBlocks(wrapped).length, 1);
		assert.equal(findBlocks(lines('The council closed the bridge.', 'Nobody was glad about it.')).length, 2);
	});

	test('is found in any script', () => {
		assert.deepEqual(kindsIn('Мира Стелић је рекла да је мост безбедан.'), ['paragraph']);
	});
});
