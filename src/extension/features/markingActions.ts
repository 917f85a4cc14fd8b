import * as vscode from 'vscode';
import { notesAt, passageAtCursor, shortened, type CorpusNote, type OpenCorpus } from '../../core/index';
import type { LastMarks } from '../commands/lastMarks';
import { toSpan } from '../convert';
import type { Found, Session } from '../session';
import { articles } from './selectors';

/** Of a kind of their own, which a reader can ask for by a key. */
const kind = vscode.CodeActionKind.Refactor.append('mark');

/**
 * Offers at the lightbulb what can be done with selected words, a quotation or a statement, and with a note and its
 * claim: what the menus and the palette have, where the eye is.
 */
export function registerMarkingActions(session: Session, last: LastMarks): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider(
		articles,
		{
			async provideCodeActions(document, range, { only }, token) {
				// Whoever asks for the fixes of a problem is not helped by these.
				if (only && !only.contains(kind) && !kind.contains(only)) return [];
				await session.settled();
				const found = session.articleAt(document);
				if (!found || token.isCancellationRequested) return [];
				const [note] = notesAt(found.article, toSpan(document, range).start, session.view);
				return [...onWords(session, found, document, range, last), ...(note ? onNote(found.open, note) : [])];
			},
		},
		{ providedCodeActionKinds: [kind] },
	);
}

function onWords(
	session: Session,
	{ open, article }: Pick<Found, 'open'> & { readonly article: NonNullable<Found['article']> },
	document: vscode.TextDocument,
	range: vscode.Range,
	last: LastMarks,
): vscode.CodeAction[] {
	const analysis = session.readings(open.corpus).of(article, session.view);
	const passage = range.isEmpty ? passageAtCursor(article.text, analysis, document.offsetAt(range.start)) : undefined;
	// A bulb at every sentence would be there always.
	if (range.isEmpty && passage?.kind !== 'quotation' && passage?.kind !== 'statement') return [];
	const title = !passage
		? vscode.l10n.t('Mark the Selected Words…')
		: passage.kind === 'quotation'
			? vscode.l10n.t('Mark This Quotation…')
			: vscode.l10n.t('Mark This Statement…');
	const claim = last.in(open);
	return [
		offer('lateral.markPassage', title),
		...(claim ? [offer('lateral.markAgain', vscode.l10n.t('Mark Again: {0}', shortened(claim.text)))] : []),
		offer('lateral.linkPassage', vscode.l10n.t('Link to Another Passage…')),
		offer('lateral.markAllOccurrences', vscode.l10n.t('Mark All Occurrences in the Corpus…')),
	];
}

function onNote(open: OpenCorpus, { key, claim, record }: CorpusNote): vscode.CodeAction[] {
	const text = claim === undefined ? undefined : (open.corpus.claim(claim)?.body.text.value ?? claim);
	const note = { note: key, open };
	return [
		...(text === undefined
			? [offer('lateral.changeClaim', vscode.l10n.t('Put This Note on a Claim…'), note)]
			: [
					offer('lateral.changeStance', vscode.l10n.t('Change the Stance on: {0}', shortened(text)), note),
					offer('lateral.changeClaim', vscode.l10n.t('Change the Claim of This Note…'), note),
					offer('lateral.markAllOccurrences', vscode.l10n.t('Mark All Occurrences for This Claim…'), note),
				]),
		offer('lateral.linkPassage', vscode.l10n.t('Link This Note to Another Passage…'), { from: key, open }),
		offer('lateral.editNote', record.note ? vscode.l10n.t('Edit the Note') : vscode.l10n.t('Write a Note'), note),
	];
}

function offer(command: string, title: string, ...given: readonly unknown[]): vscode.CodeAction {
	const action = new vscode.CodeAction(title, kind);
	action.command = { command, title, arguments: [...given] };
	return action;
}
