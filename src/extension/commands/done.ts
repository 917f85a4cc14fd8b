import * as vscode from 'vscode';
import { markDone, type CorpusArticle, type OpenCorpus } from '../../core/index';
import type { CarryOut } from '../writing/carryOut';
import type { TreeNode } from '../features/tree/tree';
import type { Session } from '../session';

/** Says that an article is done, in the coder's layer or in the base, or takes that back: the one in the editor, or chosen in the tree. */
export function registerDone(session: Session, carryOut: CarryOut): vscode.Disposable {
	const register = (command: string, done: boolean) =>
		vscode.commands.registerCommand(command, async (node?: TreeNode) => {
			await session.settled();
			const found = chosen(node) ?? here(session);
			if (!found) {
				void vscode.window.showInformationMessage(vscode.l10n.t('Open an article of a corpus first.'));
				return;
			}
			const { open, article } = found;
			await carryOut(open, markDone(open.corpus, article, done, session.coder.layer));
		});
	return vscode.Disposable.from(register('lateral.markDone', true), register('lateral.markNotDone', false));
}

interface Found {
	readonly open: OpenCorpus;
	readonly article: CorpusArticle;
}

function chosen(node: TreeNode | undefined): Found | undefined {
	if (node?.kind !== 'item' || node.item.target.kind !== 'article') return undefined;
	const article = node.open.corpus.article(node.item.target.article);
	return article && { open: node.open, article };
}

function here(session: Session): Found | undefined {
	const editor = vscode.window.activeTextEditor;
	const found = editor && session.find(editor.document.uri);
	return found?.article && { open: found.open, article: found.article };
}
