import * as vscode from 'vscode';
import { renamableAt, renameTo, type FileEdit, type OpenCorpus } from '../../core/index';
import type { Actions } from '../writing/actions';
import { actionInEditor } from '../writing/carryOut';
import { toVsCodeRange } from '../convert';
import { onceDone } from '../writing/onceDone';
import type { Session } from '../session';
import { rangeIn } from './problems';
import { articlesAndRecords } from './selectors';

/**
 * Gives a claim, a source or a note another id, everywhere in its corpus, with VS Code's preview of what changes. It is
 * the editor that carries it out; *Undo Last Change* takes it back as any other action.
 */
export function registerRenames(session: Session, actions: Actions): vscode.Disposable {
	let waiting: vscode.Disposable | undefined;
	const placeAt = async (document: vscode.TextDocument, position: vscode.Position) => {
		await session.settled();
		const found = session.find(document.uri);
		if (!found) throw new Error(vscode.l10n.t('This file belongs to no corpus.'));
		const place = renamableAt(found.corpus, found.path, document.offsetAt(position), session.view);
		// VS Code shows the message of what is thrown here: it is how a rename is refused.
		if ('message' in place) throw new Error(place.message);
		return { found, place };
	};
	const provider = vscode.languages.registerRenameProvider(articlesAndRecords, {
		async prepareRename(document, position) {
			const { place } = await placeAt(document, position);
			return { range: toVsCodeRange(document, place.span), placeholder: place.name };
		},
		async provideRenameEdits(document, position, name) {
			const { found, place } = await placeAt(document, position);
			const acted = renameTo(found.corpus, place.subject, name.trim());
			if (acted.kind === 'refused') throw new Error(acted.message);
			const action = actionInEditor(session, found.open, acted.action);
			waiting?.dispose();
			// Where the reader leaves it and renames by a command instead, that is remembered as its own.
			waiting = onceDone(action, () => actions.isApplying || actions.remember(action));
			const change = new vscode.WorkspaceEdit();
			for (const edit of acted.action.files) addTo(change, session, found.open, edit);
			return change;
		},
	});
	return vscode.Disposable.from(provider, { dispose: () => waiting?.dispose() });
}

function addTo(change: vscode.WorkspaceEdit, session: Session, open: OpenCorpus, edit: FileEdit): void {
	const uri = session.uriOf(open, edit.path);
	const file = open.corpus.file(edit.path);
	if (edit.kind === 'rename') change.renameFile(uri, session.uriOf(open, edit.to));
	else if (edit.kind === 'create') change.createFile(uri, { contents: new TextEncoder().encode(edit.text) });
	else if (edit.kind === 'delete') change.deleteFile(uri);
	else if (file) for (const { span, text } of edit.edits) change.replace(uri, rangeIn(file, span), text);
}
