import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalise, normalWords } from '../../../src/core/text/normalise';
import { processorTime } from '../../support/processorTime';

suite('a text as it is compared', () => {
	test('has one space for each run of white space and line ends', () => {
		assert.equal(normalise('The  mayor\r\n\r\n\tsaid\u00a0so\u2009.\u2028').text, 'The mayor said so . ');
	});

	test('has composed letters', () => {
		assert.equal(normalise('cafe\u0301 \u1112\u1161\u11ab').text, 'café 한');
	});

	test('lacks characters that only say where a line may break', () => {
		assert.equal(normalise('con\u00adsti\u200btu\u2060tion\ufeff').text, 'constitution');
	});

	test('keeps joiners, case, digits and the shape of quotation marks', () => {
		const text = 'می\u200cخواهم “Six” 6 ‘SIX’ 👨\u200d👩';

		assert.equal(normalise(text).text, text);
	});

	test('gives up the shape of quotation marks when asked', () => {
		assert.equal(normalise('«Да», „ja“, “it’s”', { quoteShapes: 'ignored' }).text, '"Да", "ja", "it\'s"');
	});

	test('leads back to all that one of its characters stands for', () => {
		const raw = 'The cafe\u0301 \r\n  was con\u00adfirmed.';
		const normal = normalise(raw);

		assert.equal(back('café'), 'cafe\u0301');
		assert.equal(back('é was'), 'e\u0301 \r\n  was');
		assert.equal(back('confirmed'), 'con\u00adfirmed');
		assert.equal(back('firmed'), 'firmed');
		assert.equal(back('con'), 'con');

		function back(words: string): string {
			const start = normal.text.indexOf(words);
			const span = normal.toRaw({ start, end: start + words.length });
			return raw.slice(span.start, span.end);
		}
	});

	test('gives the same again when it is prepared again', () => {
		fc.assert(
			fc.property(messyText, raw => {
				const once = normalise(raw).text;
				assert.equal(normalise(once).text, once);
			}),
		);
	});

	test('any stretch of it leads back to raw text that is compared the same', () => {
		fc.assert(
			fc.property(messyText, fc.nat(), fc.nat(), (raw, a, b) => {
				const normal = normalise(raw);
				const [one, other] = [a % (normal.text.length + 1), b % (normal.text.length + 1)];
				const [start, end] = [Math.min(one, other), Math.max(one, other)];
				if (cutsLetter(normal.text, start) || cutsLetter(normal.text, end)) return;
				const span = normal.toRaw({ start, end });
				assert.equal(normalise(raw.slice(span.start, span.end)).text, normal.text.slice(start, end));
				assert.equal(normal.fromRaw(span.start), start === end ? normal.fromRaw(span.start) : start);
			}),
		);
	});

	test('takes time in proportion to its length', () => {
		const decomposed = 'Ве\u0301ра  \r\n\u00ad'.repeat(100_000);
		const time = processorTime(() => {
			normalise(decomposed);
			normalise(' '.repeat(1_000_000));
			normalise('a' + '\u0301'.repeat(100_000));
		});
		assert.ok(time < 5000);
	});

	test('is the quote without spaces at its ends', () => {
		assert.equal(normalWords('\n  two  trucks\u00a0'), 'two trucks');
	});
});

const blanks = [' ', '  ', '\n', '\r\n', '\t', '\u00a0', '\u3000', '\u0085', '\u00ad', '\u200b', '\ufeff'];
const letters = [
	'é',
	'e\u0301',
	'ẛ\u0323',
	'\u2126',
	'\u1112\u1161',
	'\u11ab',
	'한',
	'🚛',
	'👨\u200d👩',
	'ש\u05bc\u05c1',
	'x\u0302',
];
const messyText = fc.string({ unit: fc.constantFrom('a', 'B', '6', '.', ...blanks, ...letters) });

function cutsLetter(text: string, at: number): boolean {
	return (
		/^[\p{M}\udc00-\udfff\u1161-\u1175\u11a8-\u11c2]/u.test(text.slice(at)) || /^[\udc00-\udfff]/.test(text.slice(at))
	);
}
