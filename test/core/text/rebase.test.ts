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

	test('leave alone whole lines that were put in above or below what they remove', () => {
		const from = 'notes:\n  n-a: {quote: a}\n  n-b: {quote: b}\n';
		const at = from.indexOf('  n-b');
		const remove = [{ span: { start: at, end: from.length }, text: '' }];
		const below = `${from}  n-c: {quote: c}\n`;
		const above = from.replace('  n-b', '  n-c: {quote: c}\n  n-b');

		assert.equal(
			applyEdits(below, rebaseEdits(remove, from, below)!),
			'notes:\n  n-a: {quote: a}\n  n-c: {quote: c}\n',
		);
		assert.equal(
			applyEdits(above, rebaseEdits(remove, from, above)!),
			'notes:\n  n-a: {quote: a}\n  n-c: {quote: c}\n',
		);
	});

	test('are refused where lines were put in that belong to those that they remove', () => {
		const from = 'notes:\n  n-a:\n    quote: a\n  n-b:\n    quote: b\n';
		const remove = [{ span: { start: from.indexOf('  n-b'), end: from.length }, text: '' }];

		assert.equal(rebaseEdits(remove, from, `${from}    claim: dam\n`), undefined);
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
