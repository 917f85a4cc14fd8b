import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { verifyReceipt } from '../../src/core/features/reports/receipt';
import { eventually } from '../support/eventually';
import { corpusOf } from '../support/corpusOf';
import { makeCorpus } from './support/corpus';
import { putCursor } from './support/cursor';

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
			await putCursor(editor, 'bridge');
			await vscode.env.clipboard.writeText('');
			await vscode.commands.executeCommand('lateral.copyReceipt', { form });
			const copied = await eventually(async () => vscode.env.clipboard.readText());

			assert.match(copied, /by": "Lateral \d+\.\d+\.\d+"/);
			assert.deepEqual(verifyReceipt(corpusOf(files), copied), []);
		});

	test('is copied as a citation in the form that is named, with no form left out', async () => {
		const corpus = await makeCorpus(files);
		const copied: string[] = [];
		for (const form of ['text', 'markdown', 'csl-json']) {
			await vscode.env.clipboard.writeText('');
			copied.push(
				await eventually(async () => {
					const named = { note: 'east#n-one', in: corpus.uri('east.txt').toString(), form };
					await vscode.commands.executeCommand('lateral.copyCitation', named);
					return (await vscode.env.clipboard.readText()) || undefined;
				}),
			);
		}

		assert.equal(copied[0], '“the bridge was safe”, in: east');
		assert.equal(copied[1], '> the bridge was safe\n\n— east\n');
		assert.equal(JSON.parse(copied[2] ?? '')[0].id, 'east#n-one');
	});
});
