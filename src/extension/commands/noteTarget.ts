import * as vscode from 'vscode';
import { notesIn, type CorpusNote, type OpenCorpus } from '../../core/index';
import type { NoteThreads } from '../features/threads/threads';
import type { TreeNode } from '../features/tree/tree';
import type { NamedCorpus, Session } from '../session';
import { tell } from '../tell';
import { pickNote } from './picks/picks';

/** A note that a command is about, in the corpus as it stands now. */
export interface NoteTarget {
	readonly open: OpenCorpus;
	readonly note: CorpusNote;
}

/** For a key of one's own, as JSON, or a link: without `note` the one at the cursor is meant. */
export interface NamedNotes extends NamedCorpus {
	/** `article#note` */
	readonly note?: string;
	/** Several, of which the reader is to choose one. */
	readonly notes?: readonly string[];
}

/** What a command is called with: by a conversation's menu, by the tree, by a link or a key, or by the palette with nothing. */
export type GivenNote = vscode.CommentThread | TreeNode | NamedNotes | undefined;

/** Finds out which note is meant. Where there is none, the reader is told what to do. */
export class NoteTargets {
	readonly #session: Session;
	readonly #threads: NoteThreads;

	constructor(session: Session, threads: NoteThreads) {
		this.#session = session;
		this.#threads = threads;
	}

	async of(given: GivenNote): Promise<NoteTarget | undefined> {
		await this.#session.settled();
		if (given === undefined) return noteHere(this.#session);
		if ('kind' in given) return this.#ofTree(given);
		if ('uri' in given) {
			const chosen = this.#threads.noteOf(given);
			return chosen && (targetOf(chosen.open, chosen.note) ?? tellGone());
		}
		return this.#named(given);
	}

	#ofTree(node: TreeNode): NoteTarget | undefined {
		if (node.kind !== 'item' || node.item.target.kind !== 'note') return undefined;
		const open = this.#session.corpusNamed(node);
		return (open && targetOf(open, node.item.target.note)) ?? tellGone();
	}

	async #named(given: NamedNotes): Promise<NoteTarget | undefined> {
		const { note, notes } = given;
		const names = note === undefined ? notes : [note];
		if (!names?.length) return noteHere(this.#session);
		const open = this.#session.corpusNamed(given);
		const targets = open ? names.flatMap(name => targetOf(open, name) ?? []) : [];
		// The one at the cursor is another one than was meant.
		return targets.length ? oneOf(targets) : tellGone();
	}
}

/** The note of that name, never another; where it is gone, the reader is told. */
export async function noteNamed(session: Session, name: string, given: NamedCorpus): Promise<NoteTarget | undefined> {
	const found = () => {
		const open = session.corpusNamed(given);
		return open && targetOf(open, name);
	};
	// Without a wait where there is nothing to wait for: what is typed next is meant for the pick.
	const target = found();
	if (target) return target;
	await session.settled();
	return found() ?? tellGone();
}

/** The note at the cursor, in its article or in its sidecar; of several the reader chooses. */
export async function noteHere(session: Session): Promise<NoteTarget | undefined> {
	const editor = vscode.window.activeTextEditor;
	const found = editor && session.find(editor.document.uri);
	const notes = found
		? notesIn(found.corpus, found.path, editor.document.offsetAt(editor.selection.active), session.view)
		: [];
	if (found && notes.length) return oneOf(notes.map(note => ({ open: found.open, note })));
	tell(vscode.l10n.t('Put the cursor on a marked passage first.'));
	return undefined;
}

async function oneOf(targets: readonly NoteTarget[]): Promise<NoteTarget | undefined> {
	const [first] = targets;
	if (!first || targets.length === 1) return first;
	const note = await pickNote(
		first.open,
		targets.map(target => target.note),
	);
	return note && targetOf(first.open, note.key);
}

function tellGone(): undefined {
	tell(vscode.l10n.t('This note is no longer there.'));
	return undefined;
}

function targetOf(open: OpenCorpus, name: string): NoteTarget | undefined {
	const note = open.corpus.note(name) ?? open.corpus.note(open.corpus.resolve(name, '') ?? '');
	return note && { open, note };
}
