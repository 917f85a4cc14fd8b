import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Actions, type EditorFileEdit } from '../../src/extension/writing/actions';
import { Journal } from '../../src/extension/writing/journal';
import { eventually } from '../support/eventually';
import { makeCorpus, type TestCorpus } from './support/corpus';

const base = 'format: 1\nnotes:\n  n-one: {quote: the bridge}\n';
const added = '  n-mine: {quote: the dam}\n';
const log = { info: () => {}, warn: () => {}, error: () => {} };

suite('what Lateral did', () => {
	const toDispose: { dispose(): unknown }[] = [];
	teardown(() => {
		for (const each of toDispose.splice(0)) each.dispose();
	});

	/** Three notes written one after the other, each as an action of its own. */
	async function threeNotes(corpus: TestCorpus) {
		const actions = new Actions(new Journal(corpus.uri('storage')), log);
		toDispose.push(actions);
		const uri = corpus.uri('east.notes.yaml');
		const write = async (id: string) => {
			const from = await corpus.read('east.notes.yaml');
			const edits = [{ span: { start: from.length, end: from.length }, text: `  ${id}: {quote: rain}\n` }];
			return actions.run({ label: id, files: [{ kind: 'edit', uri, edits, from }] });
		};
		const notes = [await write('n-a'), await write('n-b'), await write('n-c')];
		const left = async () => [...(await corpus.read('east.notes.yaml')).matchAll(/^ {2}(n-\w+)/gm)].map(([, id]) => id);
		return { actions, notes, left };
	}

	test('can be taken back by itself, whatever was done since', async () => {
		const corpus = await makeCorpus({ 'east.notes.yaml': base });
		const { actions, notes, left } = await threeNotes(corpus);

		assert.deepEqual(await actions.undo(notes[1]), { label: 'n-b' });
		assert.deepEqual(await left(), ['n-one', 'n-a', 'n-c']);
		const again = await actions.undo(notes[1]);
		assert.match('refused' in again ? again.refused : '', /“n-b” has been taken back already/);
		assert.deepEqual(await left(), ['n-one', 'n-a', 'n-c']);
		assert.deepEqual(await actions.redo(), { label: 'n-b' });
		assert.equal((await left()).includes('n-b'), true);
	});

	test('and cannot be taken back any more does not stand in the way of what was done before', async () => {
		const corpus = await makeCorpus({ 'east.notes.yaml': base });
		const { actions, left } = await threeNotes(corpus);
		const { document } = await corpus.show('east.notes.yaml');
		const edit = new vscode.WorkspaceEdit();
		const at = document.positionAt(document.getText().indexOf('rain', document.getText().indexOf('n-c')));
		edit.replace(document.uri, new vscode.Range(at, at.translate(0, 4)), 'snow');
		await vscode.workspace.applyEdit(edit);
		await document.save();

		const refused = await actions.undo();
		assert.match('refused' in refused ? refused.refused : '', /“n-c” cannot be taken back.* takes back “n-b”/);
		assert.deepEqual(await actions.undo(), { label: 'n-b' });
		assert.deepEqual(await actions.undo(), { label: 'n-a' });
		assert.deepEqual(await left(), ['n-one', 'n-c']);
		assert.ok('refused' in (await actions.undo()));
	});
});

suite('what Lateral writes while another window writes to the same file', () => {
	const toDispose: { dispose(): unknown }[] = [];
	teardown(() => {
		for (const each of toDispose.splice(0)) each.dispose();
	});

	function actionsIn(corpus: TestCorpus): Actions {
		const actions = new Actions(new Journal(corpus.uri('storage')), log);
		toDispose.push(actions);
		return actions;
	}

	const adding = (uri: vscode.Uri): EditorFileEdit => {
		const edits = [{ span: { start: base.length, end: base.length }, text: added }];
		return { kind: 'edit', uri, edits, from: base };
	};

	test('stands beside what was added there since it was worked out', async () => {
		const corpus = await makeCorpus({ 'east.notes.yaml': base });
		const uri = corpus.uri('east.notes.yaml');
		await corpus.show('east.notes.yaml');
		const others = `${base}  n-them: {quote: rain}\n`;
		await corpus.write('east.notes.yaml', others);
		assert.ok(await actionsIn(corpus).run({ label: 'Mark', files: [adding(uri)] }));

		const now = await corpus.read('east.notes.yaml');
		assert.ok(now.includes(added) && now.includes('n-them'), now);
	});

	test('joins a file that was made since', async () => {
		const corpus = await makeCorpus({ 'east.notes.yaml': base });
		const file = { kind: 'create', uri: corpus.uri('east.notes.yaml'), text: `format: 1\nnotes:\n${added}` } as const;
		assert.ok(await actionsIn(corpus).run({ label: 'Mark', files: [file] }));

		const now = await corpus.read('east.notes.yaml');
		for (const id of ['n-one', 'n-mine']) assert.match(now, new RegExp(`^ {2}${id}:`, 'm'));
	});

	test('is written again where it was written over, and is still taken back whole', async () => {
		const corpus = await makeCorpus({ 'east.notes.yaml': base });
		const actions = actionsIn(corpus);
		assert.ok(await actions.run({ label: 'Mark', files: [adding(corpus.uri('east.notes.yaml'))] }));
		const others = `${base}  n-them: {quote: rain}\n`;
		await corpus.write('east.notes.yaml', others);

		const now = await eventually(async () => {
			const text = await corpus.read('east.notes.yaml');
			return text.includes('n-mine') && text;
		});
		assert.match(now, /^ {2}n-them:/m);
		await actions.undo();
		assert.equal(await corpus.read('east.notes.yaml'), others);
	});

	test('stays out where the reader takes it out by hand and saves', async () => {
		const corpus = await makeCorpus({ 'east.notes.yaml': base });
		const { document } = await corpus.show('east.notes.yaml');
		assert.ok(await actionsIn(corpus).run({ label: 'Mark', files: [adding(document.uri)] }));
		await eventually(() => document.getText().includes('n-mine'));
		const edit = new vscode.WorkspaceEdit();
		edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), base);
		await vscode.workspace.applyEdit(edit);
		await document.save();

		// Longer than it is looked after.
		await new Promise(resume => setTimeout(resume, 3500));
		assert.equal(await corpus.read('east.notes.yaml'), base);
	});

	test('is written again even where the file is as it was before, which the other window may have written', async () => {
		const corpus = await makeCorpus({ 'east.notes.yaml': base });
		assert.ok(await actionsIn(corpus).run({ label: 'Mark', files: [adding(corpus.uri('east.notes.yaml'))] }));
		await corpus.write('east.notes.yaml', base);

		await eventually(async () => (await corpus.read('east.notes.yaml')).includes('n-mine'));
	});

	test('is not written to a file whose letters it would spoil', async () => {
		const corpus = await makeCorpus({});
		const uri = corpus.uri('east.notes.yaml');
		const bytes = Uint8Array.from([...new TextEncoder().encode(`${base}# `), 0xe8, 0x0a]);
		await vscode.workspace.fs.writeFile(uri, bytes);
		const from = new TextDecoder().decode(bytes);
		const edits = [{ span: { start: base.length, end: base.length }, text: added }];

		assert.equal(
			await actionsIn(corpus).run({ label: 'Mark', files: [{ kind: 'edit', uri, edits, from }] }),
			undefined,
		);
		assert.deepEqual([...(await vscode.workspace.fs.readFile(uri))], [...bytes]);
	});
});
