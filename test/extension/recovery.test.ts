import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Actions } from '../../src/extension/writing/actions';
import { Journal } from '../../src/extension/writing/journal';
import { recover, type Ask } from '../../src/extension/writing/recovery';
import { eventually } from '../support/eventually';
import { makeCorpus, type TestCorpus } from './support/corpus';

const one = 'format: 1\nnotes:\n  n-one: {quote: the bridge}\n';
const two = `${one}  n-two: {quote: the dam}\n`;
const cut = 'format: 1\nno';
const log = { info: () => {}, warn: () => {}, error: () => {} };

suite('what an earlier session left in the journal', () => {
	const toDispose: { dispose(): unknown }[] = [];
	teardown(() => {
		for (const each of toDispose.splice(0)) each.dispose();
	});

	/** A journal of its own, in which an earlier session left what files were to hold, and a reader with answers. */
	async function leftBy(corpus: TestCorpus, kept: readonly (readonly [path: string, text: string])[]) {
		const earlier = new Journal(corpus.uri('storage'));
		for (const [path, text] of kept) await earlier.keep(corpus.uri(path), text);
		const journal = new Journal(corpus.uri('storage'));
		const actions = new Actions(journal, log);
		toDispose.push(actions);
		const asked: string[] = [];
		const recovered = (...answers: string[]) => {
			const ask: Ask = async message => {
				asked.push(message);
				return answers.shift();
			};
			return recover(journal, actions, ask, 0);
		};
		const left = async () => (await journal.leftovers()).flatMap(({ texts }) => texts);
		return { actions, asked, recovered, left };
	}

	test('is struck out where the file holds it', async () => {
		const corpus = await makeCorpus({ 'east.notes.yaml': two });
		const { recovered, asked, left } = await leftBy(corpus, [['east.notes.yaml', one]]);
		await recovered();

		assert.deepEqual([asked, await left()], [[], []]);
	});

	test('is asked about once, of each file the latest, and comes back by one word of the reader’s', async () => {
		const corpus = await makeCorpus({ 'east.notes.yaml': cut, 'west.notes.yaml': '' });
		const { recovered, asked, left, actions } = await leftBy(corpus, [
			['east.notes.yaml', one],
			['east.notes.yaml', two],
			['west.notes.yaml', one],
			['north.notes.yaml', one],
		]);
		await recovered('Restore');

		assert.equal(asked.length, 1);
		assert.match(asked[0]!, /^3 files were being saved .*east\.notes\.yaml/);
		assert.equal(await corpus.read('east.notes.yaml'), two);
		assert.equal(await corpus.read('west.notes.yaml'), one);
		assert.equal(await corpus.read('north.notes.yaml'), one);
		assert.deepEqual(await left(), []);

		await actions.undo();
		assert.equal(await corpus.read('east.notes.yaml'), cut);
	});

	test('joins what has been written there since', async () => {
		const corpus = await makeCorpus({ 'east.notes.yaml': 'format: 1\nnotes:\n  n-new: {quote: rain}\n' });
		const { recovered } = await leftBy(corpus, [['east.notes.yaml', two]]);
		await recovered('Restore');

		const now = await corpus.read('east.notes.yaml');
		for (const id of ['n-one', 'n-two', 'n-new']) assert.match(now, new RegExp(`^ {2}${id}:`, 'm'));
	});

	test('is all there where a later session ended in the same way, before anybody had answered', async () => {
		const corpus = await makeCorpus({ 'east.notes.yaml': cut });
		await new Journal(corpus.uri('storage')).keep(corpus.uri('east.notes.yaml'), two);
		const other = 'format: 1\nnotes:\n  n-new: {quote: rain}\n';
		const { recovered, left } = await leftBy(corpus, [['east.notes.yaml', other]]);
		await recovered('Restore');

		const now = await corpus.read('east.notes.yaml');
		for (const id of ['n-one', 'n-two', 'n-new']) assert.match(now, new RegExp(`^ {2}${id}:`, 'm'));
		assert.deepEqual(await left(), []);
	});

	test('comes back beside what was written there with a slip since', async () => {
		const slip = `${one}  n-new: {quote: rain}\n  n-bad: {quote: "snow}\n`;
		const corpus = await makeCorpus({ 'east.notes.yaml': slip });
		const { recovered } = await leftBy(corpus, [['east.notes.yaml', two]]);
		await recovered('Restore');

		const now = await corpus.read('east.notes.yaml');
		for (const id of ['n-one', 'n-two', 'n-new']) assert.match(now, new RegExp(`^ {2}${id}:`, 'm'));
		assert.match(now, /# {3}n-bad: \{quote: "snow\}/);
	});

	test('is shown beside what the file holds before the reader decides', async () => {
		const corpus = await makeCorpus({ 'east.notes.yaml': cut });
		const { recovered, asked, left } = await leftBy(corpus, [['east.notes.yaml', two]]);
		await recovered('Show Difference', 'Discard');

		assert.equal(asked.length, 2);
		const diff = await eventually(() => {
			const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
			return input instanceof vscode.TabInputTextDiff && input;
		});
		assert.equal((await vscode.workspace.openTextDocument(diff.modified)).getText(), two);
		assert.deepEqual([await corpus.read('east.notes.yaml'), await left()], [cut, []]);
		await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
	});

	test('is not written without a word of the reader’s, and is asked about again next time', async () => {
		const corpus = await makeCorpus({ 'east.notes.yaml': cut });
		const { recovered, left } = await leftBy(corpus, [['east.notes.yaml', two]]);
		await recovered();

		assert.deepEqual([await corpus.read('east.notes.yaml'), await left()], [cut, [two]]);
	});
});

suite('the journal', () => {
	test('lets go of what could not be saved once its owner saves the file', async () => {
		const corpus = await makeCorpus({ 'east.notes.yaml': one });
		const journal = new Journal(corpus.uri('storage'));
		const actions = new Actions(journal, log);
		await journal.keep(corpus.uri('east.notes.yaml'), two);
		const { document } = await corpus.show('east.notes.yaml');
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '# mine\n');
		await vscode.workspace.applyEdit(edit);
		assert.equal((await journal.leftovers()).length, 1);
		await document.save();

		await eventually(async () => (await journal.leftovers()).length === 0);
		actions.dispose();
	});
});
