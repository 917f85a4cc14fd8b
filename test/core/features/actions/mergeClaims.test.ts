import assert from 'node:assert/strict';
import { Checks } from '../../../../src/core/corpus/checks';
import { mergeClaims, type Merging } from '../../../../src/core/features/actions/mergeClaims';
import { firstChange, outcomeOf } from '../../../../src/core/features/actions/outcome';
import { carriedOut } from '../../../support/carriedOut';
import { corpusOf } from '../../../support/corpusOf';

const base = { kind: 'base' } as const;

const files = {
	'claims/dam-held.yaml': '# ours\ntext: The dam held\nabout: [dam] # and more\nnote: Ask the engineers.\n',
	'claims/dam-stood.yaml': 'text: The dam stood\nabout: [dam, flood]\nsettles: The survey\nnote: Ask the mayor.\n',
	'claims/dam-broke.yaml': 'text: The dam broke\nexcludes: ["dam-stood"] # surely\n',
	'claims/dam-leaked.yaml': 'text: The dam leaked\nexcludes: [dam-stood, dam-held]\n',
	'east.txt': 'The mayor said the dam held. It stood all night.\n',
	'east.notes.yaml':
		"notes:\n  n-held: {quote: the dam held, claim: dam-held}\n  n-stood:\n    quote: It stood all night\n    claim: 'dam-stood' # the mayor again\n",
	'east.mira.notes.yaml': 'notes:\n  n-all: {quote: all night, claim: dam-stood, stance: qualifies}\n',
	'west.txt': 'It did not stand.\n',
	'west.notes.yaml':
		'notes:\n  n-west: {quote: did not stand, claim: dam-stood, stance: denies, links: {cites: east#n-stood}}\n',
};

function merged(merging: Merging, given: Readonly<Record<string, string>> = files) {
	return carriedOut(given, mergeClaims(corpusOf(given), merging, base));
}

function why(merging: Merging, given: Readonly<Record<string, string>>): string {
	const acted = mergeClaims(corpusOf(given), merging, base);
	return acted.kind === 'refused' ? acted.message : 'done';
}

suite('merging two claims', () => {
	const { now, corpus } = merged({ into: 'dam-held', from: 'dam-stood' });

	test('puts the notes of every file on the one that stays, each in its own quotation marks', () => {
		assert.equal(now['claims/dam-stood.yaml'], undefined);
		assert.match(now['east.notes.yaml']!, /claim: 'dam-held' # the mayor again\n/);
		assert.match(now['east.mira.notes.yaml']!, /claim: dam-held, stance: qualifies/);
		assert.match(now['west.notes.yaml']!, /claim: dam-held, stance: denies, links: \{cites: east#n-stood\}/);
		assert.equal(corpus.status('dam-held', base)?.status, 'contested');
	});

	test('takes over what only the other one said of itself, and keeps what is written by hand', () => {
		assert.equal(
			now['claims/dam-held.yaml'],
			'# ours\ntext: The dam held\nabout: [dam, flood] # and more\nsettles: The survey\nnote: |-\n  Ask the engineers.\n  Ask the mayor.\n',
		);
	});

	test('follows what excludes it, each claim once', () => {
		assert.equal(now['claims/dam-broke.yaml'], 'text: The dam broke\nexcludes: ["dam-held"] # surely\n');
		assert.equal(now['claims/dam-leaked.yaml'], 'text: The dam leaked\nexcludes: [dam-held]\n');
	});

	test('leaves nothing that leads nowhere', () => {
		for (const path of corpus.paths())
			assert.ok(!new Checks(corpus).problems(path).some(({ code }) => code.endsWith('.dangling')), path);
	});

	test('may keep the id of one and the words of the other', () => {
		const other = merged({ into: 'dam-held', from: 'dam-stood', text: 'The dam stood' });

		assert.equal(other.corpus.claim('dam-held')?.body.text.value, 'The dam stood');
	});

	test('can be looked at file by file before it is done', () => {
		const acted = mergeClaims(corpusOf(files), { into: 'dam-held', from: 'dam-stood' }, base);
		assert.ok(acted.kind === 'action');
		const outcomes = outcomeOf(corpusOf(files), acted.action, base);

		assert.deepEqual(
			outcomes.filter(({ to }) => to === undefined).map(({ path }) => path),
			['claims/dam-stood.yaml'],
		);
		assert.equal(
			firstChange(outcomes.find(({ path }) => path === 'east.notes.yaml')!),
			"claim: 'dam-stood' → claim: 'dam-held'",
		);
		assert.equal(
			firstChange(outcomes.find(({ path }) => path === 'west.notes.yaml')!),
			'claim: dam-stood → claim: dam-held',
		);
		assert.equal(
			firstChange(outcomes.find(({ path }) => path === 'claims/dam-held.yaml')!),
			'about: [dam, flood] # and more',
		);
		for (const { path, to, after } of outcomes) assert.equal(after, to === undefined ? '' : now[path], path);
	});
});

suite('merging claims that are kept elsewhere', () => {
	test('in claims.yaml removes the entry of the one that goes', () => {
		const given = {
			'claims.yaml':
				'held: {text: It held}\nstood: {text: It stood, about: flood}\nbroke: {text: It broke, excludes: stood}\n',
			'east.txt': 'It stood.\n',
			'east.notes.yaml': 'notes:\n  n-a: {quote: It stood, claim: stood}\n',
		};
		const { now } = merged({ into: 'held', from: 'stood' }, given);

		assert.equal(
			now['claims.yaml'],
			'held: {text: It held, about: [flood]}\nbroke: {text: It broke, excludes: held}\n',
		);
		assert.match(now['east.notes.yaml']!, /claim: held\}/);
	});

	test('in a note: a draft goes into another claim', () => {
		const given = {
			'claims/held.yaml': 'text: It held\n',
			'east.txt': 'It stood. It did not.\n',
			'east.notes.yaml':
				'notes:\n  n-a: {quote: It stood, claim: {text: It stood, about: [flood]}}\n  n-b: {quote: It did not, claim: "#n-a", stance: denies}\n',
		};
		const { now, corpus } = merged({ into: 'held', from: 'east#n-a' }, given);

		assert.equal(
			now['east.notes.yaml'],
			'notes:\n  n-a: {quote: It stood, claim: held}\n  n-b: {quote: It did not, claim: "held", stance: denies}\n',
		);
		assert.equal(corpus.status('held', base)?.positions.length, 2);
		assert.match(why({ into: 'east#n-a', from: 'held' }, given), /is a draft/);
	});
});

suite('claims are not merged', () => {
	const figures = {
		'claims/share.yaml': 'text: Share\nkind: quantity\nunit: "%"\n',
		'claims/part.yaml': 'text: Part\nkind: quantity\nunit: years\n',
		'claims/plain.yaml': 'text: Plain\nexcludes: [other]\n',
		'claims/other.yaml': 'text: Other\n',
		'east.txt': 'It was 6, or six years.\n',
		'east.notes.yaml': 'notes:\n  n-a: {quote: It was 6, claim: part, value: 6}\n',
	};

	test('where only one of them asks for a figure, or a figure would mean something else', () => {
		assert.match(why({ into: 'share', from: 'plain' }, figures), /asks for a figure/);
		assert.match(why({ into: 'share', from: 'part' }, figures), /“6” of the note east#n-a would mean something else/);
	});

	test('where they exclude each other, are the same, or one is gone', () => {
		assert.match(why({ into: 'plain', from: 'other' }, figures), /exclude the other/);
		assert.match(why({ into: 'other', from: 'plain' }, figures), /exclude the other/);
		assert.match(why({ into: 'plain', from: 'plain' }, figures), /two different claims/);
		assert.match(why({ into: 'plain', from: 'gone' }, figures), /no claim “gone”/);
	});

	test('where a file of a newer format would have to be changed', () => {
		const newer = { ...files, 'claims/dam-stood.yaml': `format: 2\n${files['claims/dam-stood.yaml']}` };
		const refused = mergeClaims(corpusOf(newer), { into: 'dam-held', from: 'dam-stood' }, base);

		assert.equal(refused.kind === 'refused' && refused.path, 'claims/dam-stood.yaml');
	});

	test('where a sidecar that names one does not parse', () => {
		const broken = { ...files, 'west.notes.yaml': `${files['west.notes.yaml']}tags: [a\n` };
		const refused = mergeClaims(corpusOf(broken), { into: 'dam-held', from: 'dam-stood' }, base);

		assert.equal(refused.kind === 'refused' && refused.path, 'west.notes.yaml');
	});
});
