import assert from 'node:assert/strict';
import fc from 'fast-check';
import { latinise } from '../../../src/core/text/latinise';

suite('words in Latin letters', () => {
	test('lose marks, apostrophes and the dots of abbreviations', () => {
		assert.equal(latinise('Vučić’s trip to the U.S. and Łódź'), 'vucics-trip-to-the-us-and-lodz');
		assert.equal(latinise('Straße, Ærø, Đoković, Þór'), 'strasse-aero-djokovic-thor');
		assert.equal(latinise('semi-official – 3.5 % of €200'), 'semi-official-3-5-percent-of-euro-200');
	});

	test('are spelt as other alphabets are mostly written in them', () => {
		assert.equal(latinise('Љубав и њихова ћерка'), 'ljubav-i-njihova-cerka');
		assert.equal(latinise('Щит, подъезд, соль и ёж'), 'shit-podezd-sol-i-yozh');
		assert.equal(latinise('Київ і Йосип'), 'kiyiv-i-josip');
		assert.equal(latinise('Η γέφυρα άντεξε'), 'i-gefyra-antexe');
		assert.equal(latinise('ხიდი'), 'khidi');
		assert.equal(latinise('جسر ١٢'), 'jsr-12');
	});

	test('are only small letters and digits with single hyphens between, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), text =>
				assert.match(latinise(text), /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/),
			),
		);
	});

	test('do not depend on how letters are composed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), text =>
				assert.equal(latinise(text.normalize('NFD')), latinise(text.normalize('NFC'))),
			),
		);
	});
});
