import assert from 'node:assert/strict';
import { ArticleNames } from '../../../src/core/corpus/articleNames';

function names(...ids: string[]): ArticleNames {
	const all = new ArticleNames();
	for (const id of ids) all.add(id);
	return all;
}

suite('names of articles', () => {
	test('the shortest ending that only one article has is enough', () => {
		const all = names('2023/east/flood', '2024/east/flood', 'storm');

		assert.deepEqual(all.matching('storm'), ['storm']);
		assert.deepEqual(all.matching('2024/east/flood'), ['2024/east/flood']);
		assert.equal(all.shortest('2024/east/flood'), '2024/east/flood');
		assert.equal(names('2023/flood', '2024/east/flood').shortest('2024/east/flood'), 'east/flood');
	});

	test('an ending that several have means none of them', () => {
		assert.deepEqual(names('2023/flood', '2024/flood').matching('flood'), ['2023/flood', '2024/flood']);
	});

	test('a whole id goes before an ending of another', () => {
		assert.deepEqual(names('flood', '2024/flood').matching('flood'), ['flood']);
		assert.equal(names('flood', '2024/flood').shortest('2024/flood'), '2024/flood');
	});

	test('an ending is cut at a slash only', () => {
		assert.deepEqual(names('2024/flood').matching('lood'), []);
	});

	test('an article that went is no longer meant', () => {
		const all = names('2023/flood', '2024/flood');
		all.delete('2023/flood');

		assert.deepEqual(all.matching('flood'), ['2024/flood']);
	});
});
