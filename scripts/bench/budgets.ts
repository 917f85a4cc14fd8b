import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { analyseArticles } from './analysing';
import { changeFiles, type Changing } from './changing';
import { completeNames } from './completing';
import { indexFolder, indexInMemory } from './indexing';
import { median, quantile, type Took } from './measure';
import { readWhoIsQuoted, type Quoting } from './quoting';
import { reportOnFolder, type Reporting } from './reporting';
import { searchClaims } from './searching';
import { table } from './table';
import { writeCorpus } from './writtenCorpus';

/** What is measured, each in a process of its own: what one leaves behind must not help or hinder the next. */
const measurements = {
	index: indexFolder,
	apply: indexInMemory,
	change: changeFiles,
	quoted: readWhoIsQuoted,
	report: reportOnFolder,
	search: (claims: string) => searchClaims(Number(claims)),
	complete: (claims: string) => completeNames(Number(claims)),
	analyse: analyseArticles,
} satisfies Record<string, (argument: string) => Promise<unknown>>;

type Measurement = keyof typeof measurements;

/** Whether what a bench measured stays within what was promised. `over` fails the bench. */
type Verdict = 'kept' | 'over' | 'not measured';

interface Row {
	readonly what: string;
	readonly budget: string;
	readonly clock: string;
	readonly processor: string;
	readonly verdict: Verdict;
}

/**
 * The budgets of the design, measured: a table with what was promised, what it took, and whether that is kept.
 *
 * A budget is held to processor time, which another program on the machine stretches less than the clock; what
 * waits for a disk takes longer by the clock, so both are told. `--runs N` repeats what reads a whole corpus.
 */
export async function benchBudgets(args: readonly string[]): Promise<void> {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: { runs: { type: 'string', default: '3' } },
	});
	const [name, argument = ''] = positionals;
	if (isMeasurement(name)) {
		process.stdout.write(JSON.stringify(await measurements[name](argument)));
		return;
	}
	const runs = Number(values.runs);
	const rows = [
		...indexRows(500, 2_000, runs),
		...indexRows(5_000, 15_000, runs),
		...searchRows(),
		...completionRows(),
		...analysisRows(),
		...sizeRows(),
	];
	console.log(
		table(
			['', 'budget', 'clock', 'processor', ''],
			rows.map(({ what, budget, clock, processor, verdict }) => [what, budget, clock, processor, verdict]),
		),
	);
	if (rows.some(({ verdict }) => verdict === 'over')) process.exitCode = 1;
}

function indexRows(articles: number, budget: number, runs: number): Row[] {
	const root = mkdtempSync(join(tmpdir(), 'lateral-bench-'));
	try {
		for (const [path, text] of writeCorpus(articles, 1).files) {
			mkdirSync(dirname(join(root, path)), { recursive: true });
			writeFileSync(join(root, path), text);
		}
		const folder = pathToFileURL(root).href;
		const of = articles.toLocaleString('en');
		const indexings = Array.from({ length: runs }, () => measure('index', folder));
		const applied = Array.from({ length: runs }, () => measure('apply', folder));
		const held = Math.max(...indexings.map(indexing => indexing.held));
		const rows = [
			timeRow(
				`cold index of ${of} articles, from the disk to every status`,
				budget,
				median(indexings.map(each => each.index)),
			),
			timeRow(`  the same from texts in memory`, budget, median(applied)),
			timeRow(`  problems of all files, afterwards`, undefined, median(indexings.map(each => each.problems))),
		];
		if (articles < 5_000) return rows;
		return [
			...rows,
			row(`memory over the idle program, ${of} articles`, 300, held, undefined, 'MB'),
			...changeRows(measure('change', folder)),
			...quotedRows(of, measure('quoted', folder)),
			...reportRows(of, measure('report', folder)),
		];
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}

function changeRows({ status, problems, keystroke, longest }: Changing): Row[] {
	return [
		...Object.entries(status).map(([kind, took]) =>
			timeRow(`one change to fresh statuses, 19 of 20: ${kind}`, 50, quantile(took, 0.95)),
		),
		...Object.entries(problems).map(([kind, took]) =>
			timeRow(`  its problems afterwards, 19 of 20: ${kind}`, undefined, quantile(took, 0.95)),
		),
		timeRow('keystroke to marks, lenses, problems, 19 of 20', 200, quantile(keystroke, 0.95)),
		row(
			'  its longest step, 19 of 20',
			50,
			quantile(
				longest.map(clock => ({ clock, processor: clock })),
				0.95,
			).clock,
		),
	];
}

function quotedRows(of: string, { read, longest, held, change, statements }: Quoting): Row[] {
	const found = statements.toLocaleString('en');
	return [
		timeRow(`who is quoted in ${of} articles, ${found} statements`, undefined, read),
		row('  its longest step', 50, longest),
		row(`  memory over the idle program, index and all`, 300, held, undefined, 'MB'),
		timeRow('  a changed article to the fresh table, 19 of 20', 50, quantile(change, 0.95)),
	];
}

function reportRows(of: string, { written, longest, size }: Reporting): Row[] {
	const page = size.toLocaleString('en', { maximumFractionDigits: 0 });
	return [
		timeRow(`report on ${of} articles, a page of ${page} MB`, undefined, written),
		row('  its longest step', 50, longest),
	];
}

function searchRows(): Row[] {
	const { claims, ready, keystrokes } = measure('search', '10000');
	const of = claims.toLocaleString('en');
	return [
		timeRow(`a keystroke in the search among ${of} claims, median`, 50, median(keystrokes)),
		timeRow(`  19 of 20`, 50, quantile(keystrokes, 0.95)),
		timeRow(`  making it ready`, undefined, ready),
	];
}

function completionRows(): Row[] {
	const { claims, first, ofClaims, ofNotes } = measure('complete', '10000');
	const of = claims.toLocaleString('en');
	return [
		timeRow(`completion of a claim’s id among ${of}, 19 of 20`, 50, quantile(ofClaims, 0.95)),
		timeRow(`  the first, which makes the claims ready`, undefined, first),
		timeRow(`  of a reference among as many notes, 19 of 20`, 50, quantile(ofNotes, 0.95)),
	];
}

function analysisRows(): Row[] {
	const { first, later, afterEdit, colours } = measure('analyse');
	return [
		timeRow('analysis of 1,000 words, the first 100 articles after the start, median', 3, median(first)),
		timeRow('analysis of 1,000 words, the next 100, median', 3, median(later)),
		timeRow('analysis of 1,000 words after an edit, median', 10, median(afterEdit)),
		timeRow('colours of 1,000 words after an edit, 19 of 20', 10, quantile(colours, 0.95)),
	];
}

/** What `npm run package` made. */
function sizeRows(): Row[] {
	return [
		['start bundle', 400, 'dist/extension.js'] as const,
		['package, all parts', 2_000, 'out/lateral.vsix'] as const,
	].map(([what, budget, file]) =>
		row(what, budget, existsSync(file) ? statSync(file).size / 1000 : undefined, undefined, 'kB'),
	);
}

function timeRow(what: string, budget: number | undefined, { clock, processor }: Took): Row {
	return row(what, budget, clock, processor);
}

function row(
	what: string,
	budget: number | undefined,
	measured: number | undefined,
	processor: number | undefined = measured,
	unit = 'ms',
): Row {
	const tell = (number: number | undefined) =>
		number === undefined ? '–' : `${number.toLocaleString('en', { maximumSignificantDigits: 3 })} ${unit}`;
	const verdict =
		processor === undefined ? 'not measured' : budget === undefined || processor <= budget ? 'kept' : 'over';
	return {
		what,
		budget: tell(budget),
		clock: tell(measured),
		processor: unit === 'ms' ? tell(processor) : '',
		verdict,
	};
}

function measure<Name extends Measurement>(
	name: Name,
	argument = '',
): Awaited<ReturnType<(typeof measurements)[Name]>> {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--expose-gc', process.argv[1]!, 'budgets', name, argument],
		{ encoding: 'utf8', maxBuffer: 1e8 },
	);
	if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
	// oxlint-disable-next-line no-unsafe-type-assertion -- this very program has just written it
	return JSON.parse(stdout) as Awaited<ReturnType<(typeof measurements)[Name]>>;
}

function isMeasurement(name: string | undefined): name is Measurement {
	return name !== undefined && name in measurements;
}
