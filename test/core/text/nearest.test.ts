import assert from 'node:assert/strict';
import { nearest } from '../../../src/core/text/nearest';

const keys = ['asserts', 'denies', 'by', 'url', 'asOf'];

suite('a mistyped word', () => {
	test('stands for the word that is a slip away from it', () => {
		assert.equal(nearest('assrts', keys), 'asserts');
		assert.equal(nearest('Denies', keys), 'denies');
		assert.equal(nearest('asof', keys), 'asOf');
		assert.equal(nearest('n-tow', ['n-one', 'n-two']), 'n-two');
	});

	test('stands for none where another word is as likely', () => {
		assert.equal(nearest('be', ['by', 'at']), undefined);
		assert.equal(nearest('confidence', keys), undefined);
		assert.equal(nearest('', keys), undefined);
	});
});
