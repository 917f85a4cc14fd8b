import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { OpenCorpus } from '../../src/core/index';
import { ClaimTab } from '../../src/extension/webview/claimTab';
import { CompareTab } from '../../src/extension/webview/compareTab';
import { Subject } from '../../src/extension/webview/subject';
import { QuotedTab } from '../../src/extension/webview/quotedTab';
import { eventually } from '../support/eventually';
import { makeCorpus, type TestCorpus } from './support/corpus';
import { ownSession } from './support/ownSession';

/** Names are the same in both corpora; who says it is not. */
const saidBy = (speaker: string) => ({
	'claims/safe.yaml': `text: The bridge was safe, as ${speaker} has it\n`,
	'east.txt': `“The bridge was safe,” said ${speaker}.\n`,
	'east.notes.yaml': 'notes:\n  n-one: {quote: The bridge was safe, claim: safe}\n',
});

suite('with several corpora open', () => {
	const toDispose: { dispose(): unknown }[] = [];
	teardown(() => {
		for (const each of toDispose.splice(0)) each.dispose();
	});

	/** Two corpora in one folder, read by a session of the test's own. */
	async function openTwo() {
		const [first, second] = [await makeCorpus(saidBy('Mira Stell')), await makeCorpus(saidBy('Jon Vale'))];
		const own = await ownSession();
		toDispose.push(own);
		const { session, source } = own;
		const openOf = (corpus: TestCorpus): OpenCorpus => session.find(corpus.uri('east.txt'))?.open ?? assert.fail();
		return { first, second, session, source, openOf };
	}

	async function show(corpus: TestCorpus): Promise<void> {
		await corpus.show('east.txt');
		await eventually(() => here() === corpus.uri('east.txt').toString());
	}

	const here = (): string | undefined => vscode.window.activeTextEditor?.document.uri.toString();
	const token = new vscode.CancellationTokenSource().token;

	test('the reader is in that of the text editor used last, also once the keyboard is in a panel', async () => {
		const { first, second, session, openOf } = await openTwo();
		await show(second);
		assert.equal(session.current(), openOf(second));

		await show(first);
		toDispose.push(vscode.window.createWebviewPanel('test.panel', 'Test', vscode.ViewColumn.Active));
		await eventually(() => here() === undefined);

		assert.equal(session.current(), openOf(first));
	});

	test('what is clicked in the panel is looked up where the picture came from', async () => {
		const { first, second, source, openOf } = await openTwo();
		await show(first);
		const { open } = await source.crossReferences({ kind: 'cursor' }, token);
		assert.equal(open, openOf(first));

		await show(second);
		await source.perform({ kind: 'open', note: 'east#n-one', beside: false }, open);
		await eventually(() => here() === first.uri('east.txt').toString());
	});

	test('a claim that stays in the panel is that of its corpus when the reader goes to another', async () => {
		const { first, second, source, openOf } = await openTwo();
		await show(first);
		const subject = new Subject(null);
		const tab = new ClaimTab(source, subject);
		await tab.view(token);
		subject.pin('safe', tab.open);

		await show(second);
		tab.follow(subject.follow('editor'));
		const { content } = await tab.view(token);

		assert.equal(tab.open, openOf(first));
		assert.match(JSON.stringify(content), /as Mira Stell has it/);
	});

	test('what is compared by its names is of the corpus that it was chosen in', async () => {
		const { first, second, source, openOf } = await openTwo();
		await show(first);
		const tab = new CompareTab(source, new Subject(null), undefined);
		await tab.view(token);
		assert.equal(tab.open, openOf(first));

		tab.show({ what: 'passages', notes: ['east#n-one'] }, openOf(second));
		const { wanted, content } = await tab.view(token);
		assert.equal(tab.open, openOf(second));
		assert.match(JSON.stringify(content), /as Jon Vale has it/);

		await show(first);
		tab.ask({ tab: 'compare', ...wanted, extent: 'sentences' });
		await tab.view(token);
		assert.equal(tab.open, openOf(second));
	});

	test('who is quoted in the one that was pointed at in the tree is shown until the reader goes elsewhere', async () => {
		const { first, second, source, openOf } = await openTwo();
		await show(first);
		const subject = new Subject(null);
		const tab = new QuotedTab(source, subject);
		subject.visit(openOf(second));
		tab.showWhole();

		assert.match(JSON.stringify(await tab.view(token, () => {})), /Jon Vale/);
		assert.equal(tab.open, openOf(second));

		assert.ok(tab.follow(subject.follow('editor')));
		assert.match(JSON.stringify(await tab.view(token, () => {})), /Mira Stell/);
		assert.equal(tab.open, openOf(first));
	});
});
