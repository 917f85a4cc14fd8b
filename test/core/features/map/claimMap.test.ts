import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Facts, NoteFact, View } from '../../../../src/core/claims/facts';
import type { Corpus } from '../../../../src/core/corpus/corpus';
import { Readings } from '../../../../src/core/features/article/readings';
import { CrossReferencing } from '../../../../src/core/features/claims/crossReferencing';
import type { ClaimMap, MapEdge } from '../../../../src/core/features/map/claimMap';
import { mapAround } from '../../../../src/core/features/map/mapAround';
import { mapOfCorpus } from '../../../../src/core/features/map/mapOfCorpus';
import { claimsIn } from '../../../../src/core/features/wording/view';
import { anyFacts, anyView } from '../../../support/anyNewsroom';
import { corpusOf, write } from '../../../support/corpusOf';

const base: View = { kind: 'base' };
const everything = Number.POSITIVE_INFINITY;

/** What three papers say of a bridge, and who of them had it from whom. */
const bridge = {
	'sources.yaml': 'mayor: {name: The mayor, role: Head of the town}\nherald: {name: The Herald}\n',
	'claims/safe.yaml': 'text: The bridge was safe\nexcludes: [rusty]\n',
	'claims/rusty.yaml': 'text: The cables were rusty\n',
	'claims/warned.yaml': 'text: The town hall had been warned\n',
	'east.txt': 'The mayor said the bridge was safe. A letter had come.\n',
	'east.notes.yaml':
		'article: {outlet: herald, title: Bridge reopens}\nnotes:\n' +
		'  n-safe: {quote: the bridge was safe, speaker: mayor, claim: safe, links: {contradicts: "west#n-not"}}\n' +
		'  n-letter: {quote: A letter had come, claim: warned}\n',
	'west.txt': 'It was not safe. The cables were rusty.\n',
	'west.notes.yaml':
		'notes:\n' +
		'  n-not: {quote: It was not safe, claim: safe, stance: denies, links: {contradicts: "east#n-safe", cites: ["north#n-free", "gone#n-one"]}}\n' +
		'  n-rust: {quote: The cables were rusty, claim: rusty}\n',
	'north.txt': 'Nobody would cross it.\n',
	'north.notes.yaml':
		'notes:\n  n-free: {quote: Nobody would cross it, speaker: unnamed, links: {rewords: "east#n-letter"}}\n',
};

const told = ({ from, type, to, count, symmetric }: MapEdge): string =>
	`${from} ${symmetric ? '—' : '→'} ${type}${count > 1 ? ` ×${count}` : ''} ${symmetric ? '—' : '→'} ${to}`;
const idsOf = ({ nodes }: ClaimMap): string[] => nodes.map(({ id }) => id);
const edgesOf = ({ edges }: ClaimMap): string[] => edges.map(told);
const around = (corpus: Corpus, claim: string, steps: 1 | 2 = 1, most = everything, view: View = base): ClaimMap =>
	mapAround(corpus, view, claim, { steps, most }) ?? assert.fail(`no map of ${claim}`);

suite('the map around a claim', () => {
	test('has what is said of it, who says so, what it excludes and what it is linked with', () => {
		const map = around(corpusOf(bridge), 'safe');

		assert.equal(map.middle, 'claim safe');
		assert.deepEqual(idsOf(map), [
			'claim safe',
			'passage east#n-safe',
			'source mayor',
			'passage west#n-not',
			'source article west#',
			'claim rusty',
			'passage north#n-free',
			'source unnamed north#n-free',
		]);
		assert.deepEqual(edgesOf(map), [
			'claim rusty — excludes — claim safe',
			'source article west# → holds → passage west#n-not',
			'source mayor → holds → passage east#n-safe',
			'source unnamed north#n-free → holds → passage north#n-free',
			'passage west#n-not → cites → passage north#n-free',
			'passage east#n-safe — contradicts — passage west#n-not',
			'passage east#n-safe → asserts → claim safe',
			'passage west#n-not → denies → claim safe',
		]);
		assert.equal(map.dangling, 1, 'a link leads to an article that is not there');
	});

	test('goes on from the claims it came to in a second step', () => {
		const corpus = corpusOf(bridge);
		const [one, two] = [around(corpus, 'safe'), around(corpus, 'safe', 2)];

		assert.deepEqual(
			idsOf(two).filter(id => !idsOf(one).includes(id)),
			['passage west#n-rust'],
		);
		assert.deepEqual(
			edgesOf(two).filter(edge => !edgesOf(one).includes(edge)),
			['source article west# → holds → passage west#n-rust', 'passage west#n-rust → asserts → claim rusty'],
		);
	});

	test('says of each node what people know it by', () => {
		const [claim, passage, source] = around(corpusOf(bridge), 'safe').nodes;

		assert.deepEqual(claim, {
			kind: 'claim',
			id: 'claim safe',
			claim: 'safe',
			text: 'The bridge was safe',
			status: { word: 'contested', label: 'contested' },
			sides: '1 asserts, 1 denies',
		});
		assert.deepEqual(passage, {
			kind: 'passage',
			id: 'passage east#n-safe',
			note: 'east#n-safe',
			words: 'the bridge was safe',
			stance: 'asserts',
			article: { id: 'east', title: 'Bridge reopens', outlet: 'The Herald' },
			evidence: 'moved',
		});
		assert.deepEqual(source, {
			kind: 'source',
			id: 'source mayor',
			holder: 'speaker',
			key: 'mayor',
			name: 'The mayor',
			role: 'Head of the town',
		});
	});

	test('keeps what is nearest where there is no room for all, and says what it left out', () => {
		const map = around(corpusOf(bridge), 'safe', 1, 4);

		assert.deepEqual(idsOf(map), ['claim safe', 'passage east#n-safe', 'source mayor', 'passage west#n-not']);
		assert.deepEqual(map.leftOut, { claims: 1, passages: 1, sources: 2, articles: 0 });
	});

	test('is none of a claim that there is not', () => {
		assert.equal(mapAround(corpusOf(bridge), base, 'unheard-of', { steps: 1, most: 9 }), undefined);
	});
});

suite('the map of a corpus', () => {
	test('joins claims that exclude each other, articles that are linked, and claims to their articles', () => {
		const map = mapOfCorpus(corpusOf(bridge), base, { most: everything });

		assert.deepEqual(idsOf(map), [
			'claim safe',
			'claim rusty',
			'claim warned',
			'article east',
			'article west',
			'article north',
		]);
		assert.deepEqual(edgesOf(map), [
			'claim rusty — excludes — claim safe',
			'article west → cites → article north',
			'article east — contradicts — article west',
			'article east — rewords — article north',
			'article east → notes → claim safe',
			'article east → notes → claim warned',
			'article west → notes → claim rusty',
			'article west → notes → claim safe',
		]);
		assert.equal(map.middle, undefined);
	});

	test('begins with what is contested and shares the room between claims and articles', () => {
		const map = mapOfCorpus(corpusOf(bridge), base, { most: 3 });

		assert.deepEqual(idsOf(map), ['claim safe', 'claim rusty', 'article east']);
		assert.deepEqual(map.leftOut, { claims: 1, passages: 0, sources: 0, articles: 2 });
	});

	test('leaves out what is joined to nothing', () => {
		const corpus = corpusOf({
			...bridge,
			'claims/lonely.yaml': 'text: Nobody has said it\n',
			'far.txt': 'Far away.\n',
			'far.notes.yaml': 'notes:\n  n-far: {quote: Far away}\n',
		});

		assert.deepEqual(
			mapOfCorpus(corpus, base, { most: everything }),
			mapOfCorpus(corpusOf(bridge), base, { most: everything }),
		);
	});
});

/** A corpus with these facts, written in the way that is easiest. */
function filesOf({ articles, claims, notes }: Facts): Record<string, string> {
	const files: Record<string, string> = {};
	for (const { id, ...claim } of claims.values())
		files[`claims/${id}.yaml`] = JSON.stringify({ text: `So it is: ${id}`, ...claim });
	for (const { id, ...article } of articles.values()) {
		files[`${id}.txt`] = 'Words of n. Words of o. Words of p.\n';
		const own = [...notes.values()].filter(note => note.article === id);
		for (const coder of new Set([undefined, ...own.map(note => note.coder)]))
			files[`${id}.${coder === undefined ? '' : `${coder}.`}notes.yaml`] = JSON.stringify({
				...(coder === undefined && { article }),
				notes: Object.fromEntries(own.filter(note => note.coder === coder).map(noteEntry)),
			});
	}
	return files;
}

function noteEntry({ key, claim, stance, holder, links }: NoteFact): [string, unknown] {
	const id = key.slice(key.indexOf('#') + 1);
	const types = [...new Set(links.map(({ type }) => type))];
	const speaker = holder.kind === 'speaker' ? holder.id : holder.kind === 'unnamed' ? 'unnamed' : undefined;
	return [
		id,
		{
			quote: `Words of ${id}`,
			...(claim !== undefined && { claim, stance }),
			...(speaker !== undefined && { speaker }),
			links: Object.fromEntries(
				types.map(type => [type, links.filter(link => link.type === type).map(({ to }) => to)]),
			),
		},
	];
}

const anyFiles = anyFacts.map(filesOf);

suite('whatever a corpus is like, its maps', () => {
	test('have the links that the cross-references have, and no other', () => {
		let links = 0;
		fc.assert(
			fc.property(anyFiles, anyView, (files, view) => {
				const corpus = corpusOf(files);
				const readings = new Readings(corpus, () => ({
					analyse: () => ({ blocks: [], quotations: [], attributions: [] }),
				}));
				for (const { id } of claimsIn(corpus, view)) {
					const here = new CrossReferencing(corpus, readings, view).ofClaims([id]);
					const [claim] = here.kind === 'claims' ? here.claims : assert.fail();
					const positions = (claim?.sides ?? []).flatMap(({ holders }) => holders.flatMap(holder => holder.positions));
					const types = corpus.linkTypes();
					const expected = positions.flatMap(position =>
						position.links
							.filter(({ state, note }) => state !== 'dangling' && note !== position.note)
							.map(({ direction, type, note }) => {
								const [from, to] = direction === 'out' ? [position.note, note] : [note, position.note];
								const ends = [from, to];
								if (types.get(type)?.symmetric) ends.sort();
								return `${type} ${ends.join(' ')}`;
							}),
					);
					const map = around(corpus, id, 1, everything, view);
					const own = new Set(positions.map(({ note }) => `passage ${note}`));
					const drawn = map.edges
						.filter(({ kind, from, to }) => kind === 'link' && (own.has(from) || own.has(to)))
						.map(({ type, from, to, count }) => {
							assert.equal(count, 1);
							return `${type} ${[from, to].map(end => end.slice('passage '.length)).join(' ')}`;
						});
					assert.deepEqual(drawn.sort(), [...new Set(expected)].sort());
					links += drawn.length;
				}
			}),
		);
		assert.ok(links > 50, `only ${links} links`);
	});

	test('show of two steps all that they show of one, however little room there is', () => {
		fc.assert(
			fc.property(anyFiles, anyView, fc.integer({ min: 1, max: 30 }), (files, view, most) => {
				const corpus = corpusOf(files);
				for (const { id } of claimsIn(corpus, view)) {
					const [one, two] = [around(corpus, id, 1, most, view), around(corpus, id, 2, most, view)];
					assert.deepEqual(one.nodes, two.nodes.slice(0, one.nodes.length));
					assert.deepEqual(
						edgesOf(one).filter(edge => !edgesOf(two).includes(edge)),
						[],
					);
				}
			}),
		);
	});

	test('do not depend on the order of the files', () => {
		fc.assert(
			fc.property(anyFiles, anyView, fc.integer({ min: 1, max: 30 }), (files, view, most) => {
				const [corpus, other] = [corpusOf(files), corpusOf({})];
				for (const [path, text] of Object.entries(files).toReversed()) write(other, { [path]: text });
				assert.deepEqual(mapOfCorpus(other, view, { most }), mapOfCorpus(corpus, view, { most }));
				for (const { id } of claimsIn(corpus, view))
					assert.deepEqual(around(other, id, 2, most, view), around(corpus, id, 2, most, view));
			}),
		);
	});

	test('join only what they show, name each node once and count what they leave out', () => {
		fc.assert(
			fc.property(anyFiles, anyView, fc.integer({ min: 1, max: 12 }), (files, view, most) => {
				const corpus = corpusOf(files);
				const claims = claimsIn(corpus, view).map(({ id }) => id);
				const maps = [
					(room: number) => mapOfCorpus(corpus, view, { most: room }),
					...claims.map(id => (room: number) => around(corpus, id, 2, room, view)),
				];
				for (const mapWith of maps) {
					const map = mapWith(most);
					const ids = idsOf(map);
					assert.equal(new Set(ids).size, ids.length);
					assert.ok(ids.length <= most);
					for (const { from, to } of map.edges) assert.ok(ids.includes(from) && ids.includes(to));
					const left = Object.values(map.leftOut).reduce((sum: number, count: number) => sum + count, 0);
					assert.equal(ids.length + left, mapWith(everything).nodes.length);
				}
			}),
		);
	});

	test('of a corpus count on each claim as many notes as take a position on it', () => {
		fc.assert(
			fc.property(anyFiles, anyView, (files, view) => {
				const corpus = corpusOf(files);
				const { edges } = mapOfCorpus(corpus, view, { most: everything });
				for (const { id } of claimsIn(corpus, view)) {
					const counted = edges.filter(({ kind, to }) => kind === 'notes' && to === `claim ${id}`);
					assert.equal(
						counted.reduce((sum, { count }) => sum + count, 0),
						corpus.status(id, view)?.positions.length,
					);
				}
			}),
		);
	});
});
