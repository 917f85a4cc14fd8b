import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { makeCorpus } from './support/corpus';

// What the other tests stand on: a corpus of their own, and a watcher that sees what other programs write.
suite('the folder under test', () => {
	test('holds a corpus that a test made', async () => {
		const corpus = await makeCorpus({ 'bridge.txt': 'The mayor said the bridge was safe.\n' });

		const editor = await corpus.show('bridge.txt');

		assert.equal(editor.document.getText(), await corpus.read('bridge.txt'));
	});

	test('tells of a file that another program wrote', async () => {
		const corpus = await makeCorpus({});
		const seen: string[] = [];
		const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(corpus.folder, '*.txt'));
		watcher.onDidCreate(uri => seen.push(uri.path));

		await corpus.write('flood.txt', 'The river rose overnight.\n');

		await eventually(() => seen.includes(corpus.uri('flood.txt').path));
		watcher.dispose();
	});

	test('lets findFiles find what is in it', async () => {
		const corpus = await makeCorpus({ 'strike.txt': 'Drivers walked out at noon.\n' });

		const found = await vscode.workspace.findFiles(new vscode.RelativePattern(corpus.folder, '**/*.txt'));

		assert.deepEqual(
			found.map(uri => uri.path),
			[corpus.uri('strike.txt').path],
		);
	});
});
