import * as vscode from 'vscode';
import { isFileKept, renamableAt, renameTo, type FileEdit, type OpenCorpus } from '../../core/index';
import type { Actions } from '../writing/actions';
import { actionInEditor, carryOutRest } from '../writing/carryOut';
import { toVsCodeRange } from '../convert';
import { onceDone } from '../writing/onceDone';
import type { Session } from '../session';
import { rangeIn } from './problems';
import { articlesAndRecords } from './selectors';

/**
 * Gives a claim, a source or a note another id, everywhere in its corpus, with VS Code's preview of what changes. It is
 * the editor that carries it out; *Undo Last Change* takes it back as any other action.
 *
 * Layers that a blind first pass keeps from the reader are in no preview: they follow once the rest is done.
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
			const { label, files } = acted.action;
			const [shown, kept] = [false, true].map(wanted =>
				files.filter(({ path }) => isFileKept(found.corpus, path, session.view) === wanted),
			);
			const action = actionInEditor(session, found.open, { label, files: shown! });
			const rest = actionInEditor(session, found.open, { label, files: kept! });
			waiting?.dispose();
			waiting = onceDone(action, () => {
				// The reader has left this one and renames by a command instead, which is remembered as its own.
				if (actions.isApplying) return;
				if (rest.files.length) void carryOutRest(actions, rest, action);
				else actions.remember(action);
			});
			const change = new vscode.WorkspaceEdit();
			for (const edit of shown!) addTo(change, session, found.open, edit);
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
