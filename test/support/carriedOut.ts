import assert from 'node:assert/strict';
import type { Acted } from '../../src/core/features/actions/action';
import { applyEdits } from '../../src/core/text/edit';
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
			now[file.to] = before;
		}
	}
	return { now, corpus: corpusOf(now) };
}
