import { NodeWorkspace } from '../../src/cli/nodeWorkspace';
import { Analyser } from '../../src/core/analysis/analyser';
import { Readings } from '../../src/core/features/article/readings';
import { Statements } from '../../src/core/features/speakers/statements';
import { AnnotationService } from '../../src/core/service';
import { measured, megabytesHeld, type Took } from './measure';

const changed = 20;

/** What it takes to tell who is quoted in a corpus that has been indexed. */
export interface Quoting {
	/** From nothing read to the table of all speakers. */
	readonly read: Took;
	/** The longest that the program was kept from other work, in milliseconds. */
	readonly longest: number;
	/** The index, the statements and the table, in megabytes, over the program before. */
	readonly held: number;
	/** From a changed article to the table of all speakers. */
	readonly change: readonly Took[];
	readonly statements: number;
}

/** Reads who is quoted in a corpus in a folder, given as its URI, and changes one article of it again and again. */
export async function readWhoIsQuoted(folder: string): Promise<Quoting> {
	const before = megabytesHeld();
	const workspace = new NodeWorkspace([folder]);
	const log = { info: () => {}, warn: () => {}, error: console.error };
	const service = new AnnotationService({ workspace, log, pause: async () => {} });
	await service.index();
	const [open] = service.corpora();
	if (!open) throw new Error('the folder holds no corpus');
	const { corpus } = open;
	const statements = new Statements(corpus, new Readings(corpus, options => new Analyser(options)));
	let longest = 0;
	let since = performance.now();
	const pause = async () => {
		longest = Math.max(longest, performance.now() - since);
		await new Promise(resolve => void setImmediate(resolve));
		since = performance.now();
	};
	const read = await measured(async () => {
		await statements.read({ pause });
		statements.inCorpus();
	});
	const held = megabytesHeld() - before;
	const change: Took[] = [];
	for (const { path, text } of corpus.articles().slice(0, changed)) {
		if (path === undefined) continue;
		corpus.apply(new Map([[path, { kind: 'text', text: `${text}\nThe mayor said nothing.\n` }]]));
		change.push(
			await measured(async () => {
				await statements.read();
				statements.inCorpus();
			}),
		);
	}
	const count = statements.inCorpus().speakers.reduce((sum, speaker) => sum + speaker.statements, 0);
	return { read, longest, held, change, statements: count };
}
