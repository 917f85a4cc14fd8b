import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/text/edit';
import { editsBetween } from '../../../src/core/text/editsBetween';

suite('the edits between two versions of a text', () => {
	test('leave every word alone that stays', () => {
		const before = 'The dam held.\nThe road was open.\nNobody was hurt.\n';
		const after = 'Rain went on.\nThe dam held.\nThe road was not open.\n';

		assert.deepEqual(editsBetween(before, after), [
			{ span: { start: 0, end: 0 }, text: 'Rain went on.\n' },
			{ span: { start: 27, end: 27 }, text: 'not ' },
			{ span: { start: 33, end: 50 }, text: '' },
		]);
	});

	test('are found about as fast where every paragraph was rewritten as where one was', () => {
		const rewritten = (word: string) =>
			Array.from({ length: 100 }, (_, n) => `${`${word}${n} `.repeat(400)}\n\n`).join('');
		const [before, after] = [rewritten('dam'), rewritten('road')];

		const edits = editsBetween(before, after);
		assert.equal(edits.length, 100, 'a paragraph that has nothing in common is replaced whole');
		assert.equal(applyEdits(before, edits), after);
	});

	test('are none between equal texts', () => {
		assert.deepEqual(editsBetween('One.\r\n\r\nTwo', 'One.\r\n\r\nTwo'), []);
	});

	test('make the one of the other, whatever both are', () => {
		const text = fc.array(fc.constantFrom('dam', 'held', ' ', '\n', '\r\n', '“', 'é', '😀', '.'), { maxLength: 30 });
		fc.assert(
			fc.property(text, text, (one, other) => {
				const [before, after] = [one.join(''), other.join('')];
				assert.equal(applyEdits(before, editsBetween(before, after)), after);
			}),
		);
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
				assert.equal(applyEdits(before, editsBetween(before, after)), after);
			}),
		);
	});
});
