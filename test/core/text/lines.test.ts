import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../src/core/text/lines';

suite('lines', () => {
	test('end at LF, CR and CRLF', () => {
		const index = new LineIndex('one\ntwo\r\nthree\rfour');

		assert.equal(index.lineCount, 4);
		assert.deepEqual(index.lineSpan(1), { start: 4, end: 7 });
		assert.deepEqual(index.positionAt(9), { line: 2, character: 0 });
		assert.equal(index.offsetAt({ line: 3, character: 4 }), 19);
	});

	test('count UTF-16 code units, as editors do', () => {
		assert.deepEqual(new LineIndex('a\n🚛 truck').positionAt(4), { line: 1, character: 2 });
	});

	test('an offset between CR and LF is at the end of its line', () => {
		assert.deepEqual(new LineIndex('one\r\ntwo').positionAt(4), { line: 0, character: 3 });
	});

	test('what lies outside the text is moved to the nearest place inside', () => {
		const index = new LineIndex('one\ntwo');

		assert.deepEqual(index.positionAt(99), { line: 1, character: 3 });
		assert.equal(index.offsetAt({ line: 0, character: 99 }), 3);
		assert.equal(index.offsetAt({ line: 7, character: 0 }), 7);
		assert.equal(index.offsetAt({ line: -1, character: 5 }), 0);
	});

	test('positions lead back to their offsets', () => {
		const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '🚛') });
		fc.assert(
			fc.property(texts, fc.nat(), (text, wish) => {
				const offset = wish % (text.length + 1);
				const insideCrlf = text[offset - 1] === '\r' && text[offset] === '\n';
				const index = new LineIndex(text);
				assert.equal(index.offsetAt(index.positionAt(offset)), insideCrlf ? offset - 1 : offset);
			}),
		);
	});
});
