import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { OpenCorpus } from '../../src/core/index';
import { ChronologyTab } from '../../src/extension/webview/chronologyTab';
import { crossReferencesPanel } from '../../src/extension/webview/panel';
import { MapTab } from '../../src/extension/webview/mapTab';
import type { PanelPage } from '../../src/extension/webview/panelPage';
import { QuotedTab } from '../../src/extension/webview/quotedTab';
import { Subject } from '../../src/extension/webview/subject';
import type { PanelChange, PanelSource } from '../../src/extension/webview/panelTab';
import type { PanelState } from '../../src/protocol/panelState';
import type { ChronologyAsk } from '../../src/protocol/chronologyTab';
import type { CompareAsk } from '../../src/protocol/compareTab';
import type { QuotedAsk } from '../../src/protocol/quotedTab';
import type { ChronologyView } from '../../src/protocol/toPanel';
import { eventually } from '../support/eventually';
import { makeCorpus } from './support/corpus';
import { scriptedPage } from './support/scriptedPage';

/** Of a claim on which nobody has said anything. */
const chronologyOfFirst: ChronologyView['content'] = {
	kind: 'chronology',
	claim: { id: 'first', text: 'The bridge was safe', status: { word: 'unmarked', label: 'unmarked' } },
	claims: [],
	lanesBy: 'holder',
	inWords: [],
	before: 0,
	after: 0,
	total: 0,
	undated: 0,
	lanes: [],
	positions: [],
	crowds: [],
	ties: [],
	labels: { stances: [], ties: [] },
};

/** Answers nothing, and remembers what it was asked. */
class Listener implements PanelSource {
	readonly claims: string[] = [];
	readonly asks: QuotedAsk[] = [];
	readonly maps: string[] = [];
	readonly zooms: ChronologyAsk['shown'][] = [];
	readonly matrices: (OpenCorpus | undefined)[] = [];
	readonly compared: CompareAsk[] = [];
	readonly changed = new vscode.EventEmitter<PanelChange>();
	readonly onDidChange = this.changed.event;

	crossReferences: PanelSource['crossReferences'] = async subject => {
		this.claims.push(subject.kind === 'claim' ? subject.claim : 'cursor');
		return { open: undefined, content: { kind: 'no-article' } };
	};
	claimMap: PanelSource['claimMap'] = async ({ scope, steps }, subject) => {
		this.maps.push(`${scope} ${steps} ${subject.kind === 'claim' ? subject.claim : subject.kind}`);
		return { open: undefined, content: { kind: 'no-corpus' } };
	};
	chronology: PanelSource['chronology'] = async ({ shown }) => {
		this.zooms.push(shown);
		return { open: undefined, content: chronologyOfFirst };
	};
	whoIsQuoted: PanelSource['whoIsQuoted'] = async ask => {
		this.asks.push(ask);
		return { open: undefined, content: { kind: 'no-article' } };
	};
	matrix: PanelSource['matrix'] = async (_, open) => {
		this.matrices.push(open);
		return { open, content: { kind: 'no-corpus' } };
	};
	matrixDrawing: PanelSource['matrixDrawing'] = () => undefined;
	exportMatrix: PanelSource['exportMatrix'] = async () => {};
	saveMatrixPicture: PanelSource['saveMatrixPicture'] = async () => {};
	comparison: PanelSource['comparison'] = async ask => {
		this.compared.push(ask);
		return { open: undefined, content: { kind: 'no-corpus' } };
	};
	hasClaim: PanelSource['hasClaim'] = async ({ claim }) => claim !== 'gone';
	countInDoubt: PanelSource['countInDoubt'] = () => 0;
	perform: PanelSource['perform'] = async () => {};
	find: PanelSource['find'] = async () => ({ claims: [], passages: [], speakers: [] });
}

/** Longer than a page waits for more changes to come. */
const rest = (): Promise<void> => new Promise(resolve => void setTimeout(resolve, 300));

suite('the panel', () => {
	const toDispose: { dispose(): unknown }[] = [];
	teardown(async () => {
		for (const each of toDispose.splice(0)) each.dispose();
		await vscode.window.tabGroups.close(panels());
		await eventually(() => !panels().length);
	});

	const tabsOf = (view: string): readonly vscode.Tab[] =>
		vscode.window.tabGroups.all.flatMap(({ tabs }) =>
			tabs.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(view)),
		);
	const panels = (): readonly vscode.Tab[] => tabsOf(crossReferencesPanel);
	/** A page that has come up and gets what it shows from a listener. */
	function openPage(memory?: PanelState): { page: PanelPage; source: Listener } {
		const source = new Listener();
		const { page, say, dispose } = scriptedPage(source, memory);
		toDispose.push({ dispose }, source.changed);
		say({ kind: 'ready' });
		return { page, source };
	}

	const memory = (tab: PanelState['tab'], scope: QuotedAsk['scope']): PanelState => ({
		version: 3,
		tab,
		pinned: 'bridge-safe',
		tabs: {
			claim: { claim: 'bridge-safe', note: null, scroll: 0 },
			quoted: {
				scope,
				by: 'speaker',
				open: ['source:stell'],
				sort: { by: 'words', descending: true },
				filter: '',
				scroll: 0,
			},
		},
	});

	test('works out only the tab that is shown', async () => {
		const { page, source } = openPage();
		await eventually(() => source.claims.length > 0);
		assert.deepEqual([source.claims[0], source.asks], ['cursor', []]);

		page.show('quoted');
		const before = source.claims.length;
		await eventually(() => source.asks.length > 0);
		assert.deepEqual(source.asks[0], { tab: 'quoted', scope: 'article', by: 'speaker', open: [] });
		const asks = source.asks.length;
		source.changed.fire('corpus');
		await eventually(() => source.asks.length > asks);
		assert.equal(source.claims.length, before);

		page.show('claim', { claim: { claim: 'bridge-safe', open: undefined } });
		await eventually(() => source.claims.at(-1) === 'bridge-safe');
	});

	test('is on the tab, the claim and the rows that it was left on', async () => {
		const quoted = openPage(memory('quoted', 'corpus')).source;
		await eventually(() => quoted.asks.length > 0);
		assert.deepEqual(
			[quoted.claims, quoted.asks[0]],
			[[], { tab: 'quoted', scope: 'corpus', by: 'speaker', open: ['source:stell'] }],
		);

		const claim = openPage(memory('claim', 'corpus')).source;
		await eventually(() => claim.claims.length > 0);
		assert.equal(claim.claims[0], 'bridge-safe');
	});

	// A page asks once more when it is told that it can be seen, whenever that is: which change is none of its business
	// is asked of its tab.
	for (const { scope, anew, not } of [
		{ scope: 'article', anew: 'editor', not: ['cursor'] },
		{ scope: 'corpus', anew: 'corpus', not: ['cursor', 'editor'] },
	] as const)
		test(`asks anew who is quoted in the ${scope} at a change of it, and at no other`, async () => {
			const state = memory('quoted', scope);
			const { source } = openPage(state);
			await eventually(() => source.asks.length > 0);
			const before = source.asks.length;
			source.changed.fire(anew);
			await eventually(() => source.asks.length > before);

			const subject = new Subject(null);
			const tab = new QuotedTab(new Listener(), subject, state.tabs.quoted);
			for (const change of not) assert.equal(tab.follow(subject.follow(change)), false, change);
			assert.equal(tab.follow(subject.follow(anew)), true);
		});

	test('maps the claim that it is shown for, and follows the cursor with it but not with the map of a corpus', async () => {
		const { page, source } = openPage();
		page.show('map', { claim: { claim: 'bridge-safe', open: undefined } });
		await eventually(() => source.maps.at(-1) === 'claim 1 bridge-safe');

		const subject = new Subject(null);
		const tab = new MapTab(new Listener(), subject);
		assert.equal(tab.follow(subject.follow('cursor')), true);
		tab.ask({ tab: 'map', scope: 'corpus', steps: 2, most: 200 });
		assert.equal(tab.follow(subject.follow('cursor')), false);
		assert.equal(tab.follow(subject.follow('corpus')), true);
	});

	test('goes back over the views and claims that the reader went to, and forward again', async () => {
		const { page, source } = openPage();
		const last = (): unknown => source.claims.at(-1);
		await eventually(() => last() === 'cursor');
		page.show('claim', { claim: { claim: 'first', open: undefined } });
		page.show('claim', { claim: { claim: 'second', open: undefined } });
		page.show('quoted');
		await eventually(() => source.asks.length > 0);

		page.go('back');
		await eventually(() => last() === 'second');
		page.go('back');
		await eventually(() => last() === 'first');
		page.go('back');
		await eventually(() => last() === 'cursor');
		page.go('back');
		page.go('forward');
		await eventually(() => last() === 'first');
		page.show('claim', { claim: { claim: 'third', open: undefined } });
		page.go('forward');
		await eventually(() => last() === 'third');
		assert.deepEqual([page.tab, page.claim?.claim], ['claim', 'third'], 'nothing is ahead of a new way');
	});

	test('goes back with its pin, and lets go of it for a claim that was not pinned', async () => {
		const source = new Listener();
		const { page, say, dispose } = scriptedPage(source);
		toDispose.push({ dispose }, source.changed);
		const at = (): unknown => [page.tab, page.claim?.claim, page.isPinned];
		const claim = (name: string) => ({ claim: { claim: name, open: undefined } });
		say({ kind: 'ready' });
		page.show('claim', claim('first'));
		page.show('claim', claim('second'));
		page.show('map');
		say({ kind: 'pin', claim: 'second' });
		page.show('claim', claim('third'));
		assert.deepEqual(at(), ['claim', 'third', true]);

		page.go('back');
		assert.deepEqual(at(), ['map', 'second', true]);
		page.go('back');
		assert.deepEqual(at(), ['claim', 'second', true], 'the same claim, before it was pinned');
		page.go('back');
		assert.deepEqual(at(), ['claim', 'first', false]);
		page.go('forward');
		assert.deepEqual(at(), ['claim', 'second', false], 'what was let go is not pinned again');
	});

	test('goes back to what was compared', async () => {
		const { page, source } = openPage();
		const beside = (notes: string[]) => ({ compare: { wanted: { notes }, open: undefined } });
		await eventually(() => source.claims.length > 0);
		page.show('compare', beside(['a#n-1', 'b#n-1']));
		page.show('compare', beside(['a#n-1', 'c#n-1']));
		page.show('map', { claim: { claim: 'first', open: undefined } });
		await eventually(() => source.maps.length > 0);

		for (const [to, note] of [
			['back', 'c#n-1'],
			['back', 'b#n-1'],
			['forward', 'c#n-1'],
		] as const) {
			// What was asked on the way here is no answer.
			source.compared.length = 0;
			page.go(to);
			await eventually(() => source.compared.at(-1)?.notes?.at(-1) === note);
		}
	});

	const token = new vscode.CancellationTokenSource().token;

	test('lets a pinned claim go that is there no longer, on whichever tab', async () => {
		const { page, source } = openPage({ version: 3, tab: 'map', pinned: 'gone', tabs: {} });
		await eventually(() => source.maps.length > 0);

		assert.deepEqual([source.maps[0], page.isPinned], ['claim 1 cursor', false]);
	});

	test('keeps the zoom into a chronology across a reload for its own claim only', async () => {
		const shown = { from: 10, to: 20 };
		const zoomed = { scope: 'claim', by: 'holder', shown, lane: null } as const;
		const lastZoom = async (about: string): Promise<unknown> => {
			const source = new Listener();
			await new ChronologyTab(source, new Subject(null), { ...zoomed, about }).view(token);
			return source.zooms.at(-1);
		};

		assert.deepEqual([await lastZoom('first'), await lastZoom('second')], [shown, null]);
	});

	test('goes back to a claim that was left with the cursor', async () => {
		const { page, source } = openPage();
		const last = (): unknown => source.claims.at(-1);
		await eventually(() => last() === 'cursor');
		page.show('claim', { claim: { claim: 'first', open: undefined } });
		await eventually(() => last() === 'first');
		for (const _ of ['there', 'elsewhere']) source.changed.fire('cursor');
		await eventually(() => last() === 'cursor');

		page.go('back');
		await eventually(() => last() === 'first');
		page.go('forward');
		await eventually(() => last() === 'cursor');
		assert.equal(page.claim, undefined);
	});

	test('shows a claim of another corpus by itself, and that corpus as a whole until the reader’s own is wanted', async () => {
		const { page, source } = openPage();
		const other: OpenCorpus = Object.create(null);
		page.show('map', { claim: { claim: 'bridge-safe', open: other }, corpus: other });
		await eventually(() => source.maps.at(-1) === 'claim 1 bridge-safe');

		page.show('matrix', { corpus: other });
		await eventually(() => source.matrices.at(-1) === other);
		assert.equal(page.shown.corpus, other, 'for one more panel');
		page.show('matrix', { corpus: null });
		await eventually(() => source.matrices.length > 1 && source.matrices.at(-1) === undefined);
		page.go('back');
		await eventually(() => source.matrices.at(-1) === other);
	});

	test('opens beside the article by the command for who is quoted, and once only', async () => {
		const corpus = await makeCorpus({ 'east.txt': '“It stands,” said the mayor.\n' });
		await corpus.show('east.txt');
		await vscode.commands.executeCommand('lateral.showWhoIsQuoted');
		await eventually(() => panels().length === 1);
		await vscode.commands.executeCommand('lateral.showWhoIsQuoted');
		await rest();

		assert.equal(panels().length, 1);
	});

	test('opens once more by its command, with the same in it', async () => {
		const corpus = await makeCorpus({
			'east.txt': '“It stands,” said the mayor.\n',
			'east.notes.yaml': 'notes:\n  n-one: {quote: It stands, claim: stands}\n',
			'claims/stands.yaml': 'text: The bridge stands\n',
		});
		await corpus.show('east.txt');
		await vscode.commands.executeCommand('lateral.showCrossReferences');
		await eventually(() => panels().length === 1);
		await vscode.commands.executeCommand('lateral.openAnotherPanel');
		await eventually(() => panels().length === 2);
	});
});
