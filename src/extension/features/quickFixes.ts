import * as vscode from 'vscode';
import { draftsAt, draftsIn, mendsOf, type Mend, type Place, type Problem, type Span } from '../../core/index';
import type { CarryOut } from '../writing/carryOut';
import type { DraftArguments } from '../commands/drafts';
import { toSpan } from '../convert';
import type { Found, Session } from '../session';
import { writerOf } from '../writing/writer';
import { rangeIn } from './problems';
import { articlesAndRecords, misnamedRecords } from './selectors';

/** Which fix was chosen, so that it can be worked out on the files as they stand then. */
interface ChosenFix {
	readonly uri: string;
	readonly code: string;
	readonly span: Span;
	readonly title: string;
}

/**
 * Offers the ways out of each problem, and to give a claim that was born in a note a file of its own.
 *
 * VS Code hands back copies of diagnostics, so that they are matched by code and range against the problems as they
 * are now. A fix is worked out when it is chosen: it may have to read a file anew, and is offered at every step of
 * the cursor. It is done as one of Lateral's own actions, so that *Undo Last Change* takes it back.
 */
export function registerQuickFixes(session: Session, carryOut: CarryOut): vscode.Disposable {
	const upToDate = async (document: vscode.TextDocument): Promise<Found | undefined> => {
		await session.settled();
		const found = session.find(document.uri);
		const file = found?.corpus.file(found.path);
		return file && 'text' in file && file.text === document.getText() ? found : undefined;
	};
	return vscode.Disposable.from(
		vscode.languages.registerCodeActionsProvider(
			[...articlesAndRecords, ...misnamedRecords],
			{
				async provideCodeActions(document, range, context, token) {
					const found = await upToDate(document);
					if (!found || token.isCancellationRequested) return [];
					return [...fixes(session, found, document, range, context), ...promotion(session, found, document, range)];
				},
			},
			{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.RefactorExtract] },
		),
		vscode.commands.registerCommand('lateral.fix', async (chosen: ChosenFix) => {
			const uri = vscode.Uri.parse(chosen.uri);
			await session.settled();
			const found = session.find(uri);
			const mend = found && mendChosen(session, found, uri, chosen);
			if (!found || !mend) {
				await vscode.window.showInformationMessage(vscode.l10n.t('This problem is no longer there.'));
				return;
			}
			if (!(await carryOut(found.open, mend.work(), 'quietly'))) return;
			const place = mend.show?.();
			if (place) await show(session, found, place);
		}),
	);
}

function fixes(
	session: Session,
	{ open, corpus, path }: Found,
	document: vscode.TextDocument,
	range: vscode.Range,
	context: vscode.CodeActionContext,
): vscode.CodeAction[] {
	const file = corpus.file(path);
	if (!file) return [];
	return open.checks.problems(path).flatMap(problem => {
		const place = rangeIn(file, problem.span);
		// What is wrong with a whole file stands before its first letter, where no cursor is.
		if (!(place.isEmpty ? lineOf(document, place) : place).intersection(range)) return [];
		const diagnostics = context.diagnostics.filter(
			({ source, code, range }) => source === 'Lateral' && code === problem.code && range.isEqual(place),
		);
		return mendsOf(corpus, path, problem, writerOf(document.uri), session.view).map(mend =>
			fix(document, problem, mend, diagnostics),
		);
	});
}

function lineOf(document: vscode.TextDocument, { start }: vscode.Range): vscode.Range {
	return document.lineAt(start.line).range;
}

function fix(
	document: vscode.TextDocument,
	{ code, span }: Problem,
	{ title, preferred }: Mend,
	diagnostics: vscode.Diagnostic[],
): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	const chosen: ChosenFix = { uri: document.uri.toString(), code, span, title };
	action.command = { command: 'lateral.fix', title, arguments: [chosen] };
	action.diagnostics = diagnostics;
	action.isPreferred = preferred;
	return action;
}

function mendChosen(
	session: Session,
	{ open, corpus, path }: Found,
	uri: vscode.Uri,
	{ code, span, title }: ChosenFix,
): Mend | undefined {
	const problem = open.checks.problems(path).find(each => each.code === code && each.span.start === span.start);
	return problem && mendsOf(corpus, path, problem, writerOf(uri), session.view).find(mend => mend.title === title);
}

function promotion(
	session: Session,
	{ corpus, path, article }: Found,
	document: vscode.TextDocument,
	range: vscode.Range,
): vscode.CodeAction[] {
	const here = draftsAt(corpus, path, toSpan(document, range).start, session.view);
	if (!here.length) return [];
	const place = { in: document.uri.toString() };
	const all = article ? draftsIn(corpus, article.id, session.view) : [];
	return [
		...here.map(note =>
			extraction(vscode.l10n.t('Give This Claim a File of Its Own'), 'lateral.promoteDraft', { ...place, note }),
		),
		...(all.length > 1
			? [extraction(vscode.l10n.t('Give All Drafts Files of Their Own'), 'lateral.promoteDrafts', place)]
			: []),
	];
}

function extraction(title: string, command: string, given: DraftArguments): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorExtract);
	action.command = { command, title, arguments: [given] };
	return action;
}

async function show(session: Session, { open, corpus }: Found, { path, span }: Place): Promise<void> {
	const file = corpus.file(path);
	if (!file) return;
	const options = { selection: rangeIn(file, span), viewColumn: vscode.ViewColumn.Beside };
	await vscode.window.showTextDocument(session.uriOf(open, path), options);
}
