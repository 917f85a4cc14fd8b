import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { analyse } from '../../src/core/analysis/analyse';
import { sampleNames, sampleText } from '../support/sampleCorpus';

/**
 * A thread whose globals are those of the language and nothing else: no Node, no document, not even the few of a web
 * worker. What runs there runs in any worker.
 */
const script = `
	const { workerData, parentPort } = require('node:worker_threads');
	const run = require('node:vm').runInNewContext(
		'(source, texts) => {' +
			'const part = { exports: {} };' +
			'new Function("module", "require", source)(part, () => ({ t: text => text }));' +
			'return texts.map(text => JSON.stringify(new part.exports.Analyser({ language: "en" }).analyse(text)));' +
		'}',
	);
	parentPort.postMessage(run(workerData.source, workerData.texts));
`;

suite('dist/analyser.js', () => {
	test('reads articles in a worker that has nothing but the language, and says the same there', async () => {
		const texts = sampleNames.map(sampleText);
		const worker = new Worker(script, {
			eval: true,
			workerData: { source: readFileSync('dist/analyser.js', 'utf8'), texts },
		});
		const answers = await new Promise<string[]>((resolve, reject) => {
			worker.once('message', resolve);
			worker.once('error', reject);
		});

		for (const [i, text] of texts.entries())
			assert.deepEqual(withoutWhy(answers[i]!), withoutWhy(JSON.stringify(analyse(text, { language: 'en' }))));
	});
});

/** The messages are shared with the rest of the extension, and there is no rest here. */
function withoutWhy(analysis: string): unknown {
	return JSON.parse(analysis, (key: string, value: unknown) => (key === 'why' ? undefined : value));
}
