import assert from 'node:assert/strict';
import { Checks } from '../../../../src/core/corpus/checks';
import { renamableAt, renameTo, type Renamable } from '../../../../src/core/features/actions/rename';
import { carriedOut } from '../../../support/carriedOut';
import { corpusOf } from '../../../support/corpusOf';

const base = { kind: 'base' } as const;

const files = {
	'sources.yaml': '# ours\nmayor: {name: The mayor}   # since 2019\ndaily: {name: The Daily}\n',
	'claims/dam-held.yaml': 'text: The dam held\n',
	'claims/dam-broke.yaml': 'text: The dam broke\nexcludes: ["dam-held"]\n',
	'a/east.txt': 'The mayor said the dam held. The road was open.\n',
	'a/east.notes.yaml': [
		'article: {outlet: daily, voice: mayor}',
		'notes:',
		'  n-dam:',
		'    quote: the dam held',
		"    claim: 'dam-held'",
		'    speaker: mayor',
		'  n-road: {quote: The road was open, claim: {text: The road was open}}',
		'',
	].join('\n'),
	'a/east.mira.notes.yaml': 'notes: {}\nreplies:\n  "#n-dam": [{text: Who says?}]\n',
	'b/west.txt': 'It broke before noon, and the road was closed.\n',
	'b/west.notes.yaml': [
		'notes:',
		'  n-west: {quote: It broke, claim: dam-held, stance: denies, links: {contradicts: [east#n-dam]}}',
		'  n-shut: {quote: the road was closed, claim: a/east#n-road, stance: denies}',
		'corrections:',
		'  x-1: {quote: before noon, is: attribution, speaker: mayor}',
		'',
	].join('\n'),
};

function at(path: keyof typeof files, words: string, shift = 1) {
	const offset = files[path].indexOf(words);
	assert.ok(offset >= 0);
	const place = renamableAt(corpusOf(files), path, offset + shift, base);
	return 'message' in place
		? place.message
		: [place.subject.kind, place.name, files[path].slice(place.span.start, place.span.end)];
}

function renamed(subject: Renamable, name: string) {
	return carriedOut(files, renameTo(corpusOf(files), subject, name));
}

suite('what can be renamed', () => {
	test('begins at a passage, at its line in a sidecar, or where it is defined', () => {
		assert.deepEqual(at('a/east.txt', 'dam held'), ['claim', 'dam-held', 'the dam held']);
		assert.deepEqual(at('a/east.notes.yaml', 'dam-held'), ['claim', 'dam-held', 'dam-held']);
		assert.deepEqual(at('claims/dam-held.yaml', 'text'), ['claim', 'dam-held', '']);
		assert.deepEqual(at('claims/dam-broke.yaml', 'dam-held'), ['claim', 'dam-held', 'dam-held']);
		assert.deepEqual(at('a/east.notes.yaml', 'daily'), ['source', 'daily', 'daily']);
		assert.deepEqual(at('sources.yaml', 'mayor'), ['source', 'mayor', 'mayor']);
		assert.deepEqual(at('a/east.notes.yaml', 'n-dam'), ['note', 'n-dam', 'n-dam']);
		assert.deepEqual(at('b/west.notes.yaml', 'east#n-dam'), ['note', 'n-dam', 'n-dam']);
	});

	test('is said where there is nothing, or a draft, which has no id yet', () => {
		assert.match(String(at('a/east.txt', 'The mayor')), /Put the cursor on a marked passage/);
		assert.match(String(at('a/east.notes.yaml', 'quote: the dam')), /Put the cursor on a marked passage/);
		assert.match(String(at('a/east.txt', 'The road')), /is a draft/);
	});
});

suite('renaming', () => {
	test('a claim gives its file the new name, and every mention, each in its own quotation marks', () => {
		const { now, corpus } = renamed({ kind: 'claim', id: 'dam-held' }, 'dam-stood');

		assert.equal(now['claims/dam-held.yaml'], undefined);
		assert.equal(now['claims/dam-stood.yaml'], 'text: The dam held\n');
		assert.match(now['claims/dam-broke.yaml']!, /excludes: \["dam-stood"\]/);
		assert.match(now['a/east.notes.yaml']!, /claim: 'dam-stood'\n/);
		assert.match(now['b/west.notes.yaml']!, /claim: dam-stood, stance/);
		assert.deepEqual(corpus.status('dam-stood', base)?.status, 'contested');
	});

	test('a claim of claims.yaml changes its key', () => {
		const inMap = { 'claims.yaml': 'dam-held: {text: It held}\nother: {text: Other, excludes: dam-held}\n' };
		const { now } = carriedOut(inMap, renameTo(corpusOf(inMap), { kind: 'claim', id: 'dam-held' }, 'dam-stood'));

		assert.equal(now['claims.yaml'], 'dam-stood: {text: It held}\nother: {text: Other, excludes: dam-stood}\n');
	});

	test('a source is followed by outlets, voices, speakers and corrections', () => {
		const { now } = renamed({ kind: 'source', id: 'mayor' }, 'mayor-of-east');

		assert.equal(
			now['sources.yaml'],
			'# ours\nmayor-of-east: {name: The mayor}   # since 2019\ndaily: {name: The Daily}\n',
		);
		assert.match(now['a/east.notes.yaml']!, /voice: mayor-of-east\}/);
		assert.match(now['a/east.notes.yaml']!, /speaker: mayor-of-east\n/);
		assert.match(now['b/west.notes.yaml']!, /speaker: mayor-of-east\}/);
	});

	test('a note is followed by links, answers and, where it gave birth to a claim, by those who are on it', () => {
		const first = renamed({ kind: 'note', key: 'a/east#n-dam' }, 'n-barrage');
		const second = renamed({ kind: 'note', key: 'a/east#n-road' }, 'n-way');

		assert.match(first.now['b/west.notes.yaml']!, /contradicts: \[east#n-barrage\]/);
		assert.match(first.now['a/east.mira.notes.yaml']!, /"#n-barrage": \[/);
		assert.match(second.now['b/west.notes.yaml']!, /claim: a\/east#n-way,/);
		assert.equal(second.corpus.status('a/east#n-way', base)?.positions.length, 2);
		for (const { corpus } of [first, second])
			for (const path of corpus.paths())
				assert.ok(!new Checks(corpus).problems(path).some(({ code }) => code.endsWith('.dangling')), path);
	});

	test('is refused where the new id is none or is taken, in words that say so', () => {
		const why = (subject: Renamable, name: string) => {
			const refused = renameTo(corpusOf(files), subject, name);
			return refused.kind === 'refused' ? refused.message : 'done';
		};

		assert.match(why({ kind: 'claim', id: 'dam-held' }, 'The Dam'), /lower-case letters/);
		assert.match(why({ kind: 'claim', id: 'dam-held' }, 'dam-broke'), /claim “dam-broke” already/);
		assert.match(why({ kind: 'source', id: 'mayor' }, 'daily'), /source “daily” already/);
		assert.match(why({ kind: 'source', id: 'mayor' }, 'unnamed'), /does not name/);
		assert.match(why({ kind: 'note', key: 'a/east#n-dam' }, 'n-road'), /note “n-road” already/);
	});

	test('is refused where a file that names it does not parse', () => {
		const broken = { ...files, 'b/west.notes.yaml': `${files['b/west.notes.yaml']}tags: [a\n` };
		const refused = renameTo(corpusOf(broken), { kind: 'claim', id: 'dam-held' }, 'dam-stood');

		assert.equal(refused.kind === 'refused' && refused.path, 'b/west.notes.yaml');
	});
});
