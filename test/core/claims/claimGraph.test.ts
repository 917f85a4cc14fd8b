import assert from 'node:assert/strict';
import { ClaimGraph } from '../../../src/core/claims/claimGraph';
import type { NoteFact, View } from '../../../src/core/claims/facts';
import { claimFact, newsroom, notesOf, type ClaimSketch, type NoteSketch } from '../../support/newsroom';

const base: View = { kind: 'base' };

/** Asks for every status and says how many had to be weighed. */
function weighedFor(graph: ClaimGraph, view = base): number {
	const before = graph.weighed;
	graph.statuses(view);
	return graph.weighed - before;
}

function replace(graph: ClaimGraph, article: string, notes: Record<string, NoteSketch>) {
	return graph.replaceArticle(article, notesOf(article, { notes }));
}

suite('after a change', () => {
	const corpus = () =>
		new ClaimGraph(
			newsroom({
				herald: { notes: { a: { claim: 'bridge-safe' }, b: { claim: 'tolls-rise' } } },
				courier: { notes: { c: { claim: 'bridge-closed', links: { contradicts: 'herald#a' } } } },
				radio: { notes: { d: { claim: 'trucks-stopped', links: { cites: 'herald#b' } } } },
				gazette: { notes: { e: { claim: 'rain-tomorrow' } } },
			}),
		);

	test('only the claims of the article and those tied to it are weighed again', () => {
		const graph = corpus();
		assert.equal(weighedFor(graph), 5);
		assert.equal(weighedFor(graph), 0);

		const { claims, articles } = replace(graph, 'herald', { b: { claim: 'tolls-rise', stance: 'denies' } });

		assert.deepEqual([...claims].sort(), ['bridge-closed', 'bridge-safe', 'tolls-rise', 'trucks-stopped']);
		assert.deepEqual([...articles].sort(), ['courier', 'herald', 'radio']);
		assert.equal(weighedFor(graph), 4);
	});

	test('that only moved the passages down nothing is weighed again', () => {
		const graph = corpus();
		weighedFor(graph);

		const notes = [...graph.facts.notes.values()].filter(note => note.article === 'herald');
		const lower = notes.map((note): NoteFact => ({ ...note, words: { start: 200, end: 210 } }));

		assert.equal(graph.replaceArticle('herald', lower).claims.size, 0);
		assert.equal(weighedFor(graph), 0);
		assert.equal(graph.facts.notes.get('herald#a')?.words?.start, 200);
	});

	test('of a date, the claims of the article and those tied to it are weighed again; of how far it was read, none', () => {
		const graph = corpus();
		weighedFor(graph);

		graph.setArticle({ id: 'courier', read: 'full' });
		assert.equal(weighedFor(graph), 0);

		graph.setArticle({ id: 'courier', read: 'full', published: '2023-01-18' });
		assert.equal(weighedFor(graph), 2);
	});

	test('of what a claim excludes, both are weighed again; of its topics, none', () => {
		const graph = corpus();
		weighedFor(graph);

		graph.setClaim(claimFact('rain-tomorrow', { about: ['weather'] }));
		assert.equal(weighedFor(graph), 0);

		graph.setClaim(claimFact('rain-tomorrow', { about: ['weather'], excludes: ['tolls-rise'] }));
		assert.equal(weighedFor(graph), 2);
	});

	test('the views that were asked for are brought up to date, each on its own', () => {
		const graph = corpus();
		const all: View = { kind: 'all' };
		weighedFor(graph);
		assert.equal(weighedFor(graph, all), 5);

		replace(graph, 'gazette', {});

		assert.equal(weighedFor(graph), 1);
		assert.equal(weighedFor(graph, all), 1);
	});

	test('a note that was missing is found by those that cite it', () => {
		const graph = new ClaimGraph(
			newsroom({ radio: { notes: { d: { claim: 'bridge-safe', links: { cites: 'agency#n' } } } } }),
		);
		assert.deepEqual(graph.origins('radio#d', base), ['radio#d']);

		replace(graph, 'agency', { n: { claim: 'bridge-safe' } });

		assert.deepEqual(graph.origins('radio#d', base), ['agency#n']);
		assert.equal(graph.status('bridge-safe', base)?.status, 'single-origin');
	});

	test('of the language every value is read anew', () => {
		const graph = new ClaimGraph(
			newsroom(
				{
					herald: { notes: { a: { claim: 'cost', value: '2.400' } } },
					courier: { notes: { b: { claim: 'cost', value: '2400' } } },
				},
				{ cost: { kind: 'quantity' } },
			),
		);
		assert.equal(graph.status('cost', base)?.status, 'contested');

		graph.setOptions({ language: 'de' });

		assert.equal(graph.status('cost', base)?.status, 'corroborated');
	});
});

suite('a corpus of 5,000 articles', () => {
	const articles = 5_000;
	const notesOfArticle = (article: number, stance: 'asserts' | 'denies' = 'asserts') =>
		notesOf(`article-${article}`, {
			outlet: `outlet-${article % 49}`,
			notes: Object.fromEntries(
				Array.from({ length: 10 }, (_, i): [string, NoteSketch] => [
					`n-${i}`,
					{ claim: `claim-${(article * 10 + i) % 4_000}`, stance: i === 0 ? stance : 'asserts' },
				]),
			),
		});

	test('weighs one claim again when one article takes one thing back', () => {
		const graph = new ClaimGraph();
		for (let i = 0; i < 4_000; i++) graph.setClaim(claimFact(`claim-${i}`, { about: ['everything'] }));
		for (let i = 0; i < articles; i++) graph.replaceArticle(`article-${i}`, notesOfArticle(i));
		assert.equal(weighedFor(graph), 4_000);

		const { claims } = graph.replaceArticle('article-17', notesOfArticle(17, 'denies'));

		assert.deepEqual([...claims], ['claim-170']);
		assert.equal(weighedFor(graph), 1);
		assert.equal(graph.status('claim-170', base)?.status, 'contested');
	});
});

suite('links are seen from both ends', () => {
	test('with their types, in order, also where nothing is at the end', () => {
		const graph = new ClaimGraph(
			newsroom({
				radio: { notes: { d: { links: { cites: ['herald#a', 'nowhere#n'], rewords: 'herald#a' } } } },
				courier: { notes: { c: { links: { contradicts: 'herald#a' } } } },
				herald: { notes: { a: {} } },
			}),
		);
		const linking = (key: string) => graph.backLinks(key).map(({ from, type }) => `${from.key} ${type}`);

		assert.deepEqual(linking('herald#a'), ['courier#c contradicts', 'radio#d cites', 'radio#d rewords']);
		assert.deepEqual(linking('nowhere#n'), ['radio#d cites']);
	});
});

suite('invariant 14: hostile facts', () => {
	const many = 4_000;
	const names = Array.from({ length: many }, (_, i) => `a-${String(i).padStart(5, '0')}`);
	/** One note in each of many articles, on one claim, unless it says otherwise. */
	const crowd = (note: (i: number) => NoteSketch, claims?: Parameters<typeof newsroom>[1]) =>
		new ClaimGraph(
			newsroom(
				Object.fromEntries(names.map((name, i) => [name, { notes: { n: { claim: 'c', ...note(i) } } }])),
				claims,
			),
		);
	const link = (i: number) => `${names[(i + many) % many]}#n`;

	test('such as a chain of ten thousand citations are followed to the end', () => {
		const chain = Object.fromEntries(
			Array.from({ length: 10_000 }, (_, i): [string, NoteSketch] => [
				`n-${i}`,
				{ claim: 'c', ...(i > 0 && { links: { cites: `a#n-${i - 1}` } }) },
			]),
		);
		const graph = new ClaimGraph(newsroom({ a: { notes: chain } }));

		assert.deepEqual(graph.origins('a#n-9999', base), ['a#n-0']);
		assert.equal(graph.status('c', base)?.status, 'single-origin');
	});

	test('such as a chain over as many claims are followed once, not once for each', () => {
		const graph = crowd(i => ({ claim: `c-${i}`, ...(i > 0 && { links: { cites: link(i - 1) } }) }));

		assert.equal(graph.statuses(base).filter(status => status.status === 'single-origin').length, many);
		for (const name of names) assert.deepEqual(graph.articleProblems(name), []);
	});

	test('such as a circle through every article are one origin', () => {
		const graph = crowd(i => ({ links: { copies: link(i + 1) } }));

		assert.deepEqual(graph.status('c', base)?.sides.asserts, { positions: many, origins: 1 });
	});

	test('such as a ladder of citations with an end at every rung are counted whole and listed in part', () => {
		const graph = crowd(i => ({
			links: i % 2 === 0 ? {} : { cites: [link(i - 1), ...(i > 1 ? [link(i - 2)] : [])] },
		}));
		const status = graph.status('c', base);

		assert.equal(status?.sides.asserts.origins, many / 2);
		assert.ok(status.positions.every(({ origins }) => origins.length <= 100));
	});

	test('such as a claim that half of all assert and half deny are contested all the same', () => {
		const graph = crowd(i => ({ stance: i % 2 === 0 ? 'asserts' : 'denies' }));

		assert.equal(graph.status('c', base)?.reason.notes.length, many);
		assert.equal(graph.claimProblems('c', base).length, many);
	});

	test('such as thousands of different figures on one claim are held against each other', () => {
		const quantity: ClaimSketch = { kind: 'quantity' };
		const agree = crowd(i => ({ value: `up to ${i + 1}` }), { c: quantity });
		const differ = crowd(i => ({ value: `${i}` }), { c: quantity });

		assert.equal(agree.status('c', base)?.status, 'corroborated');
		assert.equal(differ.status('c', base)?.reason.notes.length, many);
	});

	test('such as links and exclusions to themselves and to each other end in a status', () => {
		const graph = crowd(
			i => ({ claim: `c-${i % 3}`, links: { contradicts: [link(i), link(i + 1)], cites: [link(i), 'c-1'] } }),
			{
				'c-0': { excludes: ['c-0', 'c-1', 'c-2'] },
				'c-1': { excludes: ['c-0', 'c-1', 'c-2'] },
				'c-2': { excludes: ['c-0', '__proto__', 'constructor'] },
			},
		);

		assert.deepEqual(
			graph.statuses(base).map(({ status }) => status),
			['contested', 'contested', 'contested'],
		);
	});

	test('such as names that every object has are names like others', () => {
		const note: NoteSketch = {
			claim: 'constructor',
			speaker: '__proto__',
			value: 'toString',
			links: { hasOwnProperty: 'x#valueOf' },
		};
		const quantity: ClaimSketch = { kind: 'quantity' };
		const graph = new ClaimGraph(newsroom({ __proto: { notes: { n: note } } }, { constructor: quantity }));

		assert.equal(graph.status('constructor', base)?.status, 'single-origin');
		assert.deepEqual(
			graph.articleProblems('__proto').map(({ code }) => code),
			['value.unreadable', 'link.unknown-type'],
		);
	});
});
