import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareValues, parseValue, type Value } from '../../../../src/core/claims/value/value';
import { valueScale, type GivenValue, type ValueScale } from '../../../../src/core/features/claims/valueScale';

const scaleOf = (unit: string | undefined, ...values: string[]): ValueScale =>
	valueScale(
		values.map((value, index) => ({ note: `a#n-${index}`, value, counts: true })),
		unit,
		'en',
	) ?? assert.fail('no scale');
/** Each bar as `from–to`, in hundredths of the scale, with an arrow where it goes on. */
const drawn = ({ bars }: ValueScale): string[] =>
	bars.map(
		({ from, to, goesOn }) =>
			`${goesOn.below ? '←' : ''}${Math.round(from * 100)}–${Math.round(to * 100)}${goesOn.above ? '→' : ''}`,
	);

suite('the values of a claim on one scale', () => {
	test('are stretches between round figures, in the claim’s unit', () => {
		const scale = scaleOf('%', '6 %', 'a third', '20 to 30 %');

		assert.deepEqual(
			scale.ticks.map(tick => tick.label),
			['0', '10', '20', '30', '40'],
		);
		assert.deepEqual(drawn(scale), ['14–16', '75–92', '50–75']);
		assert.deepEqual(
			scale.bars.map(bar => bar.range),
			['5.5 to 6.5', '30 to 36.6667', '20 to 30'],
		);
		assert.equal(scale.unit, '%');
	});

	test('are converted into that unit', () => {
		const scale = scaleOf('months', '2 years', '18 to 30 months');

		assert.deepEqual(
			scale.bars.map(bar => bar.range),
			['18 to 30', '18 to 30'],
		);
		assert.equal(scaleOf('EUR bn', '400 million').bars[0]?.range, '0.3995 to 0.4005');
	});

	test('go on beyond the scale where they have no end', () => {
		const scale = scaleOf('km', 'at least 30', 'less than 10', 'more than 20', 'up to 40');

		assert.deepEqual(drawn(scale), ['75–100→', '←0–25', '50–100→', '←0–100']);
		assert.deepEqual(
			scale.bars.map(bar => bar.range),
			['at least 30', 'less than 10', 'more than 20', 'at most 40'],
		);
	});

	test('are said to stand apart where they cannot be compared or read', () => {
		const scale = scaleOf('EUR', '5 EUR', '5 dollars', 'several', '5 km');

		assert.deepEqual(
			scale.bars.map(bar => bar.note),
			['a#n-0'],
		);
		assert.deepEqual(
			scale.apart.map(({ note, value, why }) => [note, value, why]),
			[
				['a#n-1', '5 dollars', 'It cannot be compared with the others: it is of another currency or kind.'],
				['a#n-2', 'several', 'It cannot be read as a figure.'],
				['a#n-3', '5 km', 'It is in another unit than the claim.'],
			],
		);
	});

	test('take the unit of the first that can be drawn where the claim has none', () => {
		assert.equal(scaleOf(undefined, '300 people', '5 %').unit, '');
		assert.equal(scaleOf(undefined, '5 %', '300 people').unit, '%');
		assert.equal(scaleOf(undefined, 'USD 5 m').unit, 'USD');
		assert.deepEqual(scaleOf(undefined, '3 cubic metres a day').bars, []);
	});

	test('are summed up in one sentence', () => {
		assert.equal(scaleOf('%', '6 %', 'about 6 %').inShort, 'One figure would do for all asserted values that count.');
		assert.equal(
			scaleOf('%', 'at most 8 %', '10 to 20 %', 'at least 33 %').inShort,
			'No figure does for all asserted values that count: one goes no higher than 8, another no lower than 33.',
		);
		assert.equal(scaleOf('%', '6 %').inShort, '');
	});

	test('are not summed up over what does not count or what is of different times', () => {
		const inShort = (...given: Omit<GivenValue, 'note'>[]): string =>
			valueScale(
				given.map((each, index) => ({ note: `a#n-${index}`, ...each })),
				'%',
				'en',
			)?.inShort ?? assert.fail('no scale');
		const six = { value: '6 %', counts: true };
		const nine = { value: '9 %', counts: true };

		assert.equal(inShort(six, { ...six, counts: false }), '', 'one asserts it, one denies it');
		assert.equal(inShort(six, { ...nine, counts: false }), '', 'the words of one are lost');
		assert.equal(inShort({ ...six, asOf: '2021' }, { ...nine, asOf: '2022' }), '', 'of different years');
		assert.match(inShort({ ...six, asOf: '2021-03' }, { ...nine, asOf: '2021' }), /^No figure does for all/);
		assert.match(inShort({ ...six, asOf: '2021' }, nine), /^No figure does for all/);
		assert.equal(inShort(six, six, { value: '6 EUR', counts: true }), '', 'one of them cannot be compared');
	});

	test('begin at nought where they are near it, and elsewhere do not waste the room', () => {
		const ends = (...values: string[]): string[] => {
			const { ticks } = scaleOf(undefined, ...values);
			return [ticks[0]?.label ?? '', ticks.at(-1)?.label ?? ''];
		};

		assert.deepEqual(ends('3 to 90'), ['0', '100']);
		assert.deepEqual(ends('2,010 to 2,020'), ['2,010', '2,020']);
		assert.deepEqual(ends('-5 to 5'), ['-5', '5']);
		assert.deepEqual(ends('0 to 0'), ['0', '1']);
	});

	const anyNumber = fc.oneof(
		fc.integer({ min: -1000, max: 1000 }).map(String),
		fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => number.toFixed(6)),
		fc.constantFrom('1e308', '0.000001', '999999999999999', '0', '-0'),
	);
	const anyValue = fc.oneof(
		anyNumber,
		fc.tuple(fc.constantFrom('at least', 'up to', 'about', 'less than'), anyNumber).map(words => words.join(' ')),
		fc.tuple(anyNumber, anyNumber).map(([low, high]) => `${low} to ${high} %`),
		fc.constantFrom('several', '5 EUR', '12 km', 'a third', ''),
	);

	test('lie on the scale in the order of their numbers, each of them drawn or said to stand apart', () => {
		fc.assert(
			fc.property(
				fc.array(anyValue, { minLength: 1, maxLength: 6 }),
				fc.constantFrom(undefined, '%', 'EUR bn', 'people'),
				(values, unit) => {
					const scale = scaleOf(unit, ...values);
					const parsed = (note: string): Value => {
						const value = parseValue(values[Number(note.slice(4))] ?? '', { unit, language: 'en' });
						return 'dimension' in value ? value : assert.fail(note);
					};
					assert.deepEqual(
						[...scale.bars, ...scale.apart].map(({ note }) => note).sort(),
						values.map((_, index) => `a#n-${index}`),
					);
					for (const { from, to } of scale.bars) assert.ok(from >= 0 && from <= to && to <= 1, `${from} ${to}`);
					for (const a of scale.bars)
						for (const b of scale.bars)
							if (a.to < b.from)
								assert.equal(compareValues(parsed(a.note), parsed(b.note)), 'disjoint', 'bars apart, values apart');
					if (scale.bars.length) assert.ok(scale.ticks.length >= 2 && scale.ticks.length <= 12);
				},
			),
		);
	});
});
