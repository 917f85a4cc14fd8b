import * as l10n from '@vscode/l10n';
import type { Problem } from '../problem';
import { applyEdits, composeEdits, smallest, type TextEdit } from '../text/edit';
import { conflictProblem, newerFormat, notAMap } from './fileProblems';
import { readYaml } from './readYaml';
import { columnOf, type MapNode } from './tree';

/** The edits that do what was asked, or why nothing may be done. No edits: the file says so already. */
export type Edited =
	| { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
	| { readonly kind: 'refused'; readonly problem: Problem };

/** A file that may be written to. */
export interface Editable {
	readonly text: string;
	/** Its own line ends: those of its first line. */
	readonly eol: '\n' | '\r\n';
	/** By how many columns its lines are indented below their key. */
	readonly step: number;
	/** Absent where the file says nothing yet. */
	readonly root: MapNode | undefined;
}

/** One change of a file, made on the file as the changes before have left it. */
export type Step = (file: Editable) => readonly TextEdit[] | Problem;

/**
 * Works out the edits of some steps and reads the outcome back before it lets them go:
 * a file that parses must parse afterwards. A file that does not parse, or is of a newer
 * format, is refused with the problem to mend, and so is a step that has lost its place.
 */
export function editFile(text: string, ...steps: readonly Step[]): Edited {
	const done: (readonly TextEdit[])[] = [];
	let now = text;
	for (const step of steps) {
		const file = openForEditing(now);
		if ('code' in file) return { kind: 'refused', problem: file };
		const edits = step(file);
		if ('code' in edits) return { kind: 'refused', problem: edits };
		if (edits.length === 0) continue;
		const trimmed = edits.map(edit => smallest(now, edit));
		done.push(trimmed);
		now = applyEdits(now, trimmed);
	}
	if (done.length > 0 && readYaml(now).broken) return { kind: 'refused', problem: unsafe() };
	return { kind: 'edits', edits: composeEdits(text.length, done) };
}

function openForEditing(text: string): Editable | Problem {
	const { tree, problems, broken, conflict } = readYaml(text);
	if (conflict) return conflictProblem(conflict);
	if (broken) return problems.find(({ severity }) => severity === 'error') ?? unsafe();
	if (tree && tree.kind !== 'map') return notAMap(tree);
	const newer = tree && newerFormat(tree);
	if (newer) return newer;
	const eol = /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
	return { text, eol, step: stepOf(text, tree), root: tree };
}

/** As the first nested lines of the file have it; two columns where it has none. */
function stepOf(text: string, root: MapNode | undefined): number {
	for (const { key, value } of root?.entries ?? []) {
		const inner = value?.kind === 'map' && !value.flow ? value.entries[0] : undefined;
		const step = inner ? columnOf(text, inner.key.span.start) - columnOf(text, key.span.start) : 0;
		if (step > 0) return step;
	}
	return 2;
}

function unsafe(): Problem {
	return {
		code: 'sidecar.not-changed',
		message: l10n.t('The change was not made: the file could not have been read afterwards.'),
		severity: 'error',
		span: { start: 0, end: 0 },
	};
}
