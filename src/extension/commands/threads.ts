import * as vscode from 'vscode';
import {
	editReply,
	markPassage,
	passageBegunAt,
	passageOf,
	quoted,
	removeReply,
	removeText,
	replyTo,
	resolveNote,
	setText,
	shortened,
	type NoteKey,
	type OpenCorpus,
	type Writer,
} from '../../core/index';
import { askForAuthor, changeAuthor } from '../author';
import type { CarryOut } from '../writing/carryOut';
import { toSpan } from '../convert';
import { isBegun, NoteComment } from '../features/threads/noteThread';
import type { ChosenNote, NamedNote, NoteThreads } from '../features/threads/threads';
import { rangeIn } from '../features/problems';
import type { TreeNode } from '../features/tree/tree';
import { columnOf } from '../goTo';
import type { Session } from '../session';
import { writerOf } from '../writing/writer';
import { noteHere } from './noteTarget';

/**
 * Writing in conversations: begin one in the margin, answer, change and remove what is one's own.
 *
 * VS Code empties the box that somebody wrote into once its command is through, unless the command fails: so it
 * does where nothing was written, and the words stay.
 */
export function registerThreadCommands(
	session: Session,
	threads: NoteThreads,
	carryOut: CarryOut,
	memory: vscode.Memento,
): vscode.Disposable {
	/** Its box is closed, because what was in it is saved or left. */
	const close = (comment: NoteComment) => {
		threads.leave(comment.thread, comment.text.id);
		comment.preview();
		if (isBegun(comment.text)) comment.thread.takeAway(comment);
		else comment.thread.refresh();
	};
	const noteMeant = async (given: GivenNote | undefined): Promise<ChosenNote | undefined> => {
		await session.settled();
		if (given) return 'kind' in given ? noteIn(given) : threads.noteOf(given);
		const here = await noteHere(session);
		return here && { open: here.open, note: here.note.key };
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand('lateral.writeNote', async ({ thread, text }: vscode.CommentReply) => {
			if (!(await askForAuthor(thread.uri, memory))) throw new vscode.CancellationError();
			await session.settled();
			const document = await vscode.workspace.openTextDocument(thread.uri);
			const found = session.articleAt(document);
			const span = found && wordsBeside(document, thread);
			if (!found || !span) {
				void vscode.window.showWarningMessage(vscode.l10n.t('There are no words in this line to put a note on.'));
				throw new vscode.CancellationError();
			}
			const marked = markPassage(found.corpus, found.article, { span, note: text.trim() }, writerOf(thread.uri));
			const done = await carryOut(found.open, marked, 'quietly');
			if (!done || marked.kind === 'refused') throw new vscode.CancellationError();
			thread.dispose();
			threads.show(document);
			threads.threadOn(thread.uri, marked.note)?.expand();
		}),
		vscode.commands.registerCommand('lateral.reply', async (given: vscode.CommentReply | (NamedNote & NewText)) => {
			const chosen = threads.noteOf('thread' in given ? given.thread : given);
			if (!chosen) return;
			if ('thread' in given && !(await askForAuthor(given.thread.uri, memory))) throw new vscode.CancellationError();
			const { open, note } = chosen;
			const text = given.text ?? (await askForReply(session, chosen, memory));
			if (text === undefined) return;
			const replied = replyTo(open.corpus, note, text, writerIn(session, chosen));
			if (!(await carryOut(open, replied, 'quietly'))) throw new vscode.CancellationError();
			if ('thread' in given) threads.answered(given.thread);
		}),
		vscode.commands.registerCommand('lateral.editText', (comment: unknown) => {
			if (!(comment instanceof NoteComment)) return;
			comment.edit();
			comment.thread.refresh();
		}),
		vscode.commands.registerCommand('lateral.cancelText', (comment: unknown) => {
			if (comment instanceof NoteComment) close(comment);
		}),
		vscode.commands.registerCommand('lateral.saveText', async (comment: unknown) => {
			if (!(comment instanceof NoteComment)) return;
			const { open, note } = comment.thread;
			const { reply } = comment.text;
			const text = typeof comment.body === 'string' ? comment.body : comment.body.value;
			const isAnswer = isBegun(comment.text);
			if (isAnswer && !(await askForAuthor(comment.thread.thread.uri, memory))) return editAgain(comment, text);
			const acted = isAnswer
				? replyTo(open.corpus, note, text, writerIn(session, comment.thread))
				: reply
					? editReply(open.corpus, reply, text)
					: setText(open.corpus, note, text);
			if (await carryOut(open, acted, 'quietly')) close(comment);
			else await editAgain(comment, text);
		}),
		vscode.commands.registerCommand('lateral.removeText', async (comment: unknown) => {
			if (!(comment instanceof NoteComment)) return;
			const { open, note } = comment.thread;
			const { reply } = comment.text;
			await carryOut(open, reply ? removeReply(open.corpus, reply) : removeText(open.corpus, note));
		}),
		...(['resolve', 'reopen'] as const).map(what =>
			vscode.commands.registerCommand(`lateral.${what}`, async (given?: GivenNote) => {
				const chosen = await noteMeant(given);
				if (!chosen) return;
				const { open, note } = chosen;
				const by = what === 'resolve' ? writerIn(session, chosen) : undefined;
				if (by && !(await askForAuthor(session.uriOf(open, ''), memory))) return;
				await carryOut(open, resolveNote(open.corpus, note, by && writerIn(session, chosen)), 'quietly');
			}),
		),
		vscode.commands.registerCommand('lateral.openConversation', async (given?: GivenNote) => {
			const chosen = await noteMeant(given);
			if (chosen) await showConversation(session, threads, chosen);
		}),
		vscode.commands.registerCommand('lateral.changeAuthor', () =>
			changeAuthor(vscode.window.activeTextEditor?.document.uri, memory),
		),
	);
}

/** Opens a note's article at its words and the conversation below them, with the keyboard in it. */
async function showConversation(session: Session, threads: NoteThreads, { open, note }: ChosenNote): Promise<void> {
	const passage = passageOf(open.corpus, note);
	const file = passage && open.corpus.file(passage.path);
	if (!passage || !file) {
		// Words that are lost have no place for a conversation but the sidecar's lines.
		await showInSidecar(session, open, note);
		return;
	}
	const range = rangeIn(file, passage.span);
	const uri = session.uriOf(open, passage.path);
	const { document } = await vscode.window.showTextDocument(uri, {
		selection: range,
		preview: true,
		...columnOf(session),
	});
	threads.show(document);
	threads.threadOn(document.uri, note)?.expand();
	await vscode.commands.executeCommand('workbench.action.focusCommentOnCurrentLine');
}

async function showInSidecar(session: Session, open: OpenCorpus, key: NoteKey): Promise<void> {
	const note = open.corpus.note(key);
	const file = note && open.corpus.file(note.file.path);
	if (!note || !file) return;
	const { span } = note.record.note ?? note.record.id;
	await vscode.window.showTextDocument(session.uriOf(open, note.file.path), {
		selection: rangeIn(file, span),
		...columnOf(session),
	});
}

/** A conversation, a note by its name, or what was chosen in the tree; nothing where the note at the cursor is meant. */
type GivenNote = vscode.CommentThread | NamedNote | TreeNode;

function noteIn(node: TreeNode): ChosenNote | undefined {
	if (node.kind !== 'item' || node.item.target.kind !== 'note') return undefined;
	return { open: node.open, note: node.item.target.note };
}

/** How long VS Code gathers what has changed in a conversation before it shows it. */
const gathering = 250;

/** VS Code closes the box that a text is changed in before it is saved; where it could not be, the box comes back with all that was written. */
async function editAgain(comment: NoteComment, text: string): Promise<void> {
	comment.preview();
	comment.thread.refresh();
	await new Promise<void>(resolve => void setTimeout(resolve, gathering));
	comment.edit(text);
	comment.thread.refresh();
}

interface NewText {
	/** Asked for where it is not given. */
	readonly text?: string;
}

/** For a reply from where no conversation is in sight. @returns `undefined` where the question was left, or nothing written. */
async function askForReply(session: Session, { open, note }: ChosenNote, memory: vscode.Memento) {
	if (!(await askForAuthor(session.uriOf(open, ''), memory))) return undefined;
	const words = open.corpus.note(note)?.record.quote.value ?? '';
	const text = await vscode.window.showInputBox({
		title: vscode.l10n.t('Reply to the note on {0}', quoted(shortened(words))),
		prompt: vscode.l10n.t('What do you want to say?'),
		ignoreFocusOut: true,
	});
	return text?.trim() ? text.trim() : undefined;
}

/** Settings may differ from folder to folder: those of the note's own count. */
function writerIn(session: Session, { open }: ChosenNote): Writer {
	return writerOf(session.uriOf(open, ''));
}

/** The words meant by a conversation that was begun beside some lines of an article. */
function wordsBeside(document: vscode.TextDocument, { range }: vscode.CommentThread) {
	if (!range) return undefined;
	const lines = new vscode.Range(range.start.line, 0, range.end.line, document.lineAt(range.end.line).text.length);
	const editor = vscode.window.visibleTextEditors.find(each => each.document === document);
	const selection = editor?.selection ?? new vscode.Range(range.start, range.start);
	return passageBegunAt(document.getText(), toSpan(document, lines), toSpan(document, selection));
}
