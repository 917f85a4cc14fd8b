import * as vscode from 'vscode';
import type { Session } from '../session';

/**
 * The article that a document is, also where it has not been taken in yet. Where its folder is no corpus so far, the
 * reader is asked whether it is to be one: notes and corrections are kept nowhere else.
 */
export async function articleSoon(
	session: Session,
	document: vscode.TextDocument,
): Promise<ReturnType<Session['articleAt']>> {
	await session.settled();
	// A watcher may have missed a folder that was just made.
	if (!session.find(document.uri)) await session.index();
	if (!session.find(document.uri) && !(await offerCorpus())) return undefined;
	return session.articleAt(document);
}

async function offerCorpus(): Promise<boolean> {
	const use = vscode.l10n.t('Use This Folder as a Corpus');
	const message = vscode.l10n.t('Notes are kept beside the articles of a corpus, and this folder is none yet.');
	if ((await vscode.window.showInformationMessage(message, use)) !== use) return false;
	await vscode.commands.executeCommand('lateral.useAsCorpus');
	return true;
}
