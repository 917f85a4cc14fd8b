import assert from 'node:assert/strict';
import { Analyser } from '../../../../src/core/analysis/analyser';
import { foldingOf } from '../../../../src/core/features/article/folding';
import { lines } from '../../../support/marked';

const text = lines(
	'Council reopens the bridge',
	'',
	'The bridge was opened on Monday.',
	'',
	'Who pays',
	'',
	'“We looked at it twice,” said Mira Stell. “It will stand for years.',
	'',
	'“Nobody need be afraid.”',
	'',
	'Who waits',
	'',
	'Nobody knows.',
	'',
	'Share this story',
	'Subscribe to our newsletter',
	'',
);

/** What is folded, as the first and the last line of each. */
function folds(of: string): string[] {
	return foldingOf(new Analyser().analyse(of)).map(({ span, kind }) => {
		const folded = of.slice(span.start, span.end).split(/\r?\n/);
		return `${kind}: ${folded[0]} … ${folded.at(-1)}`;
	});
}

suite('folding', () => {
	test('takes sections to their last line, a speech of several paragraphs, and what belongs to the page', () => {
		assert.deepEqual(folds(text), [
			'section: Who pays … “Nobody need be afraid.”',
			'section: Who waits … Nobody knows.',
			'page: Share this story … Subscribe to our newsletter',
			'quotation: “We looked at it twice,” said Mira Stell. “It will stand for years. … “Nobody need be afraid.”',
		]);
	});

	test('takes the same in a file from Windows', () => {
		assert.deepEqual(folds(text.replaceAll('\n', '\r\n')), folds(text));
	});

	test('leaves a text of one paragraph as it is', () => {
		assert.deepEqual(folds('“It stands,” said Mira Stell.'), []);
		assert.deepEqual(folds(''), []);
	});
});
