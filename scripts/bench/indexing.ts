import { NodeWorkspace } from '../../src/cli/nodeWorkspace';
import { Corpus } from '../../src/core/corpus/corpus';
import type { FileContent } from '../../src/core/host';
import { AnnotationService } from '../../src/core/service';
import { LineIndex } from '../../src/core/text/lines';
import { measured, megabytesHeld, type Took } from './measure';
import { readAll } from './readAll';

/** What reading a corpus from its files takes, in a process that has done nothing else. */
export interface Indexing {
	/** From the names of the files to the status of every claim. */
	readonly index: Took;
	/** The problems of every file, which an editor works out afterwards, a few at a time. */
	readonly problems: Took;
	/** The longest that the program was kept from other work, in milliseconds. */
	readonly longest: number;
	/** All of that, in megabytes, over the program before. */
	readonly held: number;
	readonly statuses: number;
	readonly problemCount: number;
	/** Files with problems, each of whose lines an editor keeps in mind. */
	readonly fileCount: number;
}

/** Reads the corpus in a folder, given as its URI, as the command line does, through the disk. */
export async function indexFolder(folder: string): Promise<Indexing> {
	const before = megabytesHeld();
	let longest = 0;
	let since = performance.now();
	const service = new AnnotationService({
		workspace: new NodeWorkspace([folder]),
		log: { info: () => {}, warn: () => {}, error: console.error },
		pause: async () => {
			longest = Math.max(longest, performance.now() - since);
			await new Promise(resolve => void setImmediate(resolve));
			since = performance.now();
		},
	});
	let statuses = 0;
	const index = await measured(async () => {
		await service.index();
		for (const { corpus } of service.corpora()) statuses += weighAll(corpus);
	});
	let problemCount = 0;
	const lines: LineIndex[] = [];
	const problems = await measured(() => {
		for (const { corpus, checks } of service.corpora())
			for (const path of corpus.paths()) {
				const found = checks.problems(path);
				const file = corpus.file(path);
				problemCount += found.length;
				if (found.length && file && file.kind !== 'other') lines.push(new LineIndex(file.text));
			}
	});
	const held = megabytesHeld() - before;
	return { index, problems, longest, held, statuses, problemCount, fileCount: lines.length };
}

/** The same without a disk and without pauses: from texts in memory to the status of every claim. */
export async function indexInMemory(folder: string): Promise<Took> {
	const contents = new Map<string, FileContent>(
		[...(await readAll(folder))].map(([path, text]) => [path, { kind: 'text', text }]),
	);
	return measured(() => {
		const corpus = new Corpus();
		corpus.apply(contents);
		weighAll(corpus);
	});
}

function weighAll(corpus: Corpus): number {
	const claims = corpus.claims();
	for (const { id } of claims) corpus.status(id, { kind: 'base' });
	return claims.length;
}
