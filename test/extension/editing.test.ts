import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { makeCorpus, type TestCorpus } from './support/corpus';
import { putCursor, select } from './support/cursor';

const files = {
	'claims/safe.yaml': '\ufefftext: The bridge was safe # says the council\r\nabout: [bridge]\r\n',
	'claims/sound.yaml': 'text: The bridge was sound\nabout: [repair]\n',
	'claims/cars.yaml': 'text: Cars that crossed it in a day\nkind: quantity\nunit: cars\nexcludes: []\n',
	'sources.yaml': 'mayor: {name: The mayor}\n',
	'east.txt': 'The mayor said the bridge was safe, and sound as well. Some 400 cars crossed it.\n',
	'east.notes.yaml': [
		'# ours',
		'notes:',
		'  n-safe: {quote: "the bridge was safe, and sound as well", claim: safe} # by hand',
		'  n-cars:',
		'    quote: Some 400 cars',
		'    claim: cars',
		'    tags: [traffic]',
		'',
	].join('\n'),
	'west.txt': 'It was sound, the engineer said. It was wet.\n',
	'west.notes.yaml': [
		'notes:',
		'  n-sound: {quote: It was sound, claim: sound}',
		'  n-wet: {quote: It was wet, claim: {text: It was wet}}',
		'  n-eng: {quote: the engineer said, claim: {text: An engineer spoke}}',
		'',
	].join('\n'),
};

/** Opens an article, waits until its notes are known and puts the cursor, or the selection, on words of it. */
async function at(
	corpus: TestCorpus,
	path: keyof typeof files,
	words: string,
	selected: 'cursor' | 'selected' = 'cursor',
) {
	const editor = await corpus.show(path);
	await eventually(async () => {
		const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
			'vscode.executeCodeLensProvider',
			editor.document.uri,
		);
		return lenses.length > 0;
	});
	await (selected === 'selected' ? select(editor, words) : putCursor(editor, words));
	return editor;
}

/** The files as they stand on the disk; those that are gone are left out. */
async function onDisk(corpus: TestCorpus, paths: readonly string[] = Object.keys(files)) {
	const read = paths.map(async path => {
		const text = await corpus.read(path).catch(() => undefined);
		return text === undefined ? [] : [[path, text] as const];
	});
	return Object.fromEntries((await Promise.all(read)).flat());
}

async function bytesOf(corpus: TestCorpus, path: string): Promise<string> {
	return [...(await vscode.workspace.fs.readFile(corpus.uri(path)))].join(' ');
}

suite('editing a note', () => {
	test('gives it another figure, date, tags, speaker and way of naming the source, each one undone', async () => {
		const corpus = await makeCorpus(files);
		await at(corpus, 'east.txt', '400');
		const before = await onDisk(corpus);
		await vscode.commands.executeCommand('lateral.changeValue', { value: 'about 400', asOf: '2024-05' });
		await vscode.commands.executeCommand('lateral.changeTags', { tags: ['traffic', 'counted'] });
		await vscode.commands.executeCommand('lateral.changeSpeaker', { newSpeaker: 'Mira Stell' });
		await vscode.commands.executeCommand('lateral.changeStrength', { strength: 'described' });

		assert.match(
			await corpus.read('east.notes.yaml'),
			/quote: Some 400 cars\n {4}speaker: mira-stell\n {4}claim: cars\n {4}value: about 400\n {4}asOf: 2024-05\n {4}tags: \[traffic, counted\]\n {4}strength: described\n/,
		);
		assert.match(await corpus.read('sources.yaml'), /name: Mira Stell/);
		for (let step = 0; step < 4; step++) await vscode.commands.executeCommand('lateral.undo');
		assert.deepEqual(await onDisk(corpus), before);
	});

	test('writes no figure that the claim does not ask for', async () => {
		const corpus = await makeCorpus(files);
		await at(corpus, 'east.txt', '400');
		void vscode.commands.executeCommand('lateral.changeValue', { value: 'many' });
		await at(corpus, 'east.txt', 'bridge was safe');
		void vscode.commands.executeCommand('lateral.changeValue', { value: '6' });
		await vscode.commands.executeCommand('lateral.changeStance', { stance: 'denies' });

		assert.match(await corpus.read('east.notes.yaml'), /claim: safe, stance: denies\}/);
		assert.doesNotMatch(await corpus.read('east.notes.yaml'), /value/);
	});

	test('makes its words shorter or longer by selecting them anew, without asking which note is meant', async () => {
		const corpus = await makeCorpus(files);
		await at(corpus, 'east.txt', 'the bridge was safe', 'selected');
		await vscode.commands.executeCommand('lateral.putNoteOnSelection');

		assert.match(
			await corpus.read('east.notes.yaml'),
			/n-safe: \{quote: "the bridge was safe", .*claim: safe\} # by hand/,
		);
		await vscode.commands.executeCommand('lateral.undo');
		assert.equal(await corpus.read('east.notes.yaml'), files['east.notes.yaml']);
	});

	test('cuts its words at the cursor, and one undo makes them one again', async () => {
		const corpus = await makeCorpus(files);
		await at(corpus, 'east.txt', 'and sound');
		await vscode.commands.executeCommand('lateral.splitNote');

		const sidecar = await corpus.read('east.notes.yaml');
		assert.match(sidecar, /n-safe: \{quote: "the bridge was safe"/);
		assert.match(sidecar, /quote: "?and sound as well"?\n(.*\n)*? {4}claim: safe\n/);
		await vscode.commands.executeCommand('lateral.undo');
		assert.equal(await corpus.read('east.notes.yaml'), files['east.notes.yaml']);
	});

	test('puts a second note on its words, about another claim', async () => {
		const corpus = await makeCorpus(files);
		await at(corpus, 'east.txt', 'bridge was safe');
		await vscode.commands.executeCommand('lateral.duplicateNote', { claim: 'sound', stance: 'qualifies' });

		assert.match(await corpus.read('east.notes.yaml'), / {4}claim: sound\n {4}stance: qualifies\n/);
		await vscode.commands.executeCommand('lateral.undo');
		assert.equal(await corpus.read('east.notes.yaml'), files['east.notes.yaml']);
	});

	test('writes nothing where the list is left', async () => {
		const corpus = await makeCorpus(files);
		await at(corpus, 'east.txt', '400');
		const before = await onDisk(corpus);
		for (const command of [
			'editNote',
			'changeTags',
			'changeSpeaker',
			'changeStance',
			'changeClaim',
			'duplicateNote',
			'changeValue',
		]) {
			let isLeft = false;
			void vscode.commands.executeCommand(`lateral.${command}`).then(() => (isLeft = true));
			// Nothing tells a test that a list is open: it is left until the command has ended.
			await eventually(async () => {
				await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
				return isLeft;
			}).catch(() => assert.fail(`${command} does not end`));
		}
		assert.deepEqual(await onDisk(corpus), before);
	});

	test('is begun from the hover and the lens, which name the note and its corpus', async () => {
		const corpus = await makeCorpus(files);
		const { document } = await at(corpus, 'east.txt', '400');
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			document.positionAt(document.getText().indexOf('400')),
		);
		const markdown = hovers
			.flatMap(({ contents }) => contents)
			.map(content => (typeof content === 'string' ? content : content.value))
			.find(text => text.includes('command:lateral.editNote'));
		const given = JSON.parse(
			decodeURIComponent(/command:lateral\.editNote\?([^)]*)\)/.exec(markdown ?? '')?.[1] ?? ''),
		);
		const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
			'vscode.executeCodeLensProvider',
			document.uri,
			50,
		);
		const lens = lenses.find(({ command }) => command?.command === 'lateral.editNote');
		await vscode.commands.executeCommand('lateral.changeTags', { ...given[0], tags: ['told'] });

		assert.deepEqual(given[0].notes, ['east#n-cars']);
		assert.deepEqual(lens?.command?.arguments, [
			{ notes: ['east#n-safe', 'east#n-cars'], in: document.uri.toString() },
		]);
		assert.match(await corpus.read('east.notes.yaml'), /tags: \[told\]/);
	});
});

suite('editing claims', () => {
	test('merges two, and undo brings back every file byte for byte, also the one that went', async () => {
		const corpus = await makeCorpus(files);
		await at(corpus, 'east.txt', 'bridge was safe');
		const before = await onDisk(corpus);
		const gone = await bytesOf(corpus, 'claims/safe.yaml');
		await vscode.commands.executeCommand('lateral.mergeClaims', { claim: 'sound', from: 'safe', confirmed: true });

		assert.equal((await onDisk(corpus))['claims/safe.yaml'], undefined);
		assert.match(await corpus.read('east.notes.yaml'), /claim: sound\} # by hand/);
		assert.match(await corpus.read('claims/sound.yaml'), /about: \[repair, bridge\]/);
		await vscode.commands.executeCommand('lateral.undo');
		assert.deepEqual(await onDisk(corpus), before);
		assert.equal(await bytesOf(corpus, 'claims/safe.yaml'), gone);

		await vscode.commands.executeCommand('lateral.redo');
		assert.equal((await onDisk(corpus))['claims/safe.yaml'], undefined);
		await vscode.commands.executeCommand('lateral.undo');
		assert.equal(await bytesOf(corpus, 'claims/safe.yaml'), gone);
	});

	test('removes no claim file that has unsaved changes', async () => {
		const corpus = await makeCorpus(files);
		const { document } = await corpus.show('claims/safe.yaml');
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(1, 0), '# being written\r\n');
		await vscode.workspace.applyEdit(edit);
		await at(corpus, 'west.txt', 'It was sound');
		void vscode.commands.executeCommand('lateral.mergeClaims', { claim: 'sound', from: 'safe', confirmed: true });
		await vscode.commands.executeCommand('lateral.changeStance', { stance: 'denies' });

		assert.match(await corpus.read('west.notes.yaml'), /claim: sound, stance: denies\}/);
		assert.ok((await onDisk(corpus))['claims/safe.yaml']);
		assert.match(document.getText(), /# being written/);
		assert.match(await corpus.read('east.notes.yaml'), /claim: safe\}/);
	});

	test('splits one, with the notes and words that are given', async () => {
		const corpus = await makeCorpus(files);
		await at(corpus, 'east.txt', 'bridge was safe');
		const before = await onDisk(corpus);
		const given = { claim: 'safe', notes: ['east#n-safe'], text: 'It was safe for cars', confirmed: true };
		await vscode.commands.executeCommand('lateral.splitClaim', given);

		assert.equal(
			await corpus.read('claims/it-was-safe-for-cars.yaml'),
			'text: It was safe for cars\nabout: [bridge]\n',
		);
		assert.match(await corpus.read('east.notes.yaml'), /claim: it-was-safe-for-cars\} # by hand/);
		await vscode.commands.executeCommand('lateral.undo');
		assert.deepEqual(await onDisk(corpus, [...Object.keys(files), 'claims/it-was-safe-for-cars.yaml']), before);
	});

	test('renames one, its file with it, and undo brings back both', async () => {
		const corpus = await makeCorpus(files);
		await at(corpus, 'east.txt', 'bridge was safe');
		const before = await onDisk(corpus);
		await vscode.commands.executeCommand('lateral.renameClaim', { id: 'bridge-safe', confirmed: true });

		assert.match(await corpus.read('east.notes.yaml'), /claim: bridge-safe\}/);
		assert.ok((await corpus.read('claims/bridge-safe.yaml')).includes('says the council'));
		await vscode.commands.executeCommand('lateral.undo');
		assert.deepEqual(await onDisk(corpus, [...Object.keys(files), 'claims/bridge-safe.yaml']), before);
	});

	test('gives a draft a file of its own', async () => {
		const corpus = await makeCorpus(files);
		await at(corpus, 'west.txt', 'It was wet');
		const before = await onDisk(corpus);
		await vscode.commands.executeCommand('lateral.promoteDraft');

		assert.equal(await corpus.read('claims/it-was-wet.yaml'), 'text: It was wet\n');
		await vscode.commands.executeCommand('lateral.undo');
		assert.deepEqual(await onDisk(corpus, [...Object.keys(files), 'claims/it-was-wet.yaml']), before);
	});

	test('gives all drafts of an article files of their own', async () => {
		const corpus = await makeCorpus(files);
		await at(corpus, 'west.txt', 'It was wet');
		const before = await onDisk(corpus);
		await vscode.commands.executeCommand('lateral.promoteDrafts');

		assert.match(await corpus.read('west.notes.yaml'), /claim: it-was-wet\}\n.*claim: an-engineer-spoke\}\n/);
		await vscode.commands.executeCommand('lateral.undo');
		assert.deepEqual(await onDisk(corpus, [...Object.keys(files), 'claims/it-was-wet.yaml']), before);
	});
});
