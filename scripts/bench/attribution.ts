import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { analyse } from '../../src/core/analysis/analyse';
import type { Span } from '../../src/core/text/span';
import { readPassages } from '../../test/attribution/passages';
import { f1, scorePassages } from '../../test/attribution/score';
import { table } from './table';

const passages = 'test/attribution/passages';
const languages: Readonly<Record<string, string>> = {
	english: 'en',
	german: 'de',
	french: 'fr',
	russian: 'ru',
	'serbian-cyrillic': 'sr-Cyrl',
	'serbian-latin': 'sr-Latn',
};

/**
 * How well the analyser finds who says what, and how fast.
 *
 * Always over the passages of the project's own test. With `--polnear DIR` (a folder with `text` and
 * `attributions`) and `--measures DIR` (a folder whose `corpus.mjs` and `score.mjs` read and score them) also over
 * that corpus, and with `--peers DIR` beside other programs: each module there whose exports begin with `create`.
 */
export async function benchAttribution(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: { polnear: { type: 'string' }, measures: { type: 'string' }, peers: { type: 'string' } },
	});
	printOwnPassages();
	if (values.polnear === undefined) return;
	if (values.measures === undefined) throw new Error('--polnear needs --measures: the folder with its scorer');
	await printCorpus(values.polnear, values.measures, values.peers);
}

function printOwnPassages(): void {
	const rows = Object.entries(languages).map(([name, language]) => {
		const marked = readPassages(`${passages}/${name}.txt`);
		const { triple, content, speaker, manner } = scorePassages(marked, text => analyse(text, { language }));
		return [name, String(marked.length), ...[triple, content, speaker, manner].map(count => percent(f1(count)))];
	});
	console.log(table(['own passages', 'number', 'who, how and what', 'what', 'speaker', 'manner'], rows));
}

interface Article {
	readonly file: string;
	readonly text: string;
}

interface Prediction {
	readonly kind: string;
	readonly content: readonly (readonly [number, number])[];
	readonly cue: readonly (readonly [number, number])[] | null;
	readonly source: readonly (readonly [number, number])[] | null;
}

type Program = (text: string) => readonly Prediction[];

type Totals = Readonly<Record<string, unknown>>;
interface Reader {
	readonly loadArticles: (folder: string) => readonly Article[];
}
interface Scorer {
	readonly scoreSplit: (
		articles: readonly Article[],
		predictions: ReadonlyMap<string, readonly Prediction[]>,
	) => { total: Totals };
}
interface Metrics {
	readonly prf: (counts: unknown) => { p: number; r: number; f1: number };
}

const measures: readonly (readonly [key: string, label: string])[] = [
	['quote.speaker', 'quoted words, right source'],
	['triple.direct', 'all three right, direct'],
	['triple.speech', 'all three right, cue of speech'],
	['triple', 'all three right'],
	['span.half', 'content, half of it'],
	['span.half.mixed', 'content, mixed, half of it'],
	['source.any', 'source, exact'],
	['cue.exact', 'cue, exact'],
	['span.strict', 'content, exact'],
	['quote.not', 'scare quotes and titles'],
];

async function printCorpus(folder: string, scorer: string, peers: string | undefined): Promise<void> {
	const { loadArticles } = await load<Reader>(scorer, 'corpus.mjs');
	const { scoreSplit } = await load<Scorer>(scorer, 'score.mjs');
	const { prf } = await load<Metrics>(scorer, 'metrics.mjs');
	const articles = loadArticles(folder);
	const programs = { Lateral: lateral, ...(peers === undefined ? {} : await peersIn(peers)) };
	const results = Object.values(programs).map(program => {
		const predictions = new Map(articles.map(({ file, text }) => [file, program(text)]));
		return { total: scoreSplit(articles, predictions).total, speed: speedOf(program, articles) };
	});
	const rows = measures.map(([key, label]) => [
		label,
		...results.map(({ total }) => {
			const { p, r, f1: both } = prf(total[key]);
			return `${percent(both)} (${percent(p)}/${percent(r)})`;
		}),
	]);
	rows.push(['ms per 1,000 words', ...results.map(({ speed }) => speed.toFixed(1))]);
	console.log(`\nF1 (precision/recall) over ${articles.length} articles\n`);
	console.log(table(['', ...Object.keys(programs)], rows));
}

const lateral: Program = text =>
	analyse(text).attributions.map(({ kind, content, cue, source }) => ({
		kind,
		content: pairs(content),
		cue: cue.length > 0 ? pairs(cue) : null,
		source: source.length > 0 ? pairs(source) : null,
	}));

const pairs = (spans: readonly Span[]): [number, number][] => spans.map(({ start, end }) => [start, end]);

async function peersIn(folder: string): Promise<Record<string, Program>> {
	const programs: Record<string, Program> = {};
	for (const file of readdirSync(folder).filter(name => name.endsWith('.mjs'))) {
		for (const [name, create] of Object.entries(await load<Record<string, () => Program>>(folder, file))) {
			if (name.startsWith('create')) programs[`${file.slice(0, -4)} ${name.slice(6)}`.trim()] = create();
		}
	}
	return programs;
}

/** Milliseconds for 1,000 words: the middle one of five runs, after one to warm up. */
function speedOf(program: Program, articles: readonly Article[]): number {
	const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
	const times = Array.from({ length: 6 }, () => {
		const start = performance.now();
		for (const { text } of articles) program(text);
		return ((performance.now() - start) * 1000) / words;
	});
	return times.slice(1).sort((a, b) => a - b)[2] ?? 0;
}

/** A module outside the project: its exports are taken at their word. */
async function load<Exports>(folder: string, file: string): Promise<Exports> {
	return import(pathToFileURL(resolve(join(folder, file))).href);
}

const percent = (share: number): string => (100 * share).toFixed(1);
