import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Actions } from '../../src/extension/actions';
import { Journal } from '../../src/extension/journal';
import { recover } from '../../src/extension/recovery';
import { eventually } from '../support/eventually';
import { makeCorpus, type TestCorpus } from './support/corpus';

const whole = 'format: 1\nnotes:\n  n-one: {quote: the bridge}\n';
const log = { info: () => {}, warn: () => {}, error: () => {} };

/** A journal of its own, in which an earlier session left what `east.notes.yaml` was to hold. */
async function leftover(corpus: TestCorpus): Promise<{ journal: Journal; actions: Actions }> {
	const journal = new Journal(corpus.uri('storage'));
	await journal.keep(corpus.uri('east.notes.yaml'), whole);
	return { journal, actions: new Actions(journal, log) };
}

suite('what an earlier session left in the journal', () => {
	test('is struck out where the file holds it', async () => {
		const corpus = await makeCorpus({ 'east.notes.yaml': whole });
		const { journal, actions } = await leftover(corpus);
		await recover(journal, actions);

		assert.deepEqual(await journal.leftovers(), []);
	});

	test('is offered where the file was cut off, and nothing is written without a word of the reader’s', async () => {
		const corpus = await makeCorpus({ 'east.notes.yaml': 'format: 1\nno' });
		const { journal, actions } = await leftover(corpus);
		let done = false;
		const asked = recover(journal, actions).then(() => (done = true));
		await eventually(async () => {
			await vscode.commands.executeCommand('notifications.clearAll');
			return done;
		});
		await asked;

		assert.equal((await journal.leftovers()).length, 1);
		assert.equal(await corpus.read('east.notes.yaml'), 'format: 1\nno');
	});
});
