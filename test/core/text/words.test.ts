import assert from 'node:assert/strict';
import { wordsOf } from '../../../src/core/text/words';

suite('words', () => {
	test('are those that a reader counts', () => {
		assert.deepEqual(texts("They don't: l’été, well-known."), ['They', "don't", 'l’été', 'well', 'known']);
		assert.deepEqual(texts('Цена је порасла 6%.'), ['Цена', 'је', 'порасла', '6', '%']);
	});

	test('keep a number whole and leave it its sign', () => {
		assert.deepEqual(texts('At 10:30, €1,200.5 or 2.'), ['At', '10:30', '€', '1,200.5', 'or', '2']);
		assert.deepEqual(texts('5G in 1990s'), ['5G', 'in', '1990s']);
	});

	test('are single characters where a script has no spaces', () => {
		assert.deepEqual(texts('市長は「安全」と'), ['市', '長', 'は', '安', '全', 'と']);
		assert.deepEqual(texts('ที่นี่'), ['ที่', 'นี่']);
		assert.deepEqual(texts('서울 시장'), ['서울', '시장']);
	});

	test('know where they stand', () => {
		assert.deepEqual(wordsOf('so, 🚛 two', { start: 3, end: 10 }), [{ text: 'two', start: 7, end: 10 }]);
	});
});

function texts(text: string): string[] {
	return wordsOf(text).map(word => word.text);
}
