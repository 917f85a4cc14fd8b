import assert from 'node:assert/strict';
import { addNote } from '../../../src/core/sidecar/editNotes';
import { isOverwritten } from '../../../src/core/sidecar/isOverwritten';
import { fitEdits, joinTo } from '../../../src/core/sidecar/fitEdits';
import { readSidecar } from '../../../src/core/sidecar/readFiles';
import { applyEdits } from '../../../src/core/text/edit';

const base = 'format: 1\nnotes:\n  n-one:\n    quote: the bridge\n';

function adding(text: string, id: string, after: string) {
	const edited = addNote(text, id, { quote: `words of ${id}` }, { after });
	return edited.kind === 'edits' ? edited.edits : assert.fail();
}

const ids = (text: string) => readSidecar(text).record.notes.map(({ id }) => id.value);

suite('edits of a sidecar that another window has written to meanwhile', () => {
	test('add their note where the other one added its own', () => {
		const mine = adding(base, 'n-mine', 'n-one');
		const theirs = applyEdits(base, adding(base, 'n-them', 'n-one'));
		const fitted = fitEdits(mine, base, theirs) ?? assert.fail('refused');
		const now = applyEdits(theirs, fitted);

		assert.deepEqual(ids(now).toSorted(), ['n-mine', 'n-one', 'n-them']);
		assert.deepEqual(readSidecar(now).problems, []);
		assert.match(now, /n-mine:\n {4}quote: "?words of n-mine"?\n/);
	});

	test('do not bring back what the other window has taken away', () => {
		const two = applyEdits(base, adding(base, 'n-two', 'n-one'));
		const mine = adding(two, 'n-mine', 'n-two');
		const fitted = fitEdits(mine, two, base);

		assert.ok(fitted === undefined || !ids(applyEdits(base, fitted)).includes('n-two'));
	});

	test('are given up where the two together would not be a sound file', () => {
		const section = (id: string) => [
			{ span: { start: base.length, end: base.length }, text: `corrections:\n  ${id}: {quote: x, is: scare}\n` },
		];
		const theirs = applyEdits(base, section('x-them'));

		assert.equal(fitEdits(section('x-mine'), base, theirs), undefined);
	});

	test('join the first notes of both', () => {
		const mine = base.replaceAll('n-one', 'n-mine');
		const now = applyEdits(base, joinTo(base, mine) ?? assert.fail());

		assert.deepEqual(ids(now).toSorted(), ['n-mine', 'n-one']);
		assert.deepEqual(joinTo(now, mine), []);
		assert.equal(applyEdits('', joinTo('', mine) ?? assert.fail()), mine);
	});

	test('never take the place of a file that they cannot be joined to', () => {
		for (const now of [`${base}\tnotes: [`, base.replace('format: 1', 'format: 2'), '# Mine, to be filled\n- a list\n'])
			assert.equal(joinTo(now, base.replaceAll('n-one', 'n-mine')), undefined, now);
	});
});

suite('what was written to a sidecar', () => {
	const mine = { from: base, edits: adding(base, 'n-mine', 'n-one') };
	const written = applyEdits(base, mine.edits);

	test('is overwritten where a window saved what it had read before', () => {
		assert.ok(isOverwritten(base, mine));
		assert.ok(isOverwritten(applyEdits(base, adding(base, 'n-them', 'n-one')), mine));
		assert.ok(isOverwritten(base, { text: base.replace('n-one', 'n-mine') }));
	});

	test('is not where it stands, whatever was added to it or changed in it since', () => {
		const later = [
			written,
			applyEdits(written, adding(written, 'n-them', 'n-one')),
			written.replace('words of', 'Words by'),
		];
		for (const now of later) assert.equal(isOverwritten(now, mine), false, now);
		assert.equal(isOverwritten(`${base}# more\n`, { text: base }), false);
	});

	test('is overwritten too where only a word of a note was changed', () => {
		const start = base.indexOf('the bridge');
		const change = { from: base, edits: [{ span: { start, end: start + 10 }, text: 'a ferry' }] };

		assert.ok(isOverwritten(`${base}# more\n`, change));
		assert.equal(isOverwritten(base.replace('the bridge', 'a ferry'), change), false);
		assert.equal(isOverwritten(base.replace('the bridge', 'a road'), change), false);
	});
});
