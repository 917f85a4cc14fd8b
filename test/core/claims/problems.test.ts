import assert from 'node:assert/strict';
import { ClaimGraph, type GraphOptions } from '../../../src/core/claims/claimGraph';
import type { Facts, View } from '../../../src/core/claims/facts';
import { linkTypes } from '../../../src/core/claims/linkTypes';
import type { MeaningProblem } from '../../../src/core/claims/problems';
import { newsroom, type NoteSketch } from '../../support/newsroom';

const base: View = { kind: 'base' };

/** `code, where: what explains it`. */
function told({ code, at, related }: MeaningProblem): string {
	const where =
		at.kind === 'link'
			? `${at.note} ${at.link.type} ${at.link.to}`
			: at.kind === 'note'
				? `${at.note} ${at.key}`
				: [at.claim, at.key].filter(Boolean).join(' ');
	return `${code}, ${where}${related.length > 0 ? `: ${related.join(' ')}` : ''}`;
}

function ofArticle(facts: Facts, article: string, options?: GraphOptions): string[] {
	return new ClaimGraph(facts, options).articleProblems(article).map(told);
}

function ofClaim(facts: Facts, claim: string, view = base): string[] {
	return new ClaimGraph(facts).claimProblems(claim, view).map(told);
}

suite('links', () => {
	const one = (links: NoteSketch['links'], more: NoteSketch = {}) =>
		newsroom({
			herald: { notes: { a: { claim: 'bridge-safe', ...(links && { links }) } } },
			courier: { notes: { b: { claim: 'bridge-safe', ...more } } },
		});

	test('invariant 4: have a type that is known', () => {
		assert.deepEqual(ofArticle(one({ translates: 'courier#b' }), 'herald'), [
			'link.unknown-type, herald#a translates courier#b',
		]);
		assert.deepEqual(
			ofArticle(one({ translates: 'courier#b' }), 'herald', { linkTypes: linkTypes({ translates: {} }) }),
			[],
		);
	});

	test('invariant 4: lead to another note', () => {
		assert.deepEqual(ofArticle(one({ cites: 'herald#a' }), 'herald'), ['link.to-itself, herald#a cites herald#a']);
	});

	test('invariant 4: do not contradict and corroborate at once, whichever side says what', () => {
		const facts = one({ contradicts: 'courier#b' }, { links: { corroborates: 'herald#a' } });

		assert.deepEqual(ofArticle(facts, 'herald'), ['link.opposites, herald#a contradicts courier#b: courier#b']);
		assert.deepEqual(ofArticle(facts, 'courier'), ['link.opposites, courier#b corroborates herald#a: herald#a']);
	});

	test('of two coders are a slip of neither: each is seen against the base and his own', () => {
		const facts = newsroom({
			herald: { notes: { a: { claim: 'bridge-safe' } }, layers: { mira: { a: { links: { cites: 'courier#b' } } } } },
			courier: {
				notes: { b: { claim: 'bridge-safe' } },
				layers: {
					mira: { m: { claim: 'bridge-safe', links: { contradicts: 'herald#a', cites: 'courier@tomas#t' } } },
					tomas: { t: { claim: 'bridge-safe', links: { corroborates: 'courier@mira#m', cites: 'courier@mira#m' } } },
				},
			},
		});

		assert.deepEqual(ofArticle(facts, 'courier'), []);
	});

	test('invariant 3: are stale where the words they lead to no longer stand', () => {
		assert.deepEqual(ofArticle(one({ cites: 'courier#b' }, { anchor: 'altered' }), 'herald'), [
			'link.stale, herald#a cites courier#b: courier#b',
		]);
		assert.deepEqual(ofArticle(one({ cites: 'courier#b' }, { anchor: 'moved' }), 'herald'), []);
	});

	test('that cite in a circle are warned of on each note in it, and on none beside it', () => {
		const facts = newsroom({
			herald: { notes: { a: { claim: 'bridge-safe', links: { cites: 'courier#b' } } } },
			courier: { notes: { b: { claim: 'bridge-safe', links: { copies: 'herald#a' } } } },
			radio: { notes: { c: { claim: 'bridge-safe', links: { cites: 'herald#a' } } } },
		});

		assert.deepEqual(ofArticle(facts, 'herald'), ['link.circle, herald#a cites courier#b: courier#b']);
		assert.deepEqual(ofArticle(facts, 'courier'), ['link.circle, courier#b copies herald#a: herald#a']);
		assert.deepEqual(ofArticle(facts, 'radio'), []);
	});

	test('that lead nowhere are for others to report', () => {
		assert.deepEqual(ofArticle(one({ cites: 'https://example.org/' }), 'herald'), []);
	});
});

suite('values', () => {
	const of = (note: NoteSketch, claim: 'proposition' | 'quantity' = 'quantity', unit?: string) =>
		ofArticle(
			newsroom(
				{ herald: { notes: { a: { claim: 'share', ...note } } } },
				{ share: { kind: claim, ...(unit && { unit }) } },
			),
			'herald',
		);

	test('invariant 5: are for quantity claims alone', () => {
		assert.deepEqual(of({ value: '6 %' }, 'proposition'), ['value.on-proposition, herald#a value']);
		assert.deepEqual(of({ value: '6 %' }), []);
	});

	test('invariant 5: can be read', () => {
		assert.deepEqual(of({ value: 'several' }), ['value.unreadable, herald#a value']);
		assert.deepEqual(of({ value: '10 to 8' }), ['value.backwards, herald#a value']);
	});

	test('invariant 5: are of the claim’s dimension', () => {
		assert.deepEqual(of({ value: '6 years' }, 'quantity', '%'), ['value.other-dimension, herald#a value']);
		assert.deepEqual(of({ value: '60 per mille' }, 'quantity', '%'), []);
	});

	test('have dates that can be read', () => {
		assert.deepEqual(of({ value: '6 %', asOf: 'lately' }), ['value.as-of-unreadable, herald#a asOf']);
		assert.deepEqual(of({ value: '6 %', asOf: 'summer 2022' }), []);
	});

	test('in other money than the claim’s are pointed out, without effect', () => {
		const facts = newsroom(
			{
				herald: { notes: { a: { claim: 'cost', value: 'EUR 2.4 bn' } } },
				courier: { notes: { b: { claim: 'cost', value: 'USD 9 bn' } } },
			},
			{ cost: { kind: 'quantity', unit: 'EUR' } },
		);

		assert.deepEqual(ofClaim(facts, 'cost'), ['value.incomparable, courier#b value: herald#a']);
	});
});

suite('claims', () => {
	test('that no note is on are orphans', () => {
		assert.deepEqual(ofClaim(newsroom({}, { 'bridge-safe': {} }), 'bridge-safe'), ['claim.orphan, bridge-safe']);
	});

	test('do not exclude themselves', () => {
		const facts = newsroom(
			{ herald: { notes: { a: { claim: 'bridge-safe' } } } },
			{ 'bridge-safe': { excludes: ['bridge-safe'] } },
		);

		assert.deepEqual(ofClaim(facts, 'bridge-safe'), ['claim.excludes-itself, bridge-safe excludes']);
	});

	test('that are contested show in each article the first passage of each side, and what is against it', () => {
		const facts = newsroom({
			herald: {
				notes: {
					late: { claim: 'bridge-safe', words: [80, 90] },
					early: { claim: 'bridge-safe', words: [10, 20] },
					not: { claim: 'bridge-safe', stance: 'denies', speaker: 'mayor', words: [40, 50] },
					by: { claim: 'bridge-safe', stance: 'mentions' },
				},
			},
			courier: {
				notes: { b: { claim: 'bridge-safe', stance: 'denies' }, c: { claim: 'bridge-safe', stance: 'denies' } },
			},
		});

		assert.deepEqual(ofClaim(facts, 'bridge-safe'), [
			'claim.contested, courier#b claim: herald#early',
			'claim.contested, herald#early claim: courier#b herald#not',
			'claim.contested, herald#not claim: herald#early',
		]);
	});

	test('that are not contested are not shown as such', () => {
		const facts = newsroom({
			herald: { notes: { a: { claim: 'bridge-safe' }, b: { claim: 'bridge-safe', stance: 'denies' } } },
		});

		assert.deepEqual(ofClaim(facts, 'bridge-safe'), []);
	});
});

suite('link types', () => {
	test('are nine, of which four hold both ways', () => {
		const types = [...linkTypes().values()];

		assert.equal(types.length, 9);
		assert.deepEqual(
			types.filter(({ symmetric }) => symmetric).map(({ type }) => type),
			['contradicts', 'corroborates', 'rewords', 'same-event'],
		);
	});

	test('of a corpus’s own are added, and may give one of the nine another name but not another nature', () => {
		const types = linkTypes({
			translates: { symmetric: true, label: 'says in another language' },
			cites: { symmetric: true, label: 'quotes' },
		});

		assert.deepEqual(types.get('translates'), {
			type: 'translates',
			symmetric: true,
			label: 'says in another language',
			backLabel: 'says in another language',
		});
		assert.equal(types.get('cites')?.symmetric, false);
		assert.equal(types.get('cites')?.label, 'quotes');
	});
});
