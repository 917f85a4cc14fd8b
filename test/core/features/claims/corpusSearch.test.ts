import assert from 'node:assert/strict';
import { CorpusSearch, type CorpusFindings } from '../../../../src/core/features/claims/corpusSearch';
import type { View } from '../../../../src/core/claims/facts';
import { corpusOf } from '../../../support/corpusOf';

const files = {
	'sources.yaml': [
		'stell: {name: Mira Stell, kind: person, role: chief engineer, aliases: [M. Stell]}',
		'herald: {name: The Herald}',
		'',
	].join('\n'),
	'claims/safe.yaml': 'text: The bridge was safe\n',
	'claims/share.yaml': 'text: Share of trips by ferry\nkind: quantity\n',
	'east.txt': 'Stell said the cables had rusted through. The bridge was safe, others said.\n',
	'east.notes.yaml': [
		'article: {outlet: herald, title: Cables}',
		'notes:',
		'  n-one: {quote: the cables had rusted through, speaker: stell, claim: safe, stance: denies}',
		'  n-two: {quote: The bridge was safe, note: Who are these?, tags: [anonymous]}',
		'',
	].join('\n'),
	'east.tomas.notes.yaml': 'notes:\n  n-three: {quote: others said, note: rusted prose}\n',
};

const find = (typed: string, view: View = { kind: 'base' }): CorpusFindings =>
	new CorpusSearch(corpusOf(files), view).find(typed);
const inShort = ({ claims, passages, speakers }: CorpusFindings): string[] => [
	...claims.map(({ id }) => `claim ${id}`),
	...passages.map(({ note }) => `passage ${note}`),
	...speakers.map(({ id, notes }) => `speaker ${id} ${notes}`),
];

suite('a search through the corpus', () => {
	test('finds claims, noted words and speakers, misspelt or in another order', () => {
		assert.deepEqual(inShort(find('cabels rusted')), ['passage east#n-one']);
		assert.deepEqual(inShort(find('safe bridge')), ['claim safe', 'passage east#n-two']);
		assert.deepEqual(inShort(find('mira stel')).at(-1), 'speaker stell 1');
	});

	test('finds words by what a reader wrote about them, and speakers by role and other names', () => {
		assert.deepEqual(inShort(find('anonymous')), ['passage east#n-two']);
		assert.deepEqual(inShort(find('engineer')), ['speaker stell 1']);
		assert.deepEqual(inShort(find('herald')), ['speaker herald 1']);
	});

	test('says of each what it is, and of words which claim they are on', () => {
		assert.deepEqual(find('cables rusted through').passages, [
			{
				note: 'east#n-one',
				words: 'the cables had rusted through',
				article: { id: 'east', title: 'Cables', outlet: 'The Herald' },
				holder: 'Mira Stell',
				claim: 'safe',
			},
		]);
		assert.deepEqual(find('bridge was safe').claims[0]?.status, { word: 'single-origin', label: 'single origin' });
	});

	test('looks at no more than the view shows', () => {
		assert.deepEqual(inShort(find('rusted prose')), ['passage east#n-one']);
		assert.deepEqual(inShort(find('rusted prose', { kind: 'all' })).toSorted(), [
			'passage east#n-one',
			'passage east@tomas#n-three',
		]);
	});

	test('finds nothing for nothing, and nothing for what is nowhere', () => {
		assert.deepEqual(inShort(find('  ')), []);
		assert.deepEqual(inShort(find('xylophone')), []);
	});
});
