import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { saveMatrix } from '../../src/extension/webview/saveMatrix';
import { eventually } from '../support/eventually';
import { makeCorpus } from './support/corpus';
import { inOwnDialogs } from './support/dialogs';
import { enterUntil } from './support/list';

const files = {
	'claims/safe.yaml': 'text: The bridge was safe\n',
	'east.txt': 'The mayor said the bridge was safe.\n',
	'east.notes.yaml': 'notes:\n  n-one: {quote: the bridge was safe, claim: safe}\n',
};

async function read(uri: vscode.Uri): Promise<string | undefined> {
	try {
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) || undefined;
	} catch {
		return undefined; // Not written yet.
	}
}

suite('a report', () => {
	for (const [named, file, says] of [
		[
			{ extent: 'corpus' },
			'report.html',
			/^<!DOCTYPE html>[^]*<h1>What the sources say<\/h1>[^]*Lateral \d+\.\d+\.\d+/,
		],
		[
			{ claim: 'safe' },
			'out/safe.md',
			/^# What the sources say: The bridge was safe\n[^]*\*The mayor\* \*said\* \*\*the/,
		],
	] as const)
		test(`is written to ${file}`, async () => {
			const corpus = await makeCorpus(files);
			await corpus.show('east.txt');
			const about = { in: corpus.uri('east.txt').toString(), to: file, ...named };
			void vscode.commands.executeCommand('lateral.exportReport', about);
			// Whole, and not only as far as it has been written.
			await eventually(async () => says.test((await read(corpus.uri(file))) ?? ''));
		});

	test('is written where the reader says in the dialog', async () => {
		const corpus = await makeCorpus(files);
		await corpus.show('east.txt');
		const page = await inOwnDialogs(async () => {
			const about = { in: corpus.uri('east.txt').toString(), claim: 'safe' };
			void vscode.commands.executeCommand('lateral.exportReport', about);
			return enterUntil(async () => {
				const page = await read(corpus.uri('report-safe.html'));
				// Whole, and not only as far as it has been written.
				return page?.endsWith('</html>\n') && page;
			});
		});

		assert.match(page, /<h1>What the sources say: <bdi>The bridge was safe<\/bdi><\/h1>/);
	});

	test('is never written over an article', async () => {
		const corpus = await makeCorpus(files);
		await corpus.show('east.txt');
		const about = { in: corpus.uri('east.txt').toString(), extent: 'corpus' };
		for (const to of ['east.txt', 'new.txt', '../east.txt'])
			await vscode.commands.executeCommand('lateral.exportReport', { ...about, to });

		assert.equal(await read(corpus.uri('east.txt')), files['east.txt']);
		assert.equal(await read(corpus.uri('new.txt')), undefined);
	});
});

suite('a picture of the matrix', () => {
	const anywhere = { find: () => undefined };

	test('is written where the reader says in the dialog', async () => {
		const corpus = await makeCorpus(files);
		const picture = await inOwnDialogs(async () => {
			const saved = saveMatrix(anywhere, 'svg', '<svg/>\n', corpus.folder);
			const picture = await enterUntil(() => read(corpus.uri('matrix.svg')));
			await saved;
			return picture;
		});

		assert.equal(picture, '<svg/>\n');
	});
});
