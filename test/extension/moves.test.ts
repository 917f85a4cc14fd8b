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

async function move(corpus: TestCorpus, from: string, to: string): Promise<void> {
	await moveAll([[corpus.uri(from), corpus.uri(to)]]);
}

/** As the explorer does it. */
async function moveAll(moves: readonly (readonly [vscode.Uri, vscode.Uri])[]): Promise<void> {
	const change = new vscode.WorkspaceEdit();
	for (const [from, to] of moves) change.renameFile(from, to);
	assert.ok(await vscode.workspace.applyEdit(change));
}

async function isThere(corpus: TestCorpus, path: string): Promise<boolean> {
	return corpus.read(path).then(
		() => true,
		() => false,
	);
}

/** That a file holds this: what is edited is saved one file after the other, and moved in no order. */
async function holds(corpus: TestCorpus, path: string, text: string): Promise<void> {
	const read = () => corpus.read(path).catch(() => undefined);
	await eventually(async () => (await read()) === text).catch(async () => assert.equal(await read(), text, path));
}

async function isGone(corpus: TestCorpus, path: string): Promise<void> {
	await eventually(async () => !(await isThere(corpus, path)));
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
		await holds(corpus, 'a/river.notes.yaml', files['a/east.notes.yaml']);
		await holds(corpus, 'a/river.mira.notes.yaml', 'notes: {}\nreplies:\n  "#n-one": [{text: Who?}]\n');
		await isGone(corpus, 'a/east.notes.yaml');
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

	test('out of its corpus into another takes its sidecars along, and is taken back at once', async () => {
		const [corpus, other] = [await makeCorpus(files), await makeCorpus({ 'dam.txt': 'It rained.\n' })];
		await ready(corpus);

		await moveAll([[corpus.uri('a/east.txt'), other.uri('east.txt')]]);
		await eventually(async () => isThere(other, 'east.mira.notes.yaml'));
		await holds(other, 'east.notes.yaml', files['a/east.notes.yaml']);
		await isGone(corpus, 'a/east.notes.yaml');

		await vscode.commands.executeCommand('lateral.undo');
		for (const [path, text] of Object.entries(files)) assert.equal(await corpus.read(path), text);
		assert.equal(await isThere(other, 'east.notes.yaml'), false);
	});

	test('and one of another corpus with it is one change, taken back at once', async () => {
		const corpora = [await makeCorpus(files), await makeCorpus(files)];
		for (const corpus of corpora) await ready(corpus);

		await moveAll(corpora.map(corpus => [corpus.uri('a/east.txt'), corpus.uri('a/river.txt')]));
		for (const corpus of corpora) {
			await eventually(async () => (await corpus.read('west.notes.yaml')).includes('river#n-one'));
			await holds(corpus, 'a/river.notes.yaml', files['a/east.notes.yaml']);
			await contested(corpus, 'a/river.txt');
		}

		await vscode.commands.executeCommand('lateral.undo');
		for (const corpus of corpora) {
			for (const [path, text] of Object.entries(files)) assert.equal(await corpus.read(path), text);
			assert.equal(await isThere(corpus, 'a/river.txt'), false);
		}
	});
});
