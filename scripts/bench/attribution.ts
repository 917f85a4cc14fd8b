import { existsSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { analyse } from '../../src/core/analysis/analyse';
import {
	figures,
	Measures,
	measureNames,
	measureText,
	type MarkedText,
	type Measure,
} from '../../test/attribution/measures';
import { readPassages } from '../../test/attribution/passages';
import { readSampleGold, sampleMeasureNames, scoreSampleArticles } from '../../test/attribution/sampleArticles';
import { f1, scorePassages } from '../../test/attribution/score';
import { evaluate, probeAnalyser } from './analyserProbe';
import { loadCompromise } from './attributionPeers/compromise';
import { checkedByTagger, filledByTagger, lateral } from './attributionPeers/lateral';
import { withOrdinaryMarks, type Program } from './attributionPeers/program';
import { regularExpression } from './attributionPeers/regularExpression';
import { loadTagger } from './attributionPeers/tagger';
import { winkRules } from './attributionPeers/winkRules';
import { bundledSize } from './bundledSize';
import { measured, median, type Took } from './measure';
import { readPolnear, type MarkedByPeople } from './polnear';
import { quotationsIn } from './quotationsIn';
import { table } from './table';

const passages = 'test/attribution/passages';
const shipped = 'dist/analyser.js';
const languages: Readonly<Record<string, string>> = {
	english: 'en',
	'english-unseen': 'en',
	german: 'de',
	french: 'fr',
	russian: 'ru',
	'serbian-cyrillic': 'sr-Cyrl',
	'serbian-latin': 'sr-Latn',
};

/**
 * How well who says what is found, and how fast: by the analyser and, on the same texts in the same run, by other programs.
 *
 * Always over the project's own test: passages and the sample articles. With `--polnear DIR` (a folder with `text` and
 * `attributions`) also over that corpus. The build of the analyser is measured where `npm run build` has made one.
 */
export async function benchAttribution(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({ args: [...args], options: { polnear: { type: 'string' } } });
	console.log(
		`Other programs run on this machine too (load ${loadavg()[0]!.toFixed(1)}): read times as a comparison.\n`,
	);
	printPassages();
	printSampleArticles();

	const contestants = await loadContestants();
	await compare('own passages in English', ownPassages(), contestants, false);
	await compare('the articles of the sample corpus', readSampleGold(), contestants);
	if (values.polnear !== undefined) await compare('PolNeAR', readPolnear(values.polnear), contestants);
	if (existsSync(shipped)) await printShipped();
	else console.log(`\n${shipped}: not built, so its size and its first load are not measured. npm run build makes it.`);
}

function printPassages(): void {
	const rows = Object.entries(languages).map(([name, language]) => {
		const marked = readPassages(`${passages}/${name}.txt`);
		const { triple, content, speaker, manner } = scorePassages(marked, text => analyse(text, { language }));
		return [name, String(marked.length), ...[triple, content, speaker, manner].map(count => percent(f1(count)))];
	});
	console.log(table(['own passages, F1', 'number', 'who, how and what', 'what', 'speaker', 'manner'], rows));
}

function printSampleArticles(): void {
	const { more } = scoreSampleArticles(readSampleGold());
	const rows = Object.entries(sampleMeasureNames).map(([measure, name]) => {
		// oxlint-disable-next-line no-unsafe-type-assertion -- a literal has no other keys
		const tally = more[measure as keyof typeof more];
		const { precision, recall, f1: both } = figures(tally);
		return [name, ...[precision, recall, both].map(percent), String(tally.marked)];
	});
	console.log(`\n${table(['sample articles, Lateral', 'precision', 'recall', 'F1', 'marked'], rows)}`);
}

function ownPassages(): MarkedText[] {
	return readPassages(`${passages}/english.txt`).map(({ text, attributions }) => ({
		text,
		statements: attributions,
		quotations: quotationsIn(text),
	}));
}

interface Contestant {
	readonly name: string;
	readonly program: Program;
	/** Milliseconds until it can be asked, and kilobytes that it would add to what is shipped. */
	readonly load: number;
	readonly size: number;
}

/** What the shipped analyser would be with a tagger is told too: whether one earns its size is seen here. */
async function loadContestants(): Promise<Contestant[]> {
	const ordinary =
		(program: Program): Program =>
		text =>
			program(withOrdinaryMarks(text));
	const built = existsSync(shipped);
	const tagger = await bundledSize(['wink-nlp', 'wink-eng-lite-web-model']);
	const own = await readied('Lateral', built ? statSync(shipped).size / 1000 : Number.NaN, () => {
		if (built) evaluate(shipped);
		return lateral;
	});
	const naive = await readied('regular expression', 0, () => ordinary(regularExpression));
	const compromise = await readied('compromise', await bundledSize(['compromise']), async () =>
		ordinary(await loadCompromise()),
	);
	const wink = await readied('rules on winkNLP', tagger, async () => ordinary(winkRules(await loadTagger())));
	const tag = await loadTagger();
	const both = { load: own.load + wink.load, size: own.size + wink.size };
	return [
		own,
		naive,
		compromise,
		wink,
		{ name: 'Lateral, tagger vetoes', program: checkedByTagger(tag), ...both },
		{ name: 'Lateral, tagger adds', program: filledByTagger(wink.program), ...both },
	];
}

async function readied(name: string, size: number, load: () => Program | Promise<Program>): Promise<Contestant> {
	const start = performance.now();
	const program = await load();
	program('The bridge is safe, said Mira Stell.');
	return { name, program, load: performance.now() - start, size };
}

/** Measures that tell most; the others are parts of them. */
const told: readonly Measure[] = [
	'quoted',
	'triple',
	'triple direct',
	'triple speech',
	'triple other',
	'half',
	'half mixed',
	'content',
	'source',
	'cue',
	'not speech',
];

const sizeOf = (size: number): string => (Number.isNaN(size) ? 'not built' : size.toFixed(0));

/** `whole` articles tell of speed; of a passage of ten words most of the time goes into beginning. */
async function compare(
	name: string,
	texts: readonly (MarkedText & Partial<MarkedByPeople>)[],
	contestants: readonly Contestant[],
	whole = true,
): Promise<void> {
	const results = contestants.map(({ program }) => {
		const measures = new Measures();
		for (const text of texts) measureText(text, program(text.text), measures);
		return measures;
	});
	const speeds: number[] = [];
	if (whole) for (const { program } of contestants) speeds.push(await speedOf(program, texts));
	const people = agreement(texts);
	const cell = (measures: Measures, measure: Measure): string => {
		const { precision, recall, f1: both } = figures(measures.of(measure));
		return `${percent(both)} (${percent(precision)}/${percent(recall)})`;
	};
	const rows = told.map(measure => [
		measureNames[measure],
		...results.map(measures => cell(measures, measure)),
		...(people ? [cell(people, measure)] : []),
	]);
	const whatever = people ? [''] : [];
	if (whole) {
		rows.push(['ms of processor for 1,000 words', ...speeds.map(speed => speed.toFixed(1)), ...whatever]);
		rows.push(['ms until the first answer', ...contestants.map(({ load }) => load.toFixed(0)), ...whatever]);
		rows.push(['kB, minified', ...contestants.map(({ size }) => sizeOf(size)), ...whatever]);
	}
	const marked = texts.reduce((sum, { statements }) => sum + statements.length, 0);
	console.log(`\n${name}: ${texts.length} texts, ${marked} statements marked; F1 (precision/recall)\n`);
	console.log(table(['', ...contestants.map(contestant => contestant.name), ...(people ? ['two people'] : [])], rows));
}

/** Two people's marks of fewer articles than this say nothing of people. */
const enoughArticles = 10;

/** What people reach who are measured by each other's marks, where several have marked the same text. */
function agreement(texts: readonly (MarkedText & Partial<MarkedByPeople>)[]): Measures | undefined {
	const measures = new Measures();
	const compared = texts.filter(({ others = [] }) => others.length > 0);
	if (compared.length < enoughArticles) return undefined;
	for (const { statements, others = [], ...text } of compared) {
		const all = [statements, ...others];
		for (const one of all) {
			for (const other of all) if (other !== one) measureText({ ...text, statements: one }, other, measures);
		}
	}
	return measures;
}

/** Milliseconds of the processor for 1,000 words: the middle one of five runs, after one to warm up. */
async function speedOf(program: Program, texts: readonly MarkedText[]): Promise<number> {
	const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
	const runs: Took[] = [];
	for (let run = 0; run < 6; run++) runs.push(await measured(() => texts.forEach(({ text }) => program(text))));
	return (median(runs.slice(1)).processor * 1000) / words;
}

async function printShipped(): Promise<void> {
	const probes = await probeAnalyser(shipped);
	const rows = Object.entries(probes).map(
		([place, { load, first, perThousandWords, keystroke, keystroke95, megabyte }]) => [
			place,
			...[load, first, perThousandWords, keystroke, keystroke95].map(time => time.toFixed(1)),
			megabyte.toFixed(0),
		],
	);
	const columns = ['loaded', 'first article', '1,000 words', 'keystroke in 1,000 words', '19 of 20', 'article of 1 MB'];
	console.log(`\n${shipped}, ${(statSync(shipped).size / 1000).toFixed(0)} kB; milliseconds\n`);
	console.log(table(['', ...columns], rows));
}

const percent = (share: number): string => (100 * share).toFixed(1);
