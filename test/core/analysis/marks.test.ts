import assert from 'node:assert/strict';
import { findQuoted } from '../../../src/core/analysis/marks';

const quotedIn = (text: string): string[] => findQuoted(text).map(({ span }) => text.slice(span.start, span.end));

suite('what stands in quotation marks', () => {
	test('in marks of every shape', () => {
		for (const marks of ['“”', '„“', '„”', '«»', '»«', '""', '‘’', "''"]) {
			const quotation = `${marks[0]}the bridge is safe${marks[1]}`;
			assert.deepEqual(quotedIn(`She said ${quotation}, and left.`), [quotation]);
		}
	});

	test('in two apostrophes, which old news systems write for one double mark', () => {
		assert.deepEqual(quotedIn("''We won,'' she said. ''At last.''"), ["''We won,''", "''At last.''"]);
	});

	test('with a quotation inside', () => {
		assert.deepEqual(quotedIn('“He said ‘no’ to me,” she said.'), ['“He said ‘no’ to me,”']);
		assert.deepEqual(quotedIn('‘He said “no” to me,’ she said.'), ['‘He said “no” to me,’']);
		assert.deepEqual(quotedIn('« Il a dit “non”, dit-elle », ajoute-t-il.'), ['« Il a dit “non”, dit-elle »']);
	});

	test('although the closing mark has the wrong shape', () => {
		assert.deepEqual(quotedIn('“We won,“ she said.'), ['“We won,“']);
	});

	test('up to the end of the paragraph where the closing mark is missing', () => {
		assert.deepEqual(quotedIn('She said: “We won. At last.'), ['“We won. At last.']);
	});

	test('but not behind apostrophes, inches and years', () => {
		assert.deepEqual(quotedIn("The dogs’ owners don’t like the ’90s, 'em neither."), []);
		assert.deepEqual(quotedIn('A plank 5\'10" long and 2" thick.'), []);
	});
});
