import assert from 'node:assert/strict';
import { duplicateNote, splitNote } from '../../../../src/core/features/actions/splitNote';
import { carriedOut } from '../../../support/carriedOut';
import { Chance } from '../../../support/chance';
import { corpusOf } from '../../../support/corpusOf';

const text = 'The mayor said the dam held, and the bridge stood. Nobody asked.\n';
const files = {
	'claims/safe.yaml': 'text: All was safe\n',
	'claims/share.yaml': 'text: The share\nkind: quantity\nunit: "%"\n',
	'east.txt': text,
	'east.notes.yaml': [
		'notes:',
		'  n-safe: # by hand',
		'    quote: the dam held, and the bridge stood',
		'    speaker: mayor',
		'    claim: safe',
		'    stance: qualifies',
		'    value: 6 %',
		'    asOf: 2022',
		'    tags: [flood]',
		'    note: Both at once?',
		'    links: {cites: west#n-west}',
		'    replies: [{text: Yes.}]',
		'  n-ask: {quote: Nobody asked}',
		'',
	].join('\n'),
	'sources.yaml': 'mayor: {name: The mayor}\n',
	'west.txt': 'It held.\n',
	'west.notes.yaml': 'notes:\n  n-west: {quote: It held, links: {rewords: east#n-safe}}\n',
};

function writer() {
	const chance = new Chance(7);
	return { by: 'mira', at: '2026-11-22T08:00:00Z', random: () => chance.next() };
}

function quotes(given: Readonly<Record<string, string>>) {
	return corpusOf(given)
		.article('east')!
		.notes.map(({ record }) => record.quote.value);
}

function split(...words: readonly [string, 'start' | 'end'][]) {
	const cuts = words.map(([word, side]) => text.indexOf(word) + (side === 'end' ? word.length : 0));
	return splitNote(corpusOf(files), 'east#n-safe', cuts, writer());
}

suite('splitting a note’s words', () => {
	test('at the cursor keeps the note on the first part, with all that hangs on it', () => {
		const { now, corpus } = carriedOut(files, split(['and the bridge', 'start']));
		const note = corpus.note('east#n-safe')!.record;

		assert.deepEqual(quotes(now), ['the dam held', 'and the bridge stood', 'Nobody asked']);
		assert.equal(corpus.note('east#n-safe')?.resolution.state, 'exact');
		assert.equal(note.note?.value, 'Both at once?');
		assert.equal(note.replies.length, 1);
		assert.equal(note.links.length, 1);
		assert.match(now['east.notes.yaml']!, /n-safe: # by hand\n/);
		assert.equal(now['west.notes.yaml'], files['west.notes.yaml']);
	});

	test('makes the other part a new note of the same file, on the same claim, after the first', () => {
		const { now } = carriedOut(files, split(['and the bridge', 'start']));
		const [, second] = corpusOf(now).article('east')!.notes;

		assert.equal(second!.claim, 'safe');
		assert.equal(second!.record.stance?.value, 'qualifies');
		assert.equal(second!.record.speaker?.value, 'mayor');
		assert.deepEqual(
			second!.record.tags.map(({ value }) => value),
			['flood'],
		);
		assert.equal(second!.record.by?.value, 'mira');
		assert.equal(second!.record.value, undefined);
		assert.equal(second!.record.note, undefined);
		assert.ok(now['east.notes.yaml']!.indexOf(second!.record.id.value) < now['east.notes.yaml']!.indexOf('n-ask'));
	});

	test('at a selection makes that a note of its own', () => {
		const inTheMiddle = carriedOut(files, split(['and', 'start'], ['bridge', 'end']));
		const atTheEnd = carriedOut(files, split(['the bridge', 'start'], ['stood', 'end']));

		assert.deepEqual(quotes(inTheMiddle.now), ['the dam held', 'and the bridge', 'stood', 'Nobody asked']);
		assert.deepEqual(quotes(atTheEnd.now), ['the dam held, and', 'the bridge stood', 'Nobody asked']);
	});

	test('cuts no word and leaves no comma at a beginning', () => {
		const inAWord = splitNote(corpusOf(files), 'east#n-safe', [text.indexOf('bridge') + 3], writer());
		const atAComma = splitNote(corpusOf(files), 'east#n-safe', [text.indexOf(', and')], writer());

		assert.equal(quotes(carriedOut(files, inAWord).now)[1], 'bridge stood');
		assert.equal(quotes(carriedOut(files, atAComma).now)[1], 'and the bridge stood');
	});

	test('keeps the second part on a draft that was born in the first', () => {
		const draft = { ...files, 'east.notes.yaml': 'notes:\n  n-a: {quote: the dam held, claim: {text: It held}}\n' };
		const acted = splitNote(corpusOf(draft), 'east#n-a', [text.indexOf('held')], writer());

		assert.equal(carriedOut(draft, acted).corpus.status('east#n-a', { kind: 'base' })?.positions.length, 2);
	});

	test('is refused where there is nothing to cut, and where the words have changed', () => {
		const changed = { ...files, 'east.txt': text.replace('held', 'broke') };
		const why = (acted: ReturnType<typeof split>) => (acted.kind === 'refused' ? acted.message : 'done');

		assert.match(why(split(['the dam', 'start'])), /Put the cursor/);
		assert.match(why(split(['Nobody', 'start'])), /Put the cursor/);
		assert.match(why(splitNote(corpusOf(changed), 'east#n-safe', [25], writer())), /do not stand/);
	});
});

suite('duplicating a note to another claim', () => {
	test('takes along who says it, how and with what tags; text, links and answers stay', () => {
		const acted = duplicateNote(corpusOf(files), 'east#n-safe', { claim: { text: 'The dam held' } }, writer());
		const { now, corpus } = carriedOut(files, acted);
		const added = corpus.article('east')!.notes.find(({ claim }) => claim === 'the-dam-held')!.record;

		assert.equal(added.quote.value, 'the dam held, and the bridge stood');
		assert.equal(added.stance?.value, 'qualifies');
		assert.equal(added.speaker?.value, 'mayor');
		assert.deepEqual(
			added.tags.map(({ value }) => value),
			['flood'],
		);
		assert.deepEqual([added.note, added.value, added.links.length, added.replies.length], [undefined, undefined, 0, 0]);
		assert.equal(now['claims/the-dam-held.yaml'], 'text: The dam held\n');
	});

	test('takes the figure along to a claim that asks for one, and the stance that is given', () => {
		const acted = duplicateNote(
			corpusOf(files),
			'east#n-safe',
			{ claim: { id: 'share' }, stance: 'asserts' },
			writer(),
		);
		const { corpus } = carriedOut(files, acted);
		const added = corpus.article('east')!.notes.find(({ claim }) => claim === 'share')!.record;

		assert.deepEqual([added.value?.value, added.asOf?.value, added.stance], ['6 %', '2022', undefined]);
	});

	test('goes to the writer’s own layer', () => {
		const acted = duplicateNote(
			corpusOf(files),
			'east#n-safe',
			{ claim: { id: 'share' } },
			{ ...writer(), layer: 'mira' },
		);

		assert.ok(carriedOut(files, acted).now['east.mira.notes.yaml']);
	});

	test('is refused for the claim that the note is on', () => {
		const acted = duplicateNote(corpusOf(files), 'east#n-safe', { claim: { id: 'safe' } }, writer());

		assert.match(acted.kind === 'refused' ? acted.message : '', /on this claim already/);
	});
});
