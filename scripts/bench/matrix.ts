import { Corpus } from '../../src/core/corpus/corpus';
import type { FileContent } from '../../src/core/host';
import { CorpusMatrix } from '../../src/core/features/matrix/corpusMatrix';
import { drawMatrix } from '../../src/core/features/matrix/drawMatrix';
import { asSvg } from '../../src/core/features/matrix/drawing';
import { matrixOrders, type MatrixArrangement, type MatrixPart } from '../../src/core/features/matrix/matrix';
import { allOf, answer, largeMatrix } from '../../test/panel/support/matrixStates';
import { closePanels, PanelPage, stopBrowser } from '../../test/panel/support/panelPage';
import { measured, quantile, tell, type Took } from './measure';
import { table } from './table';
import { PageThread, toScreen } from './toScreen';
import { writeCorpus } from './writtenCorpus';

/** Frames of scrolling, and how far each goes: through the whole matrix both ways, faster than anybody reads. */
const frames = 240;

/**
 * How long a reader waits for the matrix and how smoothly it scrolls: in core, and in a page in Chromium whose asks are
 * answered as the extension does. Pages are drawn without a graphics card here: a reader's own machine is quicker.
 */
export async function benchMatrix(): Promise<void> {
	const corpus = new Corpus();
	corpus.apply(
		new Map(
			[...writeCorpus(5_000, 1).files].map(([path, text]): [string, FileContent] => [path, { kind: 'text', text }]),
		),
	);
	for (const { id } of corpus.claims()) corpus.status(id, { kind: 'base' });
	const rows: string[][] = [];
	const add = (what: string, promised: string, value: string): unknown => rows.push([what, promised, value]);

	const made = await inCore(corpus, add);
	await inPage('5,000 articles, 50,000 notes', made, add);
	await inPage('2,000 claims by 200 articles', largeMatrix(2_000, 200, 40), add);
	await stopBrowser();
	console.log(table(['the matrix', 'promised', 'took'], rows));
}

type Add = (what: string, promised: string, value: string) => unknown;

async function inCore(corpus: Corpus, add: Add): Promise<CorpusMatrix> {
	const part: MatrixPart = { row: 0, rows: 120, column: 0, columns: 200 };
	const by = (order: MatrixArrangement['order'], text = ''): MatrixArrangement => ({
		...allOf,
		order,
		filter: { ...allOf.filter, text },
	});
	let matrix = new CorpusMatrix(corpus, { kind: 'base' });
	const open = await measured(() => {
		matrix = new CorpusMatrix(corpus, { kind: 'base' });
		matrix.window(allOf, { row: 0, rows: 60, column: 0, columns: 80 });
	});
	add('core: made, with its first window', '', tell(open));
	for (const order of matrixOrders.slice(1)) add(`core: ordered by ${order}`, '', tell(await measured(() => matrix.window(by(order), part)))); // prettier-ignore
	add(
		'core: first word of a filter',
		'',
		tell(await measured(() => matrix.window(by('contestedness', 'bridge'), part))),
	);
	add('core: a further one', '', tell(await measured(() => matrix.window(by('contestedness', 'bridge saf'), part))));
	matrix.window(by('contestedness'), part);
	const windows: Took[] = [];
	for (let row = 0; row < 4_000; row += 97)
		windows.push(await measured(() => matrix.window(by('contestedness'), { ...part, row, column: row })));
	add('core: a window of 120 by 200 while scrolling, 19 of 20', '50 ms', tell(quantile(windows, 0.95)));
	const bytes = JSON.stringify(matrix.window(by('contestedness'), part)).length;
	add('core: such a window as a message', '', `${Math.round(bytes / 1000)} kB`);
	add('core: drawn as SVG, 200 by 150', '', tell(await measured(() => asSvg(drawMatrix(matrix, by('contestedness'))))));
	return matrix;
}

async function inPage(what: string, matrix: CorpusMatrix, add: Add): Promise<void> {
	const panel = await PanelPage.open({ width: 1600, height: 1000 });
	// The script of the tab is read before: a reader who opens the panel waits for both at once.
	await panel.showView({ tab: 'matrix', content: { kind: 'loading' } });
	const first = answer(matrix, allOf);
	const { clock: drawn } = await toScreen(panel, first, '.cell');
	add(`page, ${what}: opened, from the message to the screen`, '1 s', `${Math.round(drawn)} ms`);

	const scrolling = new AbortController();
	let revision = 2_000_000;
	let answered = 0;
	const serving = (async () => {
		while (!scrolling.signal.aborted) {
			for (const message of await panel.told())
				if (message.kind === 'ask' && message.ask.tab === 'matrix') {
					await panel.send({ kind: 'show', revision: revision++, view: answer(matrix, message.ask) });
					answered++;
				}
			await new Promise(resolve => setTimeout(resolve, 10));
		}
	})();
	for (const [direction, x, y] of [
		['downwards', 0, 60],
		['sideways', 40, 0],
		['both ways', 16, 60],
		['a screen with each frame', 600, 700],
	] as const) {
		const { gaps, busy } = await scrolled(panel, x, y);
		const at = (share: number): string => (gaps[Math.floor((gaps.length - 1) * share)] ?? Number.NaN).toFixed(0);
		add(
			`page, ${what}: scrolled ${direction}, a frame on the average`,
			direction.startsWith('a screen') ? '50 ms' : '16.7 ms',
			`processor ${busy.toFixed(1)} ms; from frame to frame half ${at(0.5)}, 19 of 20 ${at(0.95)}, all ${at(1)}`,
		);
	}
	scrolling.abort();
	await serving;
	add(`page, ${what}: parts asked for meanwhile`, '', String(answered));
	await closePanels();
}

/**
 * Scrolls on with every frame.
 *
 * @returns how long it was from each frame to the next, in order of length: on a machine that has other things to do,
 * that is about those; and what the page's own thread took of the processor for each, all in milliseconds.
 */
async function scrolled(panel: PanelPage, x: number, y: number): Promise<{ gaps: number[]; busy: number }> {
	const thread = await PageThread.of(panel);
	await panel.page.evaluate(async () => {
		document.querySelector('.grid')?.scrollTo(0, 0);
		for (let warm = 0; warm < 10; warm++) await new Promise(done => requestAnimationFrame(done));
	});
	const before = await thread.used();
	const gaps = await panel.page.evaluate(
		async ([x, y, frames]) => {
			const grid = document.querySelector('.grid');
			const frame = (): Promise<number> => new Promise(done => requestAnimationFrame(done));
			const gaps: number[] = [];
			let last = await frame();
			for (let at = 0; at < frames; at++) {
				grid?.scrollBy(x, y);
				const now = await frame();
				gaps.push(now - last);
				last = now;
			}
			return gaps;
		},
		[x, y, frames] as const,
	);
	const busy = ((await thread.used()) - before) / frames;
	await thread.leave();
	return { gaps: gaps.sort((a, b) => a - b), busy };
}
