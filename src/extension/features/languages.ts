import * as vscode from 'vscode';
import type { Session } from '../session';

/** Gives the language `news-article` to a corpus's plain texts that are open; plain text elsewhere is left alone. */
export function registerLanguages(session: Session): vscode.Disposable {
	const consider = (document: vscode.TextDocument) => {
		if (document.languageId !== 'plaintext') return;
		const found = session.find(document.uri);
		if (found?.corpus.file(found.path)?.kind === 'article')
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
