import type { NoteKey } from '../../claims/facts';
import type { Corpus } from '../../corpus/corpus';
import type { Edited } from '../../sidecar/editable';
import { applyEdits, composeEdits, type TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';

/**
 * One thing that the reader did, as edits of files: applied whole or not at all, and taken back whole.
 * Paths are from the corpus root.
 */
export interface Action {
	/** What it was, for messages: “Mark passage”. Localised. */
	readonly label: string;
	readonly files: readonly FileEdit[];
}

export type FileEdit =
	| { readonly kind: 'edit'; readonly path: string; readonly edits: readonly TextEdit[] }
	| { readonly kind: 'create'; readonly path: string; readonly text: string }
	/** After the edits of the same file, which name it as it was. */
	| { readonly kind: 'rename'; readonly path: string; readonly to: string }
	| { readonly kind: 'delete'; readonly path: string };

/** An action to apply, or why nothing may be written. */
export type Acted =
	| {
			readonly kind: 'action';
			readonly action: Action;
			/** The note that it wrote or changed, for whoever wants to see it. */
			readonly note?: NoteKey;
	  }
	| Refused;

/** Why nothing may be written, as a sentence for the reader; `span` is the place to mend in the file, where there is one. */
export interface Refused {
	readonly kind: 'refused';
	/** Empty where no file is to blame. */
	readonly path: string;
	readonly span: Span;
	readonly message: string;
}

export function refused(path: string, message: string, span: Span = { start: 0, end: 0 }): Refused {
	return { kind: 'refused', path, span, message };
}

/** What an edit of a file's text is as an edit of the file. */
export function fileEdit(path: string, edited: Edited): FileEdit | Refused {
	if (edited.kind === 'refused') return refused(path, edited.problem.message, edited.problem.span);
	return { kind: 'edit', path, edits: edited.edits };
}

/** The action of some file edits, unless one of them is refused. Those of one file are made one: they are of the same text. */
export function acted(label: string, files: readonly (FileEdit | Refused)[], note?: NoteKey): Acted {
	const together: FileEdit[] = [];
	for (const file of files) {
		if (file.kind === 'refused') return file;
		const same = together.findIndex(other => other.kind === 'edit' && other.path === file.path);
		const known = together[same];
		if (known?.kind === 'edit' && file.kind === 'edit')
			together[same] = { ...known, edits: [...known.edits, ...file.edits] };
		else together.push(file);
	}
	return { kind: 'action', action: { label, files: together }, ...(note !== undefined && { note }) };
}

/** One edit of a text that does what several do in turn, each on the text that those before it leave. */
export function editInTurn(text: string, ...steps: readonly ((text: string) => Edited)[]): Edited {
	const done: (readonly TextEdit[])[] = [];
	let now = text;
	for (const step of steps) {
		const edited = step(now);
		if (edited.kind === 'refused') return edited;
		done.push(edited.edits);
		now = applyEdits(now, edited.edits);
	}
	return { kind: 'edits', edits: composeEdits(text.length, done) };
}

/** Whether a file that was read cannot be changed: it does not parse, or has a newer format than ours. */
export function isClosed(corpus: Corpus, path: string): boolean {
	const file = corpus.file(path);
	if (file?.kind === 'sidecar') return file.record.readOnly;
	if (file?.kind === 'claim') return file.record?.readOnly ?? true;
	if (file?.kind === 'claims') return file.record.some(claim => claim.readOnly);
	return file?.kind !== 'sources';
}
