import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { counted } from '../../src/wording/counted';
import { speaking } from '../support/speaking';

const notes = (count: number): string => counted(count, l10n.t('{0} note'), l10n.t('{0} notes'));

suite('a number of things', () => {
	test('is singular for one alone in English', () => {
		assert.deepEqual([0, 1, 2, 1204].map(notes), ['0 notes', '1 note', '2 notes', '1,204 notes']);
	});

	test('has three forms in Serbian, of which 21 takes the first', () => {
		speaking('sr-Latn', { '{0} note': '{0} beleška', '{0} notes': '{0} beleške | {0} beležaka' }, () => {
			assert.deepEqual([0, 1, 2, 4, 5, 11, 21, 24, 1204].map(notes), [
				'0 beležaka',
				'1 beleška',
				'2 beleške',
				'4 beleške',
				'5 beležaka',
				'11 beležaka',
				'21 beleška',
				'24 beleške',
				'1.204 beleške',
			]);
		});
	});

	test('has a form to show even where a translator gave too few', () => {
		speaking('sr-Latn', { '{0} note': '{0} beleška', '{0} notes': '{0} beležaka' }, () => {
			assert.deepEqual([2, 5].map(notes), ['2 beležaka', '5 beležaka']);
		});
	});
});
