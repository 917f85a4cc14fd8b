import assert from 'node:assert/strict';
import { Checks } from '../../../../src/core/corpus/checks';
import {
	removeNote,
	resolveNote,
	setClaim,
	setStance,
	setText,
} from '../../../../src/core/features/actions/noteActions';
import { promoteDraft } from '../../../../src/core/features/actions/drafts';
import { carriedOut } from '../../../support/carriedOut';
import { corpusOf } from '../../../support/corpusOf';

const files = {
	'claims/dam-held.yaml': 'text: The dam held\n',
	'east.txt': 'The mayor said the dam held. The road was open.\n',
	'east.notes.yaml': [
		'format: 1',
		'notes:',
		'  n-dam: # the mayor again',
		'    quote: the dam held',
		'    claim: dam-held',
		'    stance: denies',
		'  n-road: {quote: The road was open, links: {cites: west#n-west}}',
		'',
	].join('\n'),
	'west.txt': 'It broke before noon.\n',
	'west.notes.yaml':
		'notes:\n  n-west:\n    quote: It broke\n    links:\n      contradicts: [east#n-dam, east#n-road]\n      updates: east#n-dam\n',
};

suite('what is said of a note', () => {
	const corpus = corpusOf(files);

	test('its stance: the ordinary one is not written down', () => {
		const questions = carriedOut(files, setStance(corpus, 'east#n-dam', 'questions')).now['east.notes.yaml'];
		const asserts = carriedOut(files, setStance(corpus, 'east#n-dam', 'asserts')).now['east.notes.yaml'];

		assert.equal(questions, files['east.notes.yaml'].replace('denies', 'questions'));
		assert.equal(asserts, files['east.notes.yaml'].replace('    stance: denies\n', ''));
	});

	test('its stance is refused where there is no claim to take it to', () => {
		assert.equal(setStance(corpus, 'east#n-road', 'denies').kind, 'refused');
	});

	test('its claim: another one, one that is made for it, or none', () => {
		const made = carriedOut(files, setClaim(corpus, 'east#n-road', { text: 'The road was open' }));
		const none = carriedOut(files, setClaim(corpus, 'east#n-dam', 'none'));

		assert.equal(made.corpus.note('east#n-road')?.claim, 'the-road-was-open');
		assert.equal(made.corpus.claim('the-road-was-open')?.body.text.value, 'The road was open');
		assert.equal(none.corpus.note('east#n-dam')?.claim, undefined);
		assert.equal(none.corpus.note('east#n-dam')?.record.stance, undefined);
	});

	test('its text, and that it has none any more', () => {
		const written = carriedOut(files, setText(corpus, 'east#n-dam', ' Who measured?\n'));
		const again = carriedOut(written.now, setText(written.corpus, 'east#n-dam', '  '));

		assert.equal(written.corpus.note('east#n-dam')?.record.note?.value, 'Who measured?');
		assert.equal(again.now['east.notes.yaml'], files['east.notes.yaml']);
	});

	test('that it is dealt with, by whom and when, and that it is open again', () => {
		const by = { by: 'mira', at: '2026-11-22T08:00:00Z' };
		const resolved = carriedOut(files, resolveNote(corpus, 'east#n-dam', by));
		const open = carriedOut(resolved.now, resolveNote(resolved.corpus, 'east#n-dam', undefined));

		assert.match(resolved.now['east.notes.yaml']!, /resolved: \{by: mira, at: "?2026-11-22T08:00:00Z"?\}/);
		assert.equal(open.now['east.notes.yaml'], files['east.notes.yaml']);
	});

	test('of a note that went meanwhile it is said so', () => {
		assert.deepEqual(setText(corpus, 'east#n-gone', 'x'), {
			kind: 'refused',
			path: '',
			span: { start: 0, end: 0 },
			message: 'This note is no longer there.',
		});
	});
});

suite('a note that a slip in its sidecar hides', () => {
	test('is not said to be gone: the line to mend is', () => {
		const slip = files['east.notes.yaml'].replace('notes:', 'notes: [');
		const refused = setText(corpusOf({ ...files, 'east.notes.yaml': slip }), 'east#n-dam', 'x');

		assert.equal(refused.kind === 'refused' && refused.path, 'east.notes.yaml');
	});
});

suite('removing a note', () => {
	test('takes along the links that lead to it, whichever file they are in, and nothing else', () => {
		const { now, corpus } = carriedOut(files, removeNote(corpusOf(files), 'east#n-dam'));

		assert.equal(
			now['east.notes.yaml'],
			'format: 1\nnotes:\n  n-road: {quote: The road was open, links: {cites: west#n-west}}\n',
		);
		assert.equal(
			now['west.notes.yaml'],
			'notes:\n  n-west:\n    quote: It broke\n    links:\n      contradicts: [east#n-road]\n',
		);
		for (const path of ['east.notes.yaml', 'west.notes.yaml'])
			assert.ok(!new Checks(corpus).problems(path).some(({ code }) => code === 'link.dangling'));
	});

	test('is refused while other notes are on the claim that was born in it', () => {
		const draft = {
			...files,
			'west.notes.yaml': 'notes:\n  n-west: {quote: It broke, claim: {text: It broke}}\n',
			'east.notes.yaml': 'notes:\n  n-dam: {quote: the dam held, claim: west#n-west, stance: denies}\n',
		};

		assert.equal(removeNote(corpusOf(draft), 'west#n-west').kind, 'refused');
		assert.equal(setClaim(corpusOf(draft), 'west#n-west', { id: 'dam-held' }).kind, 'refused');
	});
});

suite('a claim that was born in a note', () => {
	test('gets a file of its own, and all who named the note name the claim', () => {
		const draft = {
			...files,
			'west.notes.yaml':
				'notes:\n  n-west: {quote: It broke, claim: {text: The dam broke, about: [flood], kind: quantity, unit: "%"}}\n',
			'east.notes.yaml': 'notes:\n  n-dam: {quote: the dam held, claim: "west#n-west", stance: denies}\n',
		};
		const { now, corpus } = carriedOut(draft, promoteDraft(corpusOf(draft), 'west#n-west'));

		assert.equal(now['claims/the-dam-broke.yaml'], 'text: The dam broke\nkind: quantity\nunit: "%"\nabout: [flood]\n');
		assert.match(now['west.notes.yaml']!, /claim: the-dam-broke\}/);
		assert.match(now['east.notes.yaml']!, /claim: "the-dam-broke", stance/);
		assert.equal(corpus.status('the-dam-broke', { kind: 'base' })?.positions.length, 2);
	});
});
