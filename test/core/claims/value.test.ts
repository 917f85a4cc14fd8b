import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareValues, parseValue, type Value, type ValueOptions } from '../../../src/core/claims/value/value';

/** As mathematics writes it: `[5.5, 6.5) %`, in the unit that is handier to read than the base one. */
function read(text: string, options: ValueOptions = {}): string {
	const value = parseValue(text, options);
	if ('problem' in value) return value.problem;
	const [scale, unit] = shown[value.dimension] ?? [1, value.dimension.replace('currency:', '')];
	const number = (one: number) => (Number.isFinite(one) ? String(Number((one / scale).toPrecision(9))) : '∞');
	const { low, high, lowOpen, highOpen } = value.interval;
	const ends = `${lowOpen ? '(' : '['}${number(low)}, ${number(high)}${highOpen ? ')' : ']'}`;
	return `${value.approximate ? '~' : ''}${ends}${unit && ` ${unit}`}`;
}

const year = 365.2425 * 86_400;
const shown: Readonly<Record<string, readonly [number, string]>> = {
	ratio: [0.01, '%'],
	points: [0.01, 'points'],
	time: [year, 'years'],
	count: [1, ''],
};

function compare(one: string, other: string, options?: ValueOptions): string {
	const [a, b] = [parseValue(one, options), parseValue(other, options)];
	assert.ok(!('problem' in a) && !('problem' in b), `${one} and ${other} can be read`);
	assert.equal(compareValues(b, a), compareValues(a, b));
	return compareValues(a, b);
}

function suiteOf(
	title: string,
	table: readonly (readonly [text: string, reads: string, options?: ValueOptions])[],
): void {
	suite(title, () => {
		for (const [text, reads, options] of table)
			test(`${text}${options?.unit ? ` on a claim in ${options.unit}` : ''}${options?.language ? `, ${options.language}` : ''}`, () => {
				assert.equal(read(text, options), reads);
			});
	});
}

suiteOf('a bare number is what rounds to it', [
	['6 %', '[5.5, 6.5) %'],
	['6%', '[5.5, 6.5) %'],
	['six percent', '[5.5, 6.5) %'],
	['2.4', '[2.35, 2.45)'],
	['2.40', '[2.395, 2.405)'],
	['2.4 bn', '[2350000000, 2450000000)'],
	['800', '[799.5, 800.5)'],
	['800 m', '[799500000, 800500000)'],
	['EUR 800 m', '[799500000, 800500000) EUR'],
	['2,400 million', '[2399500000, 2400500000)'],
	['-5', '(-5.5, -4.5]'],
	['0', '[-0.5, 0.5)'],
	['4 votes in the General Assembly', '[3.5, 4.5)'],
	['25 presidents and prime ministers', '[24.5, 25.5)'],
]);

suiteOf('limits and ranges', [
	['>= 12', '[12, ∞]'],
	['≥ 12', '[12, ∞]'],
	['at least 12', '[12, ∞]'],
	['12 or more', '[12, ∞]'],
	['12 people or more', '[12, ∞]'],
	['12+', '[12, ∞]'],
	['up to EUR 800', '[∞, 800] EUR'],
	['at most 3', '[∞, 3]'],
	['no more than 3', '[∞, 3]'],
	['more than 5 %', '(5, ∞] %'],
	['over 5 %', '(5, ∞] %'],
	['> 5 %', '(5, ∞] %'],
	['under 5 %', '[∞, 5) %'],
	['less than 5 %', '[∞, 5) %'],
	['more than half', '~(50, ∞] %'],
	['eight to ten years', '[8, 10] years'],
	['between 5 and 7 %', '[5, 7] %'],
	['from 5 to 7 %', '[5, 7] %'],
	['from 5', '[5, ∞]'],
	['5-7 %', '[5, 7] %'],
	['5 – 7 %', '[5, 7] %'],
	['5 % to 7 %', '[5, 7] %'],
	['6 or 7 %', '[6, 7] %'],
	['6 months to 2 years', '[0.5, 2] years'],
	['2 to 3 million', '[2000000, 3000000]'],
	['200,000 to 3 million', '[200000, 3000000]'],
	['EUR 5 m to EUR 7 m', '[5000000, 7000000] EUR'],
	['more than 5 and less than 10', '(5, 10)'],
	['at least 5 but at most 10 %', '[5, 10] %'],
	['6 ± 1 %', '[5, 7] %'],
	['2.4 +/- 0.1 bn', '[2300000000, 2500000000]'],
	['EUR 80 ± 5 %', '[76, 84] EUR'],
	['thousands', '[1000, ∞]'],
	['tens of thousands of people', '[10000, ∞]'],
]);

suiteOf('about a number is a tenth either way', [
	['about 80 %', '~[72, 88] %'],
	['~80%', '~[72, 88] %'],
	['approx. 80 %', '~[72, 88] %'],
	['some 3,000', '~[2700, 3300]'],
	['nearly 3,000', '~[2700, 3300]'],
	['almost 3,000', '~[2700, 3300]'],
	['ten or so', '~[9, 11]'],
	['about 8 to 10', '~[7.2, 11]'],
	['nearly half', '~[45, 55] %'],
	['half', '~[45, 55] %'],
	['two thirds', '~[60, 73.3333333] %'],
	['three out of four', '~[67.5, 82.5] %'],
	['half a million', '~[450000, 550000]'],
	['half a year', '~[0.45, 0.55] years'],
]);

test('about a number is never less than the bare number', () => {
	assert.equal(read('about 2'), '~[1.5, 2.5]');
});

suiteOf('numbers in digits and words', [
	['2,400', '[2399.5, 2400.5)'],
	['2.400', '[2.3995, 2.4005)'],
	['2,400', '[2.3995, 2.4005)', { language: 'de' }],
	['2.400', '[2399.5, 2400.5)', { language: 'de' }],
	['2,40', '[2.395, 2.405)'],
	['0.400', '[0.3995, 0.4005)', { language: 'de' }],
	['1,234.5', '[1234.45, 1234.55)'],
	['1.234,5', '[1234.45, 1234.55)'],
	['1,234,567', '[1234566.5, 1234567.5)'],
	['2 400', '[2399.5, 2400.5)'],
	['2 400', '[2399.5, 2400.5)'],
	["2'400", '[2399.5, 2400.5)'],
	['12,34,567', '[1234566.5, 1234567.5)'],
	['3k', '[2500, 3500)'],
	['two and a half years', '[2.25, 2.75) years'],
	['twenty-five', '[24.5, 25.5)'],
	['one hundred and five', '[104.5, 105.5)'],
	['between one hundred and two hundred', '[100, 200]'],
	['two million three hundred thousand', '[2250000, 2350000)'],
	['2 to 3 thousand million', '[2000000000, 3000000000]'],
	['2-million', '[1500000, 2500000)'],
	['ten thousand', '[9500, 10500)'],
	['1 trillion', '[500000000000, 1500000000000)'],
	['a couple of years', '[1.5, 2.5) years'],
	['tenfold', '[9.5, 10.5) times'],
	['fünfundzwanzig Prozent', '[24.5, 25.5) %', { language: 'de' }],
	['2,4 Mrd. Euro', '[2350000000, 2450000000) EUR', { language: 'de' }],
	['oko 6 odsto', '~[5.4, 6.6] %', { language: 'sr' }],
	['dvadeset i pet', '[24.5, 25.5)', { language: 'sr' }],
	['environ 5 %', '~[4.5, 5.5] %', { language: 'fr' }],
	['около 6 процентов', '~[5.4, 6.6] %', { language: 'ru' }],
]);

suiteOf('units', [
	['6', '[5.5, 6.5) %', { unit: '%' }],
	['2.4', '[2350000000, 2450000000) EUR', { unit: 'EUR bn' }],
	['2.4 bn', '[2350000000, 2450000000) EUR', { unit: 'EUR bn' }],
	['5', '[4500000, 5500000)', { unit: 'million people' }],
	['800 m', '[799.5, 800.5) length', { unit: 'km' }],
	['6 ‰', '[0.55, 0.65) %'],
	['6 per mille', '[0.55, 0.65) %'],
	['2 percentage points', '[1.5, 2.5) points'],
	['$1bn', '[500000000, 1500000000) USD'],
	['EUR 2.4 (USD 2.6)', '[2.35, 2.45) EUR'],
	['18 months', '[1.45833333, 1.54166667) years'],
	['5 deaths per day', '[0.0000520833333, 0.0000636574074) count/time'],
	['3,000 marchers', '[2999.5, 3000.5)', { unit: 'people' }],
	['USD 3', '[2.5, 3.5) USD', { unit: 'EUR' }],
	['5 years', 'other-dimension', { unit: '%' }],
	['2 percentage points', 'other-dimension', { unit: '%' }],
	['half', 'other-dimension', { unit: 'EUR' }],
	['EUR 5', 'other-dimension', { unit: 'EUR per month' }],
]);

suiteOf('no value', [
	['', 'unreadable'],
	['several', 'unreadable'],
	['a majority', 'unreadable'],
	['m', 'unreadable'],
	['6 7', 'unreadable'],
	['five six', 'unreadable'],
	['6 % maybe 7', 'unreadable'],
	['19 July 2024', 'unreadable'],
	['between 5', 'unreadable'],
	['EUR 5 to USD 7', 'unreadable'],
	['1e6', 'unreadable'],
	['10 to 8', 'backwards'],
]);

suite('two values', () => {
	test('overlap where some number is in both', () => {
		assert.equal(compare('6 %', '6.4 %'), 'overlap');
		assert.equal(compare('about 80 %', 'four in five'), 'overlap');
		assert.equal(compare('78 days', 'three months'), 'overlap');
		assert.equal(compare('EUR 2,400 million', 'EUR 2.4 bn'), 'overlap');
		assert.equal(compare('5 to 6', '6 to 7'), 'overlap');
	});

	test('are disjoint where none is, also if they all but touch', () => {
		assert.equal(compare('6', '7'), 'disjoint');
		assert.equal(compare('more than 6', 'at most 6'), 'disjoint');
		assert.equal(compare('at least 6', 'less than 6'), 'disjoint');
		assert.equal(compare('ten years', 'eight years'), 'disjoint');
	});

	test('of different money are never compared', () => {
		assert.equal(compare('EUR 2', 'USD 200'), 'incomparable');
		assert.equal(compare('EUR 2', '3 %'), 'incomparable');
	});

	test('are compared the same in whatever unit they are given', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (a, b) => {
				const relation = compare(`${a} km`, `${b} km`);
				assert.equal(compare(`${a} km`, `${b} km`, { unit: 'miles' }), relation);
				assert.equal(compare(`${a} per mille`, `${b}`, { unit: '‰' }), relation);
				assert.equal(compare(`EUR ${a} m`, `EUR ${b} million`), relation);
			}),
		);
	});
});

test('any text at all is a value or a problem, within reason and time', () => {
	const piece = fc.constantFrom(
		...'6 2,400 2.4 half a and to between % EUR m bn per at least about ± - – + ( ) / of people hundred million tens 0 ½ 99999999999999999999'.split(
			' ',
		),
	);
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				fc.array(piece).map(pieces => pieces.join(' ')),
			),
			text => {
				const value: Value | { problem: string } = parseValue(text);
				if ('problem' in value) return;
				const { low, high } = value.interval;
				assert.ok(low <= high, `${text}: ${low} to ${high}`);
			},
		),
		{ numRuns: 1000 },
	);
	assert.deepEqual(parseValue('9'.repeat(100_000)), { problem: 'unreadable' });
	assert.deepEqual(parseValue('(('.repeat(90)), { problem: 'unreadable' });
});
