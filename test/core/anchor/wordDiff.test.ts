import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ChangeClass } from '../../../src/core/anchor/anchor';
import { sentences } from '../../../src/core/text/sentences';
import { changeClasses, classedEdits, confusionOf } from '../../anchoring/classedEdits';
import { Chance } from '../../support/chance';
import { sampleNames, sampleText } from '../../support/sampleCorpus';
import { wordDiff } from '../../../src/core/anchor/wordDiff';
import { processorTime } from '../../support/processorTime';

suite('a word diff', () => {
	test('shows whole words, and marks of their own', () => {
		assert.deepEqual(wordDiff('The bridge was safe.', 'The old bridge is safe!'), [
			{ was: '', is: 'old', class: 'words' },
			{ was: 'was', is: 'is', class: 'verb' },
			{ was: '.', is: '!', class: 'typography' },
		]);
	});

	test('has nothing to show where only white space differs', () => {
		assert.deepEqual(wordDiff('The bridge\nwas safe.', 'The  bridge was\u00a0safe.'), []);
	});

	test('shows as one what only a mark parts', () => {
		assert.deepEqual(wordDiff('the wide-open gate', 'the ever-shut gate'), [
			{ was: 'wide-open', is: 'ever-shut', class: 'words' },
		]);
	});

	const cases: readonly (readonly [ChangeClass, string, string])[] = [
		['number', '12 people were killed', '21 people were killed'],
		['number', 'rose by 6%', 'rose by 6'],
		['number', 'rose by 1.5%', 'rose by 15%'],
		['number', 'growth of 6%', 'growth of -6%'],
		['number', 'two trucks', 'three trucks'],
		['number', '2.4 million', '2.4 billion'],
		['number', '12 of 21', '21 of 12'],
		['number', 'порасла за 6%', 'порасла за 9%'],
		['date', 'closed on Monday', 'closed on Tuesday'],
		['date', 'in 2019', 'in 2020'],
		['date', 'sent on 4 May', 'sent on 14 May'],
		['date', 'sent on May 4', 'sent on May 14'],
		['date', 'in the 1980s', 'in the 1990s'],
		['number', 'for 4 years', 'for 14 years'],
		['name', 'said Mira Stell', 'said Mira Orban'],
		['name', 'talks with NATO', 'talks with allies'],
		['name', 'Stell denied it', 'Orlan denied it'],
		['words', 'Ministers denied it', 'Mayors denied it'],
		['words', 'The council agreed', 'Another council agreed'],
		['negation', 'it had failed', 'it had not failed'],
		['negation', 'the deal was legal', 'the deal was illegal'],
		['negation', 'they did', "they didn't"],
		['negation', 'Србија је увела', 'Србија није увела'],
		['hedge', 'it was bribery', 'it was allegedly bribery'],
		['hedge', 'prices will rise', 'prices could rise'],
		['verb', 'the firm denied it', 'the firm confirmed it'],
		['verb', 'the prices rise', 'the prices fall'],
		['words', 'after the war', 'after the fire'],
		['verb', 'the bridge is safe', 'the bridge was safe'],
		['words', 'a big scandal', 'a small scandal'],
		['typography', 'the “old” bridge', 'the "old" bridge'],
		['typography', 'the bridge, it seems', 'the bridge – it seems'],
		['typography', 'The bridge', 'the bridge'],
		['typography', 'more than 3,000 people', 'more than 3000 people'],
		['typography', "don't", 'don’t'],
	];
	for (const [kind, was, is] of cases) {
		test(`says ${kind}: ${was} → ${is}`, () => {
			assert.deepEqual([...new Set(wordDiff(was, is).map(change => change.class))], [kind]);
		});
	}

	test('tells the class of what is done to the sentences of the sample articles', () => {
		const edits = classedEdits(sampleSentences(), 60, new Chance(1));
		const confused = confusionOf(edits);
		for (const kind of changeClasses) {
			const row = confused.get(kind) ?? new Map<string, number>();
			assert.ok((row.get(kind) ?? 0) >= 20, `too few changes of class ${kind} to tell`);
			assert.ok((row.get(kind) ?? 0) >= 0.97 * sumOf(row), `${kind} is told as ${[...row].join(' ')}`);
		}
	});

	test('of equal texts is empty, and of unequal words is not', () => {
		const text = fc.array(fc.constantFrom('the', 'bridge', 'not', '6', '%', '“', '.', 'Stell', '橋'), {
			maxLength: 12,
		});
		fc.assert(
			fc.property(text, text, (was, is) => {
				assert.equal(wordDiff(was.join(' '), was.join('  ')).length, 0);
				assert.equal(wordDiff(was.join(' '), is.join(' ')).length === 0, was.join(' ') === is.join(' '));
			}),
		);
	});

	test('of long texts with nothing in common ends soon', () => {
		const time = processorTime(() => {
			assert.equal(wordDiff('one two '.repeat(20_000), 'three four '.repeat(20_000)).length, 1);
		});
		assert.ok(time < 5000);
	});
});

function sampleSentences(): string[] {
	return sampleNames.flatMap(name => {
		const text = sampleText(name);
		return sentences(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
	});
}

function sumOf(row: ReadonlyMap<string, number>): number {
	return [...row.values()].reduce((sum, count) => sum + count, 0);
}
