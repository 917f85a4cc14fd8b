import assert from 'node:assert/strict';
import { day } from '../../src/wording/day';

suite('a date in the reader’s language', () => {
	for (const [written, words] of [
		['2031-03', 'March 2031'],
		['2031-03-05', 'Mar 5, 2031'],
		['2031-03-05T23:30', 'Mar 5, 2031, 23:30'],
		['2031-03-05T23:30:15Z', 'Mar 5, 2031, 23:30 UTC'],
		['2031-03-05 23:30:15.2-05:00', 'Mar 5, 2031, 23:30 UTC−05:00'],
		['2031-03-05T23:30+0100', 'Mar 5, 2031, 23:30 UTC+0100'],
	] as const)
		test(written, () => assert.equal(day(written), words));

	for (const written of ['2031', '2031-13', 'March 2031', '2031-13-45', '2031-03-05T', 'yesterday', ''])
		test(`stays as it was written: “${written}”`, () => assert.equal(day(written), written));
});
