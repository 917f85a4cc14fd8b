import * as vscode from 'vscode';
import type { Session } from '../session';

/** VS Code's names that are not the web's without their hyphens. */
const otherNames: Readonly<Record<string, string>> = { ibm866: 'cp866', macintosh: 'macroman', big5: 'big5hkscs' };

/**
 * Has files decoded as they were written: what Lateral keeps is UTF-8, whatever `files.encoding` says, and an article
 * has the encoding that its sidecar or `lateral.yaml` names. An article of which nothing is said is left alone, and so
 * is a document with unsaved changes.
 */
export function registerEncodings(session: Session): vscode.Disposable {
	/** Each once: VS Code falls back to its own choice where it does not know an encoding. */
	const asked = new WeakMap<vscode.TextDocument, string>();
	const decode = async (document: vscode.TextDocument) => {
		const wanted = encodingOf(session, document);
		if (wanted === undefined || document.isDirty || document.encoding.startsWith(wanted)) return;
		if (asked.get(document) === wanted) return;
		asked.set(document, wanted);
		try {
			await vscode.workspace.openTextDocument(document.uri, { encoding: wanted });
		} catch (error) {
			session.log.warn(`${document.uri.toString()} could not be read as ${wanted}: ${String(error)}`);
		}
	};
	return vscode.Disposable.from(
		vscode.workspace.onDidOpenTextDocument(document => void session.settled().then(async () => decode(document))),
		session.onDidChange(() => vscode.workspace.textDocuments.forEach(document => void decode(document))),
	);
}

/** As VS Code names it; `undefined` where the choice is the reader's. */
function encodingOf(session: Session, document: vscode.TextDocument): string | undefined {
	const found = session.find(document.uri);
	const file = found?.corpus.file(found.path);
	if (!file || file.kind === 'other' || file.kind === 'misnamed') return undefined;
	if (file.kind !== 'article') return 'utf8';
	const { encoding } = file;
	if (encoding === undefined) return undefined;
	try {
		const name = new TextDecoder(encoding).encoding;
		return otherNames[name] ?? name.replace(/[-_]/g, '');
	} catch {
		return undefined; // A problem on the file says so.
	}
}
