import assert from 'node:assert/strict';
import { lettersOf } from '../../../../src/core/features/wording/letters';

suite('choosing by one letter', () => {
	test('takes the first letter of a word that is still free', () => {
		assert.deepEqual(lettersOf(['asserts', 'denies', 'qualifies', 'questions', 'mentions']), ['a', 'd', 'q', 'u', 'm']);
	});

	test('works in every script, and gives none where none is left', () => {
		assert.deepEqual(lettersOf(['Überlässt', 'über', '– 1', 'ü', 'тврди', 'Тврди']), [
			'ü',
			'b',
			undefined,
			undefined,
			'т',
			'в',
		]);
	});
});
