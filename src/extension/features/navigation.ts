import * as vscode from 'vscode';
import { definitionOf, referencesTo, subjectsAt, type Place } from '../../core/index';
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
		return (
			found && { found, subjects: subjectsAt(found.corpus, found.path, document.offsetAt(position), session.view) }
		);
	};
	return vscode.Disposable.from(
		vscode.languages.registerDefinitionProvider(articlesAndRecords, {
			async provideDefinition(document, position, token) {
				const here = await at(document, position, token);
				if (!here) return [];
				return here.subjects.flatMap(subject =>
					definitionOf(here.found.corpus, subject).flatMap(place => {
						const target = location(session, here.found, place);
						if (!target) return [];
						return [
							{
								originSelectionRange: toVsCodeRange(document, subject.span),
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
				return here.subjects.flatMap(subject =>
					referencesTo(here.found.corpus, subject, session.view).flatMap(
						place => location(session, here.found, place) ?? [],
					),
				);
			},
		}),
	);
}

function location(session: Session, { open, corpus }: Found, { path, span }: Place): vscode.Location | undefined {
	const file = corpus.file(path);
	return file && new vscode.Location(session.uriOf(open, path), rangeIn(file, span));
}
