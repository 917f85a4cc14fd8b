import * as vscode from 'vscode';
import { isId, type Writer } from '../../core/index';

/**
 * Who writes into a file's corpus, as the settings have it, and now. Who has a layer and no name goes by the layer's; a
 * name that is none is left out.
 */
export function writerOf(uri: vscode.Uri): Writer {
	const settings = vscode.workspace.getConfiguration('lateral', uri);
	const layer = settings.get('layer', '').trim();
	const by = settings.get('author', '').trim() || layer;
	return {
		...(isId(by) && { by }),
		...(layer && { layer }),
		at: `${new Date().toISOString().slice(0, 19)}Z`,
		random: () => crypto.getRandomValues(new Uint8Array(4)).reduce((sum, byte) => (sum + byte) / 256, 0),
	};
}
