import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CompareTab } from '../../src/extension/webview/compareTab';
import { Subject } from '../../src/extension/webview/subject';
import type { CompareView } from '../../src/protocol/toPanel';
import { eventually } from '../support/eventually';
import { makeCorpus } from './support/corpus';
import { ownSession } from './support/ownSession';

const files = {
	'claims/safe.yaml': 'text: The bridge was safe\n',
	'claims/full.yaml': 'text: The ferry was full\n',
	'east.txt': 'The bridge was safe in January. The ferry was full.\n',
	'east.notes.yaml': [
		'notes:',
		'  n-safe: {quote: The bridge was safe in January, claim: safe}',
		'  n-full: {quote: The ferry was full, claim: full}',
		'',
	].join('\n'),
	'west.txt': 'The bridge was not safe.\n',
	'west.notes.yaml': 'notes:\n  n-west: {quote: The bridge was not safe, claim: safe, stance: denies}\n',
	'north.txt': 'Nothing was said.\n',
};

suite('what is side by side in the panel', () => {
	const toDispose: { dispose(): unknown }[] = [];
	teardown(() => {
		for (const each of toDispose.splice(0)) each.dispose();
	});

	const token = new vscode.CancellationTokenSource().token;
	const passages = ({ content }: CompareView): string[] =>
		content.kind === 'passages' ? content.passages.map(({ note }) => note) : [content.kind];

	async function openTab() {
		const corpus = await makeCorpus(files);
		const own = await ownSession();
		toDispose.push(own);
		const { source } = own;
		const subject = new Subject(null);
		const tab = new CompareTab(source, subject, undefined);
		const go = async (words: string): Promise<void> => {
			const editor = await corpus.show('east.txt');
			const at = editor.document.positionAt(editor.document.getText().indexOf(words) + 1);
			editor.selection = new vscode.Selection(at, at);
			await eventually(async () => (await tab.view(token)).content.kind !== 'no-corpus');
		};
		return { corpus, tab, subject, go };
	}

	test('is the claim’s at the cursor, that at the cursor first, until the reader chooses', async () => {
		const { tab, subject, go } = await openTab();
		await go('The bridge');
		await eventually(async () => passages(await tab.view(token)).join() === 'east#n-safe,west#n-west');
		assert.equal(tab.follow(subject.follow('cursor')), true);

		tab.ask({
			tab: 'compare',
			what: 'passages',
			extent: 'words',
			scope: 'claim',
			notes: ['west#n-west', 'east#n-safe'],
			articles: null,
		});
		await go('The ferry');
		assert.deepEqual(passages(await tab.view(token)), ['west#n-west', 'east#n-safe']);
		assert.equal(tab.follow(subject.follow('cursor')), false, 'what was chosen stays');

		tab.show({ what: 'passages' }, undefined);
		await eventually(async () => passages(await tab.view(token)).join() === 'east#n-full');
	});

	test('is the article at the cursor and the one that shares most claims with it', async () => {
		const { tab, go } = await openTab();
		await go('The ferry');
		tab.show({ what: 'articles' }, undefined);
		const { content } = await tab.view(token);
		assert.ok(content.kind === 'articles');
		assert.deepEqual(
			content.articles.map(({ article }) => article.id),
			['east', 'west'],
		);
		assert.deepEqual(
			content.shared.map(({ claim }) => claim.id),
			['safe'],
		);
	});

	test('opens by commands, for two articles with both named too', async () => {
		const { corpus } = await openTab();
		await corpus.show('east.txt');
		const panels = (): readonly vscode.Tab[] =>
			vscode.window.tabGroups.all.flatMap(({ tabs }) =>
				tabs.filter(
					({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('crossReferencesPanel'),
				),
			);
		await vscode.commands.executeCommand('lateral.compareArticles', { article: 'east', with: 'west' });
		await eventually(() => panels().length === 1);
		await vscode.commands.executeCommand('lateral.compareQuotations', { claim: 'safe' });
		await vscode.commands.executeCommand('lateral.compare', { note: 'west#n-west' });
		assert.equal(panels().length, 1);
		await vscode.window.tabGroups.close(panels());
	});
});
