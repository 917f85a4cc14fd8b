import assert from 'node:assert/strict';
import { shortened } from '../../../../src/core/features/wording/quoted';

suite('shortened words', () => {
	test('end with a whole letter', () => {
		assert.equal(shortened('It rains 🌧🌧', 11), 'It rains …');
		assert.equal(shortened('It rains 🌧🌧', 12), 'It rains 🌧…');
		assert.equal(shortened('Cafe\u0301 Orle', 5), 'Caf…');
	});

	test('that are short enough stay whole, on one line', () => {
		assert.equal(shortened('It\nrains 🌧', 11), 'It rains 🌧');
	});
});
