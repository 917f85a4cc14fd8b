import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText } from '../../../src/core/text/decode';

suite('bytes of a file', () => {
	test('are UTF-8 unless something says otherwise', () => {
		assert.deepEqual(decodeText(utf8('Vučić – “да”')), { text: 'Vučić – “да”', encoding: 'utf-8' });
	});

	test('lose their byte order mark, which also beats the label', () => {
		assert.deepEqual(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41), 'windows-1250'), {
			text: 'A',
			encoding: 'utf-8',
		});
		assert.deepEqual(decodeText(Uint8Array.of(0xff, 0xfe, 0x41, 0x00)), { text: 'A', encoding: 'utf-16le' });
		assert.deepEqual(decodeText(Uint8Array.of(0xfe, 0xff, 0x00, 0x41)), { text: 'A', encoding: 'utf-16be' });
	});

	test('are read by the label that the corpus gives', () => {
		assert.deepEqual(decodeText(Uint8Array.of(0x8a, 0x74, 0xec), 'windows-1250'), {
			text: 'Ště',
			encoding: 'windows-1250',
		});
	});

	test('are shown with replacement characters where they mean nothing, and say where', () => {
		const decoded = decodeText(Uint8Array.of(0x41, 0x9a, 0x42));

		assert.deepEqual(decoded, { text: 'A\uFFFDB', encoding: 'utf-8', trouble: 'undecodable', at: 1 });
	});

	test('are no trouble when the writer typed a replacement character', () => {
		assert.deepEqual(decodeText(utf8('A\uFFFDB')), { text: 'A\uFFFDB', encoding: 'utf-8' });
	});

	test('are read as UTF-8 under a label that nobody knows', () => {
		assert.deepEqual(decodeText(utf8('é'), 'klingon'), {
			text: 'é',
			encoding: 'utf-8',
			trouble: 'unknown-encoding',
			at: 0,
		});
	});

	test('with a NUL are no article', () => {
		assert.deepEqual(decodeText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0)), {
			text: '',
			encoding: 'utf-8',
			trouble: 'binary',
		});
	});

	test('of any kind never throw', () => {
		const labels = fc.option(fc.constantFrom('utf-8', 'utf-16le', 'latin1', 'x', ''), { nil: undefined });
		fc.assert(
			fc.property(fc.uint8Array(), labels, (bytes, label) => {
				assert.equal(typeof decodeText(bytes, label).text, 'string');
			}),
		);
	});

	test('of any text come back as that text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }).filter(isPlainText), text => {
				assert.equal(decodeText(utf8(text)).text, text);
			}),
		);
	});
});

function utf8(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

function isPlainText(text: string): boolean {
	return !text.includes('\0') && !text.startsWith('\uFEFF');
}
