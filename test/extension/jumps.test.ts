import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { makeCorpus, type TestCorpus } from './support/corpus';
import { putCursor } from './support/cursor';
import { enterUntil } from './support/list';

/** Three papers: the Herald copies the Post, and the Post cites the harbour's own notice. */
const ferry = {
	'sources.yaml':
		'herald: {name: The Herald, kind: outlet}\npost: {name: The Post, kind: outlet}\nharbour: {name: The harbour, kind: body}\n',
	'claims/on-time.yaml': 'text: The ferry ran on time\n',
	'claims/full.yaml': 'text: The ferry was full\n',
	'a-herald.txt': 'The ferry ran on time on Monday.\n\nIt was full, people said.\n\nNobody was late.\n',
	'a-herald.notes.yaml': [
		'article: {outlet: herald, published: 2024-05-06, read: full}',
		'notes:',
		'  n-time: {quote: The ferry ran on time, claim: on-time, links: {copies: b-post#n-time}}',
		'  n-full: {quote: It was full, claim: full}',
		'  n-late: {quote: Nobody was late, note: Who says so?}',
		'',
	].join('\n'),
	'b-post.txt': 'On Monday the ferry was on time, the harbour said.\n',
	'b-post.notes.yaml': [
		'article: {outlet: post, published: 2024-05-05}',
		'notes:',
		'  n-time: {quote: the ferry was on time, claim: on-time, links: {cites: c-harbour#n-time}}',
		'',
	].join('\n'),
	'c-harbour.txt': 'Notice: the ferry was late by an hour. The ferry leaves on time.\n',
	'c-harbour.notes.yaml': [
		'article: {outlet: harbour}',
		'notes:',
		'  n-late: {quote: the ferry was late, claim: on-time, stance: denies}',
		'  n-time: {quote: The ferry leaves on time, claim: on-time}',
		'',
	].join('\n'),
};

suite('jumping from passage to passage', () => {
	let corpus: TestCorpus;

	suiteSetup(async () => {
		corpus = await makeCorpus(ferry);
	});

	async function begin(path = 'a-herald.txt', words = ''): Promise<void> {
		const editor = await corpus.show(path);
		await putCursor(editor, words);
	}

	const run = (command: string, about?: unknown): Thenable<unknown> =>
		vscode.commands.executeCommand(`lateral.${command}`, about);

	/** The file that is before the reader, and the words that are selected in it. */
	function here(): string {
		const editor = vscode.window.activeTextEditor;
		if (!editor) return 'no editor';
		const name = editor.document.uri.path.split('/').at(-1);
		const { line, character } = editor.selection.start;
		return `${name} ${line}:${character} ${editor.document.getText(editor.selection)}`;
	}

	async function arrives(at: string): Promise<void> {
		await eventually(() => here() === at).catch(() => assert.equal(here(), at));
	}

	test('goes from note to note, across the articles and round to the first', async () => {
		await begin('a-herald.txt', 'ferry ran');
		await run('nextNote');
		await arrives('a-herald.txt 2:0 It was full');
		await run('nextNote');
		await arrives('a-herald.txt 4:0 Nobody was late');
		await run('nextNote');
		await arrives('b-post.txt 0:10 the ferry was on time');
		await run('previousNote');
		await arrives('a-herald.txt 4:0 Nobody was late');
	});

	test('goes to the next passage that is on another claim', async () => {
		await begin('a-herald.txt', 'full');
		await run('nextClaim');
		await arrives('b-post.txt 0:10 the ferry was on time');
		await run('nextClaim');
		await arrives('a-herald.txt 2:0 It was full');
	});

	test('goes round the passages of one claim', async () => {
		await begin('b-post.txt', 'the ferry');
		await run('nextPassage');
		await arrives('c-harbour.txt 0:8 the ferry was late');
		await run('nextPassage');
		await arrives('c-harbour.txt 0:39 The ferry leaves on time');
		await run('nextPassage');
		await arrives('a-herald.txt 0:0 The ferry ran on time');
	});

	test('comes back with Go Back, also to a place a few lines away', async () => {
		await begin('a-herald.txt', 'people said');
		const from = here();
		await run('nextNote');
		await arrives('a-herald.txt 4:0 Nobody was late');
		await vscode.commands.executeCommand('workbench.action.navigateBack');
		await arrives(from);

		await begin('b-post.txt', 'the ferry');
		await run('nextPassage');
		await arrives('c-harbour.txt 0:8 the ferry was late');
		await vscode.commands.executeCommand('workbench.action.navigateBack');
		await eventually(() => here().startsWith('b-post.txt'));
	});

	test('leads from a sidecar, a claim’s file, and what a key of one’s own names', async () => {
		await begin('b-post.notes.yaml', 'the ferry was');
		await run('nextPassage');
		await arrives('c-harbour.txt 0:8 the ferry was late');

		await begin('claims/full.yaml');
		await run('findPassages');
		await arrives('a-herald.txt 2:0 It was full');

		await begin('b-post.txt');
		await run('nextNote', { note: 'c-harbour#n-late', in: corpus.uri('lateral.yaml').toString() });
		await arrives('c-harbour.txt 0:39 The ferry leaves on time');
	});

	test('follows what is copied and cited to its end, each hop an Enter', async () => {
		await begin('a-herald.txt', 'ferry ran');
		const following = run('goToOrigin');
		await acceptUntil('b-post.txt 0:10 the ferry was on time');
		await acceptUntil('c-harbour.txt 0:39 The ferry leaves on time');
		await following;
	});

	/** Enter in the list that is open or about to be. */
	async function acceptUntil(at: string): Promise<void> {
		await enterUntil(() => here() === at).catch(() => assert.equal(here(), at));
	}

	test('leaves a trail, from which the last passage is an Enter away', async () => {
		await begin('a-herald.txt', 'ferry ran');
		await run('nextNote');
		await arrives('a-herald.txt 2:0 It was full');
		await run('nextContested');
		await arrives('b-post.txt 0:10 the ferry was on time');

		await begin('c-harbour.txt');
		const choosing = run('showTrail');
		await acceptUntil('b-post.txt 0:10 the ferry was on time');
		await choosing;
	});

	test('opens both sides as a text', async () => {
		await begin('b-post.txt', 'the ferry');
		await run('readSides');
		await eventually(() => vscode.window.activeTextEditor?.document.uri.scheme === 'lateral-page');

		const { document } = vscode.window.activeTextEditor!;
		assert.equal(document.lineAt(0).text, 'The ferry ran on time');
		assert.match(document.getText(), /^This claim is contested: 3 assert, 1 denies/mu);
		assert.match(document.getText(), /^1 of 1\. The harbour, in its own voice, denies:\n“the ferry was late”$/mu);
		assert.match(document.getText(), /^It has this from: The harbour, undated, c-harbour$/mu);
	});

	test('the text follows what is written meanwhile', async () => {
		await begin('b-post.txt', 'the ferry');
		await run('readSides');
		await eventually(() => vscode.window.activeTextEditor?.document.uri.scheme === 'lateral-page');
		const { document } = vscode.window.activeTextEditor!;
		await corpus.write('claims/on-time.yaml', 'text: The ferry ran on time on Monday\n');

		await eventually(() => document.lineAt(0).text === 'The ferry ran on time on Monday');
		await corpus.write('claims/on-time.yaml', ferry['claims/on-time.yaml']);
	});

	test('tells in a text of its own how all of it is done without a mouse and without sight', async () => {
		await run('accessibilityHelp');
		await eventually(() => vscode.window.activeTextEditor?.document.uri.authority === 'help');

		const text = vscode.window.activeTextEditor!.document.getText();
		assert.match(text, /^Read the Sides of This Claim: Ctrl\+K, Shift\+Y$/mu);
		assert.match(text, /editor\.accessibilitySupport/u);
		for (const key of ['Shift+F10', 'Ctrl+F,', 'a slash', 'Alt+Left', 'T shows'])
			assert.ok(text.slice(text.indexOf('The panel\n')).includes(key), key);
	});
});
