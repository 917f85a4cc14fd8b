// How long weighing takes in a corpus of 5,000 articles with 10 notes each: `node --expose-gc scripts/bench/claims.mjs`.
import { build } from 'esbuild';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const articles = 5_000;
const notesPerArticle = 10;
const budget = 50;

const outfile = 'out/bench/claimGraph.cjs';
await build({
	entryPoints: ['src/core/claims/claimGraph.ts'],
	bundle: true,
	outfile,
	format: 'cjs',
	platform: 'node',
	target: 'node20',
	logLevel: 'warning',
});
const { ClaimGraph } = await import(pathToFileURL(outfile));

/** A number below `n`, the same in every run. */
let seed = 42;
const below = n => (seed = (seed * 48_271) % 2_147_483_647) % n;
const some = (...items) => items[below(items.length)];

/** One claim in a hundred is on everybody's lips; the others have about ten notes each. */
const claimOf = () => (below(20) === 0 ? `hot-${below(5)}` : `claim-${below(4_900)}`);
const key = article => `article-${article}#n-${below(notesPerArticle)}`;

function notesOf(article) {
	const id = `article-${article}`;
	return Array.from({ length: notesPerArticle }, (_, i) => ({
		key: `${id}#n-${i}`,
		article: id,
		claim: claimOf(),
		stance: some('asserts', 'asserts', 'asserts', 'denies', 'qualifies', 'mentions'),
		holder:
			below(3) === 0
				? { kind: 'speaker', id: `person-${below(400)}` }
				: { kind: 'outlet', id: `outlet-${article % 60}` },
		...(below(4) === 0 && { value: some('6 %', 'about 80 %', '5 to 7 %', 'EUR 2.4 bn', 'nearly half') }),
		anchor: below(20) === 0 ? 'altered' : 'exact',
		words: { start: i * 100, end: i * 100 + 40 },
		links:
			below(4) === 0 ? [{ type: some('cites', 'copies', 'contradicts', 'same-event'), to: key(below(articles)) }] : [],
	}));
}

const claims = [
	...Array.from({ length: 4_900 }, (_, i) => `claim-${i}`),
	...Array.from({ length: 5 }, (_, i) => `hot-${i}`),
];
const heap = () => {
	globalThis.gc?.();
	return process.memoryUsage().heapUsed / 1e6;
};
const rows = [];
const measure = (what, run) => {
	const start = performance.now();
	run();
	const took = performance.now() - start;
	rows.push([what, `${took.toFixed(1)} ms`]);
	return took;
};

const view = { kind: 'base' };
const facts = { articles: new Map(), claims: new Map(), notes: new Map() };
const before = heap();
const all = Array.from({ length: articles }, (_, article) => notesOf(article));
const ofNotes = heap();
const graph = new ClaimGraph(facts);
measure('facts of 5,000 articles and 4,905 claims taken in', () => {
	claims.forEach((id, i) =>
		graph.setClaim({
			id,
			kind: i % 4 === 0 ? 'quantity' : 'proposition',
			unit: '%',
			about: [`topic-${i % 50}`],
			excludes: i % 10 === 0 ? [`claim-${(i * 7) % 4_900}`] : [],
		}),
	);
	all.forEach((notes, i) => {
		graph.setArticle({ id: `article-${i}`, published: `20${10 + (i % 15)}-01-18`, read: some('full', 'partly') });
		graph.replaceArticle(`article-${i}`, notes);
	});
});
measure('every claim weighed', () => graph.statuses(view));
measure('problems of every article', () => all.forEach((_, i) => graph.articleProblems(`article-${i}`)));
measure('problems of every claim', () => claims.forEach(claim => graph.claimProblems(claim, view)));
measure('silence on every claim', () => claims.forEach(claim => graph.silence(claim, view)));
rows.push(
	['memory: the facts themselves', `${(ofNotes - before).toFixed(0)} MB`],
	['memory: indices and statuses', `${(heap() - ofNotes).toFixed(0)} MB`],
);

const times = [];
const weighed = [];
for (let i = 0; i < 200; i++) {
	const article = below(articles);
	const notes = notesOf(article);
	const was = graph.weighed;
	const start = performance.now();
	const { claims, articles: touched } = graph.replaceArticle(`article-${article}`, notes);
	for (const claim of claims) {
		graph.status(claim, view);
		graph.claimProblems(claim, view);
	}
	for (const one of touched) graph.articleProblems(one);
	times.push(performance.now() - start);
	weighed.push(graph.weighed - was);
}
times.sort((a, b) => a - b);
weighed.sort((a, b) => a - b);
const at = (list, share) => list[Math.floor((list.length - 1) * share)];
rows.push(
	['one article replaced, to fresh statuses and problems: median', `${at(times, 0.5).toFixed(1)} ms`],
	['the same: 19 of 20 within (budget 50 ms)', `${at(times, 0.95).toFixed(1)} ms`],
	[`the same: slowest of ${times.length} `, `${at(times, 1).toFixed(1)} ms`],
	['claims weighed again: median, most', `${at(weighed, 0.5)}, ${at(weighed, 1)}`],
);
for (const [what, figure] of rows) console.log(`${what.padEnd(66)} ${figure.padStart(12)}`);
if (at(times, 0.95) > budget) process.exitCode = 1;
