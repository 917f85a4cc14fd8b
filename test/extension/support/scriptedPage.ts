import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LastTextEditor } from '../../../src/extension/lastTextEditor';
import { PanelPage, type Surface } from '../../../src/extension/webview/panelPage';
import type { PanelSource } from '../../../src/extension/webview/panelTab';
import type { PanelState } from '../../../src/protocol/panelState';

export interface ScriptedPage {
	readonly page: PanelPage;
	/** What the page was told. */
	readonly told: readonly unknown[];
	readonly dispose: () => void;
	/** What a page’s script would tell the extension. */
	readonly say: (message: unknown) => void;
}

/**
 * A page of the panel whose script is the test. Nothing has to be loaded for it, and it is seen as long as it is there;
 * the journeys open the real ones.
 */
export function scriptedPage(source: PanelSource, memory?: PanelState): ScriptedPage {
	const said = new vscode.EventEmitter<unknown>();
	const seen = new vscode.EventEmitter<never>();
	const told: unknown[] = [];
	const surface: Surface = Object.assign(Object.create(null), {
		visible: true,
		reveal: () => {},
		onDidChangeViewState: seen.event,
		webview: {
			asWebviewUri: (uri: vscode.Uri) => uri,
			onDidReceiveMessage: said.event,
			postMessage: async (message: unknown) => told.push(message),
		},
	});
	const editors = new LastTextEditor();
	const log = vscode.window.createOutputChannel('Test', { log: true });
	const { extensionUri } = vscode.extensions.getExtension('lateral.lateral') ?? assert.fail();
	const page = new PanelPage(surface, { extensionUri, source, editors, log, split: () => {} }, memory);
	return {
		page,
		told,
		say: message => said.fire(message),
		dispose: () => vscode.Disposable.from(page, editors, log, said, seen).dispose(),
	};
}
