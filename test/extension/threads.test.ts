import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { makeCorpus, type TestCorpus } from './support/corpus';
import { putCursor, select } from './support/cursor';
import { chooseView } from './support/view';

const files = {
	'claims/bridge-safe.yaml': 'text: The bridge was safe\n',
	'east.txt': 'Council reopens the bridge\n\nThe mayor said the bridge was safe. It stands, she added.\n',
	'east.notes.yaml': [
		'format: 1',
		'notes:',
		'  n-safe:',
		'    quote: the bridge was safe',
		'    before: "The mayor said "',
		'    claim: bridge-safe',
		'    note: Who checked?',
		'    by: tomas',
		'',
	].join('\n'),
};

/** Opens the article and waits until its notes are known. */
async function open(corpus: TestCorpus): Promise<vscode.TextEditor> {
	const editor = await corpus.show('east.txt');
	await eventually(async () => {
		const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
			'vscode.executeCodeLensProvider',
			editor.document.uri,
		);
		return lenses.length > 0;
	});
	return editor;
}

/** The boxes that are open for writing in conversations. */
const boxes = () => vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'comment');

/** A conversation that a reader begins in the margin beside a line, as VS Code hands it to the command. */
function begun(editor: vscode.TextEditor, line: number) {
	const thread = { uri: editor.document.uri, range: new vscode.Range(line, 0, line, 0), disposed: false };
	return { ...thread, dispose: () => (thread.disposed = true), isDisposed: () => thread.disposed };
}

suite('conversations', () => {
	const settings = () => vscode.workspace.getConfiguration('lateral');

	suiteSetup(async () => settings().update('author', 'mira', vscode.ConfigurationTarget.Global));
	suiteTeardown(async () => settings().update('author', undefined, vscode.ConfigurationTarget.Global));

	test('an answer is written below the note, with its author and time, and taken back', async () => {
		const corpus = await makeCorpus(files);
		await open(corpus);
		await vscode.commands.executeCommand('lateral.reply', { note: 'east#n-safe', text: 'The council.' });

		const answered = await corpus.read('east.notes.yaml');
		assert.match(
			answered.slice(files['east.notes.yaml'].indexOf('    by:')),
			/^ {4}replies:\n {6}- \{id: r-\w{4}, by: mira, at: "?20[\d:TZ-]+"?, text: The council\.\}\n {4}by: tomas\n$/,
		);
		await vscode.commands.executeCommand('lateral.undo');
		assert.equal(await corpus.read('east.notes.yaml'), files['east.notes.yaml']);
	});

	test('an answer of a coder goes into the coder’s own layer', async () => {
		const corpus = await makeCorpus(files);
		await open(corpus);
		await settings().update('layer', 'mira', vscode.ConfigurationTarget.Global);
		try {
			await vscode.commands.executeCommand('lateral.reply', { note: 'east#n-safe', text: 'The council.' });
		} finally {
			await settings().update('layer', undefined, vscode.ConfigurationTarget.Global);
		}

		assert.equal(await corpus.read('east.notes.yaml'), files['east.notes.yaml']);
		assert.match(await corpus.read('east.mira.notes.yaml'), /^format: 1\nreplies:\n {2}"#n-safe":\n {4}- \{id: r-/);
	});

	test('a note that is begun in the margin stands on the sentence at the cursor, is about no claim yet, and closes', async () => {
		const corpus = await makeCorpus(files);
		const editor = await open(corpus);
		await putCursor(editor, 'stands, she');
		const thread = begun(editor, 2);
		await vscode.commands.executeCommand('lateral.writeNote', { thread, text: 'Does it?' });

		const sidecar = await corpus.read('east.notes.yaml');
		assert.match(sidecar, /quote: "It stands, she added\."\n/);
		assert.match(sidecar, /note: Does it\?\n/);
		assert.equal(sidecar.match(/claim:/g)?.length, 1);
		assert.equal(thread.isDisposed(), true);
		assert.equal(editor.document.isDirty, false);
	});

	test('a note that is begun in the margin stands on the selected words', async () => {
		const corpus = await makeCorpus(files);
		const editor = await open(corpus);
		await select(editor, 'Council');
		await vscode.commands.executeCommand('lateral.writeNote', { thread: begun(editor, 0), text: 'Which one?' });

		assert.match(await corpus.read('east.notes.yaml'), /quote: "Council"\n/);
	});

	test('an empty line has no words to put a note on, and what was written stays', async () => {
		const corpus = await makeCorpus(files);
		const editor = await open(corpus);
		const thread = begun(editor, 1);
		await assert.rejects(async () => vscode.commands.executeCommand('lateral.writeNote', { thread, text: 'Nothing?' }));

		assert.equal(thread.isDisposed(), false);
		assert.equal(await corpus.read('east.notes.yaml'), files['east.notes.yaml']);
	});

	test('is dealt with, by whom and when, and open again', async () => {
		const corpus = await makeCorpus(files);
		await open(corpus);
		await vscode.commands.executeCommand('lateral.resolve', { note: 'east#n-safe' });
		assert.match(await corpus.read('east.notes.yaml'), /\n {4}resolved: \{by: mira, at: /);

		await vscode.commands.executeCommand('lateral.reopen', { note: 'east#n-safe' });
		assert.equal(await corpus.read('east.notes.yaml'), files['east.notes.yaml']);
	});
});

suite('the note at the cursor', () => {
	const settings = () => vscode.workspace.getConfiguration('lateral');

	suiteSetup(async () => settings().update('author', 'mira', vscode.ConfigurationTarget.Global));
	suiteTeardown(async () => settings().update('author', undefined, vscode.ConfigurationTarget.Global));

	const onPassage = async (corpus: TestCorpus) => {
		const editor = await open(corpus);
		await putCursor(editor, 'bridge was safe');
	};

	test('gets another stance, another claim and another text', async () => {
		const corpus = await makeCorpus(files);
		await onPassage(corpus);
		await vscode.commands.executeCommand('lateral.changeStance', { stance: 'denies' });
		await vscode.commands.executeCommand('lateral.changeClaim', { newClaim: 'It was safe' });
		await vscode.commands.executeCommand('lateral.editNoteText', { text: 'Nobody checked.' });

		const sidecar = await corpus.read('east.notes.yaml');
		assert.match(sidecar, /\n {4}claim: it-was-safe\n {4}stance: denies\n {4}note: Nobody checked\.\n/);
		assert.equal(await corpus.read('claims/it-was-safe.yaml'), 'text: It was safe\n');
	});

	test('stays as it is where another one was named that is gone', async () => {
		const corpus = await makeCorpus({
			...files,
			'west.txt': 'Engineers doubt the bridge\n\nThey said it was not safe.\n',
			'west.notes.yaml': 'format: 1\nnotes:\n  n-west:\n    quote: it was not safe\n',
		});
		await onPassage(corpus);
		const gone = 'east#n-gone';
		await vscode.commands.executeCommand('lateral.changeStance', { note: gone, stance: 'denies' });
		await vscode.commands.executeCommand('lateral.removeNote', { notes: [gone] });
		await vscode.commands.executeCommand('lateral.linkPassage', { from: gone, to: 'west#n-west', type: 'contradicts' });
		await vscode.commands.executeCommand('lateral.markAllOccurrences', { note: gone });

		assert.equal(await corpus.read('east.notes.yaml'), files['east.notes.yaml']);
	});

	test('is removed, from the article or from its lines in the sidecar, and comes back', async () => {
		const corpus = await makeCorpus(files);
		await onPassage(corpus);
		await vscode.commands.executeCommand('lateral.removeNote');
		assert.doesNotMatch(await corpus.read('east.notes.yaml'), /n-safe/);
		await vscode.commands.executeCommand('lateral.undo');

		const sidecar = await corpus.show('east.notes.yaml');
		await putCursor(sidecar, 'The mayor said');
		await vscode.commands.executeCommand('lateral.removeNote');
		await eventually(async () => !(await corpus.read('east.notes.yaml')).includes('n-safe'));
		await vscode.commands.executeCommand('lateral.undo');
		assert.equal(await corpus.read('east.notes.yaml'), files['east.notes.yaml']);
	});

	test('is opened in its conversation for writing, whoever signed it', async () => {
		const corpus = await makeCorpus(files);
		await onPassage(corpus);
		await vscode.commands.executeCommand('lateral.editNoteText');

		await eventually(() => boxes().some(box => box.getText() === 'Who checked?'));
	});

	test('is dealt with and opened again without a mouse', async () => {
		const corpus = await makeCorpus(files);
		await onPassage(corpus);
		await vscode.commands.executeCommand('lateral.resolve');
		assert.match(await corpus.read('east.notes.yaml'), /\n {4}resolved: \{/);

		await onPassage(corpus);
		await vscode.commands.executeCommand('lateral.reopen');
		assert.equal(await corpus.read('east.notes.yaml'), files['east.notes.yaml']);
	});
});

suite('a coder', () => {
	const settings = () => vscode.workspace.getConfiguration('lateral');
	const set = async (values: Readonly<Record<string, unknown>>) => {
		for (const [key, value] of Object.entries(values))
			await settings().update(key, value, vscode.ConfigurationTarget.Global);
	};
	teardown(() => set({ layer: undefined, blindFirstPass: undefined, author: undefined }));

	const layered = {
		...files,
		'east.tomas.notes.yaml': 'notes:\n  n-his: {quote: "It stands, she added", note: Hush}\n',
	};
	const found = async (words: string) => {
		const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
			'vscode.executeWorkspaceSymbolProvider',
			words,
		);
		return symbols.some(({ name }) => name === words);
	};

	test('who has no name signs with that of the layer', async () => {
		const corpus = await makeCorpus(files);
		await open(corpus);
		await set({ layer: 'mira' });
		await vscode.commands.executeCommand('lateral.resolve', { note: 'east#n-safe' });

		assert.match(await corpus.read('east.notes.yaml'), /resolved: \{by: mira, /);
	});

	test('says that an article is done, in his layer, and takes it back', async () => {
		const corpus = await makeCorpus(layered);
		await open(corpus);
		await set({ layer: 'mira' });
		await vscode.commands.executeCommand('lateral.markDone');
		assert.equal(await corpus.read('east.mira.notes.yaml'), 'format: 1\ndone: true\n');
		assert.equal(await corpus.read('east.notes.yaml'), layered['east.notes.yaml']);

		await vscode.commands.executeCommand('lateral.markNotDone');
		assert.equal(await corpus.read('east.mira.notes.yaml'), 'format: 1\n');
		await vscode.commands.executeCommand('lateral.undo');
		await vscode.commands.executeCommand('lateral.undo');
		await assert.rejects(() => corpus.read('east.mira.notes.yaml'));
	});

	test('who has no layer says it in the base', async () => {
		const corpus = await makeCorpus(files);
		await open(corpus);
		await vscode.commands.executeCommand('lateral.markDone');

		assert.match(await corpus.read('east.notes.yaml'), /^format: 1\narticle:\n {2}done: true\n/);
	});

	test('finds in a blind first pass nothing of the others by name before he is done', async () => {
		const corpus = await makeCorpus(layered);
		await open(corpus);
		await chooseView({ kind: 'all' });
		try {
			await eventually(() => found('It stands, she added'));
			await set({ layer: 'mira', blindFirstPass: true });
			await eventually(async () => !(await found('It stands, she added')));
			await eventually(() => !vscode.languages.getDiagnostics(corpus.uri('east.tomas.notes.yaml')).length);
		} finally {
			await chooseView({ kind: 'base' });
		}
	});
});
