import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { makeCorpus, type TestCorpus } from './support/corpus';

const files = {
	'sources.yaml': 'mira-stell: {name: Mira Stell, kind: person, role: Mayor of Varn}\n',
	'claims/bridge-safe.yaml': 'text: The bridge was safe before the storm\n',
	'east.txt': 'Council reopens the bridge\n\nThe mayor said the bridge was safe.\n',
	'east.notes.yaml': [
		'format: 1',
		'notes:',
		'  n-one:',
		'    quote: the bridge was safe',
		'    before: The mayor said',
		'    claim: ',
		'    stance: asserts',
		'    ',
		'',
	].join('\n'),
};

/** What VS Code would list at the end of the words, asked until there is something of ours. */
async function listed(corpus: TestCorpus, path: string, words: string): Promise<vscode.CompletionItem[]> {
	const { document } = await corpus.show(path);
	const position = document.positionAt(document.getText().indexOf(words) + words.length);
	return eventually(async () => {
		const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			position,
		);
		const ours = items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
		return ours.length > 0 && ours;
	});
}

const nameOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);

suite('editing a sidecar by hand', () => {
	let corpus: TestCorpus;

	suiteSetup(async () => {
		corpus = await makeCorpus(files);
	});

	test('claims are offered with their words', async () => {
		const items = await listed(corpus, 'east.notes.yaml', 'claim: ');
		const claim = items.find(item => nameOf(item) === 'bridge-safe');
		assert.deepEqual(claim?.label, { label: 'bridge-safe', description: 'The bridge was safe before the storm' });
	});

	test('keys are offered with what they are for, those that are there left out', async () => {
		const items = await listed(corpus, 'east.notes.yaml', 'asserts\n    ');
		const speaker = items.find(item => nameOf(item) === 'speaker');
		const documentation = speaker?.documentation;
		assert.match(typeof documentation === 'string' ? documentation : (documentation?.value ?? ''), /Who says it/);
		assert.ok(!items.some(item => nameOf(item) === 'quote'));
	});

	test('the hover says what a key is for', async () => {
		const { document } = await corpus.show('east.notes.yaml');
		const at = document.positionAt(document.getText().indexOf('stance') + 1);
		const text = await eventually(async () => {
			const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
				'vscode.executeHoverProvider',
				document.uri,
				at,
			);
			const contents = hovers
				.flatMap(hover => hover.contents)
				.map(part => (typeof part === 'string' ? part : part.value));
			return contents.length > 0 && contents.join('\n');
		});
		assert.match(text, /What the passage does to the claim[^]*`denies`/);
	});
});
