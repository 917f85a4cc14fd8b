import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inSlices } from '../../../src/panel/map/inSlices';
import { layOut, type Box, type Places, type Tie } from '../../../src/panel/map/layOut';

const box = (id: string): Box => ({ id, width: 160, height: 46 });

/** Nodes a, b, …, each tied to some of those before it. */
const anyGraph = fc.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 25 }).map(ties => ({
	boxes: ties.map((_, index) => box(nameOf(index))),
	ties: ties.flatMap((to, index) =>
		index === 0 ? [] : to.map((each): Tie => ({ from: nameOf(index), to: nameOf(each % index) })),
	),
}));
const nameOf = (index: number): string => `node ${index}`;

function placesOf({ boxes, ties }: { boxes: readonly Box[]; ties: readonly Tie[] }, known?: Places): Places {
	const work = layOut(boxes, ties, boxes[0]?.id, known);
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}

function overlapping(boxes: readonly Box[], places: Places): string[] {
	const at = (id: string) => places.get(id) ?? assert.fail(id);
	return boxes.flatMap((a, index) =>
		boxes
			.slice(index + 1)
			.filter(
				b =>
					Math.abs(at(a.id).x - at(b.id).x) < (a.width + b.width) / 2 &&
					Math.abs(at(a.id).y - at(b.id).y) < (a.height + b.height) / 2,
			)
			.map(b => `${a.id} on ${b.id}`),
	);
}

suite('the places of a map', () => {
	test('follow from its nodes and ties alone, in whatever order these come', () => {
		fc.assert(
			fc.property(anyGraph, graph => {
				const [middle, ...others] = graph.boxes;
				const turned = { boxes: [middle!, ...others.toReversed()], ties: graph.ties.toReversed() };
				const [places, again] = [placesOf(graph), placesOf(turned)];
				for (const { id } of graph.boxes) assert.deepEqual(again.get(id), places.get(id));
			}),
			{ numRuns: 20 },
		);
	});

	test('let no box lie on another', () => {
		fc.assert(
			fc.property(anyGraph, graph => {
				assert.deepEqual(overlapping(graph.boxes, placesOf(graph)), []);
			}),
			{ numRuns: 20 },
		);
	});

	test('stay as they are when nodes come and go, and new ones find room beside what they are tied to', () => {
		fc.assert(
			fc.property(anyGraph, fc.nat(), (graph, chosen) => {
				const before = placesOf(graph);
				const host = graph.boxes[chosen % graph.boxes.length] ?? assert.fail();
				const boxes = [...graph.boxes, box('new one')];
				const after = placesOf({ boxes, ties: [...graph.ties, { from: 'new one', to: host.id }] }, before);

				for (const { id } of graph.boxes) assert.deepEqual(after.get(id), before.get(id));
				assert.deepEqual(overlapping(boxes, after), []);
				assert.deepEqual(placesOf({ boxes: graph.boxes.slice(1), ties: graph.ties }, after).get('new one'), undefined);
			}),
			{ numRuns: 20 },
		);
	});

	test('are looked for anew when most of the map is another one', () => {
		const boxes = ['a', 'b', 'c', 'd', 'e'].map(box);
		const ties = ['b', 'c', 'd', 'e'].map(to => ({ from: 'a', to }));

		assert.deepEqual(placesOf({ boxes, ties }).get('a'), { x: 0, y: 0 });
		const known = new Map([['a', { x: 500, y: 500 }]]);
		assert.deepEqual(placesOf({ boxes, ties }, known).get('a'), { x: 0, y: 0 });
	});

	test('bring those together that are tied', () => {
		const boxes = ['a', 'b', 'c', 'd'].map(box);
		const places = placesOf({
			boxes,
			ties: [
				{ from: 'a', to: 'b' },
				{ from: 'c', to: 'd' },
			],
		});
		const between = (one: string, other: string): number => {
			const [from, to] = [places.get(one) ?? assert.fail(), places.get(other) ?? assert.fail()];
			return Math.hypot(from.x - to.x, from.y - to.y);
		};

		assert.ok(between('a', 'b') < between('a', 'c') && between('c', 'd') < between('b', 'd'));
	});
});

suite('work in slices', () => {
	test('ends with its answer, and is dropped once nobody wants that', async () => {
		function* long(): Generator<void, string> {
			for (const start = performance.now(); performance.now() - start < 40;) yield;
			return 'done';
		}
		let turns = 0;
		const counting = (): boolean => ++turns > 0;

		assert.equal(await inSlices(long(), counting), 'done');
		assert.ok(turns > 1, `the page had ${turns} turns`);
		assert.equal(await inSlices(long(), () => false), undefined);
	});
});
