import * as vscode from 'vscode';
import type { Session } from '../session';

/** Gives the language `news-article` to a corpus's plain texts that are open; plain text elsewhere is left alone. */
export function registerLanguages(session: Session): vscode.Disposable {
	/** Once for each: a reader who then wants it plain has said so. */
	const given = new WeakSet<vscode.TextDocument>();
	const consider = (document: vscode.TextDocument) => {
		if (document.languageId !== 'plaintext' || given.has(document)) return;
		const found = session.find(document.uri);
		if (found?.corpus.file(found.path)?.kind !== 'article') return;
		given.add(document);
		void vscode.languages.setTextDocumentLanguage(document, 'news-article');
	};
	const considerAll = () => vscode.workspace.textDocuments.forEach(consider);
	considerAll();
	return vscode.Disposable.from(
		vscode.workspace.onDidOpenTextDocument(consider),
		session.onDidChange(({ everything, changes }) => {
			if (everything || changes.size) considerAll();
		}),
	);
}
