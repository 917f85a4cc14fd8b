import assert from 'node:assert/strict';
import { weighClaim } from '../../../src/core/claims/claimGraph';
import type { Facts, View } from '../../../src/core/claims/facts';
import { newsroom } from '../../support/newsroom';

const base: View = { kind: 'base' };

function status(facts: Facts, claim = 'bridge-safe', view = base) {
	return weighClaim(facts, claim, view)!;
}

suite('the status of a claim', () => {
	test('is contested when one outlet asserts what another denies', () => {
		const facts = newsroom({
			herald: { outlet: 'herald', notes: { a: { claim: 'bridge-safe' } } },
			courier: { outlet: 'courier', notes: { b: { claim: 'bridge-safe', stance: 'denies' } } },
		});

		const { status: word, reason, betweenOutlets, disagreement } = status(facts);

		assert.equal(word, 'contested');
		assert.deepEqual(reason, { rule: 'stances', notes: ['courier#b', 'herald#a'] });
		assert.equal(betweenOutlets, true);
		assert.equal(disagreement, 'sources');
	});

	test('is single-origin when the second article copies the first', () => {
		const facts = newsroom({
			agency: { notes: { a: { claim: 'bridge-safe' } } },
			herald: { notes: { b: { claim: 'bridge-safe', links: { copies: 'agency#a' } } } },
		});

		const { status: word, sides, positions } = status(facts);

		assert.equal(word, 'single-origin');
		assert.deepEqual(sides.asserts, { positions: 2, origins: 1 });
		assert.deepEqual(
			positions.map(position => position.origins),
			[['agency#a'], ['agency#a']],
		);
	});
});
