import assert from 'node:assert/strict';
import { Checks } from '../../../../src/core/corpus/checks';
import {
	removeNote,
	resolveNote,
	setClaim,
	setFigure,
	setSpeaker,
	setStance,
	setStrength,
	setTags,
	setText,
} from '../../../../src/core/features/actions/noteActions';
import { draftsIn, promoteDrafts } from '../../../../src/core/features/actions/drafts';
import { wrongDate, wrongValue } from '../../../../src/core/features/actions/figures';
import { noteFields } from '../../../../src/core/features/actions/noteFields';
import { tagsOf } from '../../../../src/core/features/claims/tags';
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
		const { now, corpus } = carriedOut(draft, promoteDrafts(corpusOf(draft), ['west#n-west']));

		assert.equal(now['claims/the-dam-broke.yaml'], 'text: The dam broke\nkind: quantity\nunit: "%"\nabout: [flood]\n');
		assert.match(now['west.notes.yaml']!, /claim: the-dam-broke\}/);
		assert.match(now['east.notes.yaml']!, /claim: "the-dam-broke", stance/);
		assert.equal(corpus.status('the-dam-broke', { kind: 'base' })?.positions.length, 2);
	});
});

suite('claims that were born in the notes of one article', () => {
	const drafts = {
		'claims/it-held.yaml': 'text: Another one\n',
		'east.txt': 'It held. It broke. It was wet.\n',
		'east.notes.yaml': [
			'notes:',
			'  n-a: # first',
			'    quote: It held.',
			'    claim:',
			'      text: It held',
			'      excludes: ["east#n-b"]',
			'  n-b: {quote: It broke., claim: {text: It held}}',
			'  n-c: {quote: It was wet, claim: "#n-b"}',
			'',
		].join('\n'),
	};

	test('get files of their own together, each with an id that is free', () => {
		const corpus = corpusOf(drafts);
		const keys = draftsIn(corpus, 'east', { kind: 'base' });
		const { now } = carriedOut(drafts, promoteDrafts(corpus, keys));

		assert.deepEqual(keys, ['east#n-a', 'east#n-b']);
		assert.equal(now['claims/it-held-2.yaml'], 'text: It held\nexcludes: [it-held-3]\n');
		assert.equal(now['claims/it-held-3.yaml'], 'text: It held\n');
		assert.equal(
			now['east.notes.yaml'],
			'notes:\n  n-a: # first\n    quote: It held.\n    claim: it-held-2\n  n-b: {quote: It broke., claim: it-held-3}\n  n-c: {quote: It was wet, claim: "it-held-3"}\n',
		);
	});

	test('go into claims.yaml where a corpus keeps its claims there', () => {
		const { 'claims/it-held.yaml': _, ...others } = drafts;
		const given = { ...others, 'claims.yaml': 'it-held: {text: Another one}\n' };
		const { now } = carriedOut(given, promoteDrafts(corpusOf(given), ['east#n-a', 'east#n-b']));

		assert.match(now['claims.yaml']!, /^it-held-2:\n {2}text: It held\n {2}excludes: \[it-held-3\]\n/m);
		assert.match(now['claims.yaml']!, /^it-held-3:\n {2}text: It held\n/m);
	});
});

suite('what else is said of a note', () => {
	const given = {
		'claims/share.yaml': 'text: The share of trade\nkind: quantity\nunit: "%"\n',
		'claims/plain.yaml': 'text: It was so\n',
		'sources.yaml': 'mayor: {name: The mayor}\n',
		'east.txt': 'It was 6 % then. So it was.\n',
		'east.notes.yaml': [
			'notes:',
			'  n-a:',
			'    quote: 6 %',
			'    claim: share',
			'    value: "6 %" # rounded',
			'    tags: [trade, old] # ours',
			'  n-b: {quote: So it was, claim: plain, tags: trade}',
			'',
		].join('\n'),
	};
	const corpus = corpusOf(given);
	const text = (acted: ReturnType<typeof setTags>) => carriedOut(given, acted).now['east.notes.yaml']!;
	const why = (acted: ReturnType<typeof setTags>) => (acted.kind === 'refused' ? acted.message : 'done');

	test('its figure and the date of it; without the one there is no other', () => {
		const dated = setFigure(corpus, 'east#n-a', { value: ' 7 to 9 % ', asOf: '2022-06' });

		assert.match(text(dated), /value: "7 to 9 %" # rounded\n {4}asOf: 2022-06\n/);
		assert.equal(
			text(setFigure(corpus, 'east#n-a', { value: ' ', asOf: '2022' })),
			given['east.notes.yaml'].replace('    value: "6 %" # rounded\n', ''),
		);
	});

	test('its figure is refused where it is none, measures something else, or the claim asks for none', () => {
		assert.match(why(setFigure(corpus, 'east#n-a', { value: 'a lot' })), /not read as a figure/);
		assert.match(why(setFigure(corpus, 'east#n-a', { value: '6 years' })), /something else than the unit/);
		assert.match(why(setFigure(corpus, 'east#n-a', { value: '6', asOf: 'lately' })), /not read as a date/);
		assert.match(why(setFigure(corpus, 'east#n-b', { value: '6' })), /kind “quantity”/);
	});

	test('what is wrong with a figure is told while it is typed', () => {
		assert.equal(wrongValue(corpus, 'share', ''), undefined);
		assert.equal(wrongValue(corpus, 'share', 'about 6'), undefined);
		assert.match(wrongValue(corpus, 'share', '9 to 7 %')!, /from the greater/);
		assert.match(wrongValue(corpus, undefined, '6')!, /kind “quantity”/);
		assert.equal(wrongDate('2022'), undefined);
		assert.match(wrongDate('20222')!, /not read as a date/);
	});

	test('its tags: those that stay, stay as they are written', () => {
		assert.match(
			text(setTags(corpus, 'east#n-a', ['trade', 'old', ' new ', 'new'])),
			/tags: \[trade, old, new\] # ours/,
		);
		assert.match(text(setTags(corpus, 'east#n-a', ['old'])), /tags: \[old\] # ours/);
		assert.doesNotMatch(text(setTags(corpus, 'east#n-a', [' '])), /tags: \[/);
	});

	test('who says it, also somebody new, and how the source is named', () => {
		const made = carriedOut(given, setSpeaker(corpus, 'east#n-b', { speaker: { name: 'Mira Stell' } }));

		assert.equal(made.corpus.note('east#n-b')?.record.speaker?.value, 'mira-stell');
		assert.equal(made.corpus.source('mira-stell')?.name.value, 'Mira Stell');
		assert.equal(
			carriedOut(made.now, setSpeaker(made.corpus, 'east#n-b', {})).now['east.notes.yaml'],
			given['east.notes.yaml'],
		);
		assert.match(text(setStrength(corpus, 'east#n-b', 'anonymous')), /strength: anonymous\}/);
	});

	test('can be listed with what it is at present, a figure only where one is asked for', () => {
		const fields = (key: string) =>
			Object.fromEntries(noteFields(corpus, corpus.note(key)!).map(({ field, now }) => [field, now]));

		assert.deepEqual(fields('east#n-a'), {
			stance: 'asserts',
			claim: 'The share of trade',
			value: '6 %',
			speaker: 'east, in its own voice',
			strength: 'not said',
			text: 'none',
			tags: 'trade, old',
			words: '“6 %”',
		});
		assert.equal('value' in fields('east#n-b'), false);
	});

	test('the tags of a corpus come with how many notes bear them', () => {
		assert.deepEqual(tagsOf(corpus, { kind: 'base' }), [
			{ tag: 'trade', notes: 2 },
			{ tag: 'old', notes: 1 },
		]);
	});
});
