import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { makeCorpus, type TestCorpus } from './support/corpus';
import { putCursor, select as selectIn } from './support/cursor';
import { enterUntil } from './support/list';

const articles = {
	'east.txt': 'Council reopens the bridge\n\nThe mayor said the bridge was safe. “It stands,” she added.\n',
	'west.txt': 'Engineers doubt the bridge\n\nThe engineer said it was not safe at all.\n',
};

async function select(corpus: TestCorpus, path: string, words: string): Promise<vscode.TextEditor> {
	const editor = await corpus.show(path);
	await selectIn(editor, words);
	return editor;
}

async function isThere(corpus: TestCorpus, path: string): Promise<boolean> {
	return corpus.read(path).then(
		() => true,
		() => false,
	);
}

suite('marking', () => {
	test('writes the note beside the article, and the claim; invariant 10: the article stays as it was', async () => {
		const corpus = await makeCorpus(articles);
		const editor = await select(corpus, 'east.txt', 'the bridge was safe');
		await vscode.commands.executeCommand('lateral.markPassage', { newClaim: 'The bridge was safe', stance: 'asserts' });

		const sidecar = await eventually(() => corpus.read('east.notes.yaml'));
		assert.match(sidecar, /quote: "?the bridge was safe/);
		assert.match(sidecar, /claim: the-bridge-was-safe/);
		assert.match(await corpus.read('claims/the-bridge-was-safe.yaml'), /text: The bridge was safe/);
		assert.equal(editor.document.isDirty, false);
		assert.equal(await corpus.read('east.txt'), articles['east.txt']);
	});

	test('takes the quotation at the cursor where nothing is selected', async () => {
		const corpus = await makeCorpus(articles);
		await putCursor(await corpus.show('east.txt'), 'It stands');
		await vscode.commands.executeCommand('lateral.markPassage', { newClaim: 'It stands', stance: 'asserts' });

		assert.match(await eventually(() => corpus.read('east.notes.yaml')), /quote: "?It stands,/);
	});

	test('contests a claim from the other article, and both show it', async () => {
		const corpus = await makeCorpus(articles);
		await select(corpus, 'east.txt', 'the bridge was safe');
		await vscode.commands.executeCommand('lateral.markPassage', { newClaim: 'The bridge was safe', stance: 'asserts' });
		await select(corpus, 'west.txt', 'it was not safe');
		await vscode.commands.executeCommand('lateral.markPassage', { claim: 'the-bridge-was-safe', stance: 'denies' });

		for (const path of ['east.txt', 'west.txt'])
			await eventually(() =>
				vscode.languages.getDiagnostics(corpus.uri(path)).some(problem => problem.code === 'claim.contested'),
			);
	});

	test('is taken back whole, and made again, from whichever file has the focus', async () => {
		const corpus = await makeCorpus(articles);
		await select(corpus, 'east.txt', 'the bridge was safe');
		await vscode.commands.executeCommand('lateral.markPassage', { newClaim: 'The bridge was safe', stance: 'asserts' });
		const first = await eventually(() => corpus.read('east.notes.yaml'));
		await select(corpus, 'east.txt', 'It stands');
		await vscode.commands.executeCommand('lateral.markPassage', { claim: 'the-bridge-was-safe', stance: 'asserts' });
		const second = await eventually(async () => {
			const now = await corpus.read('east.notes.yaml');
			return now !== first && now;
		});
		await corpus.show('west.txt');

		await vscode.commands.executeCommand('lateral.undo');
		assert.equal(await corpus.read('east.notes.yaml'), first);
		await vscode.commands.executeCommand('lateral.undo');
		assert.equal(await isThere(corpus, 'east.notes.yaml'), false);
		assert.equal(await isThere(corpus, 'claims/the-bridge-was-safe.yaml'), false);
		await vscode.commands.executeCommand('lateral.redo');
		await vscode.commands.executeCommand('lateral.redo');
		assert.equal(await corpus.read('east.notes.yaml'), second);
	});

	test('is not taken back where its words were changed since; what else was changed is no hindrance', async () => {
		const corpus = await makeCorpus(articles);
		await select(corpus, 'east.txt', 'the bridge was safe');
		await vscode.commands.executeCommand('lateral.markPassage', { newClaim: 'The bridge was safe', stance: 'asserts' });
		await select(corpus, 'east.txt', 'It stands');
		await vscode.commands.executeCommand('lateral.markPassage', { claim: 'the-bridge-was-safe', stance: 'asserts' });
		const marked = await eventually(async () => {
			const now = await corpus.read('east.notes.yaml');
			return now.includes('It stands') && now;
		});

		await corpus.write('east.notes.yaml', marked.replace(/It stands(?="?\n)/, 'It stood'));
		await eventually(async () =>
			(await vscode.workspace.openTextDocument(corpus.uri('east.notes.yaml'))).getText().includes('It stood'),
		);
		await vscode.commands.executeCommand('lateral.undo');
		assert.match(await corpus.read('east.notes.yaml'), /It stood/);

		await corpus.write('east.notes.yaml', `# somebody was here\n${marked}`);
		await eventually(async () =>
			(await vscode.workspace.openTextDocument(corpus.uri('east.notes.yaml'))).getText().includes('somebody'),
		);
		await vscode.commands.executeCommand('lateral.undo');
		const now = await corpus.read('east.notes.yaml');
		assert.match(now, /^# somebody was here\n/);
		assert.deepEqual(now.match(/(?<=quote: ).*/g), ['"the bridge was safe"']);
	});

	test('edits a sidecar with unsaved changes and leaves saving to its owner', async () => {
		const base = 'format: 1\nnotes:\n  n-one: {quote: It stands}\n';
		const corpus = await makeCorpus({ ...articles, 'east.notes.yaml': base });
		const { document } = await corpus.show('east.notes.yaml');
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 0), '# not saved yet\n');
		await vscode.workspace.applyEdit(edit);
		await select(corpus, 'east.txt', 'the bridge was safe');
		await vscode.commands.executeCommand('lateral.markPassage', { newClaim: 'Safe', stance: 'asserts' });

		await eventually(() => document.getText().includes('the bridge was safe'));
		assert.ok(document.getText().startsWith('# not saved yet\n'));
		assert.equal(document.isDirty, true);
		assert.equal(await corpus.read('east.notes.yaml'), base);
	});

	test('takes the claim that Enter is pressed on', async () => {
		const claims = { 'claims/safe.yaml': 'text: It was safe\n', 'claims/sound.yaml': 'text: It was sound\n' };
		const corpus = await makeCorpus({ ...articles, ...claims });
		await select(corpus, 'east.txt', 'the bridge was safe');
		const marking = vscode.commands.executeCommand('lateral.markPassage', { stance: 'asserts' });
		await enterUntil(() => isThere(corpus, 'east.notes.yaml'), 'next');
		await marking;

		assert.match(await corpus.read('east.notes.yaml'), /claim: sound/);
	});

	// VS Code makes the line ends of a file alike when it opens it, so that every place below is another one.
	test('finds its place in a sidecar whose line ends are mixed', async () => {
		const mixed = '# ours\r\n# kept\nformat: 1\nnotes:\n  n-one:\n    quote: It stands\n';
		const corpus = await makeCorpus({ ...articles, 'east.notes.yaml': mixed });
		await select(corpus, 'east.txt', 'the bridge was safe');
		await eventually(() => vscode.languages.getDiagnostics(corpus.uri('east.notes.yaml')).length > 0);
		await vscode.commands.executeCommand('lateral.markPassage', { newClaim: 'Safe', stance: 'asserts' });

		const sidecar = await eventually(async () => {
			const now = await corpus.read('east.notes.yaml');
			return now.includes('claim: safe') && now;
		});
		assert.match(sidecar, /^ {2}n-one:\n {4}quote: It stands$/m);
		assert.match(sidecar, /^notes:\n {2}n-[a-z0-9]+:\n {4}quote: "?the bridge was safe"?$/m);
	});

	test('writes nothing into a sidecar that does not parse', async () => {
		const broken = 'notes: {n-one: {quote: "It stands}\n';
		const corpus = await makeCorpus({ ...articles, 'east.notes.yaml': broken });
		await select(corpus, 'east.txt', 'the bridge was safe');
		void vscode.commands.executeCommand('lateral.markPassage', { newClaim: 'Safe', stance: 'asserts' });

		await eventually(() => vscode.languages.getDiagnostics(corpus.uri('east.notes.yaml')).length > 0);
		await new Promise(resume => setTimeout(resume, 500));
		assert.equal(await corpus.read('east.notes.yaml'), broken);
		assert.equal(await isThere(corpus, 'claims/safe.yaml'), false);
	});
});

suite('linking', () => {
	test('ties the passage at the cursor to a note of another article', async () => {
		const corpus = await makeCorpus({
			...articles,
			'east.notes.yaml': 'format: 1\nnotes:\n  n-east:\n    quote: the bridge was safe\n',
			'west.notes.yaml': 'format: 1\nnotes:\n  n-west:\n    quote: it was not safe\n',
		});
		await putCursor(await corpus.show('east.txt'), 'the bridge was safe');
		await eventually(() => vscode.languages.getDiagnostics(corpus.uri('west.notes.yaml')).length > 0);
		const name = corpus.folder.path.split('/').at(-1)!;
		await vscode.commands.executeCommand('lateral.linkPassage', { to: 'west#n-west', type: 'contradicts' });

		const sidecar = await eventually(async () => {
			const now = await corpus.read('east.notes.yaml');
			return now.includes('links') && now;
		});
		assert.match(sidecar, /contradicts: west#n-west/, name);
	});
});

suite('jumping', () => {
	test('leads from one contested passage to the next, and to the other side', async () => {
		const corpus = await makeCorpus(articles);
		await select(corpus, 'east.txt', 'the bridge was safe');
		await vscode.commands.executeCommand('lateral.markPassage', { newClaim: 'The bridge was safe', stance: 'asserts' });
		await select(corpus, 'west.txt', 'it was not safe');
		await vscode.commands.executeCommand('lateral.markPassage', { claim: 'the-bridge-was-safe', stance: 'denies' });
		const here = () => {
			const editor = vscode.window.activeTextEditor;
			return `${editor?.document.uri.path.split('/').at(-1)}: ${editor?.document.getText(editor.selection)}`;
		};

		await vscode.commands.executeCommand('lateral.goToOtherSide');
		await eventually(() => here() === 'east.txt: the bridge was safe');
		await vscode.commands.executeCommand('lateral.nextContested');
		await eventually(() => here() === 'west.txt: it was not safe');
		await vscode.commands.executeCommand('lateral.nextContested');
		await eventually(() => here() === 'east.txt: the bridge was safe');
		await vscode.commands.executeCommand('lateral.previousContested');
		await eventually(() => here() === 'west.txt: it was not safe');
	});
});
