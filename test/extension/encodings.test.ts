import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { makeCorpus } from './support/corpus';
import { select } from './support/cursor';

/** “Most je zatvoren”, reče Čedna Šimić. in windows-1250, the quotation marks and accents a byte each. */
const inWindows1250 = Uint8Array.from([
	0x93, ...new TextEncoder().encode('Most je zatvoren'), 0x94, ...new TextEncoder().encode(', re'), 0xe8,
	...new TextEncoder().encode('e '), 0xc8, ...new TextEncoder().encode('edna '), 0x8a,
	...new TextEncoder().encode('imi'), 0xe6, ...new TextEncoder().encode('.\n'),
]); // prettier-ignore

suite('where files.encoding is not UTF-8', () => {
	const settings = () => vscode.workspace.getConfiguration('files');
	setup(() => settings().update('encoding', 'windows1252', vscode.ConfigurationTarget.Workspace));
	teardown(() => settings().update('encoding', undefined, vscode.ConfigurationTarget.Workspace));

	test('a sidecar is read and written as UTF-8 all the same', async () => {
		const corpus = await makeCorpus({
			'bridge.txt': 'The mayor said the bridge was safe. It was closed on Monday.\n',
			'bridge.notes.yaml': 'format: 1\nnotes:\n  n-aaaa:\n    quote: the bridge was safe\n    note: “Čedna” asked\n',
		});
		const sidecar = await corpus.show('bridge.notes.yaml');
		await eventually(() => sidecar.document.getText().includes('“Čedna”'));

		await select(await corpus.show('bridge.txt'), 'It was closed');
		await vscode.commands.executeCommand('lateral.markPassage', { newClaim: 'Šta je zatvoreno', stance: 'asserts' });

		const written = await eventually(async () => {
			const now = await corpus.read('bridge.notes.yaml');
			return now.includes('It was closed') && now;
		});
		assert.ok(written.includes('note: “Čedna” asked'), written);
	});

	test('an article is decoded as its sidecar says', async () => {
		const corpus = await makeCorpus({
			'most.txt': inWindows1250,
			'most.notes.yaml': 'format: 1\narticle: {encoding: windows-1250}\nnotes: {}\n',
		});
		const { document } = await corpus.show('most.txt');

		await eventually(() => document.getText() === '“Most je zatvoren”, reče Čedna Šimić.\n');
		assert.equal(document.isDirty, false);
	});
});
