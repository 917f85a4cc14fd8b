import { NodeWorkspace } from '../../src/cli/nodeWorkspace';
import { Analyser } from '../../src/core/analysis/analyser';
import { Readings } from '../../src/core/features/article/readings';
import { reportAsBytes } from '../../src/core/features/reports/report/reportAsBytes';
import { AnnotationService } from '../../src/core/service';
import { measured, type Took } from './measure';

/** What the report on a corpus takes that has been indexed. */
export interface Reporting {
	readonly written: Took;
	/** The longest that the program was kept from other work, in milliseconds. */
	readonly longest: number;
	/** The page, in megabytes. */
	readonly size: number;
}

/** Makes the report on the corpus in a folder, given as its URI, a little at a time as the editor does. */
export async function reportOnFolder(folder: string): Promise<Reporting> {
	const log = { info: () => {}, warn: () => {}, error: console.error };
	const service = new AnnotationService({ workspace: new NodeWorkspace([folder]), log, pause: async () => {} });
	await service.index();
	const [open] = service.corpora();
	if (!open) throw new Error('the folder holds no corpus');
	const { corpus } = open;
	const readings = new Readings(corpus, options => new Analyser(options));
	const options = { view: { kind: 'base' }, madeBy: 'Lateral', problems: { error: 0, warning: 0 } } as const;
	let longest = 0;
	let since = performance.now();
	const pause = async () => {
		longest = Math.max(longest, performance.now() - since);
		since = performance.now();
	};
	let size = 0;
	const written = await measured(async () => {
		const page = await reportAsBytes(corpus, readings, 'html', async () => options, { pause });
		size = (page?.length ?? 0) / 1e6;
	});
	return { written, longest, size };
}
