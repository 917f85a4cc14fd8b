import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { makeCorpus, type TestCorpus } from './support/corpus';

const files = {
	'claims/safe.yaml': 'text: The bridge was safe\n',
	'a/east.txt': 'The mayor said the bridge was safe.\n',
	'a/east.notes.yaml': 'notes:\n  n-one: {quote: the bridge was safe, claim: safe}\n',
	'a/east.mira.notes.yaml': 'notes: {}\nreplies:\n  a/east#n-one: [{text: Who?}]\n',
	'west.txt': 'It was not safe.\n',
	'west.notes.yaml':
		'notes:\n  n-two: {quote: not safe, claim: safe, stance: denies, links: {contradicts: east#n-one}}\n',
};

/** As the explorer does it. */
async function move(corpus: TestCorpus, from: string, to: string): Promise<void> {
	const change = new vscode.WorkspaceEdit();
	change.renameFile(corpus.uri(from), corpus.uri(to));
	assert.ok(await vscode.workspace.applyEdit(change));
}

async function isThere(corpus: TestCorpus, path: string): Promise<boolean> {
	return corpus.read(path).then(
		() => true,
		() => false,
	);
}

async function contested(corpus: TestCorpus, path: string): Promise<void> {
	await eventually(() => {
		const problems = vscode.languages.getDiagnostics(corpus.uri(path));
		return problems.some(({ code }) => code === 'claim.contested');
	});
}

/** Commands that take back are loaded with all that writes; a test that comes first must not overtake them. */
async function ready(corpus: TestCorpus): Promise<void> {
	await corpus.show('west.txt');
	await contested(corpus, 'west.txt');
	await vscode.commands.executeCommand('lateral.cancelText');
}

suite('moving an article', () => {
	test('takes its sidecars along and what names its notes, and all of it is taken back at once', async () => {
		const corpus = await makeCorpus(files);
		await ready(corpus);

		await move(corpus, 'a/east.txt', 'a/river.txt');
		await eventually(async () => (await corpus.read('west.notes.yaml')).includes('river#n-one'));
		assert.equal(await corpus.read('a/river.notes.yaml'), files['a/east.notes.yaml']);
		assert.equal(await corpus.read('a/river.mira.notes.yaml'), 'notes: {}\nreplies:\n  "#n-one": [{text: Who?}]\n');
		assert.equal(await isThere(corpus, 'a/east.notes.yaml'), false);
		await contested(corpus, 'a/river.txt');

		await vscode.commands.executeCommand('lateral.undo');
		for (const [path, text] of Object.entries(files)) assert.equal(await corpus.read(path), text);
		assert.equal(await isThere(corpus, 'a/river.txt'), false);
		await contested(corpus, 'a/east.txt');

		await vscode.commands.executeCommand('lateral.redo');
		assert.equal(await corpus.read('a/river.notes.yaml'), files['a/east.notes.yaml']);
		assert.match(await corpus.read('west.notes.yaml'), /river#n-one/);
		await contested(corpus, 'a/river.txt');
	});

	test('with its folder rewrites only what must be, and is taken back with the folder', async () => {
		const corpus = await makeCorpus(files);
		await ready(corpus);

		await move(corpus, 'a', 'b');
		await eventually(async () => (await corpus.read('b/east.mira.notes.yaml')).includes('"#n-one"'));
		assert.equal(await corpus.read('west.notes.yaml'), files['west.notes.yaml']);
		await contested(corpus, 'b/east.txt');

		await vscode.commands.executeCommand('lateral.undo');
		for (const [path, text] of Object.entries(files)) assert.equal(await corpus.read(path), text);
		assert.equal(await isThere(corpus, 'b/east.txt'), false);
	});
});
