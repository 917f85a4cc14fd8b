import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bringBack } from '../../../src/core/sidecar/bringBack';
import { holds } from '../../../src/core/sidecar/keepBoth';
import { readYaml } from '../../../src/core/sidecar/readYaml';

const two = 'format: 1\nnotes:\n  n-one: {quote: the bridge}\n  n-two: {quote: the dam, note: Said twice.}\n';
const one = 'format: 1\nnotes:\n  n-one: {quote: the bridge}\n';

suite('what a file was to become, after a crash,', () => {
	test('is nothing to bring back where the file holds it, in whatever order, and more', () => {
		assert.equal(bringBack(two, two), undefined);
		const more =
			'notes:\n  n-two: {note: Said twice., quote: the dam}\n  n-one: {quote: the bridge}\n  n-x: {quote: x}\nformat: 1\n';
		assert.equal(bringBack(more, two), undefined);
	});

	test('comes back whole where the file is gone, empty, cut off or no longer readable', () => {
		assert.equal(bringBack(undefined, two), two);
		for (let cut = 0; cut < two.length; cut++) assert.equal(bringBack(two.slice(0, cut), two), two, String(cut));
		assert.equal(bringBack('\0\0\0\0', two), two);
		assert.equal(bringBack('notes: {n-one: "', two), two);
	});

	test('is joined to what others have written there since', () => {
		const others = 'format: 1\n# of the second window\nnotes:\n  n-one: {quote: the bridge}\n  n-new: {quote: rain}\n';
		const back = bringBack(others, two) ?? assert.fail();

		assert.ok(holds(back, two) && holds(back, others));
		assert.match(back, /# of the second window/);
	});

	test('is kept beside what others have made of the same note', () => {
		const others = two.replace('Said twice.', 'Said once.');
		const back = bringBack(others, two) ?? assert.fail();

		assert.match(back, /Said once\./);
		assert.match(back, /Said twice\./);
		assert.equal(readYaml(back).broken, false);
	});

	test('is joined to a file that somebody has made a slip in since, of which no line goes', () => {
		const slip = `${one}  n-new: {quote: rain}\n  n-bad: {quote: "snow}\n# mine\n  n-late: {quote: hail}\n`;
		const back = bringBack(slip, two) ?? assert.fail();

		assert.equal(readYaml(back).broken, false, back);
		for (const id of ['n-one', 'n-two', 'n-new', 'n-late']) assert.match(back, new RegExp(`^ {2}${id}:`, 'm'));
		assert.match(back, /^# {3}n-bad: \{quote: "snow\}$/m);
		assert.match(back, /^# mine$/m);
	});

	test('is what each of several sessions wanted, where one crash came before the other was looked after', () => {
		const [first, second] = [two, 'format: 1\nnotes:\n  n-new: {quote: rain}\n'];
		for (const now of ['', 'format: 1\nno', second]) {
			const back = bringBack(now, first, second) ?? assert.fail();
			assert.ok(holds(back, first) && holds(back, second), back);
		}
		assert.equal(bringBack(two, one, two), undefined);
	});

	test('is joined to both sides of a merge that stopped', () => {
		const conflict = `${one}<<<<<<< ours\n  n-a: {quote: a}\n=======\n  n-b: {quote: b}\n>>>>>>> theirs\n`;
		const back = bringBack(conflict, two) ?? assert.fail();

		for (const id of ['n-one', 'n-two', 'n-a', 'n-b']) assert.match(back, new RegExp(`^ {2}${id}:`, 'm'));
	});

	test('a law: whatever notes the file has and was to have, all of them are there afterwards', () => {
		const notes = fc.uniqueArray(
			fc.tuple(fc.constantFrom('n-a', 'n-b', 'n-c', 'n-d'), fc.constantFrom('rain', 'snow')),
			{ selector: ([id]) => id },
		);
		const written = (all: readonly (readonly [string, string])[]) =>
			[
				'format: 1',
				...(all.length ? ['notes:'] : []),
				...all.map(([id, quote]) => `  ${id}: {quote: ${quote}}`),
				'',
			].join('\n');
		fc.assert(
			fc.property(notes, notes, (now, wanted) => {
				const [is, was] = [written(now), written(wanted)];
				const back = bringBack(is, was) ?? is;
				const quotes = (text: string) =>
					new Set([...text.matchAll(/(n-.)\S*: \{quote: "?(\w+)/g)].map(([, a, b]) => `${a} ${b}`));
				assert.deepEqual(quotes(back), new Set([...quotes(is), ...quotes(was)]));
			}),
		);
	});
});
