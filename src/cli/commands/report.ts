import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
	Analyser,
	inBatches,
	isKeptForCorpus,
	Readings,
	reportFormat,
	reportFormats,
	reportOn,
	type OpenCorpus,
	type ReportFormat,
} from '../../core/index';
import { readArguments } from '../arguments';
import type { Command } from '../command';
import { openCorpora, seenFromHere } from '../corpora';
import { refusals, tellOfProblems } from '../findings';
import { claimsNamed, viewNamed } from '../named';
import { complain, write } from '../terminal';
import { version } from '../version';
import { writeWhole } from '../writeWhole';
import { WrongUse } from '../wrongUse';

export const report: Command = {
	name: 'report',
	summary: 'Writes what the sources say as one page to read, print or pass on.',
	help: `Usage: lateral report [CORPUS] [-o FILE] [--claim ID] [--view base|CODER|all]
                      [--format html|markdown]

Writes a report on the corpus that the folder CORPUS is in: a matrix of claims and
articles, each claim with both sides and the words in their sentences, the sources,
the articles with their hashes and dates, the method and its limits. Without CORPUS
it is the folder you are in.

The HTML is one file that needs nothing else: no script, nothing from the network.
Two runs on the same files give the same bytes.

Options:
  -o, --output FILE  where to; without it, standard output
  --claim ID         a report on this claim alone
  --view VIEW        base, the default: notes of the base sidecars; the name of a
                     coder: those and the coder's layer; all: every layer
  --format FORMAT    html or markdown; without it, by the ending of FILE (.html, .md),
                     else html
  -h, --help         this text

Exit status: 0; 1 where files of the corpus have errors or warnings, which can change
what the report says: it is written all the same, and tells of them; 2 wrong use or
something that could not be read or written.`,
	async run(args) {
		const { values, positionals } = readArguments(args, {
			output: { type: 'string', short: 'o' },
			claim: { type: 'string' },
			view: { type: 'string' },
			format: { type: 'string' },
		});
		if (positionals.length > 1) throw new WrongUse('report takes one folder.');
		const format = formatOf(values.format, values.output);
		const { open, claim, refused, all } = await corpusNamed(positionals[0] ?? '.', values.claim);
		if (values.output !== undefined) await refuseFilesOf(all, values.output);
		const problems = tellOfProblems(open);
		const document = await reportOn(open.corpus, new Readings(open.corpus, options => new Analyser(options)), {
			view: viewNamed(values.view ?? 'base', [open]),
			claim,
			madeBy: `Lateral ${version}`,
			problems,
		});
		if (!document) throw new WrongUse(`The claim “${values.claim ?? ''}” is not in this view.`);
		const pieces = reportFormats[format](document);
		if (values.output === undefined) for (const text of inBatches(pieces)) write(text);
		else await writeWhole(values.output, pieces);
		if (refused) return 2;
		return problems.error || problems.warning ? 1 : 0;
	},
};

function formatOf(named: string | undefined, output: string | undefined): ReportFormat {
	if (named === 'html' || named === 'markdown') return named;
	if (named !== undefined) throw new WrongUse(`--format is html or markdown, not “${named}”.`);
	if (output === undefined) return 'html';
	const format = reportFormat(output);
	if (format === undefined)
		throw new WrongUse(
			`The name “${output}” does not say which format is wanted. End it in .html or .md, or use --format.`,
		);
	return format;
}

/** The one corpus that is meant: with a claim, the one that has it. */
async function corpusNamed(folder: string, claim: string | undefined) {
	const opened = await openCorpora(folder);
	const { corpora } = opened;
	const found = refusals(opened);
	for (const { file, message } of found) complain(`${file}: ${message}`);
	const named = claim === undefined ? undefined : claimsNamed(claim, corpora);
	const [open, ...others] = named ? [...named.keys()] : corpora;
	if (!open || others.length) {
		const folders = [...(named?.keys() ?? corpora)].map(each => seenFromHere(each, '')).join(', ');
		throw new WrongUse(`A report is on one corpus, and there are several here. Name the folder of one: ${folders}.`);
	}
	return { open, claim: named?.get(open), refused: found.length > 0, all: corpora };
}

/** Evidence and notes are never written over, and a report must not be taken for an article. */
async function refuseFilesOf(corpora: readonly OpenCorpus[], output: string): Promise<void> {
	const target = await real(resolve(output));
	for (const { folder, root, corpus } of corpora) {
		const inside = relative(await real(join(fileURLToPath(folder), root)), target)
			.split(sep)
			.join('/');
		if (!inside.startsWith('../') && isKeptForCorpus(corpus, inside))
			throw new WrongUse(`${output} is a file of the corpus, or would become one. Choose another name.`);
	}
}

/** A file's true path; of one that is not there yet, that of its folder with its name. */
async function real(path: string): Promise<string> {
	try {
		return await realpath(path);
	} catch {
		return dirname(path) === path ? path : join(await real(dirname(path)), basename(path));
	}
}
