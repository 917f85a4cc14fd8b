import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { makeCorpus, type TestCorpus } from './support/corpus';
import { placeOf } from './support/placeOf';

const files = {
	'claims/held.yaml': 'text: The dam held\n',
	'east.txt': 'The mayor said the dam held. The road was open. Nobody was hurt.\n',
	'east.notes.yaml':
		'notes:\n  n-dam: {quote: the dam held, claim: held, before: "The mayor said ", after: ". The road"}\n',
};

suite('while an article is written in', () => {
	test('its notes follow, and on saving they are found again where they are', async () => {
		const corpus = await makeCorpus(files);
		const { document } = await corpus.show('east.txt');
		await eventually(() => placeOf(corpus.uri('east.notes.yaml')));
		const replace = async (words: string, now: string) => {
			const start = document.getText().indexOf(words);
			const change = new vscode.WorkspaceEdit();
			const range = new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
			change.replace(document.uri, range, now);
			assert.ok(await vscode.workspace.applyEdit(change));
		};
		await replace('The mayor said ', 'Workers swore that ');
		await replace('. The road was open', ', and the road was shut');
		await replace('Nobody was hurt.', 'Nobody was hurt. The mayor said the dam held. The road was long.');

		const followed = await eventually(async () => {
			const range = await placeOf(corpus.uri('east.notes.yaml'));
			return range?.start.character === 19 && range;
		});
		assert.equal(document.getText(followed), 'the dam held');
		assert.equal(await corpus.read('east.notes.yaml'), files['east.notes.yaml']);

		await document.save();
		const written = await eventually(async () => {
			const now = await corpus.read('east.notes.yaml');
			return now.includes('Workers swore that') && now;
		});
		assert.match(written, /claim: held/);
		await eventually(async () => (await placeOf(corpus.uri('east.notes.yaml')))?.start.character === 19);
	});

	test('its notes follow the very first edit, and its undo and redo', async () => {
		const corpus = await makeCorpus(files);
		const { document } = await corpus.show('east.txt');
		await eventually(() => placeOf(corpus.uri('east.notes.yaml')));
		const stands = (at: number) =>
			eventually(async () => {
				const place = await placeOf(corpus.uri('east.notes.yaml'));
				return place?.start.character === at && document.getText(place) === 'the dam held';
			});
		// Other words around the passage, and its old ones around the same words elsewhere, where a search would find them.
		const change = new vscode.WorkspaceEdit();
		const around = (from: number, to: number) => new vscode.Range(0, from, 0, to);
		change.replace(document.uri, around(0, 15), 'Workers swore that ');
		change.replace(document.uri, around(27, 46), ', and the road was shut');
		change.insert(document.uri, new vscode.Position(0, 64), ' The mayor said the dam held. The road was long.');
		assert.ok(await vscode.workspace.applyEdit(change));
		await stands(19);

		await eventually(() => vscode.window.activeTextEditor?.document === document);
		await vscode.commands.executeCommand('undo');
		await eventually(() => document.getText() === files['east.txt'] && !document.isDirty);
		await stands(15);
		await vscode.commands.executeCommand('redo');
		await stands(19);
		await vscode.commands.executeCommand('workbench.action.files.revert');
		await eventually(() => document.getText() === files['east.txt']);
		await stands(15);
		assert.equal(await corpus.read('east.notes.yaml'), files['east.notes.yaml']);
	});

	/** What is said of the sidecar’s note, asked until it is this. */
	const said = (corpus: TestCorpus, wanted: string | undefined) =>
		eventually(() => {
			const found = vscode.languages.getDiagnostics(corpus.uri('east.notes.yaml')).map(({ code }) => code);
			return found.find(code => typeof code === 'string' && code.startsWith('anchor.')) === wanted;
		});

	test('what is typed above a note, in it and over its end is followed key by key', async () => {
		const corpus = await makeCorpus(files);
		const editor = await corpus.show('east.txt');
		const { document } = editor;
		await eventually(() => placeOf(corpus.uri('east.notes.yaml')));
		await eventually(() => vscode.window.activeTextEditor?.document === document);
		const type = async (from: number, to: number, keys: string) => {
			editor.selection = new vscode.Selection(0, from, 0, to);
			for (const text of keys) await vscode.commands.executeCommand('type', { text });
		};
		const stands = (words: string) =>
			eventually(async () => {
				const place = await placeOf(corpus.uri('east.notes.yaml'));
				return place && document.getText(place).trim() === words;
			});

		await type(0, 0, 'So ');
		await stands('the dam held');
		await said(corpus, undefined);
		await type(26, 26, 'not ');
		await stands('the dam not held');
		await said(corpus, 'anchor.altered');
		await type(30, 45, 'broke');
		await stands('the dam not');
		await vscode.commands.executeCommand('workbench.action.files.revert');
		await stands('the dam held');
		await said(corpus, undefined);
		assert.equal(await corpus.read('east.notes.yaml'), files['east.notes.yaml']);
	});

	test('its notes come back with every keystroke that is taken back', async () => {
		const corpus = await makeCorpus(files);
		const editor = await corpus.show('east.txt');
		const { document } = editor;
		await eventually(() => placeOf(corpus.uri('east.notes.yaml')));
		await eventually(() => vscode.window.activeTextEditor?.document === document);
		const stands = (words: string, at: number) =>
			eventually(async () => {
				const place = await placeOf(corpus.uri('east.notes.yaml'));
				return place?.start.character === at && document.getText(place).trim() === words;
			});
		// Each word and each place is a step of its own for VS Code's undo.
		for (const [at, words] of [
			[0, 'So it was, and so they said. '],
			[48, 'never, not even '],
			[29, 'And '],
		] as const) {
			editor.selection = new vscode.Selection(0, at, 0, at);
			for (const text of words) await vscode.commands.executeCommand('type', { text });
		}
		await stands('the never, not even dam held', 48);

		const steps: string[] = [document.getText()];
		while (document.getText() !== files['east.txt']) {
			await vscode.commands.executeCommand('undo');
			await eventually(() => document.getText() !== steps.at(-1));
			steps.push(document.getText());
		}
		assert.ok(steps.length > 5, `${steps.length} steps`);
		await stands('the dam held', 15);
		await said(corpus, undefined);
		for (const step of steps.reverse().slice(1)) {
			await vscode.commands.executeCommand('redo');
			await eventually(() => document.getText() === step);
		}
		await stands('the never, not even dam held', 48);
		await vscode.commands.executeCommand('workbench.action.files.revert');
		await stands('the dam held', 15);
	});

	test('its notes follow a change of many files at once, as by find and replace', async () => {
		const corpus = await makeCorpus({ ...files, 'west.txt': 'The dam, she said, held.\n' });
		await corpus.show('east.txt');
		await eventually(() => placeOf(corpus.uri('east.notes.yaml')));
		const change = new vscode.WorkspaceEdit();
		change.replace(corpus.uri('east.txt'), new vscode.Range(0, 4, 0, 9), 'lord mayor');
		change.replace(corpus.uri('east.txt'), new vscode.Range(0, 19, 0, 22), 'wall');
		change.replace(corpus.uri('west.txt'), new vscode.Range(0, 4, 0, 7), 'wall');
		assert.ok(await vscode.workspace.applyEdit(change));
		await said(corpus, 'anchor.altered');
		assert.ok(await vscode.workspace.saveAll());

		await said(corpus, 'anchor.altered');
		const article = await vscode.workspace.openTextDocument(corpus.uri('east.txt'));
		const place = await eventually(() => placeOf(corpus.uri('east.notes.yaml')));
		assert.equal(article.getText(place), 'the wall held');
		assert.equal(await corpus.read('east.notes.yaml'), files['east.notes.yaml']);
	});

	test('what a formatter makes of it on saving is followed, too', async () => {
		const corpus = await makeCorpus(files);
		const { document } = await corpus.show('east.txt');
		await eventually(() => placeOf(corpus.uri('east.notes.yaml')));
		const formatter = vscode.workspace.onWillSaveTextDocument(event => {
			if (event.document !== document) return;
			const at = (offset: number) => document.positionAt(offset);
			const ends = [...document.getText().matchAll(/(?<=\.) /g)].map(({ index }) => index);
			event.waitUntil(
				Promise.resolve(ends.map(end => vscode.TextEdit.replace(new vscode.Range(at(end), at(end + 1)), '\n\n'))),
			);
		});
		const change = new vscode.WorkspaceEdit();
		change.insert(document.uri, new vscode.Position(0, 0), 'Rain went on. ');
		await vscode.workspace.applyEdit(change);
		assert.ok(await document.save());
		formatter.dispose();

		assert.match(await corpus.read('east.txt'), /^Rain went on\.\n\nThe mayor/);
		await eventually(async () => (await placeOf(corpus.uri('east.notes.yaml')))?.start.line === 2);
		await said(corpus, undefined);
	});

	test('what another program writes meanwhile waits until the reader lets go of their own', async () => {
		const corpus = await makeCorpus(files);
		const { document } = await corpus.show('east.txt');
		await eventually(() => placeOf(corpus.uri('east.notes.yaml')));
		const change = new vscode.WorkspaceEdit();
		change.insert(document.uri, new vscode.Position(0, 0), 'Rain went on. ');
		await vscode.workspace.applyEdit(change);
		await eventually(async () => (await placeOf(corpus.uri('east.notes.yaml')))?.start.character === 29);
		await corpus.write('east.txt', 'The mayor said the dam had never held. The road was open. Nobody was hurt.\n');

		await new Promise(resume => setTimeout(resume, 500));
		assert.equal((await placeOf(corpus.uri('east.notes.yaml')))?.start.character, 29);
		await said(corpus, undefined);
		assert.equal(document.isDirty, true);

		await eventually(() => vscode.window.activeTextEditor?.document === document);
		await vscode.commands.executeCommand('workbench.action.files.revert');
		await said(corpus, 'anchor.altered');
		assert.match(document.getText(), /had never held/);
	});

	test('an updated version is put in place of what differs, unsaved, and notes go along', async () => {
		const corpus = await makeCorpus(files);
		const { document } = await corpus.show('east.txt');
		await eventually(() => placeOf(corpus.uri('east.notes.yaml')));
		const updated = 'Rain went on.\r\n\r\nThe mayor said the dam held. The road was shut. Nobody was hurt.\n';
		// It waits for its message to be answered.
		void vscode.commands.executeCommand('lateral.replaceArticle', { text: updated });

		await eventually(() => document.getText().startsWith('Rain went on.\n\nThe mayor'));
		// VS Code tells that it is unsaved after it has told the text.
		await eventually(() => document.isDirty);
		assert.equal(await corpus.read('east.txt'), files['east.txt']);
		await eventually(async () => (await placeOf(corpus.uri('east.notes.yaml')))?.start.line === 2);

		await eventually(() => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff);
		// Undo is that of the editor with the focus, which the tab has before its text has it.
		await eventually(() => vscode.window.activeTextEditor?.document === document);
		await vscode.commands.executeCommand('undo');
		await eventually(() => document.getText() === files['east.txt']);
	});
});
