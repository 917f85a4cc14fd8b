import assert from 'node:assert/strict';
import type { NoteKey, View } from '../../../../src/core/claims/facts';
import type { Corpus } from '../../../../src/core/corpus/corpus';
import { originStep } from '../../../../src/core/features/jumps/origin';
import { corpusOf } from '../../../support/corpusOf';

const base: View = { kind: 'base' };

/** Articles of one sentence each, with the links of their notes. */
function chain(links: Readonly<Record<string, string>>, claim = 'claim: on-time, '): Corpus {
	const files = Object.entries(links).flatMap(([article, written]) => [
		[`${article}.txt`, 'The ferry ran on time.\n'],
		[
			`${article}.notes.yaml`,
			`article: {outlet: ${article}}\nnotes:\n  n-one: {quote: The ferry ran on time, ${claim}links: {${written}}}\n`,
		],
	]);
	return corpusOf({ 'claims/on-time.yaml': 'text: The ferry ran on time\n', ...Object.fromEntries(files) });
}

/** Takes the first hop each time. @returns where it led, and the last sentence. */
function followed(corpus: Corpus, from: NoteKey): { passed: NoteKey[]; told: string } {
	const passed = [from];
	for (;;) {
		const { hops, told } = originStep(corpus, passed.at(-1)!, base, passed);
		if (!hops[0]) return { passed, told };
		passed.push(hops[0].note);
	}
}

suite('the way to the origin', () => {
	test('goes on from passage to passage until one has it from nobody', () => {
		const corpus = chain({ gazette: 'copies: review#n-one', review: 'cites: wire#n-one', wire: '' });

		assert.deepEqual(followed(corpus, 'gazette#n-one'), {
			passed: ['gazette#n-one', 'review#n-one', 'wire#n-one'],
			told: 'This is the origin: the passage has its statement from nobody else.',
		});
	});

	test('says of each hop whom it leads to, and which words stand there', () => {
		const corpus = chain({ gazette: 'copies: wire#n-one', wire: '' });

		assert.deepEqual(originStep(corpus, 'gazette#n-one', base, ['gazette#n-one']), {
			hops: [{ note: 'wire#n-one', label: 'copies wire', where: 'wire', words: '“The ferry ran on time”' }],
			told: 'This passage has its statement from another one.',
		});
	});

	test('forks where a passage names several', () => {
		const corpus = chain({ gazette: 'copies: [wire#n-one, radio#n-one]', radio: '', wire: '' });
		const { hops, told } = originStep(corpus, 'gazette#n-one', base, ['gazette#n-one']);

		assert.deepEqual(
			hops.map(({ note }) => note),
			['wire#n-one', 'radio#n-one'],
		);
		assert.equal(told, 'This passage has its statement from 2 others.');
	});

	test('ends where passages cite each other in a circle', () => {
		const corpus = chain({ east: 'cites: west#n-one', west: 'copies: east#n-one' });

		assert.deepEqual(followed(corpus, 'east#n-one'), {
			passed: ['east#n-one', 'west#n-one'],
			told: 'These passages have it from each other, in a circle. Where it comes from is not known.',
		});
	});

	test('ends where the passage that is cited is not there', () => {
		const corpus = chain({ east: 'cites: west#n-two', west: '' });

		assert.match(followed(corpus, 'east#n-one').told, /^The chain ends here/);
	});

	test('does not go on from a note without a claim, as origins are counted', () => {
		const corpus = chain({ east: 'cites: west#n-one', west: '' }, '');

		assert.match(followed(corpus, 'east#n-one').told, /its own origin/);
	});

	test('follows no other links', () => {
		const corpus = chain({ east: 'contradicts: west#n-one', west: '' });

		assert.match(followed(corpus, 'east#n-one').told, /its own origin/);
	});
});
