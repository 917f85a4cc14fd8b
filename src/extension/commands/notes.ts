import * as vscode from 'vscode';
import {
	notesIn,
	quoted,
	receiptAsJson,
	receiptAsMarkdown,
	receiptFor,
	removeNote,
	setClaim,
	setStance,
	setText,
	shortened,
	type CorpusNote,
	type OpenCorpus,
	type Stance,
} from '../../core/index';
import { asLabel } from '../asLabel';
import type { CarryOut } from '../carryOut';
import { rangeIn } from '../features/problems';
import type { NamedNote, NoteThreads } from '../features/threads';
import type { Session } from '../session';
import type { ClaimPicks } from './claimPicks';
import { pickNote, pickOtherStance } from './picks';

/** For a key of one's own, as JSON: what is given is not asked for. Without `note` the one at the cursor is meant. */
export interface NoteArguments extends Partial<NamedNote> {
	readonly stance?: Stance;
	/** A claim's id; `newClaim` is the words of one that is to be made. */
	readonly claim?: string;
	readonly newClaim?: string;
	readonly text?: string;
	/** Of a receipt. */
	readonly form?: 'markdown' | 'json';
}

/** The same from the menu of a conversation. */
type Given = vscode.CommentThread | NoteArguments | undefined;

interface Target {
	readonly open: OpenCorpus;
	readonly note: CorpusNote;
}

/** Change what is said of the note at the cursor, in its article or in its sidecar, or take it away. */
export function registerNoteCommands(
	session: Session,
	threads: NoteThreads,
	carryOut: CarryOut,
	claims: ClaimPicks,
	/** Lateral with its version: who makes receipts. */
	tool: string,
): vscode.Disposable {
	const on =
		(work: (target: Target, given: NoteArguments) => Promise<unknown>) =>
		async (given: Given): Promise<void> => {
			await session.settled();
			const named =
				given && ('uri' in given ? threads.noteOf(given) : given.note && threads.noteOf({ note: given.note }));
			const note = named ? named.open.corpus.note(named.note) : undefined;
			const target = named && note ? { open: named.open, note } : await noteHere(session);
			if (target) await work(target, given && !('uri' in given) ? given : {});
		};
	return vscode.Disposable.from(
		vscode.commands.registerCommand(
			'lateral.changeStance',
			on(async ({ open, note }, given) => {
				const now = note.record.stance?.value ?? 'asserts';
				const claim =
					note.claim === undefined ? undefined : (open.corpus.claim(note.claim)?.body.text.value ?? note.claim);
				const stance = given.stance ?? (claim === undefined ? now : await pickOtherStance(claim, now));
				if (stance) await carryOut(open, setStance(open.corpus, note.key, stance));
			}),
		),
		vscode.commands.registerCommand(
			'lateral.changeClaim',
			on(async ({ open, note }, { claim, newClaim }) => {
				const asked = claim === undefined && newClaim === undefined;
				const title = vscode.l10n.t('Which claim is this passage about?');
				const chosen = asked
					? await claims.pick(open, session.view, title)
					: claim === undefined
						? { text: newClaim! }
						: { id: claim };
				if (!chosen || !(await carryOut(open, setClaim(open.corpus, note.key, chosen)))) return;
				const now = open.corpus.note(note.key)?.claim;
				if (now !== undefined) await claims.use(now);
			}),
		),
		vscode.commands.registerCommand(
			'lateral.editNote',
			on(async ({ open, note }, { text }) => {
				if (text !== undefined) await carryOut(open, setText(open.corpus, note.key, text));
				else await write(session, threads, open, note);
			}),
		),
		vscode.commands.registerCommand(
			'lateral.copyReceipt',
			on(async ({ open, note }, { form }) => copyReceipt(open, note, tool, form)),
		),
		vscode.commands.registerCommand(
			'lateral.removeNote',
			on(({ open, note }) => carryOut(open, removeNote(open.corpus, note.key))),
		),
	);
}

/** Copies what the note's passage is today, with hashes, so that a change of it can be shown later. */
async function copyReceipt(open: OpenCorpus, note: CorpusNote, tool: string, wanted?: 'markdown' | 'json') {
	const article = open.corpus.article(note.article);
	const made = article && receiptFor(open.corpus, article, note, { at: new Date().toISOString(), tool });
	if (!made) {
		void vscode.window.showWarningMessage(
			vscode.l10n.t(
				'The words of this note do not stand in the article as they were noted. Say first which words are meant; the lightbulb at the note’s line in the sidecar has the ways.',
			),
		);
		return;
	}
	const form = wanted ?? (await pickForm());
	if (!form) return;
	await vscode.env.clipboard.writeText(form === 'json' ? receiptAsJson(made) : receiptAsMarkdown(made));
	vscode.window.setStatusBarMessage(
		asLabel(vscode.l10n.t('Copied: a receipt of {0}', quoted(shortened(note.record.quote.value)))),
		5000,
	);
}

async function pickForm(): Promise<'markdown' | 'json' | undefined> {
	const forms = [
		{
			form: 'markdown' as const,
			label: vscode.l10n.t('Markdown'),
			detail: vscode.l10n.t('For a report or a page, with the facts to read.'),
		},
		{ form: 'json' as const, label: 'JSON', detail: vscode.l10n.t('For other programs.') },
	];
	const title = vscode.l10n.t('Copy the receipt as');
	return (await vscode.window.showQuickPick(forms, { title }))?.form;
}

/** Opens a note's text for writing: in its conversation, where the article is before the reader; else in the sidecar. */
async function write(session: Session, threads: NoteThreads, open: OpenCorpus, note: CorpusNote): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const thread = editor && threads.threadOn(editor.document.uri, note.key);
	if (thread?.first && !thread.first.text.readOnly) {
		thread.expand();
		thread.first.edit();
		thread.refresh();
		return;
	}
	const file = open.corpus.file(note.file.path);
	if (!file) return;
	const { span } = note.record.note ?? note.record.id;
	await vscode.window.showTextDocument(session.uriOf(open, note.file.path), { selection: rangeIn(file, span) });
}

/** The note at the cursor, in its article or in its sidecar; of several the reader chooses. */
export async function noteHere(session: Session): Promise<Target | undefined> {
	const editor = vscode.window.activeTextEditor;
	const found = editor && session.find(editor.document.uri);
	const notes = found
		? notesIn(found.corpus, found.path, editor.document.offsetAt(editor.selection.active), session.view)
		: [];
	if (found && notes.length) {
		const note = notes.length === 1 ? notes[0] : await pickNote(found.open, notes);
		return note && { open: found.open, note };
	}
	void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on a marked passage first.'));
	return undefined;
}
