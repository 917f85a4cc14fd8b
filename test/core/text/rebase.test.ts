import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/text/edit';
import { rebaseEdits } from '../../../src/core/text/rebase';

const removeMiddle = [{ span: { start: 4, end: 10 }, text: '' }];

suite('edits moved to a text that changed since', () => {
	test('follow what stands after an insertion', () => {
		const edits = rebaseEdits(removeMiddle, 'one middle three', 'zero, one middle three');

		assert.equal(applyEdits('zero, one middle three', edits!), 'zero, one  three');
	});

	test('stay where the change came after them', () => {
		assert.deepEqual(rebaseEdits(removeMiddle, 'one middle three', 'one middle three, four'), removeMiddle);
	});

	test('are refused where the change touches them', () => {
		assert.equal(rebaseEdits(removeMiddle, 'one middle three', 'one midday three'), undefined);
		assert.equal(rebaseEdits(removeMiddle, 'one middle three', 'one midd three'), undefined);
	});

	test('remove the same words wherever these went', () => {
		const words = fc.stringMatching(/^[a-z ]{0,12}$/);
		fc.assert(
			fc.property(words, words, words, words, (before, after, newBefore, newAfter) => {
				const from = `${before}<NOTE>${after}`;
				const to = `${newBefore}${before}<NOTE>${after}`;
				const edits = [{ span: { start: before.length + 1, end: before.length + 5 }, text: '' }];
				const moved = rebaseEdits(edits, from, to);
				assert.equal(moved && applyEdits(to, moved), `${newBefore}${before}<>${after}`);
				const end = `${from}${newAfter}`;
				assert.equal(applyEdits(end, rebaseEdits(edits, from, end)!), `${before}<>${after}${newAfter}`);
			}),
		);
	});
});
