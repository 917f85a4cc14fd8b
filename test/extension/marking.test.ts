import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { makeCorpus, type TestCorpus } from './support/corpus';
import { putCursor, select as selectIn } from './support/cursor';
import { enterUntil } from './support/list';

const articles = {
	'east.txt':
		'Council reopens the bridge\n\nThe mayor said the bridge was safe. “It stands,” she added.\n\nThe weather was fine.\n',
	'west.txt':
		'Engineers doubt the bridge\n\nNobody said the bridge was safe.\nIn 2019 the bridge was safe, or so it was thought.\n',
};

async function select(corpus: TestCorpus, path: string, ...words: readonly string[]): Promise<vscode.TextEditor> {
	const editor = await corpus.show(path);
	await selectIn(editor, ...words);
	return editor;
}

async function cursorOn(corpus: TestCorpus, path: string, words: string): Promise<vscode.TextEditor> {
	const editor = await corpus.show(path);
	await putCursor(editor, words);
	return editor;
}

const indexed = (corpus: TestCorpus, path: string) =>
	eventually(async () => {
		const lenses = await vscode.commands.executeCommand<unknown[]>(
			'vscode.executeDocumentSymbolProvider',
			corpus.uri(path),
		);
		return lenses?.length > 0;
	});

const quotes = (sidecar: string) => sidecar.match(/(?<=quote: ).*/g)?.map(quote => quote.replaceAll('"', ''));

suite('marking several passages', () => {
	test('makes a note of each selection by one action, which is taken back at once', async () => {
		const corpus = await makeCorpus(articles);
		const editor = await select(corpus, 'east.txt', 'It stands', 'the bridge was safe');
		await vscode.commands.executeCommand('lateral.markPassage', { newClaim: 'The bridge is safe', stance: 'asserts' });

		const sidecar = await eventually(() => corpus.read('east.notes.yaml'));
		assert.deepEqual(quotes(sidecar), ['the bridge was safe', 'It stands']);
		assert.equal(sidecar.match(/claim: the-bridge-is-safe/g)?.length, 2);
		assert.equal(editor.document.isDirty, false);

		await vscode.commands.executeCommand('lateral.undo');
		await eventually(() =>
			corpus.read('east.notes.yaml').then(
				() => false,
				() => true,
			),
		);
	});

	test('is not done with a claim of another corpus', async () => {
		const corpus = await makeCorpus({ ...articles, 'claims/safe.yaml': 'text: The bridge was safe\n' });
		await select(corpus, 'east.txt', 'the bridge was safe');
		await indexed(corpus, 'claims/safe.yaml');
		const ofAnother = { kind: 'item', open: {}, item: { target: { kind: 'claim', claim: 'safe' } } };
		await vscode.commands.executeCommand('lateral.markWithClaim', ofAnother);

		await assert.rejects(async () => corpus.read('east.notes.yaml'));
	});

	test('of the words of a note marks all that are left ticked, in every article', async () => {
		const note =
			'format: 1\nnotes:\n  n-one:\n    quote: the bridge was safe\n    claim: safe\n    stance: questions\n';
		const corpus = await makeCorpus({
			...articles,
			'east.notes.yaml': note,
			'claims/safe.yaml': 'text: The bridge was safe\n',
		});
		await cursorOn(corpus, 'east.txt', 'bridge was');
		await indexed(corpus, 'east.notes.yaml');
		const marking = vscode.commands.executeCommand('lateral.markAllOccurrences');
		const sidecar = await enterUntil(() => corpus.read('west.notes.yaml').catch(() => undefined));
		await marking;

		assert.deepEqual(quotes(sidecar), ['the bridge was safe', 'the bridge was safe']);
		assert.equal(sidecar.match(/stance: questions/g)?.length, 2);
		assert.equal(await corpus.read('east.notes.yaml'), note);
		assert.equal(await corpus.read('west.txt'), articles['west.txt']);
	});
});

suite('what is filled in', () => {
	test('is who says it, how he is given, and the figure that the claim asks for', async () => {
		const corpus = await makeCorpus({
			'east.txt': 'The repair\n\n“It took 14 months, and in 2019 nobody was there,” said Mira Stell.\n',
			'claims/repair.yaml': 'text: How long the repair took\nkind: quantity\nunit: months\n',
		});
		await select(corpus, 'east.txt', 'It took 14 months, and in 2019');
		await indexed(corpus, 'claims/repair.yaml');
		await vscode.commands.executeCommand('lateral.markPassage', { claim: 'repair', stance: 'asserts' });

		const sidecar = await eventually(() => corpus.read('east.notes.yaml'));
		assert.match(sidecar, /speaker: mira-stell/);
		assert.match(sidecar, /strength: named/);
		assert.match(sidecar, /value: "?14 months"?$/m);
	});
});

suite('the lightbulb on words', () => {
	const titles = async (editor: vscode.TextEditor) => {
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			editor.document.uri,
			editor.selection,
			vscode.CodeActionKind.Refactor.append('mark').value,
		);
		return actions.map(({ title }) => title);
	};

	test('offers to mark what is selected, a quotation or a statement, and nothing at other sentences', async () => {
		const corpus = await makeCorpus({ ...articles, 'claims/safe.yaml': 'text: The bridge was safe\n' });
		const editor = await select(corpus, 'east.txt', 'weather');
		await eventually(async () => (await titles(editor)).includes('Mark the Selected Words…'));

		for (const [words, title] of [
			['stands', 'Mark This Quotation…'],
			['was safe', 'Mark This Statement…'],
		] as const) {
			await cursorOn(corpus, 'east.txt', words);
			assert.ok((await titles(editor)).includes(title), title);
		}
		await cursorOn(corpus, 'east.txt', 'weather');
		assert.deepEqual(await titles(editor), []);
	});

	test('offers on a note what can be done with it and its claim', async () => {
		const corpus = await makeCorpus({
			...articles,
			'claims/safe.yaml': 'text: The bridge was safe\n',
			'east.notes.yaml': 'format: 1\nnotes:\n  n-one: {quote: weather was, claim: safe}\n',
		});
		const editor = await cursorOn(corpus, 'east.txt', 'was fine');
		await eventually(async () => (await titles(editor)).includes('Change the Stance on: The bridge was safe'));

		assert.ok((await titles(editor)).includes('Link This Note to Another Passage…'));
		assert.ok((await titles(editor)).includes('Mark All Occurrences for This Claim…'));
	});
});
