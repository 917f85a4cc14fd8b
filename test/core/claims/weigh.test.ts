import assert from 'node:assert/strict';
import { weighClaim } from '../../../src/core/claims/claimGraph';
import type { Facts, View } from '../../../src/core/claims/facts';
import type { ClaimStatus } from '../../../src/core/claims/status';
import { newsroom, type NoteSketch } from '../../support/newsroom';

const asserts: NoteSketch = { claim: 'bridge-safe' };
const denies: NoteSketch = { claim: 'bridge-safe', stance: 'denies' };

function status(facts: Facts, claim = 'bridge-safe', view: View = { kind: 'base' }): ClaimStatus {
	const status = weighClaim(facts, claim, view);
	assert.ok(status, `there is a claim ${claim}`);
	return status;
}

suite('the status of a claim', () => {
	test('is contested when one outlet asserts what another denies', () => {
		const facts = newsroom({
			herald: { outlet: 'herald', notes: { a: asserts } },
			courier: { outlet: 'courier', notes: { b: denies } },
		});

		const { status: word, reason, betweenOutlets, disagreement, evidence } = status(facts);

		assert.equal(word, 'contested');
		assert.deepEqual(reason, { rule: 'stances', notes: ['courier#b', 'herald#a'] });
		assert.equal(betweenOutlets, true);
		assert.equal(disagreement, 'sources');
		assert.equal(evidence, 'sound');
	});

	test('is contested, but not between outlets, when one of two holders is somebody quoted', () => {
		const facts = newsroom({
			herald: { outlet: 'herald', notes: { a: asserts } },
			courier: { outlet: 'courier', notes: { b: { ...denies, speaker: 'mira-stell' } } },
		});

		assert.equal(status(facts).status, 'contested');
		assert.equal(status(facts).betweenOutlets, false);
	});

	test('is contested between outlets when an outlet and an op-ed’s author differ', () => {
		const facts = newsroom({
			herald: { outlet: 'herald', notes: { a: asserts } },
			opinion: { outlet: 'herald', voice: 'tomas-brandt', notes: { b: denies } },
		});

		assert.equal(status(facts).betweenOutlets, true);
	});

	test('rests on the positions that are at odds and on no others', () => {
		const facts = newsroom({
			herald: { notes: { a: asserts } },
			courier: { notes: { b: denies, c: { claim: 'bridge-safe', stance: 'questions' } } },
		});

		assert.deepEqual(status(facts).reason.notes, ['courier#b', 'herald#a']);
	});

	test('is changed when one holder says otherwise in an article of another date', () => {
		const facts = newsroom({
			before: { published: '2022-03-01', notes: { a: { ...asserts, speaker: 'mayor' } } },
			after: { published: '2023-03-01', notes: { b: { ...denies, speaker: 'mayor' } } },
		});

		assert.equal(status(facts).status, 'changed');
		assert.deepEqual(status(facts).reason, { rule: 'stances', notes: ['after#b', 'before#a'] });
	});

	for (const [what, published] of [
		['on the same date', '2022-03-01'],
		['without a date', undefined],
		['at a date that may be the same', '2022'],
	] as const)
		test(`is inconsistent when one holder says otherwise ${what}`, () => {
			const facts = newsroom({
				one: { published: '2022-03-01', notes: { a: { ...asserts, speaker: 'mayor' } } },
				other: { published, notes: { b: { ...denies, speaker: 'mayor' } } },
			});

			assert.equal(status(facts).status, 'inconsistent');
		});

	test('takes each unnamed source for somebody else', () => {
		const facts = newsroom({
			herald: { notes: { a: { ...asserts, speaker: 'unnamed' }, b: { ...denies, speaker: 'unnamed' } } },
		});

		assert.equal(status(facts).status, 'contested');
		assert.equal(status(facts).betweenOutlets, false);
	});

	test('takes an outlet that is quoted elsewhere for the same holder', () => {
		const facts = newsroom({
			herald: { outlet: 'herald', notes: { a: asserts } },
			courier: { outlet: 'courier', notes: { b: { ...denies, speaker: 'herald' } } },
		});

		assert.equal(status(facts).status, 'inconsistent');
	});

	test('does not take an article named like a source for that source', () => {
		const facts = newsroom({
			herald: { notes: { a: asserts } },
			courier: { notes: { b: { ...denies, speaker: 'herald' } } },
		});

		assert.equal(status(facts).status, 'contested');
	});

	test('is qualified, then questioned, before anything is counted', () => {
		const both = newsroom({
			herald: { notes: { a: asserts, b: { claim: 'bridge-safe', stance: 'questions' } } },
			courier: { notes: { c: asserts, d: { claim: 'bridge-safe', stance: 'qualifies' } } },
		});
		const questioned = newsroom({
			herald: { notes: { a: asserts, b: { claim: 'bridge-safe', stance: 'questions' } } },
			courier: { notes: { c: asserts } },
		});

		assert.deepEqual(status(both).reason, { rule: 'qualified', notes: ['courier#d'] });
		assert.deepEqual(status(questioned).reason, { rule: 'questioned', notes: ['herald#b'] });
	});

	test('is corroborated by two origins on one side, single-origin by one, unmarked by mere mention', () => {
		const two = newsroom({ herald: { notes: { a: denies } }, courier: { notes: { b: denies } } });
		const one = newsroom({ herald: { notes: { a: denies, b: denies } } });
		const none = newsroom({ herald: { notes: { a: { claim: 'bridge-safe', stance: 'mentions' } } } });

		assert.equal(status(two).status, 'corroborated');
		assert.deepEqual(status(one).reason, { rule: 'single-origin', notes: ['herald#a', 'herald#b'] });
		assert.deepEqual(status(none).reason, { rule: 'unmarked', notes: ['herald#a'] });
		assert.equal(status(newsroom({}, { 'bridge-safe': {} })).status, 'unmarked');
	});

	test('is none for a claim that does not exist, nor do notes on one count elsewhere', () => {
		const facts = newsroom(
			{
				herald: { notes: { a: { claim: 'gone' } } },
				courier: { notes: { b: { ...asserts, links: { contradicts: 'herald#a' } } } },
			},
			{ gone: undefined },
		);

		assert.equal(weighClaim(facts, 'gone', { kind: 'base' }), undefined);
		assert.equal(status(facts).status, 'single-origin');
	});
});

suite('positions are incompatible', () => {
	const share = { 'trade-share': { kind: 'quantity', unit: '%' } } as const;
	const says = (value: string, more: Partial<NoteSketch> = {}): NoteSketch => ({
		claim: 'trade-share',
		value,
		...more,
	});
	const between = (one: NoteSketch, other: NoteSketch) =>
		status(newsroom({ herald: { notes: { a: one } }, courier: { notes: { b: other } } }, share), 'trade-share');

	test('when figures share no number', () => {
		assert.deepEqual(between(says('6 %'), says('9 %')).reason, { rule: 'values', notes: ['courier#b', 'herald#a'] });
		assert.equal(between(says('6 %'), says('about 6.3 per cent')).status, 'corroborated');
		assert.equal(between(says('at least 5 %'), says('9 %')).status, 'corroborated');
	});

	test('but not when the figures are of different times', () => {
		assert.equal(between(says('6 %', { asOf: '2021' }), says('9 %', { asOf: '2022' })).status, 'corroborated');
		assert.equal(between(says('6 %', { asOf: '2022' }), says('9 %', { asOf: '2022-06' })).status, 'contested');
		assert.equal(between(says('6 %', { asOf: '2022' }), says('9 %')).status, 'contested');
	});

	test('when one asserts a figure that another denies, but not when it denies quite another one', () => {
		assert.equal(between(says('6 %'), says('6 %', { stance: 'denies' })).status, 'contested');
		assert.equal(between(says('6 %'), says('60 %', { stance: 'denies' })).status, 'single-origin');
		assert.equal(between(says('6 %'), { claim: 'trade-share', stance: 'denies' }).status, 'contested');
	});

	test('by stance alone where figures cannot be compared', () => {
		const cost = { cost: { kind: 'quantity' } } as const;
		const facts = (stance: 'asserts' | 'denies') =>
			newsroom(
				{
					herald: { notes: { a: { claim: 'cost', value: 'EUR 2.4 bn' } } },
					courier: { notes: { b: { claim: 'cost', value: 'USD 9 bn', stance } } },
				},
				cost,
			);

		assert.equal(status(facts('asserts'), 'cost').status, 'corroborated');
		assert.equal(status(facts('denies'), 'cost').status, 'contested');
	});

	test('when both assert claims that exclude each other, whichever says so: both claims are contested', () => {
		const facts = newsroom(
			{ herald: { notes: { a: asserts } }, courier: { notes: { b: { claim: 'bridge-closed' } } } },
			{ 'bridge-closed': { excludes: ['bridge-safe'] } },
		);

		for (const claim of ['bridge-safe', 'bridge-closed'])
			assert.deepEqual(status(facts, claim).reason, { rule: 'excludes', notes: ['courier#b', 'herald#a'] });
	});

	test('when a link says that they contradict each other: both claims are contested', () => {
		const facts = newsroom({
			herald: { notes: { a: { ...asserts, links: { contradicts: 'courier#b' } } } },
			courier: { notes: { b: { claim: 'bridge-closed', stance: 'mentions' } } },
		});

		for (const claim of ['bridge-safe', 'bridge-closed'])
			assert.deepEqual(status(facts, claim).reason, { rule: 'contradicts', notes: ['courier#b', 'herald#a'] });
	});

	test('but a note without a claim has no position, and its links count for nothing', () => {
		const facts = newsroom({
			herald: { notes: { a: asserts } },
			courier: { notes: { b: { links: { contradicts: 'herald#a' } } } },
		});

		assert.equal(status(facts).status, 'single-origin');
	});

	test('nor is a claim at odds with itself, whatever it excludes or links to', () => {
		const facts = newsroom(
			{
				herald: { notes: { a: { ...asserts, links: { contradicts: 'herald#a' } } } },
				courier: { notes: { b: asserts } },
			},
			{ 'bridge-safe': { excludes: ['bridge-safe'] } },
		);

		assert.equal(status(facts).status, 'corroborated');
	});
});

suite('evidence', () => {
	test('is altered when the status would be another one if changed words still stood', () => {
		const facts = newsroom({
			herald: { notes: { a: asserts } },
			courier: { notes: { b: { ...denies, anchor: 'altered' } } },
		});

		const { status: word, evidence, sides, positions } = status(facts);

		assert.equal(word, 'single-origin');
		assert.equal(evidence, 'altered');
		assert.deepEqual(sides.denies, { positions: 0, origins: 0 });
		assert.deepEqual(
			positions.map(({ note, live }) => [note, live]),
			[
				['courier#b', false],
				['herald#a', true],
			],
		);
	});

	test('is sound when the lost words would have changed nothing', () => {
		const facts = newsroom({
			herald: { notes: { a: asserts, b: { ...asserts, anchor: 'lost' } } },
			courier: { notes: { c: { ...asserts, anchor: 'moved' } } },
		});

		assert.equal(status(facts).status, 'corroborated');
		assert.equal(status(facts).evidence, 'sound');
	});

	test('is sound when a copy outlives its original: the two never were two witnesses', () => {
		const facts = newsroom({
			agency: { notes: { a: { ...asserts, anchor: 'lost' } } },
			herald: { notes: { b: { ...asserts, links: { copies: 'agency#a' } } } },
		});

		assert.equal(status(facts).status, 'single-origin');
		assert.equal(status(facts).evidence, 'sound');
	});

	test('is altered on the claim that a link from lost words would contest', () => {
		const facts = newsroom({
			herald: { notes: { a: asserts } },
			courier: { notes: { b: { claim: 'other', anchor: 'lost', links: { contradicts: 'herald#a' } } } },
		});

		assert.equal(status(facts).evidence, 'altered');
	});
});

suite('views', () => {
	const all: View = { kind: 'all' };
	const mira: View = { kind: 'coder', coder: 'mira' };

	test('of the base leave the layers out; a coder’s has the base and her layer', () => {
		const facts = newsroom({
			herald: { notes: { a: asserts } },
			courier: { layers: { mira: { b: denies }, tomas: { c: asserts } } },
		});

		assert.equal(status(facts).status, 'single-origin');
		assert.equal(status(facts, 'bridge-safe', mira).status, 'contested');
		assert.equal(status(facts, 'bridge-safe', { kind: 'coder', coder: 'tomas' }).status, 'corroborated');
		assert.deepEqual(
			status(facts, 'bridge-safe', all).positions.map(({ note, coder }) => [note, coder]),
			[
				['courier@mira#b', 'mira'],
				['courier@tomas#c', 'tomas'],
				['herald#a', null],
			],
		);
	});

	test('of all say that readers disagree when two layers read the same words against each other', () => {
		const facts = newsroom({
			herald: {
				layers: { mira: { a: { ...asserts, words: [10, 30] } }, tomas: { b: { ...denies, words: [10, 30] } } },
			},
		});

		const { status: word, disagreement, betweenOutlets, reason } = status(facts, 'bridge-safe', all);

		assert.equal(word, 'contested');
		assert.equal(disagreement, 'readers');
		assert.equal(betweenOutlets, false);
		assert.deepEqual(reason, { rule: 'stances', notes: ['herald@mira#a', 'herald@tomas#b'] });
	});

	test('of all say that readers disagree who put the same words to claims that exclude each other', () => {
		const facts = newsroom(
			{
				herald: {
					notes: { a: { ...asserts, words: [10, 30] } },
					layers: { tomas: { b: { claim: 'bridge-closed', words: [10, 30] } } },
				},
			},
			{ 'bridge-safe': { excludes: ['bridge-closed'] } },
		);

		assert.equal(status(facts, 'bridge-closed', all).disagreement, 'readers');
	});

	test('of all say that readers disagree whose notes on the same words a link sets against each other', () => {
		const facts = newsroom({
			herald: {
				notes: { a: { claim: 'bridge-closed', words: [10, 30] } },
				layers: { tomas: { b: { ...asserts, words: [10, 30], links: { contradicts: 'herald#a' } } } },
			},
		});

		assert.equal(status(facts, 'bridge-safe', all).disagreement, 'readers');
	});

	test('of all never take two readings of one passage for two sources, even if they name different speakers', () => {
		const facts = newsroom({
			herald: {
				notes: { a: { ...asserts, speaker: 'mayor', words: [10, 30] } },
				layers: { tomas: { b: { ...denies, speaker: 'engineer', words: [10, 30] } } },
			},
		});

		assert.equal(status(facts, 'bridge-safe', all).disagreement, 'readers');
	});

	test('of all say both where a source is against another and readers are against each other', () => {
		const facts = newsroom({
			herald: {
				notes: { a: { ...asserts, words: [10, 30] } },
				layers: { tomas: { b: { ...denies, words: [10, 30] } } },
			},
			courier: { notes: { c: denies } },
		});

		assert.equal(status(facts, 'bridge-safe', all).disagreement, 'both');
		assert.equal(status(facts).disagreement, 'sources');
	});

	test('of all put passages apart down to the sources, whoever read them', () => {
		const facts = newsroom({
			herald: {
				outlet: 'herald',
				layers: { mira: { a: { ...asserts, words: [10, 30] } }, tomas: { b: { ...denies, words: [40, 60] } } },
			},
		});

		assert.equal(status(facts, 'bridge-safe', all).status, 'inconsistent');
		assert.equal(status(facts, 'bridge-safe', all).disagreement, 'none');
	});
});
