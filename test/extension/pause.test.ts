import assert from 'node:assert/strict';
import { Pause } from '../../src/extension/pause';
import { eventually } from '../support/eventually';

suite('a pause in typing', () => {
	test('is waited for once, whatever comes meanwhile', async () => {
		let done = 0;
		const pause = new Pause(() => done++, 5);
		pause.begin();
		pause.begin();

		await eventually(() => done > 0);
		assert.equal(done, 1);
	});

	// Enter on the second claim of a list must not build the list anew, with the first one chosen.
	test('leaves nothing to hurry once it is over', async () => {
		let done = 0;
		const pause = new Pause(() => done++, 5);
		pause.begin();
		await eventually(() => done > 0);
		pause.hurry();

		assert.equal(done, 1);
	});

	test('can be cut short, or off', () => {
		let done = 0;
		const pause = new Pause(() => done++, 60_000);
		pause.begin();
		pause.hurry();
		assert.equal(done, 1);

		pause.begin();
		pause.cancel();
		pause.hurry();
		assert.equal(done, 1);
	});
});
