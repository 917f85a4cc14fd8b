import * as vscode from 'vscode';
import { LineIndex, tokenModifiers, tokensOf, tokenTypes } from '../../core/index';
import type { Session } from '../session';
import { articles } from './selectors';

/** Colours quotations, the cues that bring them in and whom they are given to, as the analyser reads them. */
export function registerSemanticTokens(session: Session): vscode.Disposable {
	const legend = new vscode.SemanticTokensLegend([...tokenTypes], [...tokenModifiers]);
	const changed = new vscode.EventEmitter<void>();
	const provider: vscode.DocumentSemanticTokensProvider = {
		onDidChangeSemanticTokens: changed.event,
		async provideDocumentSemanticTokens(document, token) {
			await session.settled();
			if (token.isCancellationRequested) return undefined;
			if (!session.isArticle(document)) return undefined;
			const builder = new vscode.SemanticTokensBuilder(legend);
			const lines = new LineIndex(document.getText());
			for (const { span, type, modifiers } of tokensOf(session.analysisOf(document))) {
				// A token may not cross a line, a quotation may.
				for (let line = lines.lineAt(span.start); line <= lines.lineAt(span.end); line++) {
					const { start, end } = lines.lineSpan(line);
					const from = Math.max(start, span.start);
					const to = Math.min(end, span.end);
					if (to > from)
						builder.push(
							line,
							from - start,
							to - from,
							tokenTypes.indexOf(type),
							modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0),
						);
				}
			}
			return builder.build();
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
