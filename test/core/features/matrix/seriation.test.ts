import assert from 'node:assert/strict';
import fc from 'fast-check';
import { seriate } from '../../../../src/core/features/matrix/seriation';

const order = (places: Float64Array): number[] => [...places.keys()].sort((a, b) => places[a]! - places[b]! || a - b);

const anyTraits = fc
	.integer({ min: 1, max: 9 })
	.chain(things =>
		fc.tuple(
			fc.constant(things),
			fc.array(fc.uniqueArray(fc.nat(things - 1), { minLength: 1, maxLength: things }), { maxLength: 12 }),
		),
	);

suite('putting what is alike beside each other', () => {
	test('finds a hidden line again, whatever order it was shuffled into', () => {
		// Each trait is shared by neighbours on the line 4 – 1 – 3 – 0 – 2.
		const places = seriate(5, [[4, 1], [1, 3], [3, 0], [0, 2]]); // prettier-ignore

		assert.deepEqual(order(places).join(), '2,0,3,1,4', 'with thing 0 in the first half');
	});

	test('keeps two camps apart that share but one trait', () => {
		const places = seriate(6, [[0, 2, 4], [0, 2, 4], [1, 3, 5], [1, 3, 5], [4, 5]]); // prettier-ignore

		assert.deepEqual(order(places).map(thing => thing % 2), [0, 0, 0, 1, 1, 1]); // prettier-ignore
	});

	test('orders lots apart that nothing joins, the largest first', () => {
		const places = seriate(5, [[0, 1], [2, 4], [4, 3]]); // prettier-ignore

		assert.deepEqual(new Set(order(places).slice(0, 3)), new Set([2, 3, 4]));
	});

	test('has one place for things that nothing tells apart, and for all that have no trait', () => {
		assert.deepEqual(seriate(3, [[0, 1, 2]]), new Float64Array(3));
		assert.deepEqual(seriate(0, []), new Float64Array(0));
	});

	test('does not depend on the order of traits or of the things in them', () => {
		fc.assert(
			fc.property(anyTraits, fc.nat(), ([things, traits], turn) => {
				const turned = traits.map((_, i) => traits[(i + turn) % traits.length]!.toReversed());

				assert.deepEqual(seriate(things, turned), seriate(things, traits));
			}),
		);
	});

	test('gives every thing a place that is a number', () => {
		fc.assert(
			fc.property(anyTraits, ([things, traits]) => {
				const places = seriate(things, traits);

				assert.equal(places.length, things);
				assert.ok(places.every(Number.isFinite));
			}),
		);
	});
});
