import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { findChromium, launchChromium } from '../../test/vscode/chromium';
import { sampleNames, sampleText } from '../../test/support/sampleCorpus';

/** Times of the analyser as it is shipped, in milliseconds by the clock: another thread's work cannot be told apart. */
export interface Probe {
	/** The file evaluated and an analyser made, for the first time. */
	readonly load: number;
	/** The first article, which is read before anything has been compiled. */
	readonly first: number;
	readonly perThousandWords: number;
	/** 1,000 words again after a letter was typed: the middle one, and what 19 of 20 stay within. */
	readonly keystroke: number;
	readonly keystroke95: number;
	readonly megabyte: number;
}

interface Task {
	readonly source: string;
	readonly articles: readonly string[];
	readonly thousandWords: string;
	readonly megabyte: string;
}

/**
 * What is measured, with nothing but the language and `performance`: it is sent to other places as its own text.
 */
function probe({ source, articles, thousandWords, megabyte }: Task): Probe {
	const timed = (run: () => unknown): number => {
		const start = performance.now();
		run();
		return performance.now() - start;
	};
	const middle = (times: number[], share = 0.5): number =>
		times.sort((a, b) => a - b)[Math.floor((times.length - 1) * share)]!;
	interface Analyses {
		analyse(text: string): unknown;
	}
	const part: { exports: { Analyser?: new (options: object) => Analyses } } = { exports: {} };
	const create = (): Analyses => new part.exports.Analyser!({ language: 'en' });
	const load = timed(() => {
		// oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- as the extension evaluates its parts
		new Function('module', 'require', source)(part, () => ({ t: (text: string) => text }));
		create();
	});
	const first = timed(() => create().analyse(articles[0]!));
	const words = articles.join(' ').split(/\s+/).length;
	const rounds = Array.from({ length: 31 }, () => timed(() => articles.forEach(text => create().analyse(text))));
	const editor = create();
	editor.analyse(thousandWords);
	const strokes = Array.from({ length: 100 }, (_, n) => {
		const at = Math.floor((thousandWords.length * (n + 0.5)) / 100);
		return timed(() => editor.analyse(`${thousandWords.slice(0, at)}x${thousandWords.slice(at)}`));
	});
	return {
		load,
		first,
		perThousandWords: (middle(rounds) * 1000) / words,
		keystroke: middle(strokes),
		keystroke95: middle(strokes, 0.95),
		megabyte: timed(() => create().analyse(megabyte)),
	};
}

/** The shipped analyser here, in a thread with web globals only, and in a worker of Chromium where there is one. */
export async function probeAnalyser(file: string): Promise<Record<string, Probe>> {
	const task = taskFor(readFileSync(file, 'utf8'));
	const places: Record<string, Probe> = {
		'Node, main thread': probe(task),
		'Node, worker thread, web globals only': await inThread(task),
	};
	if (await findChromium()) places['Chromium, web worker'] = await inChromium(task);
	return places;
}

/** Evaluates a built part, as the extension does. */
export function evaluate(file: string): void {
	// oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- as the extension evaluates its parts
	new Function('module', 'require', readFileSync(file, 'utf8'))({ exports: {} }, () => ({}));
}

/** The words of the sample articles: real prose, of which a written article has too little. */
function taskFor(source: string): Task {
	const articles = sampleNames.map(sampleText);
	const paragraphs = articles.flatMap(text => text.split(/\n\n+/)).filter(paragraph => paragraph.length > 200);
	let thousandWords = '';
	for (const paragraph of paragraphs) {
		if (thousandWords.split(/\s+/).length < 1000) thousandWords += `${paragraph}\n\n`;
	}
	let megabyte = '';
	// No two paragraphs are the same: what has been read once would not be read again.
	for (let n = 0; megabyte.length < 1e6; n++) megabyte += `${paragraphs[n % paragraphs.length]} Page ${n}.\n\n`;
	return { source, articles, thousandWords, megabyte };
}

/** What a web worker has beside the language itself, of what the probe or a part could ask for. */
const webGlobals = ['performance', 'TextEncoder', 'TextDecoder', 'URL', 'structuredClone', 'queueMicrotask'];

async function inThread(task: Task): Promise<Probe> {
	const script = `
		const { workerData, parentPort } = require('node:worker_threads');
		const vm = require('node:vm');
		const context = vm.createContext(Object.fromEntries(workerData.globals.map(name => [name, globalThis[name]])));
		parentPort.postMessage(vm.runInContext('(' + workerData.probe + ')', context)(workerData.task));
	`;
	const worker = new Worker(script, { eval: true, workerData: { task, probe: probe.toString(), globals: webGlobals } });
	return new Promise((resolve, reject) => {
		worker.once('message', resolve);
		worker.once('error', reject);
	});
}

async function inChromium(task: Task): Promise<Probe> {
	const browser = await launchChromium();
	try {
		const page = await browser.newPage();
		const script = `onmessage = ({ data }) => postMessage((${probe.toString()})(data));`;
		return await page.evaluate<Probe>(`new Promise((resolve, reject) => {
			const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(script)}])));
			worker.onmessage = ({ data }) => resolve(data);
			worker.onerror = ({ message }) => reject(new Error(message));
			worker.postMessage(${JSON.stringify(task)});
		})`);
	} finally {
		await browser.close();
	}
}
