import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { makeCorpus, type TestCorpus } from './support/corpus';
import { putCursor, select } from './support/cursor';
import { chooseView } from './support/view';

const article = [
	'Council reopens the bridge',
	'',
	'“It is safe,” Tomas Reun said on Monday. The council said the bridge was old.',
	'',
	'“Old Bridge”, said a sign beside the road.',
	'',
].join('\n');

const files = {
	'sources.yaml': 'mira-stell: {name: Mira Stell, kind: person, role: Mayor}\n',
	'east.txt': article,
};

/** Puts the cursor into words, or selects them. */
async function go(corpus: TestCorpus, words: string, how: 'at' | 'select' = 'at'): Promise<vscode.TextEditor> {
	const editor = await corpus.show('east.txt');
	await (how === 'at' ? putCursor(editor, words, 1) : select(editor, words));
	return editor;
}

/** The titles of what the lightbulb offers at the selection, once it offers something. */
async function offered({ document, selection }: vscode.TextEditor): Promise<vscode.CodeAction[]> {
	return eventually(async () => {
		const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			selection,
		);
		const ours = found.filter(({ kind }) => kind?.value === 'quickfix.attribution');
		return ours.length > 0 && ours;
	});
}

async function take(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
	const command = actions.find(action => action.title.startsWith(title))?.command;
	assert.ok(command, `“${title}” is not among: ${actions.map(each => each.title).join(', ')}`);
	await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

const titles = (actions: readonly vscode.CodeAction[]) => actions.map(({ title }) => title);

/** Words that are coloured as a quotation. */
async function quotations(corpus: TestCorpus): Promise<string[]> {
	const uri = corpus.uri('east.txt');
	const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
		'vscode.provideDocumentSemanticTokensLegend',
		uri,
	);
	const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
		'vscode.provideDocumentSemanticTokens',
		uri,
	);
	const document = await vscode.workspace.openTextDocument(uri);
	const found: string[] = [];
	let [line, character] = [0, 0];
	for (let at = 0; at + 3 < tokens.data.length; at += 5) {
		const [lines = 0, characters = 0, length = 0, type = 0] = tokens.data.slice(at, at + 4);
		character = lines ? characters : character + characters;
		line += lines;
		if (legend.tokenTypes[type] === 'quotation')
			found.push(document.getText(new vscode.Range(line, character, line, character + length)));
	}
	return found;
}

async function hover(corpus: TestCorpus, words: string): Promise<string> {
	const document = await vscode.workspace.openTextDocument(corpus.uri('east.txt'));
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		document.positionAt(article.indexOf(words) + 1),
	);
	return hovers
		.flatMap(({ contents }) => contents)
		.map(content => (typeof content === 'string' ? content : content.value))
		.join('\n')
		.replaceAll('&nbsp;', ' ');
}

suite('corrections', () => {
	test('words that are no quotation lose their colour, and get it back from wherever it is taken back', async () => {
		const corpus = await makeCorpus(files);
		const editor = await go(corpus, 'Old Bridge');
		const actions = await offered(editor);
		assert.deepEqual(titles(actions), ['This Is Not a Quotation', 'Different Speaker…']);
		await eventually(async () => (await quotations(corpus)).length === 2);

		await take(actions, 'This Is Not a Quotation');
		assert.match(await corpus.read('east.notes.yaml'), /quote: "?Old Bridge"?\n[^]*is: not-a-quotation/);
		assert.deepEqual(await quotations(corpus), ['“It is safe,”']);
		assert.match(await hover(corpus, 'Old Bridge'), /Corrected by a reader: not a quotation/);
		assert.equal(editor.document.isDirty, false);

		await corpus.show('sources.yaml');
		await vscode.commands.executeCommand('lateral.undo');
		await assert.rejects(corpus.read('east.notes.yaml'));
		await eventually(async () => (await quotations(corpus)).length === 2);
	});

	test('the opposite of a correction takes it back', async () => {
		const corpus = await makeCorpus({ ...files, 'east.notes.yaml': 'format: 1\n' });
		const editor = await go(corpus, 'Old Bridge');
		await vscode.commands.executeCommand('lateral.notAQuotation');
		await eventually(async () => (await corpus.read('east.notes.yaml')).includes('not-a-quotation'));

		const actions = await offered(editor);
		assert.deepEqual(titles(actions), ['This Is a Quotation', 'Take Back the Correction: not a quotation']);
		await take(actions, 'This Is a Quotation');
		assert.ok(!(await corpus.read('east.notes.yaml')).includes('corrections'));
		await vscode.commands.executeCommand('lateral.undo');
		await take(await offered(editor), 'Take Back');
		assert.ok(!(await corpus.read('east.notes.yaml')).includes('corrections'));
	});

	test('somebody else says the words, by a source that is there or is made with it', async () => {
		const corpus = await makeCorpus(files);
		await go(corpus, 'It is safe');
		await vscode.commands.executeCommand('lateral.differentSpeaker', { speaker: 'mira-stell' });
		await eventually(async () => (await corpus.read('east.notes.yaml')).includes('speaker: mira-stell'));
		const said = await eventually(async () => (await hover(corpus, 'It is safe')) || undefined);
		assert.match(said, /Said by Mira Stell/);
		assert.ok(!said.includes('This is a guess'));

		await go(corpus, 'It is safe');
		await vscode.commands.executeCommand('lateral.differentSpeaker', { newSpeaker: 'Jon Vane' });
		assert.match(await corpus.read('east.notes.yaml'), /speaker: jon-vane/);
		assert.match(await corpus.read('sources.yaml'), /jon-vane:/);
		await vscode.commands.executeCommand('lateral.undo');
		assert.equal(await corpus.read('sources.yaml'), files['sources.yaml']);
		assert.match(await corpus.read('east.notes.yaml'), /speaker: mira-stell/);
	});

	test('nobody says reported words, and selected words are a quotation', async () => {
		const corpus = await makeCorpus(files);
		assert.deepEqual(titles(await offered(await go(corpus, 'bridge was old'))), [
			'Nobody Says This',
			'Different Speaker…',
		]);
		await vscode.commands.executeCommand('lateral.saidByNobody');
		assert.match(await corpus.read('east.notes.yaml'), /is: not-an-attribution/);

		const editor = await go(corpus, 'on Monday', 'select');
		assert.deepEqual(titles(await offered(editor)), ['This Is a Quotation', 'Name the Speaker…']);
		await vscode.commands.executeCommand('lateral.isQuotation');
		assert.ok((await quotations(corpus)).includes('on Monday'));
	});

	test('are taken back from the sidecar, too', async () => {
		const corpus = await makeCorpus(files);
		await go(corpus, 'Old Bridge');
		await vscode.commands.executeCommand('lateral.notAQuotation');
		const sidecar = await corpus.show('east.notes.yaml');
		await putCursor(sidecar, 'not-a-quotation');
		await vscode.commands.executeCommand('lateral.takeBackCorrection');

		assert.ok(!(await corpus.read('east.notes.yaml')).includes('corrections'));
	});

	test('that have one name in the base and in a layer are taken back each from its own file', async () => {
		const correction = (is: string) => `corrections:\n  x-1: {quote: Old Bridge, before: “, after: ”, is: ${is}}\n`;
		const corpus = await makeCorpus({
			...files,
			'east.notes.yaml': correction('not-a-quotation'),
			'east.ana.notes.yaml': correction('not-an-attribution'),
		});
		await chooseView({ kind: 'all' });
		try {
			const actions = await eventually(async () => {
				const found = await offered(await go(corpus, 'Old Bridge'));
				return titles(found).filter(title => title.startsWith('Take Back')).length === 2 && found;
			});
			await take(actions, 'Take Back the Correction: said by nobody');
			await eventually(async () => !(await corpus.read('east.ana.notes.yaml')).includes('x-1'));
			assert.match(await corpus.read('east.notes.yaml'), /x-1/);
		} finally {
			await chooseView({ kind: 'base' });
		}
	});

	test('of plain text there is nothing to say', async () => {
		const corpus = await makeCorpus(files);
		await go(corpus, 'Council reopens');
		for (const command of ['notAQuotation', 'isQuotation', 'saidByNobody', 'differentSpeaker', 'takeBackCorrection'])
			await vscode.commands.executeCommand(`lateral.${command}`);

		await assert.rejects(corpus.read('east.notes.yaml'));
	});
});
