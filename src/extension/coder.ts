import * as vscode from 'vscode';
import { isId } from '../core/index';

/** Who codes in this window. One person sits before it, whatever folders are open. */
export interface Coder {
	/** Whose layer new notes go to; absent for the base, and for a name that could be no coder's. */
	readonly layer: string | undefined;
	/** Whether he is to see nothing of the others' layers in an article before he is done with it. */
	readonly isBlind: boolean;
}

/** As the settings have it. Without a layer of one's own there is no pass that could be a blind one. */
export function coderHere(): Coder {
	const settings = vscode.workspace.getConfiguration('lateral');
	const named = settings.get('layer', '').trim();
	const layer = isId(named) ? named : undefined;
	return { layer, isBlind: layer !== undefined && settings.get('blindFirstPass', false) };
}
