import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isId, newNoteId, nextFreeId, slugId } from '../../../src/core/sidecar/ids';

const none: ReadonlySet<string> = new Set();

suite('an id', () => {
	test('begins with a letter', () => {
		for (const id of ['a', 'n-k3f9', 'bridge-is-safe', 'mira']) assert.ok(isId(id), id);
		for (const word of ['', '6-percent', '-a', 'A', 'a_b', 'a b', 'č', 'a#b', 'a@b', 'a\n'])
			assert.ok(!isId(word), word);
	});

	test('of a note is random, free, and longer only where four characters keep meeting', () => {
		assert.match(
			newNoteId(() => 0.5, none),
			/^n-[a-z0-9]{4}$/,
		);
		const first = newNoteId(() => 0, none);
		const crowded = newNoteId(() => 0, new Set([first]));
		assert.equal(first, 'n-aaaa');
		assert.equal(crowded, 'n-aaaaa');
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1 }),
				numbers => {
					let turn = 0;
					const taken = new Set<string>();
					for (let count = 0; count < 30; count++) {
						const id = newNoteId(() => numbers[turn++ % numbers.length]!, taken);
						assert.ok(isId(id) && !taken.has(id));
						taken.add(id);
					}
				},
			),
		);
	});

	test('of a claim is made of its words', () => {
		assert.equal(slugId('Share of trade that is with Russia', none), 'share-of-trade-that-is-with-russia');
		assert.equal(slugId('Vučić spoke at Łódź', none), 'vucic-spoke-at-lodz');
		assert.equal(slugId('Београд је мирно место', none), 'beograd-je-mirno-mesto');
		assert.equal(slugId('6 of 10 bridges are safe', none), 'claim-6-of-10-bridges-are-safe');
		assert.equal(slugId('橋は安全', none), 'claim');
		assert.equal(slugId('橋は安全', new Set(['claim'])), 'claim-2');
		assert.equal(slugId('Mira Stell', none, 'source'), 'mira-stell');
		assert.equal(
			slugId('The council of the valley decided on Monday that the bridge is safe', none),
			'the-council-of-the-valley-decided-on-monday-that',
		);
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), text => {
				const id = slugId(text, none);
				assert.ok(isId(id) && id.length <= 54, id);
			}),
		);
	});

	test('that is taken is followed by the next free one', () => {
		assert.equal(nextFreeId('n-k3f9', new Set(['n-k3f9'])), 'n-k3fa');
		assert.equal(nextFreeId('n-zzzz', none), 'n-0000');
		assert.equal(nextFreeId('bridge', new Set(['bridge', 'bridge-2'])), 'bridge-3');
	});
});
