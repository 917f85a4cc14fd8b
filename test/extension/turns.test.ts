import assert from 'node:assert/strict';
import { Turns } from '../../src/extension/turns';

/** Work that is done one step after the other, and a list of it. */
function turns(budget: number, work: (thing: string) => boolean = () => true) {
	const taken: string[] = [];
	return {
		taken,
		turns: new Turns<string>(async thing => {
			taken.push(thing);
			await Promise.resolve();
			return work(thing);
		}, budget),
	};
}

suite('taking turns', () => {
	test('what somebody waits for goes before all that nobody waits for', async () => {
		const { turns: queue, taken } = turns(10);
		for (const thing of ['a', 'b', 'c', 'd']) queue.later(thing);

		await queue.soon('d');

		assert.deepEqual(taken.slice(0, 2), ['a', 'd']);
	});

	test('what waits already is not queued again', async () => {
		const { turns: queue, taken } = turns(10);
		for (const thing of ['a', 'b', 'a', 'b', 'c']) queue.later(thing);
		await Promise.all([queue.soon('a'), queue.soon('b'), queue.soon('b'), queue.soon('c')]);

		assert.deepEqual(taken, ['a', 'b', 'c']);
	});

	test('what nobody waits for is taken as long as its budget lasts, and the others always', async () => {
		const { turns: queue, taken } = turns(2);
		for (const thing of ['a', 'b', 'c', 'd']) queue.later(thing);
		for (const thing of ['read', 'read next', 'read last']) await queue.soon(thing);
		queue.later('e');
		await queue.soon('d');

		assert.deepEqual(taken.toSorted(), ['a', 'b', 'd', 'read', 'read last', 'read next']);
	});

	test('what was no work costs nothing', async () => {
		const { turns: queue, taken } = turns(1, thing => thing !== 'none');
		queue.later('none');
		await queue.soon('first');
		queue.later('none');
		await queue.soon('second');
		queue.later('a');
		queue.later('b');
		await queue.soon('third');
		await queue.soon('fourth');

		assert.ok(taken.includes('a'), 'The budget was still there.');
		assert.ok(!taken.includes('b'), 'The budget was spent.');
	});
});
