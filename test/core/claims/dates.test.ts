import assert from 'node:assert/strict';
import fc from 'fast-check';
import { datesAgree, datesDiffer, parseDate, type Days } from '../../../src/core/claims/dates';

/** First and last day. */
function days(text: string): string | undefined {
	const date = parseDate(text);
	const day = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
	return date && `${day(date.from)} ${day(date.to)}`;
}

function parsed(text: string): Days {
	const date = parseDate(text);
	assert.ok(date, `${text} is a date`);
	return date;
}

suite('a date is a stretch of days', () => {
	for (const [text, stretch] of [
		['2022', '2022-01-01 2022-12-31'],
		['2022-06', '2022-06-01 2022-06-30'],
		['2022-06-30', '2022-06-30 2022-06-30'],
		['2022-06-30T08:00:00Z', '2022-06-30 2022-06-30'],
		['2022-06-30 08:00', '2022-06-30 2022-06-30'],
		['2024-02', '2024-02-01 2024-02-29'],
		['30.6.2022', '2022-06-30 2022-06-30'],
		['June 2022', '2022-06-01 2022-06-30'],
		['30 June 2022', '2022-06-30 2022-06-30'],
		['June 30th, 2022', '2022-06-30 2022-06-30'],
		['Juni 2022', '2022-06-01 2022-06-30'],
		['summer 2022', '2022-06-01 2022-08-31'],
		['winter 2022', '2022-12-01 2023-02-28'],
		['Q3 2022', '2022-07-01 2022-09-30'],
		['2022-Q3', '2022-07-01 2022-09-30'],
		['third quarter of 2022', '2022-07-01 2022-09-30'],
		['mid-2022', '2022-05-01 2022-08-31'],
		['second half of 2022', '2022-07-01 2022-12-31'],
		['2022/2023', '2022-01-01 2023-12-31'],
		['2022/23', '2022-01-01 2023-12-31'],
		['2019-2021', '2019-01-01 2021-12-31'],
		['2019 – 2021', '2019-01-01 2021-12-31'],
		['2022-01/2022-06', '2022-01-01 2022-06-30'],
		['from June 2022 to March 2023', '2022-06-01 2023-03-31'],
		['between 2019 and 2021', '2019-01-01 2021-12-31'],
	] as const)
		test(text, () => {
			assert.equal(days(text), stretch);
		});

	for (const text of [
		'',
		'recently',
		'2022-13',
		'2022-02-30',
		'31 June 2022',
		'22',
		'2023-2022',
		'5 summer 2022',
		'6 %',
	])
		test(`which ‘${text}’ is not`, () => {
			assert.equal(days(text), undefined);
		});

	test('whatever is thrown at it', () => {
		fc.assert(
			fc.property(fc.string(), text => {
				const date = parseDate(text);
				assert.ok(!date || date.from <= date.to);
			}),
		);
	});
});

suite('two dates', () => {
	test('agree where one contains the other', () => {
		assert.equal(datesAgree(parsed('2022'), parsed('summer 2022')), true);
		assert.equal(datesAgree(parsed('2022-06-30'), parsed('June 2022')), true);
		assert.equal(datesAgree(parsed('2022'), parsed('2023')), false);
		assert.equal(datesAgree(parsed('2021/2022'), parsed('2022/2023')), false);
	});

	test('differ where they share no day', () => {
		assert.equal(datesDiffer(parsed('2022-06-30'), parsed('2022-07')), true);
		assert.equal(datesDiffer(parsed('2022'), parsed('2022-07')), false);
	});
});
