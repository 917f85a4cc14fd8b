import assert from 'node:assert/strict';
import { around } from '../../../src/core/text/span';

suite('the span around several', () => {
	test('goes from the first start to the last end, in whatever order they are', () => {
		const spans = [
			{ start: 12, end: 20 },
			{ start: 3, end: 5 },
			{ start: 4, end: 31 },
		];
		assert.deepEqual(around(spans), { start: 3, end: 31 });
	});

	test('is found for a quotation of a hundred thousand pieces too', () => {
		const pieces = Array.from({ length: 200_000 }, (_, n) => ({ start: 2 * n, end: 2 * n + 1 }));
		assert.deepEqual(around(pieces), { start: 0, end: 399_999 });
	});
});
