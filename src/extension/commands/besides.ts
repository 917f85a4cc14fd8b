import * as vscode from 'vscode';
import { entriesOn, shownAt, type Span } from '../../core/index';
import { rangeIn } from '../features/problems';
import type { Found, Session } from '../session';
import { tell } from '../tell';

/** A place of a sidecar, as a lens hands it over. */
export interface ShownPlace {
	readonly uri: string;
	readonly offset: number;
}

/** From a note in its sidecar to its passage in the article, and back, each opened beside the other. */
export function registerBesides(session: Session): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand('lateral.showInArticle', async (place?: ShownPlace) => {
			await session.settled();
			const here = place ? { uri: vscode.Uri.parse(place.uri), offset: place.offset } : cursor();
			const found = here && session.find(here.uri);
			if (!found || found.corpus.file(found.path)?.kind !== 'sidecar')
				return tell(vscode.l10n.t('Put the cursor on a note of a sidecar first.'));
			const shown = shownAt(found.corpus, found.path, here.offset, session.view);
			if (!shown) return tell(vscode.l10n.t('Put the cursor on a note of a sidecar first.'));
			if (!shown.passage) return tell(vscode.l10n.t('The words of this note are not in the article any more.'));
			return show(session, found, shown.passage.path, shown.passage.span);
		}),
		vscode.commands.registerCommand('lateral.showInSidecar', async () => {
			await session.settled();
			const here = cursor();
			const found = here && session.find(here.uri);
			const article = found?.article;
			if (!found || !article || article.path !== found.path)
				return tell(vscode.l10n.t('Put the cursor on a marked passage first.'));
			for (const { path } of article.sidecars) {
				const [entry] = entriesOn(found.corpus, path, here.offset, session.view);
				if (entry) return show(session, found, path, entry.id);
			}
			return tell(vscode.l10n.t('Put the cursor on a marked passage first.'));
		}),
	);
}

function cursor(): { readonly uri: vscode.Uri; readonly offset: number } | undefined {
	const editor = vscode.window.activeTextEditor;
	return editor && { uri: editor.document.uri, offset: editor.document.offsetAt(editor.selection.active) };
}

/** Where the file is open already, there; otherwise beside the one that the reader comes from. */
async function show(session: Session, { open, corpus }: Found, path: string, span: Span): Promise<void> {
	const file = corpus.file(path);
	if (!file) return;
	const uri = session.uriOf(open, path);
	const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
	const range = rangeIn(file, span);
	const editor = await vscode.window.showTextDocument(uri, {
		viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Beside,
		selection: range,
	});
	editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
