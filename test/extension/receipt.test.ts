import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { verifyReceipt } from '../../src/core/features/reports/receipt';
import { eventually } from '../support/eventually';
import { corpusOf } from '../support/corpusOf';
import { makeCorpus } from './support/corpus';

const files = {
	'claims/safe.yaml': 'text: The bridge was safe\n',
	'east.txt': 'The mayor said the bridge was safe.\n',
	'east.notes.yaml': 'notes:\n  n-one: {quote: the bridge was safe, claim: safe}\n',
};

suite('a receipt of a passage', () => {
	for (const form of ['json', 'markdown'] as const)
		test(`is copied as ${form}, and holds`, async () => {
			const corpus = await makeCorpus(files);
			const editor = await corpus.show('east.txt');
			const at = editor.document.positionAt(editor.document.getText().indexOf('bridge'));
			editor.selection = new vscode.Selection(at, at);
			await eventually(() => vscode.languages.getDiagnostics(corpus.uri('east.notes.yaml')).length > 0);
			await vscode.env.clipboard.writeText('');
			const copied = await eventually(async () => {
				await vscode.commands.executeCommand('lateral.copyReceipt', { form });
				return vscode.env.clipboard.readText();
			});

			assert.match(copied, /by": "Lateral \d+\.\d+\.\d+"/);
			assert.deepEqual(verifyReceipt(corpusOf(files), copied), []);
		});
});
