import assert from 'node:assert/strict';
import { sentenceAt, sentences } from '../../../src/core/text/sentences';
import { allMarked, lines, marked } from '../../support/marked';
import { processorTime } from '../../support/processorTime';

suite('sentences', () => {
	test('end at their marks, closing quotation marks included', () => {
		expectMarked('«The bridge is safe.» «“Nobody need worry!”» «Is that so?»');
	});

	test('go on after abbreviations and initials', () => {
		expectMarked('«Mr. J. Stell and Dr. Orban met Gov. Halvard at 5 p.m. on Monday.» «They left.»');
		expectMarked('«It is made in the U.S. Senate.» «He lives in the U.S.» «The court agreed.»');
	});

	test('go on over a question inside a quotation', () => {
		expectMarked('«“Is it safe?” asked Mira Stell.» «Nobody knew.»');
	});

	test('never cross a paragraph', () => {
		expectMarked(lines('«Bridge is safe, says mayor»', '', '«By Mira Stell»', '', '«The mayor spoke.»'));
	});

	test('are found in other scripts', () => {
		expectMarked('«Мост је безбедан.» «Град је рекао.»');
		expectMarked('«橋は安全だ。»«市長が言った。»');
	});

	test('a cursor is in the sentence that it touches', () => {
		const { text, span } = marked('It rained. «The mayor left.» Nobody saw.');

		assert.deepEqual(sentenceAt(text, span.start), span);
		assert.deepEqual(sentenceAt(text, span.start + 4), span);
		assert.deepEqual(sentenceAt(text, span.end), span);
	});

	test('a cursor on a blank line is in none', () => {
		assert.equal(sentenceAt('One.\n\n\nTwo.', 6), undefined);
	});

	test('take linear time in one endless line', () => {
		const time = processorTime(() => {
			assert.equal(sentences('Two trucks were stopped on Monday. '.repeat(10_000)).length, 10_000);
		});
		assert.ok(time < 5000);
		assert.ok(sentences('no marks at all '.repeat(20_000)).length > 0);
	});
});

function expectMarked(markedText: string): void {
	const { text, spans } = allMarked(markedText);
	assert.deepEqual(sentences(text), spans);
}
