import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { hashOfText } from '../../../src/core/text/hash';

suite("an article's hash", () => {
	test('is the SHA-256 of its UTF-8', () => {
		const expected = createHash('sha256').update('Мост је „безбедан“.\n', 'utf8').digest('hex');

		assert.equal(hashOfText('Мост је „безбедан“.\n'), expected);
	});

	test('does not depend on line ends, composition or a byte order mark', () => {
		const hash = hashOfText('The café\nwas closed.\n');

		assert.equal(hashOfText('The café\r\nwas closed.\r\n'), hash);
		assert.equal(hashOfText('The café\rwas closed.\r'), hash);
		assert.equal(hashOfText('The cafe\u0301\nwas closed.\n'), hash);
		assert.equal(hashOfText('\uFEFFThe café\nwas closed.\n'), hash);
	});

	test('changes with anything else', () => {
		const hash = hashOfText('The café was closed.\n');

		for (const other of ['The café  was closed.\n', 'The café was closed.', 'the café was closed.\n']) {
			assert.notEqual(hashOfText(other), hash);
		}
		assert.notEqual(hashOfText('closed\u00a0today'), hashOfText('closed today'));
	});

	test('is that of Node for any composed text with plain line ends', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), text => {
				const plain = text.normalize('NFC').replaceAll('\r', '');
				assert.equal(hashOfText(plain), createHash('sha256').update(plain, 'utf8').digest('hex'));
			}),
		);
	});
});
