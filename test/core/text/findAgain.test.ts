import assert from 'node:assert/strict';
import { findAgain } from '../../../src/core/text/findAgain';

suite('words that a link leads to', () => {
	const text = 'It rained. It stands. It rained. It will stand.';

	test('are where they were, or at the nearest place', () => {
		assert.equal(findAgain(text, 'It rained.', 0), 0);
		assert.equal(findAgain(text, 'It rained.', 22), 22);
		assert.equal(findAgain(text, 'It rained.', 8), 0);
		assert.equal(findAgain(text, 'It rained.', 15), 22);
		assert.equal(findAgain(text, 'It stands.', 500), 11);
	});

	test('may be gone', () => {
		assert.equal(findAgain(text, 'It snowed.', 3), undefined);
		assert.equal(findAgain('', 'It snowed.', 3), undefined);
	});
});
