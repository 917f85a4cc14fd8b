import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { loadWhoSaysWhat } from '../../../src/extension/part';
import { Session } from '../../../src/extension/session';
import { SessionPanelSource } from '../../../src/extension/webview/panelSource';

/** A session of a test's own, which has read what is open, with what panels ask; whoever opens it disposes of it. */
export async function ownSession(): Promise<{
	readonly session: Session;
	readonly source: SessionPanelSource;
	readonly dispose: () => void;
}> {
	const extensionUri = vscode.extensions.getExtension('lateral.lateral')?.extensionUri ?? assert.fail();
	const log = vscode.window.createOutputChannel('Test', { log: true });
	const memory: vscode.Memento = { keys: () => [], get: () => undefined, update: async () => {} };
	const session = new Session(log, memory, loadWhoSaysWhat(extensionUri));
	const source = new SessionPanelSource(session);
	await session.index();
	await session.settled();
	const dispose = (): void => {
		for (const each of [source, session, log]) each.dispose();
	};
	return { session, source, dispose };
}
