import assert from 'node:assert/strict';
import { ageInWords } from '../../../../src/core/features/wording/age';
import { speaking } from '../../../support/speaking';

const now = Date.parse('2026-11-22T12:00:00Z');
const written = ['2026-11-22T08:00:00Z', '2026-11-21', '2026-11-18', '2026-10-20', '2026-05-01', '2020-01-01'];

suite('how long ago something was written', () => {
	test('is said roughly', () => {
		assert.deepEqual(
			written.map(at => ageInWords(at, now)),
			['today', 'yesterday', '4 days ago', '4 weeks ago', '6 months ago', '6 years ago'],
		);
	});

	test('is said with the plurals of the language', () => {
		speaking('sr-Latn', {}, () => {
			assert.deepEqual(
				written.map(at => ageInWords(at, now)),
				['danas', 'juče', 'pre 4 dana', 'pre 4 nedelje', 'pre 6 meseci', 'pre 6 godina'],
			);
		});
	});

	test('is not said where nobody knows, and a clock that is ahead makes it today', () => {
		assert.equal(ageInWords(undefined, now), '');
		assert.equal(ageInWords('last week', now), '');
		assert.equal(ageInWords('2026-11-23T00:00:00Z', now), 'today');
	});
});
