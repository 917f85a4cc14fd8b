import { stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { Analyser, Readings, type OpenCorpus } from '../core/index';
import { openCorpora, seenFromHere } from './corpora';
import { refusals } from './findings';
import { readAlone, type ReadArticle } from './readAlone';
import { complain } from './terminal';
import { WrongUse } from './wrongUse';

export type Reading =
	{ readonly kind: 'article'; readonly article: ReadArticle } | { readonly kind: 'trouble'; readonly status: 1 | 2 };

/**
 * Reads the files that are named, and of a folder the articles of its corpora that lie in it. What cannot be read, or
 * not wholly, is complained of where it stands among the others.
 */
export async function* readArticles(paths: readonly string[]): AsyncGenerator<Reading> {
	for (const path of paths) yield* (await isFolder(path)) ? articlesIn(path) : articleAt(path);
}

async function* articleAt(path: string): AsyncGenerator<Reading> {
	const read = await readAlone(path);
	if (read.kind === 'unreadable') return yield* complained(path, [read.reason], 2);
	yield* complained(path, read.trouble, 1);
	yield { kind: 'article', article: read.article };
}

async function* articlesIn(folder: string): AsyncGenerator<Reading> {
	let open;
	try {
		open = await openCorpora(folder);
	} catch (error) {
		if (!(error instanceof WrongUse)) throw error;
		return yield* complained(folder, [error.message], 2);
	}
	for (const { file, message } of refusals(open)) yield* complained(file, [message], 2);
	for (const corpus of open.corpora) yield* articlesOf(corpus, folder);
}

async function* articlesOf(open: OpenCorpus, folder: string): AsyncGenerator<Reading> {
	const { corpus } = open;
	const readings = new Readings(corpus, options => new Analyser(options));
	for (const article of corpus.articles()) {
		const file = article.path === undefined ? undefined : corpus.file(article.path);
		if (file?.kind !== 'article') continue;
		const path = seenFromHere(open, file.path);
		if (relative(folder, path).split(sep)[0] === '..') continue;
		const reasons = file.problems.map(({ message }) => message);
		if (file.problems.some(({ code }) => unreadable.has(code))) yield* complained(path, reasons, 2);
		else {
			yield* complained(path, reasons, 1);
			yield {
				kind: 'article',
				article: {
					path,
					text: article.text,
					analysis: readings.passing(article, { kind: 'base' }),
					outlet: article.meta?.outlet?.value,
					corpus: seenFromHere(open, ''),
					sources: corpus.sources(),
				},
			};
		}
	}
}

const unreadable: ReadonlySet<string> = new Set(['file.binary', 'file.unreadable']);

function* complained(path: string, reasons: readonly string[], status: 1 | 2): Generator<Reading> {
	for (const reason of reasons) complain(`${path}: ${reason}`);
	if (reasons.length) yield { kind: 'trouble', status };
}

async function isFolder(path: string): Promise<boolean> {
	try {
		return (await stat(path)).isDirectory();
	} catch {
		return false; // Whoever reads it says why it cannot be read.
	}
}
