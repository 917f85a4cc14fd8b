import * as vscode from 'vscode';
import type { Acted, Action, FileEdit, MovedFile, NoteKey, OpenCorpus, Refused } from '../../core/index';
import type { Actions, Done, EditorAction, EditorFileEdit, Rename } from './actions';
import { asLabel } from '../asLabel';
import { asText } from '../asText';
import { rangeIn } from '../features/problems';
import type { Session } from '../session';
import { tellTakenBack } from './takenBack';

/**
 * Carries out what core has worked out for a corpus, and says so; where a file cannot be written to, says which line
 * to mend. `quietly`, where the reader sees the outcome before him, it is said in the status bar.
 *
 * @returns whether it was done, once the corpus has taken it in. It does not wait for messages to be closed.
 */
export type CarryOut = (open: OpenCorpus, acted: Acted, how?: 'quietly') => Promise<boolean>;

/** What follows in one corpus from what the reader has moved himself. */
export interface Followed {
	readonly open: OpenCorpus;
	readonly acted: Acted;
	/** What moved within the corpus. */
	readonly moved: readonly MovedFile[];
	/** What goes along out of the corpus. */
	readonly also: readonly Rename[];
}

/** How long the status bar says what was done. */
const whileStatus = 5000;

export function carryingOut(session: Session, actions: Actions): CarryOut {
	const confirm = async (open: OpenCorpus, action: EditorAction, done: Done, note: NoteKey | undefined) => {
		const undo = vscode.l10n.t('Undo');
		const show = vscode.l10n.t('Show in Sidecar');
		const choices = note !== undefined && open.corpus.note(note) ? [undo, show] : [undo];
		const chosen = await vscode.window.showInformationMessage(asText(saying(actions, action)), ...choices);
		// Other actions may have come since the message did.
		if (chosen === undo) tellTakenBack(await actions.undo(done));
		if (chosen === show && note !== undefined) await showNote(session, open, note);
	};
	return async (open, acted, how) => {
		if (acted.kind === 'refused') {
			void sayRefusal(session, open, acted);
			return false;
		}
		const action = actionInEditor(session, open, acted.action);
		const done = await applied(session, actions, action);
		if (!done) return false;
		if (how === 'quietly') vscode.window.setStatusBarMessage(asLabel(saying(actions, action)), whileStatus);
		else void confirm(open, action, done, acted.note);
		return true;
	};
}

/** What is to be done after the reader's own renames: one action for all corpora, and those that refuse theirs. */
export interface MovePlan {
	readonly action: EditorAction;
	readonly refusals: readonly { readonly open: OpenCorpus; readonly refused: Refused }[];
}

/** Worked out while the corpora still have the files under their old names. */
export function planMoves(session: Session, followed: readonly Followed[]): MovePlan {
	const files: EditorFileEdit[] = [];
	const refusals: { open: OpenCorpus; refused: Refused }[] = [];
	let label = '';
	for (const { open, acted, moved, also } of followed) {
		if (acted.kind === 'refused') {
			refusals.push({ open, refused: acted });
			continue;
		}
		({ label } = acted.action);
		files.push(...acted.action.files.map(file => inEditor(session, open, file, moved)), ...also);
	}
	return { action: { label, files }, refusals };
}

/**
 * Carries out what follows from the reader's own `renames`, as one action, which takes the renames back too. Where a
 * corpus refuses, its files stay as they are, and the reader is told.
 */
export async function carryOutMoves(
	session: Session,
	actions: Actions,
	renames: readonly Rename[],
	{ action, refusals }: MovePlan,
): Promise<void> {
	for (const { open, refused } of refusals) void sayRefusal(session, open, refused);
	if (!action.files.length) return;
	if (await applied(session, actions, action, renames))
		vscode.window.setStatusBarMessage(asLabel(saying(actions, action)), whileStatus);
}

/** @returns once the corpora have taken it in; `undefined` where the editor refused, of which the reader is told. */
async function applied(
	session: Session,
	actions: Actions,
	action: EditorAction,
	already?: readonly Rename[],
): Promise<Done | undefined> {
	const done = await actions.run(action, already);
	if (!done) {
		sayRefusedByEditor();
		return undefined;
	}
	await session.settled();
	return done;
}

/** Carries out what belongs to something that the editor has done itself; both are taken back as one. */
export async function carryOutRest(actions: Actions, rest: EditorAction, done: EditorAction): Promise<void> {
	if (!(await actions.run(rest, done.files))) sayRefusedByEditor();
}

function sayRefusedByEditor(): void {
	void vscode.window.showErrorMessage(
		vscode.l10n.t('The editor refused the change; nothing was written. The log says more.'),
	);
}

export function actionInEditor(session: Session, open: OpenCorpus, { label, files }: Action): EditorAction {
	return { label, files: files.map(file => inEditor(session, open, file)) };
}

function inEditor(
	session: Session,
	open: OpenCorpus,
	edit: FileEdit,
	moved: readonly MovedFile[] = [],
): EditorFileEdit {
	const uri = session.uriOf(open, edit.path);
	if (edit.kind === 'rename') return { kind: 'rename', uri, to: session.uriOf(open, edit.to) };
	if (edit.kind === 'create') return { kind: 'create', uri, text: edit.text };
	if (edit.kind === 'delete') return { kind: 'delete', uri };
	const before = moved.find(({ to }) => to === edit.path)?.path ?? edit.path;
	const file = open.corpus.file(before);
	return { kind: 'edit', uri, edits: edit.edits, from: file && 'text' in file ? file.text : '' };
}

function saying(actions: Actions, action: EditorAction): string {
	return actions.isUnsaved(action)
		? vscode.l10n.t('{0}: done, in a file with unsaved changes that you have to save.', action.label)
		: vscode.l10n.t('{0}: done.', action.label);
}

async function showNote(session: Session, open: OpenCorpus, key: NoteKey): Promise<void> {
	const note = open.corpus.note(key);
	const file = note && open.corpus.file(note.file.path);
	if (!note || !file) return;
	await vscode.window.showTextDocument(session.uriOf(open, note.file.path), {
		selection: rangeIn(file, note.record.id.span),
		viewColumn: vscode.ViewColumn.Beside,
	});
}

async function sayRefusal(session: Session, open: OpenCorpus, { path, span, message }: Refused): Promise<void> {
	const file = path === '' ? undefined : open.corpus.file(path);
	if (!file) {
		await vscode.window.showWarningMessage(asText(message));
		return;
	}
	const range = rangeIn(file, span);
	const show = vscode.l10n.t('Show the Line');
	const text = vscode.l10n.t('Nothing was written to {0}. Line {1}: {2}', path, range.start.line + 1, message);
	if ((await vscode.window.showErrorMessage(asText(text), show)) === show)
		await vscode.window.showTextDocument(session.uriOf(open, path), { selection: range });
}
