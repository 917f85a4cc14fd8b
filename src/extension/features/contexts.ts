import * as vscode from 'vscode';
import type { Session } from '../session';

/** Tells VS Code what the `when` clauses of the manifest ask for: which commands, keys and welcome texts make sense now. */
export function registerContexts(session: Session): vscode.Disposable {
	const told = new Map<string, boolean>();
	const tell = (key: string, value: boolean) => {
		if (told.get(key) === value) return;
		told.set(key, value);
		void vscode.commands.executeCommand('setContext', key, value);
	};
	const tellAll = () => {
		tell('lateral.hasCorpus', session.service.corpora().length > 0);
		// “This folder holds no corpus yet” is said of a folder only once somebody has looked.
		tell('lateral.hasLooked', session.hasLooked);
		// Articles in Markdown keep their language, and the keys work there all the same.
		const document = vscode.window.activeTextEditor?.document;
		const found = document && session.find(document.uri);
		tell('lateral.inArticle', found?.article !== undefined && found.article.path === found.path);
	};
	tellAll();
	return vscode.Disposable.from(session.onDidChange(tellAll), vscode.window.onDidChangeActiveTextEditor(tellAll));
}
