import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as vscode from 'vscode';
import type { PanelSource } from '../../src/extension/webview/panelTab';
import { readMessage } from '../../src/protocol/readMessage';
import { toExtension } from '../../src/protocol/toExtension';
import { toPanel, type ToPanel } from '../../src/protocol/toPanel';
import { anyMessage } from '../support/anyMessage';
import { eventually } from '../support/eventually';
import { scriptedPage } from './support/scriptedPage';

/** Has nothing to show, whatever is asked of it and by which view, and notes what it was to do. */
function emptySource(): { source: PanelSource; performed: unknown[]; hovered: unknown[] } {
	const performed: unknown[] = [];
	const hovered: unknown[] = [];
	const answers: Readonly<Record<string | symbol, unknown>> = {
		onDidChange: new vscode.EventEmitter<never>().event,
		countInDoubt: () => 0,
		perform: async (action: { readonly kind: string; readonly note?: unknown }) => {
			if (action.kind === 'hover') hovered.push(action.note);
			else performed.push(action);
		},
	};
	const nothing = async () => ({ open: undefined, content: { kind: 'no-corpus' } });
	return { source: new Proxy(Object.create(null), { get: (_, name) => answers[name] ?? nothing }), performed, hovered };
}

suite('the extension, told anything by a panel', () => {
	const toDispose: { dispose(): unknown }[] = [];
	teardown(() => {
		for (const each of toDispose.splice(0)) each.dispose();
	});

	function openPage() {
		const { source, performed, hovered } = emptySource();
		const scripted = scriptedPage(source);
		toDispose.push(scripted);
		return { ...scripted, performed, hovered };
	}

	const shows = (told: readonly unknown[]): ToPanel[] =>
		told.flatMap(message => {
			const read = readMessage(toPanel, message);
			return read?.kind === 'show' ? read : [];
		});

	test('does nothing for what is no message, and answers the next that is one', async () => {
		const { performed, told, say } = openPage();
		const spoiled = fc
			.tuple(anyMessage(toExtension, fc.string({ minLength: 1 })), fc.string({ minLength: 1 }), fc.anything())
			.map(([message, name, value]) => ({ ...Object(message), [name]: value }))
			.filter(message => readMessage(toExtension, message) === undefined);

		fc.assert(fc.property(fc.oneof(fc.anything(), spoiled), message => say(message)));
		assert.deepEqual([performed, told], [[], []]);

		say({ kind: 'ready' });
		await eventually(() => shows(told).length > 0);
	});

	test('marks nothing any longer for a page that is closed, and leaves alone what another one marks', () => {
		const [one, other] = [openPage(), openPage()];
		one.say({ kind: 'hover', note: 'east#n-one' });
		one.page.dispose();
		other.page.dispose();

		assert.deepEqual([one.hovered, other.hovered], [['east#n-one', null], []]);
	});

	test('lives through any message there is, in any order, with any words in it', async () => {
		const { told, say } = openPage();
		const words = fc.oneof(
			fc.string(),
			fc.constantFrom('../../etc', 'command:x', '<img>', '__proto__', '\0', '#', 'a#n'),
		);
		say({ kind: 'ready' });

		fc.assert(
			fc.property(fc.array(anyMessage(toExtension, words), { minLength: 1, maxLength: 10 }), messages => {
				for (const message of messages) say(message);
			}),
			{ numRuns: 60 },
		);

		const before = told.length;
		say({ kind: 'ready' });
		await eventually(() => told.length > before);
		assert.equal(shows(told).length, told.filter(each => JSON.stringify(each).startsWith('{"kind":"show"')).length);
	});
});
