import * as vscode from 'vscode';
import { changeOfTokens, encodeTokens, tokenModifiers, tokenTypes } from '../../core/index';
import type { Session } from '../session';
import { articles } from './selectors';

/**
 * Colours quotations, the cues that bring them in and whom they are given to, as the analyser reads them.
 *
 * After an edit only what differs is handed over; until then VS Code moves what is coloured along with the words.
 */
export function registerSemanticTokens(session: Session): vscode.Disposable {
	const legend = new vscode.SemanticTokensLegend([...tokenTypes], [...tokenModifiers]);
	const changed = new vscode.EventEmitter<void>();
	const given = new WeakMap<vscode.TextDocument, { readonly id: string; readonly data: Uint32Array }>();
	let answers = 0;
	const read = async (document: vscode.TextDocument, token: vscode.CancellationToken) => {
		await session.settled();
		if (token.isCancellationRequested || !session.isArticle(document)) return undefined;
		const answer = { id: String(++answers), data: encodeTokens(document.getText(), session.analysisOf(document)) };
		const before = given.get(document);
		given.set(document, answer);
		return { ...answer, before };
	};
	const provider: vscode.DocumentSemanticTokensProvider = {
		onDidChangeSemanticTokens: changed.event,
		async provideDocumentSemanticTokens(document, token) {
			const answer = await read(document, token);
			return answer && new vscode.SemanticTokens(answer.data, answer.id);
		},
		async provideDocumentSemanticTokensEdits(document, previous, token) {
			const answer = await read(document, token);
			if (!answer) return undefined;
			const { id, data, before } = answer;
			if (before?.id !== previous) return new vscode.SemanticTokens(data, id);
			const change = changeOfTokens(before.data, data);
			const edits = change ? [new vscode.SemanticTokensEdit(change.start, change.deleted, change.inserted)] : [];
			return new vscode.SemanticTokensEdits(edits, id);
		},
	};
	return vscode.Disposable.from(
		changed,
		session.onDidChange(({ everything, changes }) => {
			// Texts that are typed in are asked for anyway; names of sources, language and corrections come from elsewhere.
			const told = [...changes.values()].some(({ files }) => [...files].some(path => path.endsWith('.yaml')));
			if (everything || told) changed.fire();
		}),
		vscode.languages.registerDocumentSemanticTokensProvider(articles, provider, legend),
	);
}
