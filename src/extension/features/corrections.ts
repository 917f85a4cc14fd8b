import * as vscode from 'vscode';
import { correctableIn, labelOf, type CorrectionArguments } from '../commands/corrections';
import { toSpan } from '../convert';
import type { Session } from '../session';
import { articles } from './selectors';

/** Of a kind of their own, so that nobody takes them for the way out of a problem that stands in the same place. */
const kind = vscode.CodeActionKind.QuickFix.append('attribution');

/** Offers, where the analyser has found a quotation or a statement or has missed one, to say what the words are. */
export function registerCorrections(session: Session): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider(
		articles,
		{
			async provideCodeActions(document, range, { only, diagnostics }, token) {
				await session.settled();
				if (token.isCancellationRequested || !session.isArticle(document)) return [];
				// The hover of a problem asks for its fixes, and these are none.
				if (only?.value === vscode.CodeActionKind.QuickFix.value && diagnostics.length) return [];
				const { notAQuotation, quotation, saidByNobody, speaker, corrections } = correctableIn(
					session,
					document,
					toSpan(document, range),
				);
				const open = session.find(document.uri)?.open;
				return [
					...(notAQuotation ? [offer('lateral.notAQuotation', vscode.l10n.t('This Is Not a Quotation'))] : []),
					...(quotation ? [offer('lateral.isQuotation', vscode.l10n.t('This Is a Quotation'))] : []),
					...(saidByNobody ? [offer('lateral.saidByNobody', vscode.l10n.t('Nobody Says This'))] : []),
					...(speaker ? [offer('lateral.differentSpeaker', speakerTitle(speaker))] : []),
					...(open ? corrections : []).map(correction =>
						offer(
							'lateral.takeBackCorrection',
							vscode.l10n.t('Take Back the Correction: {0}', labelOf(open!, correction)),
							{ path: correction.file.path, id: correction.record.id.value } satisfies CorrectionArguments,
						),
					),
				];
			},
		},
		{ providedCodeActionKinds: [kind] },
	);
}

function speakerTitle({ isSaid }: { readonly isSaid: boolean }): string {
	return isSaid ? vscode.l10n.t('Different Speaker…') : vscode.l10n.t('Name the Speaker…');
}

function offer(command: string, title: string, ...given: readonly unknown[]): vscode.CodeAction {
	const action = new vscode.CodeAction(title, kind);
	action.command = { command, title, arguments: [...given] };
	return action;
}
