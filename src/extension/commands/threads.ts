import * as vscode from 'vscode';
import {
	editReply,
	markPassage,
	passageBegunAt,
	removeReply,
	removeText,
	replyTo,
	resolveNote,
	setText,
	type Writer,
} from '../../core/index';
import { askForAuthor } from '../author';
import type { CarryOut } from '../carryOut';
import { toSpan } from '../convert';
import { NoteComment } from '../features/noteThread';
import type { ChosenNote, NamedNote, NoteThreads } from '../features/threads';
import type { Session } from '../session';
import { writerOf } from '../writer';

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
	const edited = (comment: unknown, how: 'edit' | 'preview') => {
		if (!(comment instanceof NoteComment)) return;
		comment[how]();
		comment.thread.refresh();
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand('lateral.writeNote', async ({ thread, text }: vscode.CommentReply) => {
			if (!(await askForAuthor(thread.uri, memory))) throw new vscode.CancellationError();
			await session.settled();
			const document = await vscode.workspace.openTextDocument(thread.uri);
			const found = session.articleAt(document);
			const span = found && passageOf(document, thread);
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
			const replied = replyTo(open.corpus, note, given.text, writerIn(session, chosen));
			if (!(await carryOut(open, replied, 'quietly'))) throw new vscode.CancellationError();
		}),
		vscode.commands.registerCommand('lateral.editText', (comment: unknown) => edited(comment, 'edit')),
		vscode.commands.registerCommand('lateral.cancelText', (comment: unknown) => edited(comment, 'preview')),
		vscode.commands.registerCommand('lateral.saveText', async (comment: unknown) => {
			if (!(comment instanceof NoteComment)) return;
			const { open, note } = comment.thread;
			const { reply } = comment.text;
			const text = typeof comment.body === 'string' ? comment.body : comment.body.value;
			const acted = reply ? editReply(open.corpus, reply, text) : setText(open.corpus, note, text);
			if (await carryOut(open, acted, 'quietly')) edited(comment, 'preview');
			else await editAgain(comment, text);
		}),
		vscode.commands.registerCommand('lateral.removeText', async (comment: unknown) => {
			if (!(comment instanceof NoteComment)) return;
			const { open, note } = comment.thread;
			const { reply } = comment.text;
			await carryOut(open, reply ? removeReply(open.corpus, reply) : removeText(open.corpus, note));
		}),
		...(['resolve', 'reopen'] as const).map(what =>
			vscode.commands.registerCommand(`lateral.${what}`, async (given: vscode.CommentThread | NamedNote) => {
				const chosen = threads.noteOf(given);
				if (!chosen) return;
				const by = what === 'resolve' ? writerIn(session, chosen) : undefined;
				await carryOut(chosen.open, resolveNote(chosen.open.corpus, chosen.note, by), 'quietly');
			}),
		),
	);
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
	readonly text: string;
}

/** Settings may differ from folder to folder: those of the note's own count. */
function writerIn(session: Session, { open }: ChosenNote): Writer {
	return writerOf(session.uriOf(open, ''));
}

/** The words meant by a conversation that was begun beside some lines of an article. */
function passageOf(document: vscode.TextDocument, { range }: vscode.CommentThread) {
	if (!range) return undefined;
	const lines = new vscode.Range(range.start.line, 0, range.end.line, document.lineAt(range.end.line).text.length);
	const editor = vscode.window.visibleTextEditors.find(each => each.document === document);
	const selection = editor?.selection ?? new vscode.Range(range.start, range.start);
	return passageBegunAt(document.getText(), toSpan(document, lines), toSpan(document, selection));
}
