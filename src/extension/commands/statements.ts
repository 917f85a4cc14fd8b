import * as vscode from 'vscode';
import {
	findAgain,
	markedInWords,
	neighbourOf,
	shortened,
	saidPassagesIn,
	unmarkedIn,
	type SaidPassage,
	type Unmarked,
} from '../../core/index';
import { asLabels } from '../asLabel';
import { announce } from '../announce';
import { toSpan, toVsCodeRange } from '../convert';
import type { Session } from '../session';
import { tell } from '../tell';
import { select } from './quotations';

/** A command of our own hovers, which the palette does not have: it goes to words of an article. */
export const goToStatement = 'lateral.goToStatement';

/** A place in the article as it was when the link was made, and how the words there begin: it may have been changed since. */
export interface StatementTarget {
	readonly uri: string;
	readonly start: number;
	readonly end: number;
	readonly begins: string;
}

interface StatementItem extends vscode.QuickPickItem {
	readonly statement: SaidPassage;
}

/** Goes through the statements of an article that have no note yet: one after the other, or by a list. */
export function registerStatementCommands(session: Session): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand('lateral.markNextStatement', async () => {
			const here = await unmarkedHere(session);
			const next = here && nextFrom(here.editor, here.unmarked);
			if (!next) return;
			select(here.editor, toVsCodeRange(here.editor.document, next.words));
			announce(told(next, here.unmarked));
			await vscode.commands.executeCommand('lateral.markPassage');
		}),
		vscode.commands.registerCommand('lateral.unmarkedStatements', async () => {
			const here = await unmarkedHere(session);
			if (here) choose(here.editor, here.unmarked);
		}),
		vscode.commands.registerCommand(goToStatement, async ({ uri, start, end, begins }: StatementTarget) => {
			const target = vscode.Uri.parse(uri, true);
			const isOpen = vscode.workspace.textDocuments.some(document => document.uri.toString() === target.toString());
			if (!isOpen && !session.find(target)?.article) return;
			const editor = await vscode.window.showTextDocument(target, { preview: true });
			const now = findAgain(editor.document.getText(), begins, start);
			if (now === undefined) tell(vscode.l10n.t('These words no longer stand in the article.'));
			else select(editor, toVsCodeRange(editor.document, { start: now, end: now + end - start }));
		}),
	);
}

async function unmarkedHere(
	session: Session,
): Promise<{ readonly editor: vscode.TextEditor; readonly unmarked: Unmarked } | undefined> {
	const editor = vscode.window.activeTextEditor;
	const document = editor?.document;
	// Without a wait where there is nothing to wait for: what is typed next is meant for the pick, not for the article.
	if (document && !unmarkedOf(session, document)?.found) await session.settled();
	const unmarked = document && unmarkedOf(session, document);
	if (!editor || !unmarked) tell(vscode.l10n.t('Open an article first.'));
	else if (!unmarked.found) tell(vscode.l10n.t('No statement was found in this article.'));
	else if (!unmarked.statements.length) tell(vscode.l10n.t('Every statement of this article is marked.'));
	else return { editor, unmarked };
	return undefined;
}

/** An article that is open alone has no notes. */
function unmarkedOf(session: Session, document: vscode.TextDocument): Unmarked | undefined {
	const found = session.articleAt(document);
	if (found) return unmarkedIn(found.article, session.readings(found.corpus), session.view);
	if (!session.isArticle(document)) return undefined;
	const statements = saidPassagesIn(session.analysisOf(document));
	return { found: statements.length, statements };
}

function nextFrom(editor: vscode.TextEditor, { statements }: Unmarked): SaidPassage | undefined {
	return neighbourOf(statements, ({ words }) => words, toSpan(editor.document, editor.selection), 'next');
}

function told({ attribution }: SaidPassage, unmarked: Unmarked): string {
	return `${attribution?.speaker ?? vscode.l10n.t('nobody is named')} · ${markedInWords(unmarked)}`;
}

/** The speaker stands behind the words and is to be seen; the words are, in the article. */
const longestLabel = 70;

/** Shows each statement in its article while the list is walked; leaving it brings back what was selected before. */
function choose(editor: vscode.TextEditor, unmarked: Unmarked): void {
	const { document, selection, visibleRanges } = editor;
	const mark: vscode.QuickInputButton = {
		iconPath: new vscode.ThemeIcon('edit'),
		tooltip: vscode.l10n.t('Mark Passage'),
	};
	const pick = vscode.window.createQuickPick<StatementItem>();
	pick.title = vscode.l10n.t('Unmarked statements: {0}', markedInWords(unmarked));
	pick.placeholder = vscode.l10n.t('Enter goes to the statement, Escape goes back');
	pick.matchOnDescription = true;
	const items = unmarked.statements.map((statement): StatementItem => ({
		label: shortened(document.getText(toVsCodeRange(document, statement.words)), longestLabel),
		description: statement.attribution?.speaker ?? '',
		buttons: [mark],
		statement,
	}));
	pick.items = asLabels(items);
	const next = nextFrom(editor, unmarked);
	pick.activeItems = pick.items.filter(({ statement }) => statement === next);
	let accepted = false;
	const accept = (item: StatementItem | undefined) => {
		accepted = true;
		if (item) select(editor, toVsCodeRange(document, item.statement.words));
		pick.hide();
	};
	pick.onDidChangeActive(([item]) => {
		if (item) select(editor, toVsCodeRange(document, item.statement.words));
	});
	pick.onDidAccept(() => accept(pick.activeItems[0]));
	pick.onDidTriggerItemButton(({ item }) => {
		accept(item);
		void vscode.commands.executeCommand('lateral.markPassage');
	});
	pick.onDidHide(() => {
		if (!accepted) {
			editor.selection = selection;
			if (visibleRanges[0]) editor.revealRange(visibleRanges[0], vscode.TextEditorRevealType.AtTop);
		}
		pick.dispose();
	});
	pick.show();
}
