import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { makeCorpus, show } from './support/corpus';

suite('the language of articles', () => {
	test('is known by the file’s name, and plain text stays plain', async () => {
		const corpus = await makeCorpus({ 'a.article': 'Bridge\n', 'b.article.txt': 'Bridge\n' });
		const plain = await vscode.workspace.openTextDocument({ content: 'Bridge\n' });

		assert.equal((await corpus.show('a.article')).document.languageId, 'news-article');
		assert.equal((await corpus.show('b.article.txt')).document.languageId, 'news-article');
		assert.equal(plain.languageId, 'plaintext');
	});

	test('wraps, suggests no words, and leaves the text on saving as it is', () => {
		const scope = { languageId: 'news-article' };
		const editor = vscode.workspace.getConfiguration('editor', scope);
		const files = vscode.workspace.getConfiguration('files', scope);

		assert.equal(editor.get('wordWrap'), 'on');
		assert.equal(editor.get('wordBasedSuggestions'), 'off');
		assert.deepEqual(editor.get('quickSuggestions'), { other: 'off', comments: 'off', strings: 'off' });
		assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
		assert.equal(editor.get('semanticHighlighting.enabled'), true);
		assert.equal(editor.get('unusualLineTerminators'), 'off');
		assert.equal(files.get('trimTrailingWhitespace'), false);
		assert.equal(files.get('insertFinalNewline'), false);
	});

	test('gives cues and speakers a shape, which a reader’s own rules join', async () => {
		const editor = vscode.workspace.getConfiguration('editor');
		const rules = (): Record<string, unknown> =>
			vscode.workspace.getConfiguration('editor').get('semanticTokenColorCustomizations.rules') ?? {};
		const shapes = rules();
		assert.deepEqual([shapes['cue'], shapes['source']], [{ italic: true }, { bold: true }]);
		try {
			await editor.update('semanticTokenColorCustomizations', { rules: { source: '#a00000' } }, false);
			assert.deepEqual(rules(), { ...shapes, source: '#a00000' });
		} finally {
			await editor.update('semanticTokenColorCustomizations', undefined, false);
		}
	});

	suite('while somebody writes', () => {
		const typed = async (before: string, ...keys: string[]): Promise<string> => {
			const document = await vscode.workspace.openTextDocument({ language: 'news-article', content: before });
			const editor = await show(document);
			const end = document.positionAt(before.length);
			editor.selection = new vscode.Selection(end, end);
			for (const text of keys) await vscode.commands.executeCommand('type', { text });
			return document.getText();
		};

		// What VS Code is told of a language it reads when the first text in it is opened.
		suiteSetup(() => eventually(async () => (await typed('He said ', '“')) === 'He said “”'));

		for (const [open, close] of ['“”', '‘’', '«»', '„“', '""', '()', '[]']) {
			test(`${open} brings its partner ${close}`, async () => {
				assert.equal(await typed('He said ', open!), `He said ${open}${close}`);
			});
		}

		test('an apostrophe after a letter stays alone', async () => {
			assert.equal(await typed('It doesn', "'"), "It doesn'");
			assert.equal(await typed('It doesn', '’'), 'It doesn’');
		});

		test('a new paragraph starts at the margin', async () => {
			assert.equal(await typed('He said:', '\n', 'N'), 'He said:\nN');
		});
	});
});
