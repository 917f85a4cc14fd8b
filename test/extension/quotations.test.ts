import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { makeCorpus, show } from './support/corpus';
import { allTold } from './support/cursor';

const text = [
	'Council reopens the bridge',
	'',
	'“It stands,” said Mira Stell, an architect. The so-called “experts” had doubts.',
	'',
	'The mayor said the bridge was safe. “We looked,” she added.',
	'',
].join('\n');

/** Runs a command once VS Code has seen what the one before has selected, and says what is selected after it. */
async function after(editor: vscode.TextEditor, command: string): Promise<string> {
	await allTold();
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
		const editor = await show(document);

		await eventually(async () => (await after(editor, 'lateral.nextQuotation')) === 'It stands,');
		assert.equal(await after(editor, 'lateral.nextQuotation'), 'We looked,');
	});
});

suite('a hover on what somebody says', () => {
	const hostile =
		'“See [this](command:lateral.removeNote) and <a href=command:lateral.undo>that</a>,” said Mira Stell.';

	test('leads to what the same speaker says elsewhere, and to nothing else', async () => {
		const corpus = await makeCorpus({
			'east.txt': `${hostile}\n\nStell said the river was high.\n`,
			'west.txt': 'The bridge\n\nMira Stell denied that the bridge was closed.\n',
		});
		const { document } = await corpus.show('east.txt');
		const markdown = await eventually(async () => {
			const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
				'vscode.executeHoverProvider',
				document.uri,
				document.positionAt(document.getText().indexOf('river')),
			);
			const contents = hovers.flatMap(hover => hover.contents);
			const markdowns = contents.map(content => (typeof content === 'string' ? content : content.value));
			return markdowns.find(each => each.includes('also says') && each.includes('bridge was closed'));
		});
		const commands = [...markdown.matchAll(/\]\(command:([\w.]+)\?([^)]*)\)/g)].map(([, command, given = '']) => ({
			command,
			given: JSON.parse(decodeURIComponent(given)),
		}));

		assert.deepEqual(
			commands.map(({ command }) => command),
			['lateral.goToStatement', 'lateral.goToStatement'],
			markdown,
		);
		assert.ok(!/(?<!\\)\]\(command:lateral\.(removeNote|undo)/.test(markdown), markdown);

		await vscode.commands.executeCommand('lateral.goToStatement', ...commands[1]!.given);
		const editor = await eventually(() => {
			const { activeTextEditor } = vscode.window;
			return activeTextEditor?.document.uri.toString() === corpus.uri('west.txt').toString() && activeTextEditor;
		});
		assert.equal(editor.document.getText(editor.selection), 'that the bridge was closed');

		// The hover stands while somebody types elsewhere in the article.
		const [target] = commands[1]!.given;
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'It rained all day. '));
		await vscode.commands.executeCommand('lateral.goToStatement', target);
		assert.equal(editor.document.getText(editor.selection), 'that the bridge was closed');
		await editor.edit(edit => edit.replace(editor.selection, 'nothing'));
		const before = editor.selection;
		await vscode.commands.executeCommand('lateral.goToStatement', target);
		assert.ok(editor.selection.isEqual(before), 'nothing is selected for words that are gone');
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	test('opens nothing that is no article', async () => {
		const corpus = await makeCorpus({ 'east.txt': 'It rained.\n', 'sources.yaml': 'mira: {name: Mira Stell}\n' });
		await corpus.show('east.txt');
		await vscode.commands.executeCommand('lateral.goToStatement', {
			uri: corpus.uri('sources.yaml').toString(),
			start: 0,
			end: 4,
			begins: 'mira',
		});

		assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), corpus.uri('east.txt').toString());
	});
});

suite('the next statement', () => {
	/** The pick that opens for it is closed as by Escape; what was selected is then still selected. */
	async function offered(editor: vscode.TextEditor, before: string): Promise<string> {
		const done = vscode.commands.executeCommand('lateral.markNextStatement');
		const selected = (): string => editor.document.getText(editor.selection);
		await eventually(() => selected() !== before);
		await eventually(async () => {
			await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
			return Promise.race([done.then(() => true), new Promise(resume => setTimeout(resume, 50)).then(() => false)]);
		});
		return selected();
	}

	for (const name of ['bridge.txt', 'bridge.md'])
		test(`that nobody has marked is selected in ${name}, and nothing is written unless it is wanted`, async () => {
			const notes = 'format: 1\nnotes:\n  n-one: {quote: It stands}\n';
			const corpus = await makeCorpus({ [name]: text, 'bridge.notes.yaml': notes });
			const editor = await corpus.show(name);
			// As soon as statements are found, the outline has them.
			await eventually(async () => {
				const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
					'vscode.executeDocumentSymbolProvider',
					editor.document.uri,
				);
				return symbols.flatMap(({ children }) => children).some(({ name: speaker }) => speaker === 'Mira Stell');
			});

			const first = await offered(editor, '');
			assert.equal(first, 'the bridge was safe');
			assert.equal(await offered(editor, first), 'We looked,');
			assert.equal(await corpus.read('bridge.notes.yaml'), notes);
		});
});
