import * as vscode from 'vscode';
import { definitionOf, ownWordAt, referencesTo, subjectsAt, type Place } from '../../core/index';
import { toVsCodeRange } from '../convert';
import type { Found, Session } from '../session';
import { rangeIn } from './problems';
import { articlesAndRecords } from './selectors';

/** Go to definition and find references, for claims, sources and notes, from article and sidecar alike. */
export function registerNavigation(session: Session): vscode.Disposable {
	const at = async (document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) => {
		await session.settled();
		if (token.isCancellationRequested) return undefined;
		const found = session.find(document.uri);
		if (!found) return undefined;
		const { corpus, path } = found;
		const offset = document.offsetAt(position);
		const own = ownWordAt(corpus, path, offset, session.view);
		if (own)
			return {
				found,
				words: [{ span: own.span, definitions: () => own.definitions, references: () => own.references }],
			};
		const words = subjectsAt(corpus, path, offset, session.view).map(subject => ({
			span: subject.span,
			definitions: () => definitionOf(corpus, subject),
			references: () => referencesTo(corpus, subject, session.view),
		}));
		return { found, words };
	};
	return vscode.Disposable.from(
		vscode.languages.registerDefinitionProvider(articlesAndRecords, {
			async provideDefinition(document, position, token) {
				const here = await at(document, position, token);
				if (!here) return [];
				return here.words.flatMap(({ span, definitions }) =>
					definitions().flatMap(place => {
						const target = location(session, here.found, place);
						if (!target) return [];
						return [
							{
								originSelectionRange: toVsCodeRange(document, span),
								targetUri: target.uri,
								targetRange: target.range,
							},
						];
					}),
				);
			},
		}),
		vscode.languages.registerReferenceProvider(articlesAndRecords, {
			async provideReferences(document, position, _context, token) {
				const here = await at(document, position, token);
				if (!here) return [];
				return here.words.flatMap(({ references }) =>
					references().flatMap(place => location(session, here.found, place) ?? []),
				);
			},
		}),
	);
}

function location(session: Session, { open, corpus }: Found, { path, span }: Place): vscode.Location | undefined {
	const file = corpus.file(path);
	return file && new vscode.Location(session.uriOf(open, path), rangeIn(file, span));
}
