import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { Checks } from '../../../../src/core/corpus/checks';
import { mendsOf } from '../../../../src/core/features/mends/mends';
import type { FileOf } from '../../../../src/core/corpus/files';
import { applyEdits, invertEdits } from '../../../../src/core/text/edit';
import { lineStart } from '../../../../src/core/sidecar/tree';
import { corpusOf } from '../../../support/corpusOf';
import { messySidecar } from '../../../support/messySidecar';

const writer = { by: 'mira', at: '2026-11-22T08:00:00Z' };
const around = {
	'bridge.txt': 'Is the bridge safe? The mayor says so, and again: the bridge is safe.\n',
	'claims/bridge-is-safe.yaml': 'text: The bridge is safe\n',
	'sources.yaml': 'mira-stell: {name: Mira Stell}\nherald: {name: The Herald}\n',
};

/** Slips as hands make them; each gives the same file again where it finds no place. */
const slips: readonly ((text: string) => string)[] = [
	text => text,
	text => text.replace('bridge-is-safe', 'bridge-is-saef'),
	text => text.replace('mira-stell', 'Mira Stell'),
	text => text.replace('denies', 'denys'),
	text => text.replace('asserts', 'no'),
	text => text.replace(/^( +)(quote: .*)$/m, '$1$2\n$1nth: twice'),
	text => text.replace(/^( +)(speaker: .*)$/m, '$1$2\n$1stance: asserts\n$1stance: denies  # or so'),
	text => text.replace(/^( +)(claim: .*)$/m, '$1$2\n$1resolved: mira'),
	text => text.replace(/^( +)(stance: .*)$/m, '$1$2\n$1asOf: no'),
];

/** The lines that a problem's note stands on; all of the file where it is in none. */
function linesOfNote(
	{ record, text }: FileOf<'sidecar'>,
	at: number,
): { readonly start: number; readonly end: number } {
	const notes = record.notes.map(({ id }) => lineStart(text, id.span.start));
	const start = notes.findLast(each => each <= at);
	if (start === undefined) return { start: 0, end: text.length };
	const next = notes.find(each => each > at);
	const section = /^\S/gm;
	section.lastIndex = start + 1;
	return { start, end: Math.min(next ?? text.length, section.exec(text)?.index ?? text.length) };
}

/** By the yaml library alone, and also where a key stands twice. */
function notesIn(text: string): Readonly<Record<string, unknown>> {
	const file: { notes?: Record<string, unknown> } = parse(text, { schema: 'failsafe', uniqueKeys: false });
	return file.notes ?? {};
}

suite('laws of quick fixes', () => {
	test('a fix touches no line of another note, leaves a file that reads, and can be taken back byte for byte', () => {
		let tried = 0;
		fc.assert(
			fc.property(messySidecar, fc.constantFrom(...slips), (messy, slip) => {
				const text = slip(messy);
				const path = 'bridge.notes.yaml';
				const corpus = corpusOf({ ...around, [path]: text });
				const file = corpus.file(path);
				if (file?.kind !== 'sidecar' || file.record.readOnly) return;
				for (const problem of new Checks(corpus).problems(path))
					for (const mend of mendsOf(corpus, path, problem, writer, { kind: 'all' })) {
						const acted = mend.work();
						if (acted.kind === 'refused') continue;
						const edits = acted.action.files.flatMap(each =>
							each.kind === 'edit' && each.path === path ? each.edits : [],
						);
						// A version of the article is said at the top, an id wherever it stands.
						if (!edits.length || problem.code === 'article.hash') continue;
						tried++;
						const after = applyEdits(text, edits);
						const { start, end } = linesOfNote(file, problem.span.start);
						for (const edit of edits)
							assert.ok(start <= edit.span.start && edit.span.end <= end, `${problem.code}: ${mend.title}\n${text}`);
						const own: string | undefined = file.record.notes.find(({ id }) => lineStart(text, id.span.start) === start)
							?.id.value;
						const [was, is] = [notesIn(text), notesIn(after)];
						for (const id of Object.keys(was)) if (id !== own) assert.deepEqual(is[id], was[id], mend.title);
						assert.equal(applyEdits(after, invertEdits(text, edits)), text);
					}
			}),
			{ numRuns: 30 },
		);
		assert.ok(tried > 30, String(tried));
	});
});
