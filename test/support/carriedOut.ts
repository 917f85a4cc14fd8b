import assert from 'node:assert/strict';
import type { Acted, Action } from '../../src/core/features/actions/action';
import { applyEdits, invertEdits } from '../../src/core/text/edit';
import { corpusOf } from './corpusOf';

/** The files as an action leaves them, and the corpus they make. */
export function carriedOut(files: Readonly<Record<string, string>>, acted: Acted) {
	if (acted.kind === 'refused') assert.fail(`refused: ${acted.message}`);
	const now: Record<string, string> = { ...files };
	for (const file of acted.action.files) {
		if (file.kind === 'create') {
			assert.ok(!(file.path in now), `${file.path} is there already`);
			now[file.path] = file.text;
			continue;
		}
		const before = now[file.path];
		if (before === undefined) assert.fail(`${file.path} is not there`);
		if (file.kind === 'edit') now[file.path] = applyEdits(before, file.edits);
		else {
			delete now[file.path];
			if (file.kind === 'rename') now[file.to] = before;
		}
	}
	return { now, corpus: corpusOf(now) };
}

/** The files once an action is taken back that left them as they are `now`. */
export function takenBack(
	before: Readonly<Record<string, string>>,
	{ files }: Action,
	now: Readonly<Record<string, string>>,
): Record<string, string> {
	const back: Record<string, string> = { ...now };
	for (const file of files.toReversed())
		switch (file.kind) {
			case 'edit':
				back[file.path] = applyEdits(back[file.path]!, invertEdits(before[file.path]!, file.edits));
				break;
			case 'create':
				delete back[file.path];
				break;
			case 'rename':
				back[file.path] = back[file.to]!;
				delete back[file.to];
				break;
			case 'delete':
				back[file.path] = before[file.path]!;
		}
	return back;
}
