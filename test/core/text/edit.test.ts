import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, composeEdits, invertEdits, smallest, type TextEdit } from '../../../src/core/text/edit';

suite('edits of a text', () => {
	test('insert, replace and remove at offsets of the text before', () => {
		const edits = [
			{ span: { start: 0, end: 0 }, text: 'Then ' },
			{ span: { start: 4, end: 9 }, text: 'council' },
			{ span: { start: 14, end: 15 }, text: '' },
		];

		assert.equal(applyEdits('The mayor left.', edits), 'Then The council left');
	});

	test('refuse to overlap', () => {
		const edits = [
			{ span: { start: 0, end: 5 }, text: '' },
			{ span: { start: 3, end: 8 }, text: '' },
		];

		assert.throws(() => applyEdits('The mayor left.', edits), RangeError);
	});

	test('and their inverse leave the text as it was', () => {
		fc.assert(
			fc.property(
				fc.string(),
				fc.array(fc.tuple(fc.nat(40), fc.nat(5), fc.string({ maxLength: 6 }))),
				(text, wishes) => {
					const edits = withoutOverlap(text, wishes);
					const after = applyEdits(text, edits);
					assert.equal(applyEdits(after, invertEdits(text, edits)), text);
				},
			),
		);
	});

	test('done one after the other are one list of edits', () => {
		const wishes = fc.array(fc.tuple(fc.nat(12), fc.nat(5), fc.string({ maxLength: 4 })), { maxLength: 4 });
		fc.assert(
			fc.property(fc.string(), fc.array(wishes, { maxLength: 4 }), (text, steps) => {
				let now = text;
				const lists = steps.map(wishes => {
					const edits = withoutOverlap(now, wishes);
					now = applyEdits(now, edits);
					return edits;
				});
				assert.equal(applyEdits(text, composeEdits(text.length, lists)), now);
			}),
		);
		assert.deepEqual(composeEdits(9, []), []);
	});

	test('need not write what is there already, nor cut a character in two', () => {
		assert.deepEqual(smallest('The mayor left.', { span: { start: 0, end: 15 }, text: 'The council left.' }), {
			span: { start: 4, end: 9 },
			text: 'council',
		});
		assert.deepEqual(smallest('a 🙂 b', { span: { start: 0, end: 6 }, text: 'a 🙃 b' }), {
			span: { start: 2, end: 4 },
			text: '🙃',
		});
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, other) => {
				const edit = { span: { start: 0, end: text.length }, text: other };
				assert.equal(applyEdits(text, [smallest(text, edit)]), other);
			}),
		);
	});
});

function withoutOverlap(text: string, wishes: readonly (readonly [number, number, string])[]): TextEdit[] {
	let from = 0;
	return wishes.flatMap(([skip, length, inserted]) => {
		const start = from + skip;
		const end = start + length;
		if (end > text.length) return [];
		from = end + 1;
		return [{ span: { start, end }, text: inserted }];
	});
}
