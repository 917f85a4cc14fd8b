import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ClaimGraph } from '../../../src/core/claims/claimGraph';
import type { Facts, View } from '../../../src/core/claims/facts';
import { anyFacts, anyView } from '../../support/anyNewsroom';
import { newsroom, type ArticleSketch } from '../../support/newsroom';

const base: View = { kind: 'base' };

function silence(facts: Facts, view = base) {
	return new ClaimGraph(facts).silence('call-was-friendly', view);
}

/** The radio speaks of how the call went; the channel tells of the same call. */
function told(channel: ArticleSketch) {
	return newsroom({
		radio: { read: 'full', notes: { a: { claim: 'call-was-friendly' }, b: { claim: 'there-was-a-call' } } },
		channel: {
			...channel,
			notes: { c: { claim: 'there-was-a-call', links: { 'same-event': 'radio#b' } }, ...channel.notes },
		},
	});
}

suite('silence', () => {
	test('is that of an article on the same event, read in full, with nothing on the claim', () => {
		assert.deepEqual(silence(told({ read: 'full' })), { silent: ['channel'], unread: [] });
	});

	test('cannot be told of an article that nobody read to the end', () => {
		assert.deepEqual(silence(told({ read: 'partly' })), { silent: [], unread: ['channel'] });
		assert.deepEqual(silence(told({})), { silent: [], unread: ['channel'] });
	});

	test('ends with a live note on the claim, even a mere mention', () => {
		const mentions = { d: { claim: 'call-was-friendly', stance: 'mentions' } } as const;
		const lost = { d: { ...mentions.d, anchor: 'lost' } } as const;

		assert.deepEqual(silence(told({ read: 'full', notes: mentions })), { silent: [], unread: [] });
		assert.deepEqual(silence(told({ read: 'full', notes: lost })), { silent: ['channel'], unread: [] });
	});

	test('is also that of an article with a note on another claim about the same', () => {
		const facts = newsroom(
			{
				radio: { notes: { a: { claim: 'call-was-friendly' } } },
				channel: { read: 'full', notes: { c: { claim: 'price-of-gas' } } },
				gazette: { read: 'full', notes: { d: { claim: 'bridge-safe' } } },
			},
			{
				'call-was-friendly': { about: ['diplomacy', 'gas'] },
				'price-of-gas': { about: ['gas'] },
				'bridge-safe': { about: ['roads'] },
			},
		);

		assert.deepEqual(silence(facts), { silent: ['channel'], unread: [] });
	});

	test('is not that of an article out of reach, nor of one tied by another link', () => {
		const facts = newsroom({
			radio: { notes: { a: { claim: 'call-was-friendly' } } },
			channel: { read: 'full', notes: { c: { claim: 'there-was-a-call', links: { rewords: 'radio#a' } } } },
			gazette: { read: 'full', notes: { d: { claim: 'there-was-a-call' } } },
		});

		assert.deepEqual(silence(facts), { silent: [], unread: [] });
	});

	test('is of a view: a layer may speak where the base is silent', () => {
		const facts = told({ read: 'full', layers: { mira: { d: { claim: 'call-was-friendly' } } } });

		assert.deepEqual(silence(facts), { silent: ['channel'], unread: [] });
		assert.deepEqual(silence(facts, { kind: 'coder', coder: 'mira' }), { silent: [], unread: [] });
	});

	test('is the same of some articles as of all, in their order', () => {
		fc.assert(
			fc.property(anyFacts, anyView, fc.shuffledSubarray(['a', 'b', 'c', 'd']), (facts, view, some) => {
				const graph = new ClaimGraph(facts);
				for (const claim of facts.claims.keys()) {
					const all = graph.silence(claim, view) ?? assert.fail();
					assert.deepEqual(graph.silence(claim, view, some), {
						silent: some.filter(article => all.silent.includes(article)),
						unread: some.filter(article => all.unread.includes(article)),
					});
				}
			}),
		);
	});
});
