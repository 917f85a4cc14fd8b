import * as vscode from 'vscode';
import { notesIn, type CorpusNote, type OpenCorpus } from '../../core/index';
import type { NoteThreads } from '../features/threads/threads';
import type { TreeNode } from '../features/tree/tree';
import type { Session } from '../session';
import { tell } from '../tell';
import { pickNote } from './picks/picks';

/** A note that a command is about, in the corpus as it stands now. */
export interface NoteTarget {
	readonly open: OpenCorpus;
	readonly note: CorpusNote;
}

/** For a key of one's own, as JSON, or a link: without `note` the one at the cursor is meant. */
export interface NamedNotes {
	/** `article#note` */
	readonly note?: string;
	/** Several, of which the reader is to choose one. */
	readonly notes?: readonly string[];
	/** A file of the corpus that they are of, where that is not the one that the reader is in. */
	readonly in?: string;
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
			return chosen && targetOf(chosen.open, chosen.note);
		}
		return this.#named(given);
	}

	#ofTree(node: TreeNode): NoteTarget | undefined {
		const open = this.#session.stillOpen(node.open);
		return open && node.kind === 'item' && node.item.target.kind === 'note'
			? targetOf(open, node.item.target.note)
			: undefined;
	}

	async #named({ note, notes, in: within }: NamedNotes): Promise<NoteTarget | undefined> {
		const names = note === undefined ? notes : [note];
		if (!names) return noteHere(this.#session);
		const open = within === undefined ? this.#session.current() : this.#session.find(vscode.Uri.parse(within))?.open;
		const targets = open ? names.flatMap(name => targetOf(open, name) ?? []) : [];
		return targets.length ? oneOf(targets) : noteHere(this.#session);
	}
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

function targetOf(open: OpenCorpus, name: string): NoteTarget | undefined {
	const note = open.corpus.note(name) ?? open.corpus.note(open.corpus.resolve(name, '') ?? '');
	return note && { open, note };
}
