import assert from 'node:assert/strict';
import { paragraphs } from '../../../src/core/text/paragraphs';
import { allMarked, lines } from '../../support/marked';

suite('paragraphs', () => {
	test('stand between blank lines, their wrapped lines together', () => {
		expectMarked(
			lines(
				'«The mayor said on Monday that the bridge over the river was as safe',
				'as it had been on the day it was opened, and that nobody need worry.»',
				'   ',
				'«Engineers disagreed, and said so in a letter to the newspaper that had',
				'first asked.»',
			),
		);
	});

	test('are lines in a file that has a paragraph a line', () => {
		expectMarked(
			lines(
				'«Bridge is safe, says mayor»',
				'«By Mira Stell»',
				'«The mayor said on Monday that the bridge over the river was as safe as it had been on the day it was opened.»',
				'«Engineers disagreed.»',
			),
		);
	});

	test('a headline above a byline stays apart in a wrapped file', () => {
		expectMarked(
			lines(
				'«Bridge is safe, says mayor»',
				'«By Mira Stell»',
				'',
				'«The mayor said on Monday that the bridge over the river was as safe',
				'as it had been on the day it was opened, and that nobody need worry.',
				'Lorries may cross it as before, and the toll will not be raised this',
				'year.»',
			),
		);
	});

	test('know every kind of line end', () => {
		expectMarked('«One.»\r\n\r\n«Two.»\r\r«Three.»\n');
	});

	test('an empty article has none', () => {
		assert.deepEqual(paragraphs(''), []);
		assert.deepEqual(paragraphs(' \n\n '), []);
	});
});

function expectMarked(markedText: string): void {
	const { text, spans } = allMarked(markedText);
	assert.deepEqual(paragraphs(text), spans);
}
