import * as vscode from 'vscode';
import { foldingOfFile, linksInFile, type FileFold, type FileLink } from '../../../core/index';
import { toVsCodeRange } from '../../convert';
import type { Found, Session } from '../../session';
import { rangeIn } from '../problems';
import { records } from '../selectors';

/** “Fold All Regions” folds notes, claims and sources. */
const foldingKinds: Record<FileFold['kind'], vscode.FoldingRangeKind | undefined> = {
	record: vscode.FoldingRangeKind.Region,
	part: undefined,
	comment: vscode.FoldingRangeKind.Comment,
};

/** Folding in sidecars, claims and sources, and links to the article, to what ids name and to the web. */
export function registerFileOutline(session: Session): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.languages.registerFoldingRangeProvider(records, {
			provideFoldingRanges(document) {
				return foldingOfFile(document.getText()).map(({ span, kind }) => {
					const { start, end } = toVsCodeRange(document, span);
					return new vscode.FoldingRange(start.line, end.line, foldingKinds[kind]);
				});
			},
		}),
		vscode.languages.registerDocumentLinkProvider(records, {
			async provideDocumentLinks(document, token) {
				await session.settled();
				const found = session.find(document.uri);
				const file = found?.corpus.file(found.path);
				// A text that is a letter ahead of the corpus is asked for again.
				if (!found || !file || !('text' in file) || file.text !== document.getText()) return [];
				if (token.isCancellationRequested) return [];
				return linksInFile(found.corpus, found.path).flatMap(link => documentLink(session, found, document, link));
			},
		}),
	);
}

function documentLink(
	session: Session,
	{ open, corpus }: Found,
	document: vscode.TextDocument,
	{ span, to }: FileLink,
): vscode.DocumentLink[] {
	const range = toVsCodeRange(document, span);
	if (to.kind === 'web') return [new vscode.DocumentLink(range, vscode.Uri.parse(to.address))];
	const file = corpus.file(to.place.path);
	if (!file) return [];
	const { start } = rangeIn(file, to.place.span);
	const fragment = `L${start.line + 1},${start.character + 1}`;
	return [new vscode.DocumentLink(range, session.uriOf(open, to.place.path).with({ fragment }))];
}
