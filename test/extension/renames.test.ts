import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { makeCorpus } from './support/corpus';

const files = {
	'claims/safe.yaml': 'text: The bridge was safe\n',
	'east.txt': 'The mayor said the bridge was safe.\n',
	'east.notes.yaml': 'notes:\n  n-one: {quote: the bridge was safe, claim: safe}\n',
	'west.txt': 'It was not safe.\n',
	'west.notes.yaml': 'notes:\n  n-two: {quote: not safe, claim: safe, stance: denies}\n',
};

/** What VS Code would do for the claim of the bridge to be called otherwise, once it is known everywhere. */
async function renamed(document: vscode.TextDocument): Promise<vscode.WorkspaceEdit> {
	const place = document.positionAt(document.getText().indexOf('bridge'));
	return eventually(async () => {
		const found = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
			'vscode.executeDocumentRenameProvider',
			document.uri,
			place,
			'bridge-safe',
		);
		return found.entries().length >= 2 && found;
	});
}

suite('renaming', () => {
	test('gives a claim another id in every file, from a passage of an article', async () => {
		const corpus = await makeCorpus(files);
		const { document } = await corpus.show('east.txt');
		const change = await renamed(document);

		assert.ok(await vscode.workspace.applyEdit(change));
		for (const path of ['east.notes.yaml', 'west.notes.yaml'])
			await eventually(async () =>
				(await vscode.workspace.openTextDocument(corpus.uri(path))).getText().includes('claim: bridge-safe'),
			);
		assert.equal(await corpus.read('claims/bridge-safe.yaml'), files['claims/safe.yaml']);

		await vscode.commands.executeCommand('lateral.undo');
		for (const [path, text] of Object.entries(files)) assert.equal(await corpus.read(path), text);
	});

	test('that was left, and then done by a command, is taken back by one undo', async () => {
		const corpus = await makeCorpus(files);
		const { document } = await corpus.show('east.txt');
		const place = document.positionAt(document.getText().indexOf('bridge'));
		await eventually(() => vscode.languages.getDiagnostics(corpus.uri('west.notes.yaml')).length > 0);
		const given = { in: String(document.uri), confirmed: true };
		await vscode.commands.executeCommand('lateral.renameClaim', { ...given, claim: 'safe', id: 'sound' });
		await vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, place, 'bridge-safe');
		await vscode.commands.executeCommand('lateral.renameClaim', { ...given, claim: 'sound', id: 'bridge-safe' });
		assert.match(await corpus.read('west.notes.yaml'), /claim: bridge-safe/);

		await vscode.commands.executeCommand('lateral.undo');
		assert.match(await corpus.read('west.notes.yaml'), /claim: sound/);
		await vscode.commands.executeCommand('lateral.undo');
		for (const [path, text] of Object.entries(files)) assert.equal(await corpus.read(path), text);
	});

	test('changes hidden layers, too, and shows nothing of them, in a blind first pass', async () => {
		const settings = vscode.workspace.getConfiguration('lateral');
		const set = async (layer: string | undefined, blind: boolean | undefined) => {
			await settings.update('layer', layer, vscode.ConfigurationTarget.Global);
			await settings.update('blindFirstPass', blind, vscode.ConfigurationTarget.Global);
		};
		const hidden = 'notes:\n  n-his: {quote: not safe, claim: safe, stance: questions}\n';
		const corpus = await makeCorpus({ ...files, 'west.tomas.notes.yaml': hidden });
		await set('mira', true);
		try {
			const { document } = await corpus.show('east.txt');
			const change = await renamed(document);
			assert.ok(!change.entries().some(([uri]) => uri.path.includes('tomas')));

			assert.ok(await vscode.workspace.applyEdit(change));
			await eventually(async () => (await corpus.read('west.tomas.notes.yaml')).includes('claim: bridge-safe'));
			await vscode.commands.executeCommand('lateral.undo');
			for (const [path, text] of Object.entries(files)) assert.equal(await corpus.read(path), text);
			assert.equal(await corpus.read('west.tomas.notes.yaml'), hidden);
		} finally {
			await set(undefined, undefined);
		}
	});

	test('refuses an id that is none', async () => {
		const corpus = await makeCorpus(files);
		const { document } = await corpus.show('east.txt');
		await eventually(() => vscode.languages.getDiagnostics(corpus.uri('west.notes.yaml')).length > 0);

		// The newest VS Code rejects with the message, the oldest answers with no edit.
		const change = await vscode.commands
			.executeCommand<vscode.WorkspaceEdit | undefined>(
				'vscode.executeDocumentRenameProvider',
				document.uri,
				document.positionAt(document.getText().indexOf('bridge')),
				'Not An Id',
			)
			.then(
				edit => edit,
				() => undefined,
			);
		assert.equal(change?.size ?? 0, 0);
	});
});
