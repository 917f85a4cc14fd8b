import { parseArgs } from 'node:util';
import { ClaimGraph } from '../../src/core/claims/claimGraph';
import type { ArticleFact, ClaimFact, NoteFact, View } from '../../src/core/claims/facts';
import { Chance } from '../../test/support/chance';
import { table } from './table';

const notesPerArticle = 10;
const claimCount = 4_900;
/** What every tenth note or so is about. */
const hotClaims = 5;
const changes = 200;
const base: View = { kind: 'base' };

/**
 * How long weighing takes in a corpus of 5,000 articles with 10 notes each, and after one of them has changed.
 *
 * Texts and files are left out: this is the part from facts to statuses, problems and silence. Processor time
 * stands beside time by the clock, which also counts what else the machine does.
 */
export function benchClaims(args: readonly string[]): void {
	const { values } = parseArgs({
		args: [...args],
		options: { articles: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' } },
	});
	const corpus = new MadeUpCorpus(Number(values.articles), new Chance(Number(values.seed)));
	const before = heapInUse();
	const articles = corpus.articles();
	const notes = articles.map(({ id }) => corpus.notesOf(id));
	const claims = corpus.claims();
	const held = heapInUse();

	const graph = new ClaimGraph();
	const rows = [
		timed('take the facts in', () => {
			for (const claim of claims) graph.setClaim(claim);
			for (const article of articles) graph.setArticle(article);
			articles.forEach(({ id }, i) => graph.replaceArticle(id, notes[i] ?? []));
		}),
		timed('weigh every claim', () => graph.statuses(base)),
		timed('problems of every article', () => articles.forEach(({ id }) => graph.articleProblems(id))),
		timed('problems of every claim', () => claims.forEach(({ id }) => graph.claimProblems(id, base))),
		timed('silence on every claim', () => claims.forEach(({ id }) => graph.silence(id, base))),
	];
	console.log(table([`${articles.length} articles, ${notes.flat().length} notes`, 'clock, ms', 'processor, ms'], rows));
	console.log(
		`\nMemory: ${megabytes(held - before)} the facts, ${megabytes(heapInUse() - held)} the graph with its statuses\n`,
	);
	console.log(
		table(
			['one article changed, to fresh statuses and problems', 'clock, ms', 'processor, ms', 'weighed'],
			afterChanges(graph, corpus),
		),
	);
}

function afterChanges(graph: ClaimGraph, corpus: MadeUpCorpus): string[][] {
	const runs = Array.from({ length: changes }, () => {
		const article = corpus.anyArticle();
		const notes = corpus.notesOf(article);
		const weighed = graph.weighed;
		const took = measured(() => {
			const affected = graph.replaceArticle(article, notes);
			for (const claim of affected.claims) graph.claimProblems(claim, base);
			for (const one of affected.articles) graph.articleProblems(one);
		});
		return { ...took, weighed: graph.weighed - weighed };
	});
	const at = (share: number, of: (run: (typeof runs)[number]) => number) =>
		runs.map(of).sort((a, b) => a - b)[Math.floor((runs.length - 1) * share)] ?? 0;
	const row = (title: string, share: number) => [
		title,
		at(share, run => run.clock).toFixed(1),
		at(share, run => run.processor).toFixed(1),
		String(at(share, run => run.weighed)),
	];
	return [row('median', 0.5), row('19 of 20 within (budget 50 ms)', 0.95), row(`slowest of ${changes}`, 1)];
}

/** Ten notes an article: most claims have ten or so, a few hundreds; a fourth of the notes have a link. */
class MadeUpCorpus {
	readonly #count: number;
	readonly #chance: Chance;

	constructor(count: number, chance: Chance) {
		this.#count = count;
		this.#chance = chance;
	}

	articles(): ArticleFact[] {
		return Array.from({ length: this.#count }, (_, i) => ({
			id: `article-${i}`,
			published: `20${10 + (i % 15)}-01-18`,
			read: i % 2 === 0 ? 'full' : 'partly',
		}));
	}

	claims(): ClaimFact[] {
		return Array.from({ length: claimCount + hotClaims }, (_, i) => ({
			id: i < claimCount ? `claim-${i}` : `hot-${i - claimCount}`,
			kind: i % 4 === 0 ? 'quantity' : 'proposition',
			unit: '%',
			about: [`topic-${i % 50}`],
			excludes: i % 10 === 0 ? [`claim-${(i * 7) % claimCount}`] : [],
		}));
	}

	anyArticle(): string {
		return `article-${this.#chance.between(0, this.#count - 1)}`;
	}

	notesOf(article: string): NoteFact[] {
		const chance = this.#chance;
		return Array.from({ length: notesPerArticle }, (_, i): NoteFact => ({
			key: `${article}#n-${i}`,
			article,
			claim: chance.happens(0.05)
				? `hot-${chance.between(0, hotClaims - 1)}`
				: `claim-${chance.between(0, claimCount - 1)}`,
			stance: chance.oneOf(['asserts', 'asserts', 'asserts', 'denies', 'qualifies', 'mentions']),
			holder: chance.happens(0.3)
				? { kind: 'speaker', id: `person-${chance.between(0, 400)}` }
				: { kind: 'outlet', id: `outlet-${article.length}-${article.at(-1)}` },
			...(chance.happens(0.25) && {
				value: chance.oneOf(['6 %', 'about 80 %', '5 to 7 %', 'EUR 2.4 bn', 'nearly half']),
			}),
			anchor: chance.happens(0.05) ? 'altered' : 'exact',
			words: { start: i * 100, end: i * 100 + 40 },
			links: chance.happens(0.25)
				? [
						{
							type: chance.oneOf(['cites', 'copies', 'contradicts', 'same-event']),
							to: `${this.anyArticle()}#n-${chance.between(0, 9)}`,
						},
					]
				: [],
		}));
	}
}

function measured(run: () => void): { clock: number; processor: number } {
	const start = performance.now();
	const used = process.cpuUsage();
	run();
	const { user, system } = process.cpuUsage(used);
	return { clock: performance.now() - start, processor: (user + system) / 1000 };
}

function timed(title: string, run: () => void): string[] {
	const { clock, processor } = measured(run);
	return [title, clock.toFixed(0), processor.toFixed(0)];
}

/** Exact under `node --expose-gc`, else with what has not been collected yet. */
function heapInUse(): number {
	globalThis.gc?.();
	return process.memoryUsage().heapUsed;
}

function megabytes(bytes: number): string {
	return `${(bytes / 1e6).toFixed(0)} MB`;
}
