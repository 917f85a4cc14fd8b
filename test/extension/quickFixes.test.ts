import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { makeCorpus, type TestCorpus } from './support/corpus';

const article = 'Council reopens the bridge\n\nThe mayor said the bridge was safe.\n';

/** What VS Code offers at words of a file, asked until it is something. */
async function offers(corpus: TestCorpus, path: string, words: string): Promise<vscode.CodeAction[]> {
	const { document } = await corpus.show(path);
	const at = document.positionAt(document.getText().indexOf(words) + 1);
	return eventually(async () => {
		const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			new vscode.Range(at, at),
		);
		// What can be said against the analyser has a kind and a test of its own.
		const ours = found.filter(
			({ command, kind }) => command?.command.startsWith('lateral.') && kind?.value !== 'quickfix.attribution',
		);
		return ours.length > 0 && ours;
	});
}

async function take(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
	const command = actions.find(action => action.title.startsWith(title))?.command;
	assert.ok(command, `“${title}” is not among: ${actions.map(each => each.title).join(', ')}`);
	await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

const sidecar = (...lines: string[]) => ['format: 1', 'notes:', ...lines.map(line => `  ${line}`), ''].join('\n');

suite('quick fixes', () => {
	test('make the claim that a note names, show it for the words to be written, and are taken back whole', async () => {
		const notes = sidecar('n-one: {quote: the bridge was safe, before: The mayor said, claim: bridge-safe}');
		const corpus = await makeCorpus({ 'east.txt': article, 'east.notes.yaml': notes });
		const actions = await offers(corpus, 'east.notes.yaml', 'bridge-safe');

		assert.ok(actions.every(action => action.kind?.value === 'quickfix'));
		await take(actions, 'Create claim');
		assert.equal(await corpus.read('claims/bridge-safe.yaml'), 'text: Bridge safe\n');
		await eventually(() => {
			const editor = vscode.window.activeTextEditor;
			return editor?.document.getText(editor.selection) === 'Bridge safe';
		});
		await eventually(() => !vscode.languages.getDiagnostics(corpus.uri('east.notes.yaml')).length);

		await vscode.commands.executeCommand('lateral.undo');
		await assert.rejects(corpus.read('claims/bridge-safe.yaml'));
	});

	test('take what a slip of the hand was meant to be without asking', async () => {
		const notes = sidecar('n-one: {quote: the bridge was safe, claim: bridge-save}');
		const corpus = await makeCorpus({
			'east.txt': article,
			'east.notes.yaml': notes,
			'claims/bridge-safe.yaml': 'text: The bridge was safe\n',
		});
		const [change] = await offers(corpus, 'east.notes.yaml', 'bridge-save');

		assert.deepEqual([change?.title, change?.isPreferred], ['Change to “bridge-safe”', true]);
		await take([change!], 'Change to');
		assert.equal(await corpus.read('east.notes.yaml'), notes.replace('save', 'safe'));
	});

	test('add the context that a hand-written note lacks', async () => {
		const notes = sidecar('n-one:', '  quote: the bridge was safe   # by hand');
		const corpus = await makeCorpus({ 'east.txt': article, 'east.notes.yaml': notes });
		await take(await offers(corpus, 'east.notes.yaml', 'the bridge was safe'), 'Add context');

		assert.equal(
			await corpus.read('east.notes.yaml'),
			sidecar(
				'n-one:',
				'  quote: the bridge was safe   # by hand',
				'  before: "the bridge The mayor said "',
				'  after: "."',
			),
		);
	});

	test('leave a sidecar with unsaved changes for its owner to save', async () => {
		const notes = sidecar('n-one: {quote: the bridge was safe, before: The mayor said, claim: bridge-save}');
		const corpus = await makeCorpus({
			'east.txt': article,
			'east.notes.yaml': notes,
			'claims/bridge-safe.yaml': 'text: The bridge was safe\n',
		});
		const { document } = await corpus.show('east.notes.yaml');
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 0), '# not saved yet\n');
		await vscode.workspace.applyEdit(edit);
		await take(await offers(corpus, 'east.notes.yaml', 'bridge-save'), 'Change to');

		assert.equal(document.getText(), `# not saved yet\n${notes.replace('save', 'safe')}`);
		assert.equal(await corpus.read('east.notes.yaml'), notes);
	});

	test('keep what both sides of a merge say, and that is taken back as one change', async () => {
		const stopped = sidecar(
			[
				'n-one: {quote: the bridge was safe}',
				'<<<<<<< HEAD',
				'  n-two: {quote: It stands}',
				'=======',
				'  n-six: {quote: The mayor}',
				'>>>>>>> tomas',
			].join('\n'),
		);
		const corpus = await makeCorpus({ 'east.txt': article, 'east.notes.yaml': stopped });
		await take(await offers(corpus, 'east.notes.yaml', '<<<<<<< HEAD'), 'Keep both, by note id');

		const now = await corpus.read('east.notes.yaml');
		assert.ok(!/[<=>]{7}/.test(now), now);
		for (const id of ['n-one', 'n-two', 'n-six']) assert.match(now, new RegExp(`^ {2}${id}:`, 'm'));
		await vscode.commands.executeCommand('lateral.undo');
		assert.equal(await corpus.read('east.notes.yaml'), stopped);
	});

	test('give the right name to a file that is not read under its own', async () => {
		const corpus = await makeCorpus({ 'east.txt': article, 'sources.yml': 'mayor: {name: The mayor}\n' });
		await take(await offers(corpus, 'sources.yml', 'mayor'), 'Rename to sources.yaml');

		assert.equal(await corpus.read('sources.yaml'), 'mayor: {name: The mayor}\n');
		await vscode.commands.executeCommand('lateral.undo');
		assert.equal(await corpus.read('sources.yml'), 'mayor: {name: The mayor}\n');
	});

	test('give a claim that was born in a note a file of its own', async () => {
		const notes = sidecar(
			'n-one: {quote: the bridge was safe, before: The mayor said, claim: {text: The bridge was safe}}',
		);
		const corpus = await makeCorpus({ 'east.txt': article, 'east.notes.yaml': notes });
		const actions = await offers(corpus, 'east.txt', 'bridge was safe');

		assert.ok(actions.some(({ kind }) => kind?.value === 'refactor.extract'));
		await take(actions, 'Give This Claim');
		assert.equal(await corpus.read('claims/the-bridge-was-safe.yaml'), 'text: The bridge was safe\n');
		assert.match(await corpus.read('east.notes.yaml'), /claim: the-bridge-was-safe\}/);
	});
});
