import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { makeCorpus, type TestCorpus } from './support/corpus';

const files = {
	'sources.yaml': 'mira-stell: {name: Mira Stell, kind: person, role: Mayor of Varn}\n',
	'claims/bridge-safe.yaml': 'text: The bridge was safe before the storm\n',
	'east.txt': 'Council reopens the bridge\n\nThe mayor said the bridge was safe.\n',
	'east.notes.yaml': [
		'format: 1',
		'notes:',
		'  n-one:',
		'    quote: the bridge was safe',
		'    before: The mayor said',
		'    claim: ',
		'    stance: asserts',
		'    ',
		'',
	].join('\n'),
};

/** What VS Code would list at the end of the words, asked until there is something of ours. */
async function listed(corpus: TestCorpus, path: string, words: string): Promise<vscode.CompletionItem[]> {
	const { document } = await corpus.show(path);
	const position = document.positionAt(document.getText().indexOf(words) + words.length);
	return eventually(async () => {
		const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			position,
		);
		const ours = items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
		return ours.length > 0 && ours;
	});
}

const nameOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);

suite('editing a sidecar by hand', () => {
	let corpus: TestCorpus;

	suiteSetup(async () => {
		corpus = await makeCorpus(files);
	});

	test('claims are offered with their words', async () => {
		const items = await listed(corpus, 'east.notes.yaml', 'claim: ');
		const claim = items.find(item => nameOf(item) === 'bridge-safe');
		assert.deepEqual(claim?.label, { label: 'bridge-safe', description: 'The bridge was safe before the storm' });
	});

	test('keys are offered with what they are for, those that are there left out', async () => {
		const items = await listed(corpus, 'east.notes.yaml', 'asserts\n    ');
		const speaker = items.find(item => nameOf(item) === 'speaker');
		const documentation = speaker?.documentation;
		assert.match(typeof documentation === 'string' ? documentation : (documentation?.value ?? ''), /Who says it/);
		assert.ok(!items.some(item => nameOf(item) === 'quote'));
	});

	test('the hover says what a key is for', async () => {
		const { document } = await corpus.show('east.notes.yaml');
		const at = document.positionAt(document.getText().indexOf('stance') + 1);
		const text = await eventually(async () => {
			const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
				'vscode.executeHoverProvider',
				document.uri,
				at,
			);
			const contents = hovers
				.flatMap(hover => hover.contents)
				.map(part => (typeof part === 'string' ? part : part.value));
			return contents.length > 0 && contents.join('\n');
		});
		assert.match(text, /What the passage does to the claim[^]*`denies`/);
	});

	test('a lens says of each note where it is shown, and opens the passage beside', async () => {
		const { document } = await corpus.show('east.notes.yaml');
		const [lens] = await eventually(async () => {
			const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
				'vscode.executeCodeLensProvider',
				document.uri,
				10,
			);
			return found.some(({ command }) => command?.command === 'lateral.showInArticle') && found;
		});
		assert.equal(lens?.command?.title, 'Shown in article, line 3');
		await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
		const editor = await eventually(() => {
			const { activeTextEditor } = vscode.window;
			return activeTextEditor?.document.uri.path.endsWith('east.txt') && activeTextEditor;
		});
		assert.equal(editor.document.getText(editor.selection), 'the bridge was safe');
		await eventually(() => vscode.window.visibleTextEditors.length === 2);

		await vscode.commands.executeCommand('lateral.showInSidecar');
		await eventually(() => vscode.window.activeTextEditor?.document === document);
		assert.equal(document.getText(vscode.window.activeTextEditor!.selection), 'n-one');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	test('side by side, the cursor in one file scrolls the other, which keeps its own', async () => {
		const filler = Array.from({ length: 150 }, (_, n) => `Paragraph ${n + 1} says nothing of note.`);
		const notes = (n: number) => [
			`  n-${n}:`,
			`    quote: Paragraph ${n} says`,
			'    note: |',
			...filler.slice(0, 40).map(line => `      ${line}`),
		];
		await corpus.write('long.txt', `${filler.join('\n\n')}\n`);
		await corpus.write('long.notes.yaml', ['notes:', ...notes(5), ...notes(100), ''].join('\n'));
		const sidecar = await corpus.show('long.notes.yaml');
		await eventually(() => vscode.languages.getDiagnostics(corpus.uri('long.notes.yaml')).length === 2);
		const article = await vscode.window.showTextDocument(corpus.uri('long.txt'), {
			viewColumn: vscode.ViewColumn.Beside,
		});
		const shows = (editor: vscode.TextEditor, words: string) => {
			const line = editor.document.getText().slice(0, editor.document.getText().indexOf(words)).split('\n').length - 1;
			return editor.visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line);
		};
		const put = (editor: vscode.TextEditor, words: string) => {
			const at = editor.document.positionAt(editor.document.getText().indexOf(words) + 2);
			editor.selection = new vscode.Selection(at, at);
		};
		await eventually(() => vscode.window.activeTextEditor?.document === article.document);

		put(article, 'Paragraph 100 says');
		await eventually(() => shows(sidecar, 'n-100:'));
		assert.equal(vscode.window.activeTextEditor?.document, article.document);
		assert.equal(sidecar.selection.active.line, 0);

		const leader = await vscode.window.showTextDocument(sidecar.document, {
			viewColumn: vscode.ViewColumn.One,
		});
		await eventually(() => vscode.window.activeTextEditor === leader);
		const other = vscode.window.visibleTextEditors.find(({ document }) => document === article.document)!;
		const open = vscode.window.visibleTextEditors.length;
		put(leader, 'n-5:');
		await eventually(() => shows(other, 'Paragraph 5 says'));
		assert.equal(vscode.window.activeTextEditor?.document, sidecar.document);
		assert.equal(vscode.window.visibleTextEditors.length, open);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	test('notes fold, and what a sidecar names can be clicked', async () => {
		const { document } = await corpus.show('east.notes.yaml');
		const folds = await eventually(async () => {
			const found = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
				'vscode.executeFoldingRangeProvider',
				document.uri,
			);
			return found.some(({ kind }) => kind === vscode.FoldingRangeKind.Region) && found;
		});
		assert.deepEqual(
			folds.map(({ start }) => start),
			[1, 2],
		);

		await corpus.write('links.txt', 'The mayor said the bridge was safe.\n');
		await corpus.write(
			'links.notes.yaml',
			'article: {title: A}\nnotes:\n  n-one: {quote: the bridge was safe, claim: bridge-safe}\n',
		);
		const links = await eventually(async () => {
			const { document: other } = await corpus.show('links.notes.yaml');
			const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
				'vscode.executeLinkProvider',
				other.uri,
			);
			return found.length > 1 && found;
		});
		assert.deepEqual(links.map(({ target }) => `${target?.path.split('/').at(-1)}#${target?.fragment}`).sort(), [
			'bridge-safe.yaml#L1,7',
			'links.txt#L1,1',
		]);
	});
});
