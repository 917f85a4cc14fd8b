import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { Actions } from '../../../src/extension/writing/actions';
import { Journal } from '../../../src/extension/writing/journal';
import { eventually } from '../../support/eventually';
import { makeCorpus } from '../support/corpus';

const base = 'format: 1\nnotes:\n  n-one: {quote: the bridge}\n';

suite('what is written over by another window', () => {
	test('before it could be read back is written again', async () => {
		const corpus = await makeCorpus({ 'east.notes.yaml': base });
		const uri = corpus.uri('east.notes.yaml');
		const actions = new Actions(new Journal(corpus.uri('storage')), {
			info: () => {},
			warn: () => {},
			error: () => {},
		});
		// VS Code tells of a save before it tells whoever asked for it that it is done.
		const meanwhile = vscode.workspace.onDidSaveTextDocument(saved => {
			if (saved.uri.toString() !== uri.toString()) return;
			meanwhile.dispose();
			writeFileSync(uri.fsPath, `${base}  n-them: {quote: rain}\n`);
		});
		const edits = [{ span: { start: base.length, end: base.length }, text: '  n-mine: {quote: the dam}\n' }];
		assert.ok(await actions.run({ label: 'Mark', files: [{ kind: 'edit', uri, edits, from: base }] }));

		await eventually(async () => {
			const now = await corpus.read('east.notes.yaml');
			return now.includes('n-mine') && now.includes('n-them');
		});
		actions.dispose();
	});
});
