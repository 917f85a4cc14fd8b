import assert from 'node:assert/strict';
import type { Edited } from '../../../src/core/sidecar/editable';
import { setArticle, setDone } from '../../../src/core/sidecar/editArticle';
import { addCorrection, removeCorrection, setCorrection } from '../../../src/core/sidecar/editCorrections';
import { addLink, removeLink } from '../../../src/core/sidecar/editLinks';
import { addNote, removeNote, setNote } from '../../../src/core/sidecar/editNotes';
import { addReply, changeReply, removeReply } from '../../../src/core/sidecar/editReplies';
import { newLayer, newSidecar } from '../../../src/core/sidecar/newFiles';
import { applyEdits } from '../../../src/core/text/edit';
import { lines } from '../../support/marked';

const bridge = lines(
	'# marked on the train',
	'notes:',
	'',
	'   # the first of two',
	'   n-aaaa:   # needs a second look',
	"     quote: 'the bridge was safe'",
	'     mood: calm',
	'     note:   Said   in an interview.',
	'     # to do: ask',
	'',
	'   n-bbbb: {quote: "no", tags: [ bridge,safety ]}',
	'',
);

suite('an edit of a sidecar', () => {
	test('puts a new note after the one whose passage comes before, and touches nothing else', () => {
		const added = addNote(
			bridge,
			'n-cccc',
			{ quote: 'It “fell”', before: 'said: ', claim: 'bridge-fell' },
			{ after: 'n-aaaa' },
		);

		assert.equal(
			after(bridge, added),
			bridge.replace(
				'     # to do: ask\n',
				lines(
					'     # to do: ask',
					'',
					'   n-cccc:',
					'      quote: "It “fell”"',
					'      before: "said: "',
					'      claim: bridge-fell',
					'',
				),
			),
		);
	});

	test('makes the first note of a file that has none', () => {
		const note = { quote: 'x' };
		const written = lines('notes:', '  n-aaaa:', '    quote: "x"', '');

		assert.equal(after('', addNote('', 'n-aaaa', note)), written);
		assert.equal(after('# mine', addNote('# mine', 'n-aaaa', note)), `# mine\n${written}`);
		assert.equal(after('notes:\n', addNote('notes:\n', 'n-aaaa', note)), written);
		assert.equal(
			after('notes: {}  # none yet\n', addNote('notes: {}  # none yet\n', 'n-aaaa', note)),
			written.replace(':', ':  # none yet'),
		);
		assert.equal(
			after('format: 1\r\n', addNote('format: 1\r\n', 'n-aaaa', note)),
			`format: 1\n${written}`.trimEnd().replaceAll('\n', '\r\n') + '\r\n',
		);
		assert.equal(
			after('{"format": 1, "notes": {}}', addNote('{"format": 1, "notes": {}}', 'n-aaaa', note)),
			'{"format": 1, "notes": {"n-aaaa": {"quote": "x"}}}',
		);
	});

	test('changes a value in its own quotation marks', () => {
		assert.equal(
			after(bridge, setNote(bridge, 'n-aaaa', { quote: "it's safe", note: 'null', stance: 'denies' })),
			bridge
				.replace("'the bridge was safe'", "'it''s safe'")
				.replace('note:   Said   in an interview.', 'note:   "null"')
				.replace('     mood: calm\n', '     mood: calm\n')
				.replace("'it''s safe'\n", "'it''s safe'\n     stance: denies\n"),
		);
	});

	test('takes a key away with its line, and an item with its comma', () => {
		assert.equal(
			after(bridge, setNote(bridge, 'n-aaaa', { note: null })),
			bridge.replace(/ {5}note:.*\n {5}# to do: ask\n/, '     # to do: ask\n'),
		);
		assert.equal(
			after(bridge, setNote(bridge, 'n-bbbb', { tags: ['safety'] })),
			bridge.replace('[ bridge,safety ]', '[safety]'),
		);
		assert.equal(
			after(bridge, setNote(bridge, 'n-bbbb', { tags: [] })),
			bridge.replace(', tags: [ bridge,safety ]', ''),
		);
	});

	test('removes a note with the comments inside it', () => {
		assert.equal(
			after(bridge, removeNote(bridge, 'n-aaaa')),
			lines(
				'# marked on the train',
				'notes:',
				'',
				'   # the first of two',
				'',
				'   n-bbbb: {quote: "no", tags: [ bridge,safety ]}',
				'',
			),
		);
	});

	test('writes several lines below each other, but never into a comment', () => {
		const note = { note: 'One.\nTwo.' };

		assert.equal(
			after(bridge, setNote(bridge, 'n-aaaa', note)),
			bridge.replace('Said   in an interview.', '|-\n        One.\n        Two.'),
		);
		const commented = 'notes:\n  n-aaaa:\n    quote: x\n    note: one # why\n';
		assert.equal(
			after(commented, setNote(commented, 'n-aaaa', note)),
			commented.replace('note: one', 'note: "One.\\nTwo."'),
		);
	});

	test('ties a note, once and once more', () => {
		const once = after(bridge, addLink(bridge, 'n-aaaa', 'cites', 'report#n-dddd'));
		const twice = after(once, addLink(once, 'n-aaaa', 'cites', 'a, b#n-eeee'));

		assert.equal(once, bridge.replace('interview.\n', 'interview.\n     links:\n        cites: report#n-dddd\n'));
		assert.equal(twice, once.replace('cites: report#n-dddd', 'cites: [report#n-dddd, "a, b#n-eeee"]'));
		assert.deepEqual(addLink(twice, 'n-aaaa', 'cites', 'report#n-dddd'), { kind: 'edits', edits: [] });
		assert.equal(after(once, removeLink(once, 'n-aaaa', 'cites', 'report#n-dddd')), bridge);
	});

	test('answers a note in place, or in a layer', () => {
		const reply = { id: 'r-a1c', by: 'tomas', text: 'Which interview?' };
		const replied = after(bridge, addReply(bridge, { note: 'n-aaaa' }, reply));
		const layer = after('', addReply('', { thread: 'report#n-dddd' }, reply));

		assert.equal(
			replied,
			bridge.replace(
				'interview.\n',
				'interview.\n     replies:\n        - {id: r-a1c, by: tomas, text: Which interview?}\n',
			),
		);
		assert.equal(
			after(replied, changeReply(replied, { note: 'n-aaaa' }, 'r-a1c', { text: 'Which, then?' })),
			replied.replace('Which interview?', '"Which, then?"'),
		);
		assert.equal(after(replied, removeReply(replied, { note: 'n-aaaa' }, 0)), bridge);
		assert.equal(layer, 'replies:\n  report#n-dddd:\n    - {id: r-a1c, by: tomas, text: Which interview?}\n');
		assert.equal(after(layer, removeReply(layer, { thread: 'report#n-dddd' }, 'r-a1c')), '');
	});

	test('says what is known of the article above the notes', () => {
		const known = after(bridge, setArticle(bridge, { title: 'Safe: who says so?', read: 'full' }));

		assert.equal(
			known,
			bridge.replace('notes:\n', 'article:\n   title: "Safe: who says so?"\n   read: full\nnotes:\n'),
		);
		assert.equal(
			after(known, setArticle(known, { outlet: 'herald', read: null })),
			known.replace('   read: full', '   outlet: herald'),
		);
	});

	test('marks a layer as done, and keeps corrections', () => {
		const layer = newLayer({ id: 'n-aaaa', values: { quote: 'x' } });
		const done = after(layer, setDone(layer, true));
		const corrected = after(layer, addCorrection(layer, 'x-7', { quote: 'historic', is: 'not-a-quotation' }));

		assert.equal(done, layer.replace('format: 1\n', 'format: 1\ndone: true\n'));
		assert.equal(after(done, setDone(done, false)), layer);
		assert.equal(corrected, `${layer}corrections:\n  x-7:\n    quote: "historic"\n    is: not-a-quotation\n`);
		assert.equal(
			after(corrected, setCorrection(corrected, 'x-7', { is: 'attribution', speaker: 'unnamed' })),
			`${layer}corrections:\n  x-7:\n    quote: "historic"\n    is: attribution\n    speaker: unnamed\n`,
		);
		assert.equal(after(corrected, removeCorrection(corrected, 'x-7')), layer);
	});

	test('turns a draft claim into a reference and back', () => {
		const draft = after(bridge, setNote(bridge, 'n-aaaa', { claim: { text: 'It fell, then' } }));

		assert.match(draft, /\n {5}claim: \{text: "It fell, then"\}\n/);
		assert.match(after(draft, setNote(draft, 'n-aaaa', { claim: 'it-fell' })), /\n {5}claim: it-fell\n/);
	});

	test('is refused where the file does not parse, is newer, or no longer has the place', () => {
		const cases: [string, string][] = [
			['notes:\n  n-aaaa:\n    quote: He said: no\n', 'sidecar.syntax'],
			['<<<<<<< ours\nnotes:\n=======\n>>>>>>> theirs\n', 'sidecar.conflict'],
			['format: 2\nnotes:\n  n-aaaa: {quote: x}\n', 'sidecar.newer-format'],
			['- a list\n', 'sidecar.shape'],
			['notes: none\n', 'sidecar.shape'],
			['notes:\n  n-bbbb: {quote: x}\n', 'sidecar.not-there'],
		];
		for (const [text, code] of cases) {
			const refused = setNote(text, 'n-aaaa', { note: 'x' });
			assert.equal(refused.kind === 'refused' && refused.problem.code, code, text);
		}
		const taken = addNote(bridge, 'n-aaaa', { quote: 'x' });
		assert.equal(taken.kind === 'refused' && taken.problem.code, 'sidecar.duplicate-id');
	});

	test('begins a file for an article that has none', () => {
		assert.equal(
			newSidecar(
				{ outlet: 'herald', title: 'A “safe” bridge' },
				{ id: 'n-aaaa', values: { claim: 'bridge-is-safe', quote: 'safe' } },
			),
			lines(
				'format: 1',
				'article:',
				'  title: A “safe” bridge',
				'  outlet: herald',
				'notes:',
				'  n-aaaa:',
				'    quote: "safe"',
				'    claim: bridge-is-safe',
				'',
			),
		);
	});
});

function after(text: string, edited: Edited): string {
	assert.equal(edited.kind, 'edits', JSON.stringify(edited));
	return edited.kind === 'edits' ? applyEdits(text, edited.edits) : text;
}
