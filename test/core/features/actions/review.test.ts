import assert from 'node:assert/strict';
import { wordsOf } from '../../../../src/core/corpus/article';
import {
	acceptMoves,
	changedEvidence,
	changesInWords,
	confirmVersion,
	countInDoubt,
	putNoteOn,
	reviewChoices,
} from '../../../../src/core/features/actions/review';
import { hashOfText } from '../../../../src/core/text/hash';
import { carriedOut } from '../../../support/carriedOut';
import { corpusOf } from '../../../support/corpusOf';

const base = { kind: 'base' } as const;
const writer = { by: 'mira', at: '2026-11-22T08:00:00Z' };
const noted = 'The mayor said 12 people were hurt. The road was open. The dam held, she said. Nobody was asked.\n';

/** An article as it was noted, and as it stands now. */
const files = (now: string) => ({
	'claims/hurt.yaml': 'text: Some were hurt\n',
	'east.txt': now,
	'east.notes.yaml': [
		`article: {title: East, sha256: ${hashOfText(noted)}}`,
		'notes:',
		'  n-hurt: {quote: 12 people were hurt, before: "The mayor said ", after: ". The road was", claim: hurt}',
		'  n-dam: {quote: The dam held, before: "The road was open. ", after: ", she said."}',
		'  n-ask: {quote: Nobody was asked, before: "she said. ", after: "."}',
		'',
	].join('\n'),
});
const later = 'It rained. The dam held, he wrote. The mayor said 21 people were hurt. The road was open.\n';

suite('changed evidence', () => {
	test('is listed by article, with old and new words, what kind of change it is and the claim that it touches', () => {
		const [east, ...others] = changedEvidence(corpusOf(files(later)), base);

		assert.deepEqual(others, []);
		assert.deepEqual(
			east?.entries.map(entry => [entry.note, entry.state, entry.quote, entry.now, changesInWords(entry), entry.claim]),
			[
				[
					'east#n-hurt',
					'altered',
					'12 people were hurt',
					'21 people were hurt',
					'number: “12” became “21”',
					{ text: 'Some were hurt', status: 'unmarked · evidence altered' },
				],
				['east#n-ask', 'lost', 'Nobody was asked', undefined, 'gone from the article', undefined],
			],
		);
		assert.deepEqual([east?.moved, east?.isNewVersion], [['east#n-dam'], false]);
	});

	test('is counted without what a person has confirmed lost', () => {
		const corpus = corpusOf(files(later));
		assert.equal(countInDoubt(corpus, base), 2);
		const [letGo] = reviewChoices(corpus, 'east#n-ask', writer);
		assert.equal(countInDoubt(carriedOut(files(later), letGo!.work()).corpus, base), 1);
	});

	test('there is none where the text is the one that was noted', () => {
		assert.deepEqual(changedEvidence(corpusOf(files(noted)), base), []);
	});

	test('is done with one entry after the other, until the version can be confirmed', () => {
		let now: Record<string, string> = files(later);
		const left = () => changedEvidence(corpusOf(now), base)[0];
		const refusedAtFirst = confirmVersion(corpusOf(now), 'east');
		assert.match(refusedAtFirst.kind === 'refused' ? refusedAtFirst.message : '', /2 of this article are left/);

		for (const entry of left()!.entries) {
			const [way] = reviewChoices(corpusOf(now), entry.note, writer);
			({ now } = carriedOut(now, way!.work()));
		}
		({ now } = carriedOut(now, acceptMoves(corpusOf(now), left()!.moved)));
		assert.deepEqual([left()?.entries, left()?.moved, left()?.isNewVersion], [[], [], true]);
		assert.match(now['east.notes.yaml']!, /n-hurt: \{quote: 21 people were hurt/);
		assert.match(now['east.notes.yaml']!, /n-ask: .*lost: \{by: mira, at: "2026-11-22T08:00:00Z"\}/);

		({ now } = carriedOut(now, confirmVersion(corpusOf(now), 'east')));
		assert.equal(left(), undefined);
		assert.ok(now['east.notes.yaml']!.includes(hashOfText(later)));
	});

	test('a note is put on the words that a reader selects, and is then no longer lost', () => {
		const before = files(later);
		const gone = {
			...before,
			'east.notes.yaml': before['east.notes.yaml'].replace('after: "."}', 'after: ".", lost: {at: 2026-01-01}}'),
		};
		const start = later.indexOf('he wrote');
		const { now, corpus } = carriedOut(gone, putNoteOn(corpusOf(gone), 'east#n-ask', { start, end: start + 8 }));

		const note = corpus.note('east#n-ask')!;
		assert.deepEqual([note.resolution.state, wordsOf(note)], ['exact', { start, end: start + 8 }]);
		assert.doesNotMatch(now['east.notes.yaml']!, /lost/);
	});

	test('accepting moves touches no words', () => {
		const { now } = carriedOut(files(later), acceptMoves(corpusOf(files(later)), ['east#n-dam', 'east#n-hurt']));

		assert.match(now['east.notes.yaml']!, /n-dam: \{quote: The dam held, before: "It rained. ", after: ", he wrote/);
		assert.match(now['east.notes.yaml']!, /n-hurt: \{quote: 12 people/);
	});

	test('what was confirmed lost is done with, and other coders’ notes are not this reader’s', () => {
		const lost = files('All was rewritten.\n');
		const confirmed = {
			...lost,
			'east.notes.yaml': 'notes:\n  n-hurt: {quote: 12 people were hurt, lost: {at: 2026-01-01}}\n',
			'east.mira.notes.yaml': 'notes:\n  n-mira: {quote: The dam held}\n',
		};

		assert.deepEqual(changedEvidence(corpusOf(confirmed), base), []);
		assert.equal(changedEvidence(corpusOf(confirmed), { kind: 'all' })[0]?.entries.length, 1);
	});
});
