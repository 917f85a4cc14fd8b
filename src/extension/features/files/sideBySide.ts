import * as vscode from 'vscode';
import { entriesOn, shownAt, type Span } from '../../../core/index';
import { toVsCodeRange } from '../../convert';
import { Pause } from '../../pause';
import type { Found, Session } from '../../session';

/** A cursor that is moved with a key held down is followed once it rests. */
const pauseInMoving = 60;

/**
 * Where a sidecar and its article are open side by side, the cursor in one of them shows in the other which passage or
 * which note it is on: it is marked and scrolled into view.
 *
 * Only the editor that has the keyboard leads. The other one keeps its own cursor, so that nothing answers back, and
 * nothing is opened: whoever wants both sees both.
 */
export function registerSideBySide(session: Session): vscode.Disposable {
	const passage = vscode.window.createTextEditorDecorationType({
		backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
		outline: '1px solid',
		outlineColor: new vscode.ThemeColor('editorBracketMatch.border'),
		overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.rangeHighlightForeground'),
		overviewRulerLane: vscode.OverviewRulerLane.Full,
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
	const entry = vscode.window.createTextEditorDecorationType({
		isWholeLine: true,
		backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
		borderStyle: 'none none none solid',
		borderWidth: '0 0 0 2px',
		borderColor: new vscode.ThemeColor('editorBracketMatch.border'),
		overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.rangeHighlightForeground'),
		overviewRulerLane: vscode.OverviewRulerLane.Full,
	});

	const follow = (reveals: boolean) => {
		const leader = vscode.window.activeTextEditor;
		for (const editor of vscode.window.visibleTextEditors) {
			const shown = leader && editor.document !== leader.document ? shownIn(session, editor, leader) : undefined;
			const range = shown && toVsCodeRange(editor.document, shown.span);
			const isPassage = shown?.kind === 'passage';
			editor.setDecorations(passage, range && isPassage ? [range] : []);
			editor.setDecorations(entry, range && !isPassage ? [range] : []);
			if (range && reveals) editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
		}
	};
	const pause = new Pause(() => follow(true), pauseInMoving);
	const later = () => pause.begin();
	follow(false);
	return vscode.Disposable.from(
		passage,
		entry,
		{ dispose: () => pause.cancel() },
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
			if (textEditor === vscode.window.activeTextEditor) later();
		}),
		vscode.window.onDidChangeActiveTextEditor(later),
		vscode.window.onDidChangeVisibleTextEditors(later),
		session.onDidChange(() => follow(false)),
		vscode.workspace.onDidChangeConfiguration(event => {
			if (event.affectsConfiguration('lateral.sideBySide')) follow(false);
		}),
	);
}

/** What the leader's cursor is on, in the other editor; `undefined` where they have nothing to do with each other. */
function shownIn(
	session: Session,
	editor: vscode.TextEditor,
	leader: vscode.TextEditor,
): { readonly kind: 'passage' | 'entry'; readonly span: Span } | undefined {
	if (!vscode.workspace.getConfiguration('lateral', leader.document).get('sideBySide', true)) return undefined;
	const from = session.find(leader.document.uri);
	const to = session.find(editor.document.uri);
	const article = from?.article;
	// One whose text is a letter ahead of the corpus is looked at again with the next change of it.
	if (!from || !to || !article || to.article !== article || !isTakenIn(from, leader) || !isTakenIn(to, editor))
		return undefined;
	const offset = leader.document.offsetAt(leader.selection.active);
	if (to.path === article.path) {
		const shown = shownAt(from.corpus, from.path, offset, session.view)?.passage;
		return shown && { kind: 'passage', span: shown.span };
	}
	if (from.path !== article.path) return undefined;
	const [shown] = entriesOn(to.corpus, to.path, offset, session.view);
	return shown && { kind: 'entry', span: shown.entry };
}

function isTakenIn({ corpus, path }: Found, { document }: vscode.TextEditor): boolean {
	const file = corpus.file(path);
	return file !== undefined && 'text' in file && file.text === document.getText();
}
