import type { Corpus } from '../../corpus/corpus';
import type { Edited } from '../../sidecar/editable';
import { applyEdits, composeEdits, type TextEdit } from '../../text/edit';
import { refused, type FileEdit, type Refused } from './action';

interface Draft {
	/** Absent for a file that is made by the action. */
	readonly length: number | undefined;
	now: string;
	readonly steps: (readonly TextEdit[])[];
}

/**
 * The files of a corpus as an action of several steps will leave them: each step sees what those before it have written,
 * also in files that the action makes. Nothing of the corpus is changed by it.
 */
export class FileDrafts {
	readonly #corpus: Corpus;
	readonly #drafts = new Map<string, Draft>();

	constructor(corpus: Corpus) {
		this.#corpus = corpus;
	}

	/** What the file says after the steps so far; `undefined` where there is none, or none that is read as a text. */
	text(path: string): string | undefined {
		const file = this.#corpus.file(path);
		return this.#drafts.get(path)?.now ?? (file && 'text' in file ? file.text : undefined);
	}

	create(path: string, text: string): void {
		this.#drafts.set(path, { length: undefined, now: text, steps: [] });
	}

	/** @returns why the step could not be done; then nothing of the action may be. */
	edit(path: string, step: (text: string) => Edited): Refused | undefined {
		const before = this.text(path) ?? '';
		const edited = step(before);
		if (edited.kind === 'refused') return refused(path, edited.problem.message, edited.problem.span);
		const draft = this.#drafts.get(path) ?? { length: before.length, now: before, steps: [] };
		this.#drafts.set(path, draft);
		draft.steps.push(edited.edits);
		draft.now = applyEdits(before, edited.edits);
		return undefined;
	}

	/** Takes in what was worked out on a file that no step has touched yet. */
	take(file: FileEdit): void {
		if (file.kind === 'create') this.create(file.path, file.text);
		else if (file.kind === 'edit') this.edit(file.path, () => ({ kind: 'edits', edits: file.edits }));
	}

	/** One edit of each file, those first that were touched first. */
	files(): FileEdit[] {
		return [...this.#drafts].map(([path, { length, now, steps }]): FileEdit =>
			length === undefined
				? { kind: 'create', path, text: now }
				: { kind: 'edit', path, edits: composeEdits(length, steps) },
		);
	}
}
