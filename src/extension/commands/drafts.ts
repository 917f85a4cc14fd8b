import * as vscode from 'vscode';
import { draftsAt, draftsIn, promoteDrafts, type NoteKey, type OpenCorpus, type View } from '../../core/index';
import type { CarryOut } from '../writing/carryOut';
import type { TreeNode } from '../features/tree/tree';
import type { NamedCorpus, Session } from '../session';
import { tell } from '../tell';

/** From a fix at a line: the note that gave birth to the claim, and a file of its corpus. */
export interface DraftArguments extends Pick<NamedCorpus, 'in'> {
	readonly note?: NoteKey;
}

interface Drafts {
	readonly open: OpenCorpus;
	readonly notes: readonly NoteKey[];
}

/** Gives claims that were born in notes files of their own: one, or all of an article. */
export function registerDraftCommands(session: Session, carryOut: CarryOut): vscode.Disposable {
	const promote = (which: 'one' | 'all') => async (given?: DraftArguments | TreeNode) => {
		await session.settled();
		const drafts = draftsMeant(session, given, which);
		if (drafts?.notes.length) await carryOut(drafts.open, promoteDrafts(drafts.open.corpus, drafts.notes));
		else
			tell(
				which === 'one'
					? vscode.l10n.t('Put the cursor on a passage whose claim was born in its note.')
					: vscode.l10n.t('No claim was born in the notes of this article.'),
			);
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand('lateral.promoteDraft', promote('one')),
		vscode.commands.registerCommand('lateral.promoteDrafts', promote('all')),
	);
}

function draftsMeant(
	session: Session,
	given: DraftArguments | TreeNode | undefined,
	which: 'one' | 'all',
): Drafts | undefined {
	if (given && 'kind' in given) return given.kind === 'item' ? ofTree(given, which, session.view) : undefined;
	const editor = vscode.window.activeTextEditor;
	const uri = given?.in === undefined ? editor?.document.uri : vscode.Uri.parse(given.in);
	const found = uri && session.find(uri);
	if (!found) return undefined;
	const { open, corpus, article } = found;
	if (given?.note !== undefined) return { open, notes: corpus.note(given.note)?.record.draft ? [given.note] : [] };
	if (which === 'all') return { open, notes: article ? draftsIn(corpus, article.id, session.view) : [] };
	return { open, notes: editor ? draftsHere(session, editor).slice(0, 1) : [] };
}

function ofTree(
	{ open, item: { target } }: TreeNode & { readonly kind: 'item' },
	which: 'one' | 'all',
	view: View,
): Drafts {
	if (target.kind === 'article') return { open, notes: draftsIn(open.corpus, target.article, view) };
	const claim = target.kind === 'claim' ? open.corpus.claim(target.claim) : undefined;
	const note = claim?.draft;
	if (note === undefined) return { open, notes: [] };
	return { open, notes: which === 'one' ? [note] : draftsIn(open.corpus, open.corpus.note(note)?.article ?? '', view) };
}

/** The drafts of the passages, or of the lines, that the cursor is on. */
function draftsHere(session: Session, { document, selection }: vscode.TextEditor): NoteKey[] {
	const found = session.find(document.uri);
	return found ? draftsAt(found.corpus, found.path, document.offsetAt(selection.active), session.view) : [];
}
