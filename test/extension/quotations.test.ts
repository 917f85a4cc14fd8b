import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { makeCorpus } from './support/corpus';

const text = [
	'Council reopens the bridge',
	'',
	'“It stands,” said Mira Stell, an architect. The so-called “experts” had doubts.',
	'',
	'The mayor said the bridge was safe. “We looked,” she added.',
	'',
].join('\n');

/** Runs a command, and says what is selected after it. */
async function after(editor: vscode.TextEditor, command: string): Promise<string> {
	await vscode.commands.executeCommand(command);
	return editor.document.getText(editor.selection);
}

suite('from quotation to quotation', () => {
	for (const [kind, files] of Object.entries({
		'an article': { 'bridge.txt': text },
		'an article in Markdown': { 'bridge.md': text, 'bridge.notes.yaml': 'format: 1\n' },
		'an article with the line ends of Windows': { 'bridge.txt': text.replaceAll('\n', '\r\n') },
	}))
		test(`one goes in ${kind}, and takes in what stands at the cursor`, async () => {
			const corpus = await makeCorpus(files);
			const editor = await corpus.show(Object.keys(files)[0]!);
			const { document } = editor;
			await eventually(async () => (await after(editor, 'lateral.nextQuotation')) === 'It stands,');

			assert.equal(await after(editor, 'lateral.nextQuotation'), 'We looked,');
			assert.equal(await after(editor, 'lateral.nextQuotation'), 'It stands,');
			assert.equal(await after(editor, 'lateral.previousQuotation'), 'We looked,');
			assert.equal(await after(editor, 'lateral.selectQuotation'), '“We looked,”');
			assert.equal(await after(editor, 'lateral.selectQuotation'), '“We looked,” she added');
			assert.equal(document.isDirty, false);
		});

	test('one goes in an article of no corpus', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'news-article', content: text });
		const editor = await vscode.window.showTextDocument(document);

		await eventually(async () => (await after(editor, 'lateral.nextQuotation')) === 'It stands,');
		assert.equal(await after(editor, 'lateral.nextQuotation'), 'We looked,');
	});
});
