import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mapSpan } from '../../../src/core/anchor/followEdits';
import { applyEdits, type TextEdit } from '../../../src/core/text/edit';
import { marked } from '../../support/marked';

suite('a mark, while its text is edited,', () => {
	test('moves along when something is typed before it, and stays when it is typed after', () => {
		const before = marked('The mayor said «the bridge was safe» in May.');
		const after = marked('On Monday, the mayor said «the bridge was safe» on 4 May.');

		assert.deepEqual(mapSpan(before.span, [replace(0, 3, 'On Monday, the'), replace(39, 39, '4 ')]), {
			start: after.span.start,
			end: after.span.end,
		});
	});

	test('grows by what is typed inside, not by what is typed at its ends', () => {
		const { span } = marked('He said «the bridge» is.');

		assert.deepEqual(mapSpan(span, [replace(12, 12, 'old ')]), { start: 8, end: 22 });
		assert.deepEqual(mapSpan(span, [replace(8, 8, 'that ')]), { start: 13, end: 23 });
		assert.deepEqual(mapSpan(span, [replace(18, 18, 's')]), { start: 8, end: 18 });
	});

	test('keeps what replaces its first word, its last, or all of it', () => {
		const { span } = marked('He said «the bridge» is.');

		assert.deepEqual(mapSpan(span, [replace(8, 11, 'a')]), { start: 8, end: 16 });
		assert.deepEqual(mapSpan(span, [replace(12, 18, 'ferry')]), { start: 8, end: 17 });
		assert.deepEqual(mapSpan(span, [replace(8, 18, 'no')]), { start: 8, end: 10 });
	});

	test('loses words to an edit over its border, and nothing else', () => {
		const { span } = marked('He said «the old bridge» is safe.');

		assert.deepEqual(mapSpan(span, [replace(3, 11, 'thinks an')]), { start: 12, end: 23 });
		assert.deepEqual(mapSpan(span, [replace(16, 26, 'tunnel was')]), { start: 8, end: 16 });
	});

	test('is gone with its words', () => {
		const { span } = marked('He said «the bridge» is.');

		assert.equal(mapSpan(span, [replace(8, 18, '')]), undefined);
		assert.equal(mapSpan(span, [replace(0, 23, 'Nothing.')]), undefined);
	});

	test('does not depend on the order in which the editor lists the edits of one change', () => {
		const { span } = marked('He said «the bridge» is.');
		const edits = [replace(0, 2, 'She'), replace(12, 12, 'old '), replace(19, 21, 'was')];

		assert.deepEqual(mapSpan(span, edits), mapSpan(span, [...edits].reverse()));
	});

	test('keeps its words through any edits outside of it', () => {
		const { text, span } = marked('The mayor said, twice, that «the bridge was safe» in May and again in June.');
		const edit = fc.tuple(fc.nat(text.length), fc.nat(6), fc.string({ maxLength: 5 }));
		fc.assert(
			fc.property(fc.array(edit, { maxLength: 6 }), wishes => {
				const edits = outside(span, apart(text, wishes));
				const now = mapSpan(span, edits);
				assert.ok(now);
				assert.equal(applyEdits(text, edits).slice(now.start, now.end), 'the bridge was safe');
			}),
		);
	});
});

function replace(start: number, end: number, text: string): TextEdit {
	return { span: { start, end }, text };
}

function apart(text: string, wishes: readonly (readonly [number, number, string])[]): TextEdit[] {
	let free = 0;
	return [...wishes]
		.sort(([a], [b]) => a - b)
		.flatMap(([start, length, inserted]) => {
			const end = start + length;
			if (start < free || end > text.length) return [];
			free = end + 1;
			return [replace(start, end, inserted)];
		});
}

function outside(span: { start: number; end: number }, edits: readonly TextEdit[]): TextEdit[] {
	return edits.filter(edit => edit.span.end <= span.start || edit.span.start >= span.end);
}
