import * as vscode from 'vscode';
import type { Writer } from '../core/index';

/** Who writes into a file's corpus, as the settings have it, and now. */
export function writerOf(uri: vscode.Uri): Writer {
	const settings = vscode.workspace.getConfiguration('lateral', uri);
	const by = settings.get('author', '').trim();
	const layer = settings.get('layer', '').trim();
	return {
		...(by && { by }),
		...(layer && { layer }),
		at: `${new Date().toISOString().slice(0, 19)}Z`,
		random: () => crypto.getRandomValues(new Uint8Array(4)).reduce((sum, byte) => (sum + byte) / 256, 0),
	};
}
