import assert from 'node:assert/strict';
import { ClaimGraph, weighClaim } from '../../../src/core/claims/claimGraph';
import type { Facts, View } from '../../../src/core/claims/facts';
import { newsroom, type NoteSketch } from '../../support/newsroom';

const base: View = { kind: 'base' };
const claim = 'bridge-safe';

function has(links?: Record<string, string | string[]>, more: Partial<NoteSketch> = {}) {
	return { notes: { n: { claim, ...(links && { links }), ...more } } };
}

function origins(facts: Facts): number {
	return weighClaim(facts, claim, base)!.sides.asserts.origins;
}

function endsOf(facts: Facts, key: string): readonly string[] {
	return new ClaimGraph(facts).origins(key, base);
}

suite('origins', () => {
	test('are found through citing and copying, to the end', () => {
		const facts = newsroom({
			agency: has(),
			review: has({ cites: 'agency#n' }),
			gazette: has({ copies: 'review#n' }),
		});

		assert.deepEqual(endsOf(facts, 'gazette#n'), ['agency#n']);
		assert.equal(origins(facts), 1);
	});

	test('are as many as the ends, and none counts twice', () => {
		const facts = newsroom({
			agency: has(),
			radio: has(),
			gazette: has({ copies: ['agency#n', 'radio#n'] }),
			review: has({ cites: ['gazette#n', 'radio#n'] }),
		});

		assert.deepEqual(endsOf(facts, 'review#n'), ['agency#n', 'radio#n']);
		assert.equal(origins(facts), 2);
	});

	test('do not follow links that only compare', () => {
		const facts = newsroom({
			agency: has(),
			radio: has({ rewords: 'agency#n', corroborates: 'agency#n', updates: 'agency#n', shortens: 'agency#n' }),
		});

		assert.equal(origins(facts), 2);
	});

	test('are one where articles cite each other in a circle', () => {
		const facts = newsroom({
			agency: has({ cites: 'gazette#n' }),
			review: has({ cites: 'agency#n' }),
			gazette: has({ cites: 'review#n' }),
			radio: has({ cites: 'gazette#n' }),
		});

		assert.deepEqual(endsOf(facts, 'radio#n'), ['agency#n']);
		assert.equal(origins(facts), 1);
	});

	test('lie beyond a circle that has a way out', () => {
		const facts = newsroom({
			agency: has(),
			review: has({ cites: ['gazette#n', 'agency#n'] }),
			gazette: has({ cites: 'review#n' }),
		});

		assert.deepEqual(endsOf(facts, 'gazette#n'), ['agency#n']);
		assert.equal(origins(facts), 1);
	});

	test('end at whoever cites what is not there, or whose words are lost', () => {
		const facts = newsroom({
			agency: has(undefined, { anchor: 'lost' }),
			review: has({ cites: 'agency#n' }),
			gazette: has({ cites: 'nowhere#n' }),
			radio: has({ cites: 'https://example.org/report' }),
		});

		assert.deepEqual(endsOf(facts, 'review#n'), ['review#n']);
		assert.equal(origins(facts), 3);
	});

	test('are followed through words that were merely altered', () => {
		const facts = newsroom({
			agency: has(),
			review: has({ cites: 'agency#n' }, { anchor: 'altered' }),
			gazette: has({ cites: 'review#n' }),
		});

		assert.deepEqual(endsOf(facts, 'gazette#n'), ['agency#n']);
	});

	test('may be a note without a claim, whose own links are not followed', () => {
		const facts = newsroom({
			agency: has(),
			leaflet: { notes: { n: { links: { copies: 'agency#n' } } } },
			review: has({ cites: 'leaflet#n' }),
			gazette: has({ cites: 'leaflet#n' }),
		});

		assert.deepEqual(endsOf(facts, 'review#n'), ['leaflet#n']);
		assert.equal(origins(facts), 2);
	});

	test('do not lie in a layer that the view leaves out', () => {
		const facts = newsroom({
			agency: { layers: { mira: { n: { claim } } } },
			review: has({ cites: 'agency@mira#n' }),
		});

		assert.deepEqual(endsOf(facts, 'review#n'), ['review#n']);
		assert.deepEqual(new ClaimGraph(facts).origins('review#n', { kind: 'all' }), ['agency@mira#n']);
	});

	test('are one for one speaker, however many report what was said', () => {
		const facts = newsroom({
			herald: has(undefined, { speaker: 'mayor' }),
			courier: has(undefined, { speaker: 'mayor' }),
			radio: has({ cites: 'courier#n' }),
		});

		assert.equal(origins(facts), 1);
	});

	test('are one for an outlet that repeats itself', () => {
		const facts = newsroom({
			monday: { outlet: 'herald', ...has() },
			tuesday: { outlet: 'herald', ...has() },
		});

		assert.equal(origins(facts), 1);
	});

	test('stay two when a third reports both', () => {
		const facts = newsroom({
			agency: has(),
			radio: has(),
			digest: {
				outlet: 'digest',
				notes: { n: { claim, links: { cites: 'agency#n' } }, m: { claim, links: { cites: 'radio#n' } } },
			},
		});

		assert.equal(origins(facts), 2);
	});

	test('do not count a circle whose members are witnesses already', () => {
		const facts = newsroom({
			monday: { outlet: 'herald', ...has() },
			tuesday: { outlet: 'herald', ...has({ cites: 'wednesday#n' }) },
			wednesday: { outlet: 'courier', ...has({ cites: 'tuesday#n' }) },
		});

		assert.equal(origins(facts), 1);
	});

	test('are counted for each side alone', () => {
		const facts = newsroom({
			herald: { outlet: 'herald', notes: { a: { claim }, b: { claim, stance: 'denies' } } },
			courier: { outlet: 'courier', notes: { c: { claim, stance: 'denies' } } },
		});
		const { asserts, denies } = weighClaim(facts, claim, base)!.sides;

		assert.deepEqual([asserts.origins, denies.origins], [1, 2]);
	});
});
