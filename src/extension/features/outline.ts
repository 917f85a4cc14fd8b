import * as vscode from 'vscode';
import {
	articleSymbols,
	fileSymbols,
	foldingOf,
	selectionsAt,
	workspaceSymbols,
	type DocumentSymbol,
	type Fold,
} from '../../core/index';
import { toVsCodeRange } from '../convert';
import type { Session } from '../session';
import { rangeIn } from './problems';
import { articles, records } from './selectors';

const kinds: Record<DocumentSymbol['kind'], vscode.SymbolKind> = {
	headline: vscode.SymbolKind.File,
	section: vscode.SymbolKind.Namespace,
	statement: vscode.SymbolKind.String,
	note: vscode.SymbolKind.Constant,
	claim: vscode.SymbolKind.Interface,
	source: vscode.SymbolKind.Class,
};

/** “Fold All Regions” folds sections, and “Fold All Block Comments” what belongs to the page. */
const foldingKinds: Record<Fold['kind'], vscode.FoldingRangeKind | undefined> = {
	section: vscode.FoldingRangeKind.Region,
	quotation: undefined,
	page: vscode.FoldingRangeKind.Comment,
};

/** The outline of articles and sidecars, folding, growing selections, and claims, sources and notes by name. */
export function registerOutline(session: Session): vscode.Disposable {
	const registerSymbols = () =>
		vscode.Disposable.from(
			vscode.languages.registerDocumentSymbolProvider(articles, {
				async provideDocumentSymbols(document, token) {
					await session.settled();
					if (token.isCancellationRequested || !session.isArticle(document)) return [];
					const found = session.articleAt(document);
					const noted = found && { corpus: found.corpus, article: found.article, view: session.view };
					return toSymbols(document, articleSymbols(document.getText(), session.analysisOf(document), noted));
				},
			}),
			vscode.languages.registerDocumentSymbolProvider(
				records,
				{
					async provideDocumentSymbols(document) {
						await session.settled();
						const found = session.find(document.uri);
						return found ? toSymbols(document, fileSymbols(found.corpus, found.path)) : [];
					},
				},
				{ label: 'Lateral' },
			),
		);
	// VS Code keeps an outline for as long as its text and its providers stay the same, but notes and
	// statuses come from other files: providers that are registered anew are asked anew.
	let registered = registerSymbols();
	const symbols = { dispose: () => registered.dispose() };

	return vscode.Disposable.from(
		symbols,
		session.onDidChange(() => {
			registered.dispose();
			registered = registerSymbols();
		}),
		vscode.languages.registerFoldingRangeProvider(articles, {
			async provideFoldingRanges(document, _context, token) {
				await session.settled();
				if (token.isCancellationRequested || !session.isArticle(document)) return [];
				return foldingOf(session.analysisOf(document)).map(({ span, kind }) => {
					const { start, end } = toVsCodeRange(document, span);
					return new vscode.FoldingRange(start.line, end.line, foldingKinds[kind]);
				});
			},
		}),
		vscode.languages.registerSelectionRangeProvider(articles, {
			async provideSelectionRanges(document, positions, token) {
				await session.settled();
				if (token.isCancellationRequested || !session.isArticle(document)) return [];
				const analysis = session.analysisOf(document);
				return positions.map(position => {
					const spans = selectionsAt(document.getText(), analysis, document.offsetAt(position));
					const outermost = new vscode.SelectionRange(new vscode.Range(position, position));
					return (
						spans.reduceRight<vscode.SelectionRange | undefined>(
							(parent, span) => new vscode.SelectionRange(toVsCodeRange(document, span), parent),
							undefined,
						) ?? outermost
					);
				});
			},
		}),
		vscode.languages.registerWorkspaceSymbolProvider({
			provideWorkspaceSymbols(query) {
				return session.service.corpora().flatMap(open =>
					workspaceSymbols(open.corpus, query, session.view).flatMap(({ name, container, kind, path, span }) => {
						const file = open.corpus.file(path);
						if (!file) return [];
						const location = new vscode.Location(session.uriOf(open, path), rangeIn(file, span));
						return [new vscode.SymbolInformation(name, kinds[kind], container, location)];
					}),
				);
			},
		}),
	);
}

function toSymbols(document: vscode.TextDocument, symbols: readonly DocumentSymbol[]): vscode.DocumentSymbol[] {
	return symbols.map(({ name, detail, kind, span, selection, children }) => {
		const symbol = new vscode.DocumentSymbol(
			name || '…',
			detail,
			kinds[kind],
			toVsCodeRange(document, span),
			toVsCodeRange(document, selection),
		);
		symbol.children = toSymbols(document, children);
		return symbol;
	});
}
