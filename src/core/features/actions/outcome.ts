import type { View } from '../../claims/facts';
import type { Corpus } from '../../corpus/corpus';
import { applyEdits } from '../../text/edit';
import { isFileKept } from '../wording/view';
import type { Action } from './action';

/** What becomes of one file. */
export interface FileOutcome {
	/** As the corpus has it now, or will have it where it is made. */
	readonly path: string;
	/** Its path afterwards; absent where it goes. */
	readonly to?: string;
	/** Empty where it is made. */
	readonly before: string;
	/** Empty where it goes. */
	readonly after: string;
	/** How many places of it are written anew. */
	readonly edits: number;
}

/** The first words that change, as they are and as they would be: “claim: dam-stood → claim: dam-held”. Empty where none do. */
export function firstChange({ before, after }: FileOutcome): string {
	const [was, is] = [before.split(/\r?\n/), after.split(/\r?\n/)];
	const at = is.findIndex((line, index) => line !== was[index]);
	if (at < 0) return '';
	const [old, now] = [was[at]?.trim() ?? '', is[at]!.trim()];
	if (was.length !== is.length || old === '' || now === '') return now || old;
	let same = 0;
	while (old[same] === now[same]) same++;
	// Of a map in braces, the one entry is enough.
	const start = old.includes('{') ? Math.max(0, old.slice(0, same).search(/[^{,]*$/)) : 0;
	const end = old.includes('{') ? /[,}]|$/ : / #|$/;
	const changeIn = (line: string) => line.slice(start, same + line.slice(same).search(end)).trim();
	return `${changeIn(old)} → ${changeIn(now)}`;
}

/**
 * What an action would leave of each file that it touches, for a reader to look at before it is carried out. Files that
 * the view keeps from the reader are changed with the others, and not shown.
 */
export function outcomeOf(corpus: Corpus, { files }: Action, view: View): FileOutcome[] {
	const outcomes = new Map<string, FileOutcome>();
	for (const file of files) {
		if (isFileKept(corpus, file.path, view)) continue;
		const known = outcomes.get(file.path) ?? untouched(corpus, file.path);
		switch (file.kind) {
			case 'edit': {
				const edits = known.edits + file.edits.length;
				outcomes.set(file.path, { ...known, after: applyEdits(known.after, file.edits), edits });
				break;
			}
			case 'create':
				outcomes.set(file.path, { ...known, after: file.text });
				break;
			case 'rename':
				outcomes.set(file.path, { ...known, to: file.to });
				break;
			case 'delete': {
				const { to: _, ...gone } = known;
				outcomes.set(file.path, { ...gone, after: '' });
			}
		}
	}
	return [...outcomes.values()];
}

function untouched(corpus: Corpus, path: string): FileOutcome {
	const file = corpus.file(path);
	const text = file && 'text' in file ? file.text : '';
	return { path, to: path, before: text, after: text, edits: 0 };
}
