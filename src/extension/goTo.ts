import * as vscode from 'vscode';
import type { OpenCorpus, Passage, StopPlace } from '../core/index';
import { rangeIn } from './features/problems';
import type { Session } from './session';

/** A passage, or other words of an article. */
export type Destination = StopPlace & Pick<Passage, 'path'>;

/**
 * Goes to words of an article and selects them, in a preview tab of the column that the reader is in, and notes it
 * in the trail. VS Code's Go Back leads back to where the cursor was, also when that is only a few lines away.
 */
export async function goTo(session: Session, open: OpenCorpus, destination: Destination): Promise<void> {
	const file = open.corpus.file(destination.path);
	if (!file) return;
	const uri = session.uriOf(open, destination.path);
	const range = rangeIn(file, destination.span);
	const here = vscode.window.activeTextEditor;
	if (here?.document.uri.toString() === uri.toString()) await jumpWithin(here, range);
	else
		await vscode.window.showTextDocument(uri, {
			preview: true,
			selection: range,
			...columnOf(session),
		});
	session.trail.add(open, destination);
}

/** From a tree or a panel beside the article: the column with the text, not their own. */
export function columnOf(session: Session): { viewColumn?: vscode.ViewColumn } {
	const viewColumn = session.editor()?.viewColumn;
	return viewColumn === undefined ? {} : { viewColumn };
}

/** A selection that is merely set is, within ten lines, the same place to VS Code's history; a jump to a location is another. */
async function jumpWithin(editor: vscode.TextEditor, range: vscode.Range): Promise<void> {
	const { uri } = editor.document;
	const target = new vscode.Location(uri, range);
	await vscode.commands.executeCommand('editor.action.goToLocations', uri, editor.selection.active, [target], 'goto');
	editor.selection = new vscode.Selection(range.start, range.end);
	editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
