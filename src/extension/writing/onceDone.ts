import * as vscode from 'vscode';
import { applyEdits } from '../../core/index';
import type { EditorAction, Rename } from './actions';

/**
 * Calls back once the editor has itself carried out all of an action that it was handed, as it does with a rename after
 * its own preview. Where it is left, or carried out in part, that never comes; dispose of it when another thing is done.
 */
export function onceDone({ files }: EditorAction, then: () => void): vscode.Disposable {
	const left = files.flatMap(file =>
		file.kind === 'edit' ? [{ ...file, text: applyEdits(file.from, file.edits) }] : [],
	);
	const renames = new Set(files.flatMap(file => (file.kind === 'rename' ? [named(file)] : [])));
	const check = () => {
		if (renames.size || !left.every(({ uri, text }) => isOpenWith(uri, text))) return;
		watching.dispose();
		then();
	};
	const watching = vscode.Disposable.from(
		vscode.workspace.onDidChangeTextDocument(check),
		vscode.workspace.onDidRenameFiles(event => {
			for (const { oldUri, newUri } of event.files) renames.delete(named({ uri: oldUri, to: newUri }));
			check();
		}),
	);
	return watching;
}

function named({ uri, to }: Pick<Rename, 'uri' | 'to'>): string {
	return `${uri.toString()} ${to.toString()}`;
}

/** The editor opens what it edits, and makes the line ends of a file alike. */
function isOpenWith(uri: vscode.Uri, text: string): boolean {
	const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
	return document?.getText().replaceAll('\r\n', '\n') === text.replaceAll('\r\n', '\n');
}
