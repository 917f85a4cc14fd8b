import assert from 'node:assert/strict';
import { Checks } from '../../../../src/core/corpus/checks';
import type { View } from '../../../../src/core/claims/facts';
import { editReply, removeReply, replyTo } from '../../../../src/core/features/actions/replies';
import { threadsOf } from '../../../../src/core/features/article/threads';
import { carriedOut } from '../../../support/carriedOut';
import { corpusOf } from '../../../support/corpusOf';

const base: View = { kind: 'base' };
const all: View = { kind: 'all' };
const writer = { by: 'mira', at: '2026-11-23T08:00:00Z', random: () => 0.5 };

const files = {
	'sources.yaml': 'tomas: {name: Tomas Hale, kind: person}\n',
	'claims/dam-held.yaml': 'text: The dam held\n',
	'east.txt': 'The mayor said the dam held. The road was open.\n',
	'east.notes.yaml': [
		'notes:',
		'  n-dam:',
		'    quote: the dam held',
		'    claim: dam-held',
		'    stance: denies',
		'    note: Who measured?',
		'    replies:',
		'      - {id: r-one, by: tomas, at: 2026-11-22T09:00:00Z, text: The engineers.}',
		'      - {by: mira, at: 2026-11-22T11:00:00Z, text: Which ones?}',
		'    by: mira',
		'    created: 2026-11-22T08:00:00Z',
		'  n-road: {quote: The road was open, resolved: {by: mira}}',
		'',
	].join('\n'),
	'east.tomas.notes.yaml': [
		'notes:',
		'  n-mine: {quote: The mayor, note: Which mayor?}',
		'replies:',
		'  east#n-dam:',
		'    - {id: r-two, by: tomas, at: 2026-11-22T10:00:00Z, text: Ask them.}',
		'',
	].join('\n'),
};

const threads = (view: View, reader?: string) =>
	threadsOf(corpusOf(files), corpusOf(files).article('east')!, view, reader);

suite('the conversations of an article', () => {
	test('stand at their passages, with what is said, of which claim, and how that stands', () => {
		assert.deepEqual(
			threads(base).map(({ note, span, label, resolved }) => [note, span, label, resolved]),
			[
				['east#n-dam', { start: 15, end: 27 }, 'denies · The dam held · single origin', false],
				['east#n-road', { start: 29, end: 46 }, 'Note', true],
			],
		);
	});

	test('begin with the note’s own text, and have its answers by their time, whoever’s layer they are in', () => {
		const written = (view: View) =>
			threads(view)[0]!.texts.map(({ author, text, at }) => [author, text, at?.slice(11, 13)]);

		assert.deepEqual(written(base), [
			['mira', 'Who measured?', '08'],
			['Tomas Hale', 'The engineers.', '09'],
			['mira', 'Which ones?', '11'],
		]);
		assert.deepEqual(
			threads(all)
				.find(({ note }) => note === 'east#n-dam')
				?.texts.map(({ text, layer }) => [text, layer]),
			[
				['Who measured?', undefined],
				['The engineers.', undefined],
				['Ask them.', '▲ tomas'],
				['Which ones?', undefined],
			],
		);
	});

	test('are those of the view alone', () => {
		assert.deepEqual(
			threads(all).map(({ note, label }) => [note, label]),
			[
				['east@tomas#n-mine', 'Note · ▲ tomas'],
				['east#n-dam', 'denies · The dam held · single origin'],
				['east#n-road', 'Note'],
			],
		);
	});

	test('tell a reader what is his own or nobody’s, and what stands in a file that cannot be written to', () => {
		const own = (reader?: string) => threads(base, reader).map(({ texts }) => texts.map(text => text.own));

		assert.deepEqual(own('mira'), [[true, false, true], [true]]);
		assert.deepEqual(own('tomas'), [[false, true, false], [true]]);
		assert.deepEqual(own(), [[false, false, false], [true]]);

		const newer = corpusOf({ ...files, 'east.notes.yaml': `format: 9\n${files['east.notes.yaml']}` });
		const [first] = threadsOf(newer, newer.article('east')!, base, 'mira');
		assert.deepEqual([first?.readOnly, first?.texts.every(text => text.readOnly)], [true, true]);
	});

	test('name each text for good', () => {
		const ids = threads(all).flatMap(({ texts }) => texts.map(({ id }) => id));
		assert.equal(new Set(threads(all)[1]!.texts.map(({ id }) => id)).size, 4);
		assert.deepEqual(
			ids,
			threads(all).flatMap(({ texts }) => texts.map(({ id }) => id)),
		);
	});

	test('of a note that may mean several places stand at the first of them, of a lost one nowhere', () => {
		const corpus = corpusOf({
			'east.txt': 'On Monday the road was open.\nOn Tuesday the road was dry.\n',
			'east.notes.yaml': 'notes:\n  n-two: {quote: the road}\n  n-gone: {quote: the tower fell}\n',
		});
		const [only, ...others] = threadsOf(corpus, corpus.article('east')!, base, undefined);

		assert.deepEqual([only?.span, only?.label, others], [{ start: 10, end: 18 }, 'Note · place not certain', []]);
	});
});

suite('an answer', () => {
	test('is written below the note, with who and when', () => {
		const { now, corpus } = carriedOut(files, replyTo(corpusOf(files), 'east#n-dam', 'Thanks: both.\n', writer));

		assert.deepEqual(
			threadsOf(corpus, corpus.article('east')!, base, 'mira')[0]?.texts.map(({ text }) => text),
			['Who measured?', 'The engineers.', 'Which ones?', 'Thanks: both.'],
		);
		assert.equal(now['east.tomas.notes.yaml'], files['east.tomas.notes.yaml']);
	});

	test('of somebody with a layer goes there, under the reference that is there already', () => {
		const layered = replyTo(corpusOf(files), 'east#n-dam', 'Thanks.', { ...writer, by: 'tomas', layer: 'tomas' });
		const { now, corpus } = carriedOut(files, layered);

		assert.equal(now['east.notes.yaml'], files['east.notes.yaml']);
		assert.equal(now['east.tomas.notes.yaml']?.match(/n-dam/g)?.length, 1);
		assert.deepEqual(
			new Checks(corpus).problems('east.tomas.notes.yaml').map(({ code }) => code),
			['anchor.no-context'],
		);
	});

	test('makes the layer where there is none yet', () => {
		const layered = replyTo(corpusOf(files), 'east@tomas#n-mine', 'Thanks.', { ...writer, layer: 'mira' });
		const { now, corpus } = carriedOut(files, layered);

		assert.match(now['east.mira.notes.yaml']!, /^format: 1\nreplies:\n  east@tomas#n-mine:\n/);
		assert.deepEqual(new Checks(corpus).problems('east.mira.notes.yaml'), []);
		assert.deepEqual(
			threadsOf(corpus, corpus.article('east')!, all, 'mira')[0]?.texts.map(({ text }) => text),
			['Which mayor?', 'Thanks.'],
		);
	});

	test('of a coder to a note of his own layer stands in that note', () => {
		const own = replyTo(corpusOf(files), 'east@tomas#n-mine', 'The old one.', { ...writer, layer: 'tomas' });

		assert.equal(carriedOut(files, own).corpus.note('east@tomas#n-mine')?.record.replies.length, 1);
	});

	test('is changed and removed where it stands, with its id or without', () => {
		for (const view of [base, all]) {
			const replies = threads(view).flatMap(({ texts }) => texts.flatMap(({ reply }) => reply ?? []));
			for (const reply of replies) {
				const changed = carriedOut(files, editReply(corpusOf(files), reply, 'Said otherwise.'));
				const removed = carriedOut(files, removeReply(corpusOf(files), reply));

				assert.match(changed.now[reply.path]!, /Said otherwise\./);
				const left = threadsOf(removed.corpus, removed.corpus.article('east')!, view, 'mira');
				assert.equal(left.flatMap(({ texts }) => texts.filter(text => text.reply)).length, replies.length - 1);
			}
		}
	});

	test('is not empty, and not to a note that is gone', () => {
		assert.equal(replyTo(corpusOf(files), 'east#n-dam', ' \n', writer).kind, 'refused');
		assert.equal(replyTo(corpusOf(files), 'east#n-gone', 'x', writer).kind, 'refused');
	});
});
