import * as vscode from 'vscode';
import type { OpenCorpus } from '../../../core/index';
import { toSpan } from '../../convert';
import type { TreeNode } from './tree';

/** What is carried from the tree, as JSON: only text reaches another part of VS Code. */
export const claimDragged = 'application/vnd.lateral.claim';
export const noteDragged = 'application/vnd.lateral.note';

/** A claim on its way to a passage. VS Code puts the cursor where it is dropped, so that what was selected is carried along. */
export interface DraggedClaim {
	readonly claim: string;
	readonly corpus: string;
	readonly selected: readonly { readonly uri: string; readonly start: number; readonly end: number }[];
}

interface DraggedNote {
	readonly note: string;
	readonly corpus: string;
}

/** A corpus as something dragged names it. */
export function nameOf({ folder, root }: OpenCorpus): string {
	return JSON.stringify([folder, root]);
}

/**
 * A claim is dragged onto words of an article and marks them; a note onto another note and links them, or onto a claim
 * and is put on it. What has to be chosen besides is asked for, and everything can be done by a command as well.
 */
export class TreeDrag implements vscode.TreeDragAndDropController<TreeNode> {
	readonly dragMimeTypes = [claimDragged, noteDragged];
	readonly dropMimeTypes = [noteDragged];

	handleDrag([node]: readonly TreeNode[], transfer: vscode.DataTransfer): void {
		if (node?.kind !== 'item') return;
		const { target } = node.item;
		const corpus = nameOf(node.open);
		if (target.kind === 'claim') {
			const selected = vscode.window.visibleTextEditors.flatMap(({ document, selection }) =>
				selection.isEmpty ? [] : [{ uri: document.uri.toString(), ...toSpan(document, selection) }],
			);
			const dragged: DraggedClaim = { claim: target.claim, corpus, selected };
			transfer.set(claimDragged, new vscode.DataTransferItem(JSON.stringify(dragged)));
		}
		if (target.kind === 'note') {
			const dragged: DraggedNote = { note: target.note, corpus };
			transfer.set(noteDragged, new vscode.DataTransferItem(JSON.stringify(dragged)));
		}
	}

	async handleDrop(onto: TreeNode | undefined, transfer: vscode.DataTransfer): Promise<void> {
		const item = transfer.get(noteDragged);
		if (!item || onto?.kind !== 'item') return;
		const { note, corpus }: DraggedNote = JSON.parse(await item.asString());
		const { open } = onto;
		const { target } = onto.item;
		if (corpus !== nameOf(open)) return;
		if (target.kind === 'note' && target.note !== note)
			await vscode.commands.executeCommand('lateral.linkPassage', { from: note, to: target.note, open });
		if (target.kind === 'claim')
			await vscode.commands.executeCommand('lateral.changeClaim', { note, claim: target.claim, open });
	}
}
