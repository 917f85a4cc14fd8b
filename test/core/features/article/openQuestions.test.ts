import assert from 'node:assert/strict';
import type { View } from '../../../../src/core/claims/facts';
import { resolveNote } from '../../../../src/core/features/actions/noteActions';
import { openQuestions } from '../../../../src/core/features/article/openQuestions';
import { questionInWords } from '../../../../src/core/features/wording/questionText';
import { carriedOut } from '../../../support/carriedOut';
import { corpusOf } from '../../../support/corpusOf';

const base: View = { kind: 'base' };
const all: View = { kind: 'all' };

const files = {
	'sources.yaml': 'tomas: {name: Tomas Hale, kind: person}\ncourier: {name: The Courier, kind: outlet}\n',
	'east.txt': 'The mayor said the dam held. The road was open. The tower stood.\n',
	'east.notes.yaml': [
		'article: {outlet: courier}',
		'notes:',
		'  n-dam: {quote: the dam held, note: Who measured?, by: mira, created: 2026-11-20T08:00:00Z}',
		'  n-road: {quote: The road was open, note: "See https://example.org/?road=1 for the map.", by: mira}',
		'  n-tower:',
		'    quote: The tower stood',
		'    note: A photograph is in the archive.',
		'    replies:',
		'      - {by: tomas, at: 2026-11-21T08:00:00Z, text: Not of that day.}',
		'',
	].join('\n'),
	'east.tomas.notes.yaml': [
		'notes:',
		'  n-mine: {quote: The mayor, note: «Which mayor?»}',
		'replies:',
		'  east#n-dam:',
		'    - {by: tomas, at: 2026-11-22T08:00:00Z, text: The engineers did.}',
		'',
	].join('\n'),
};

const asked = (view: View, of: Readonly<Record<string, string>> = files) =>
	openQuestions(corpusOf(of), view).map(question => [question.note, question.asked.text, question.answers]);

suite('open questions', () => {
	test('are notes that ask something and conversations that somebody has begun, the latest first', () => {
		assert.deepEqual(asked(base), [
			['east#n-tower', 'Not of that day.', 0],
			['east#n-dam', 'Who measured?', 0],
		]);
	});

	test('tell how often they were answered; an answer does not settle them', () => {
		assert.deepEqual(asked(all), [
			['east#n-tower', 'Not of that day.', 0],
			['east#n-dam', 'Who measured?', 1],
			['east@tomas#n-mine', '«Which mayor?»', 0],
		]);
	});

	test('are settled by whoever says so, and open again when that is taken back', () => {
		const by = { by: 'mira', at: '2026-11-22T09:00:00Z' };
		const resolved = carriedOut(files, resolveNote(corpusOf(files), 'east#n-dam', by)).now;
		assert.deepEqual(
			asked(base, resolved).map(([note]) => note),
			['east#n-tower'],
		);
		const reopened = carriedOut(resolved, resolveNote(corpusOf(resolved), 'east#n-dam', undefined)).now;
		assert.deepEqual(asked(base, reopened), asked(base));
	});

	test('are told with who asked, how long ago, in which article and layer', () => {
		const corpus = corpusOf(files);
		const told = (now: string) =>
			openQuestions(corpus, all).map(each => questionInWords(corpus, each, Date.parse(now)).details.join(' · '));

		assert.deepEqual(told('2026-11-22T10:00:00Z'), [
			'Tomas Hale · yesterday · The Courier',
			'mira · 2 days ago · 1 answer · The Courier',
			'Tomas Hale · The Courier · ▲ tomas',
		]);
		assert.match(told('2027-01-22')[0]!, / 2 months ago /);
		assert.match(told('2026-11-21')[0]!, / today /);
	});
});
