import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ClaimGraph } from '../../../src/core/claims/claimGraph';
import type { Facts, LinkFact, NoteFact, NoteKey, View } from '../../../src/core/claims/facts';
import { linkTypes } from '../../../src/core/claims/linkTypes';
import type { MeaningProblem } from '../../../src/core/claims/problems';
import { anyArticle, anyClaim, anyFacts, anyView } from '../../support/anyNewsroom';
import { articleFact, newsroom, type NoteSketch } from '../../support/newsroom';
import { oracleOpponents, oracleSilence, oracleStatus } from '../../support/oracle';

suite('the meaning of claims, over made-up corpora', () => {
	test('is that of the plain reading, pair by pair', () => {
		fc.assert(
			fc.property(anyFacts, anyView, (facts, view) => {
				const graph = new ClaimGraph(facts);
				for (const claim of facts.claims.values()) {
					assert.deepEqual(graph.status(claim.id, view), oracleStatus(facts, claim.id, view));
					assert.deepEqual(graph.silence(claim.id, view), oracleSilence(facts, claim, view));
				}
				for (const key of facts.notes.keys()) {
					const opponents = graph.opponents(key, view).map(({ note, rule }) => [note.key, rule] as const);
					assert.deepEqual(new Map(opponents), oracleOpponents(facts, key, view));
					assert.equal(new Set(opponents.map(([other]) => other)).size, opponents.length);
				}
			}),
			{ numRuns: 600 },
		);
	});

	test('invariant 6: does not depend on the order of files and keys', () => {
		fc.assert(
			fc.property(anyFacts, anyView, fc.nat(), (facts, view, seed) => {
				const shuffled: Facts = {
					notes: new Map(shuffle([...facts.notes], seed)),
					articles: new Map(shuffle([...facts.articles], seed)),
					claims: new Map(shuffle([...facts.claims], seed)),
				};
				assert.deepEqual(meaningOf(shuffled, view), meaningOf(facts, view));
			}),
			{ numRuns: 200 },
		);
	});

	test('invariant 6: does not depend on which side holds a symmetric link or an exclusion', () => {
		fc.assert(
			fc.property(anyFacts, anyView, (facts, view) => {
				assert.deepEqual(meaningOf(otherSide(facts), view), meaningOf(facts, view));
			}),
			{ numRuns: 200 },
		);
	});

	test('have the origins that plain walking finds, however they cite each other', () => {
		const names = ['a', 'b', 'c', 'd', 'e', 'f'];
		const anyCiting = fc.array(
			fc.record({
				outlet: fc.constantFrom('o1', 'o2', 'o3', undefined),
				cites: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 }),
				isLost: fc.nat(5).map(one => one === 0),
			}),
			{ minLength: 3, maxLength: names.length, size: 'max' },
		);
		fc.assert(
			fc.property(anyCiting, citing => {
				const articles = citing.map(({ outlet, cites, isLost }, i) => {
					const links = { cites: cites.map(name => `${name}#n`) };
					const n: NoteSketch = { claim: 'safe', anchor: isLost ? 'lost' : 'exact', links };
					return [names[i]!, { outlet, notes: { n } }] as const;
				});
				const facts = newsroom(Object.fromEntries(articles));
				const view: View = { kind: 'base' };
				assert.deepEqual(new ClaimGraph(facts).status('safe', view), oracleStatus(facts, 'safe', view));
			}),
			{ numRuns: 200 },
		);
	});

	test('invariant 7: a copy never adds an origin', () => {
		fc.assert(
			fc.property(anyFacts, anyView, fc.nat(), (facts, view, at) => {
				const copyable = [...facts.notes.values()].filter(note => note.claim && note.anchor !== 'lost' && !note.coder);
				const original = copyable[at % copyable.length];
				if (!original) return;
				const copy: NoteFact = {
					...original,
					key: 'z#copy',
					article: 'z',
					anchor: 'exact',
					holder: { kind: 'article', id: 'z' },
					links: [{ type: 'copies', to: original.key }],
				};
				const before = new ClaimGraph(facts).status(original.claim!, view);
				const after = new ClaimGraph({ ...facts, notes: new Map([...facts.notes, [copy.key, copy]]) });
				if (!before || !isLive(original)) return;
				const origins = after.status(original.claim!, view)!.sides[original.stance].origins;
				assert.equal(origins, before.sides[original.stance].origins);
			}),
			{ numRuns: 200 },
		);
	});

	test('invariant 8: removing a note never makes a claim contested', () => {
		fc.assert(
			fc.property(anyFacts, anyView, fc.nat(), (facts, view, at) => {
				const keys = [...facts.notes.keys()];
				const gone = keys[at % keys.length];
				if (gone === undefined) return;
				const fewer = new Map([...facts.notes].filter(([key]) => key !== gone));
				const before = new ClaimGraph(facts).statuses(view);
				const after = new ClaimGraph({ ...facts, notes: fewer }).statuses(view);
				after.forEach((status, i) => {
					if (status.status === 'contested') assert.equal(before[i]!.status, 'contested', `without ${gone}`);
					if (status.betweenOutlets) assert.equal(before[i]!.betweenOutlets, true, `without ${gone}`);
				});
			}),
			{ numRuns: 200 },
		);
	});
});

/** One thing that happens to a corpus. */
const anyChange = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ kind: fc.constant('notes' as const), article: anyArticle }) },
	fc.record({ kind: fc.constant('article' as const), article: anyArticle }),
	fc.record({ kind: fc.constant('claim' as const), claim: anyClaim }),
	fc.record({ kind: fc.constantFrom('no notes' as const, 'no article' as const), article: anyArticle }),
	fc.record({ kind: fc.constant('no claim' as const), claim: anyClaim }),
	fc.record({ kind: fc.constant('one note' as const), at: fc.nat(), article: anyArticle }),
);
type Change = typeof anyChange extends fc.Arbitrary<infer Made> ? Made : never;

suite('the graph, kept up to date change by change', () => {
	test('invariant 12: is the graph made from scratch, after every change', () => {
		fc.assert(
			fc.property(anyFacts, anyView, fc.array(anyChange, { minLength: 1, maxLength: 8 }), (facts, view, changes) => {
				const graph = new ClaimGraph(facts);
				const kept = new Kept(graph, view);
				for (const change of changes) {
					kept.refresh(apply(graph, change));
					const scratch = new ClaimGraph(copyOf(graph.facts));
					assert.deepEqual(graph.statuses(view), scratch.statuses(view));
					assert.deepEqual(kept.problems(), new Kept(scratch, view).problems());
				}
			}),
			{ numRuns: 150 },
		);
	});
});

/** Keeps the problems as the corpus does: asks again only for what a change is said to have touched. */
class Kept {
	readonly #ofArticle = new Map<string, readonly MeaningProblem[]>();
	readonly #ofClaim = new Map<string, readonly MeaningProblem[]>();

	constructor(
		private readonly graph: ClaimGraph,
		private readonly view: View,
	) {
		this.refresh({
			articles: new Set([...graph.facts.notes.values()].map(note => note.article)),
			claims: new Set(graph.facts.claims.keys()),
		});
	}

	refresh({ articles, claims }: { articles: Iterable<string>; claims: Iterable<string> }): void {
		for (const article of articles) this.#ofArticle.set(article, this.graph.articleProblems(article));
		for (const claim of claims) this.#ofClaim.set(claim, this.graph.claimProblems(claim, this.view));
	}

	problems(): unknown {
		const some = (problems: ReadonlyMap<string, readonly MeaningProblem[]>) =>
			new Map([...problems].filter(([, list]) => list.length > 0));
		return { articles: some(this.#ofArticle), claims: some(this.#ofClaim) };
	}
}

function apply(graph: ClaimGraph, change: Change) {
	switch (change.kind) {
		case 'notes':
			return graph.replaceArticle(change.article.id, change.article.notes);
		case 'no notes':
			return graph.replaceArticle(change.article.id, []);
		case 'article':
			return graph.setArticle(articleFact(change.article.id, change.article.sketch));
		case 'no article':
			return graph.removeArticle(change.article.id);
		case 'claim':
			return graph.setClaim(change.claim);
		case 'no claim':
			return graph.removeClaim(change.claim.id);
		case 'one note': {
			// An edit of one note: the others of its article are given again as they were, in other objects.
			const notes = [...graph.facts.notes.values()].filter(note => note.article === change.article.id);
			const replacement = change.article.notes[change.at % change.article.notes.length];
			return graph.replaceArticle(
				change.article.id,
				notes.map(note => (note.key === replacement?.key ? replacement : { ...note, links: [...note.links] })),
			);
		}
	}
}

function copyOf({ notes, articles, claims }: Facts): Facts {
	return { notes: new Map(notes), articles: new Map(articles), claims: new Map(claims) };
}

function meaningOf(facts: Facts, view: View): unknown {
	const graph = new ClaimGraph(facts);
	const claims = [...facts.claims.keys()].sort();
	return claims.map(claim => [graph.status(claim, view), graph.silence(claim, view)]);
}

/** The same facts with every symmetric link, and every exclusion, written on the other side. */
function otherSide(facts: Facts): Facts {
	const types = linkTypes();
	const moved = new Map<NoteKey, LinkFact[]>();
	const moves = (link: LinkFact) => types.get(link.type)?.symmetric && facts.notes.has(link.to);
	for (const note of facts.notes.values())
		for (const link of note.links)
			if (moves(link)) moved.set(link.to, [...(moved.get(link.to) ?? []), { type: link.type, to: note.key }]);
	const excluded = new Map<string, string[]>();
	for (const claim of facts.claims.values())
		for (const partner of claim.excludes) excluded.set(partner, [...(excluded.get(partner) ?? []), claim.id]);
	return {
		articles: facts.articles,
		notes: new Map(
			[...facts.notes].map(([key, note]) => {
				const links = [...note.links.filter(link => !moves(link)), ...(moved.get(key) ?? [])];
				return [key, { ...note, links }];
			}),
		),
		claims: new Map([...facts.claims].map(([id, claim]) => [id, { ...claim, excludes: excluded.get(id) ?? [] }])),
	};
}

function isLive(note: NoteFact): boolean {
	return note.anchor === 'exact' || note.anchor === 'moved';
}

/** Another order, the same for the same seed. */
function shuffle<Item>(items: Item[], seed: number): Item[] {
	let state = seed || 1;
	for (let i = items.length - 1; i > 0; i--) {
		state = (state * 48_271) % 2_147_483_647;
		const j = state % (i + 1);
		[items[i], items[j]] = [items[j]!, items[i]!];
	}
	return items;
}
