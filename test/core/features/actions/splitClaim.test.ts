import assert from 'node:assert/strict';
import { splitClaim, type ClaimSplitting } from '../../../../src/core/features/actions/splitClaim';
import { carriedOut } from '../../../support/carriedOut';
import { corpusOf } from '../../../support/corpusOf';

const files = {
	'claims/share.yaml': 'text: The share\nkind: quantity\nunit: "%"\nabout: trade\nexcludes: [other]\n',
	'claims/other.yaml': 'text: Other\n',
	'east.txt': 'It was 6 % in the east, and 9 % in the west.\n',
	'east.notes.yaml':
		'notes:\n  n-a: {quote: 6 %, claim: share, value: 6 %}\n  n-b:\n    quote: 9 %\n    claim: "share" # the west\n    value: 9 %\n',
	'west.txt': 'Nine percent here.\n',
	'west.mira.notes.yaml': 'notes:\n  n-c: {quote: Nine percent, claim: share}\n',
};

function why(splitting: ClaimSplitting, from = 'share', given: Readonly<Record<string, string>> = files): string {
	const acted = splitClaim(corpusOf(given), from, splitting);
	return acted.kind === 'refused' ? acted.message : 'done';
}

suite('splitting a claim', () => {
	const notes = ['east#n-b', 'west@mira#n-c'];

	test('puts the notes that were chosen on a new claim that measures the same', () => {
		const acted = splitClaim(corpusOf(files), 'share', { notes, text: ' The share in the west ' });
		const { now, corpus } = carriedOut(files, acted);

		assert.equal(
			now['claims/the-share-in-the-west.yaml'],
			'text: The share in the west\nkind: quantity\nunit: "%"\nabout: [trade]\n',
		);
		assert.equal(now['claims/share.yaml'], files['claims/share.yaml']);
		assert.match(now['east.notes.yaml']!, /n-a: \{quote: 6 %, claim: share,/);
		assert.match(now['east.notes.yaml']!, /claim: "the-share-in-the-west" # the west\n/);
		assert.equal(corpus.note('west@mira#n-c')?.claim, 'the-share-in-the-west');
	});

	test('gives it the id that the reader wants', () => {
		const acted = splitClaim(corpusOf(files), 'share', { notes, text: 'In the west', id: 'west' });

		assert.equal(carriedOut(files, acted).corpus.note('east#n-b')?.claim, 'west');
	});

	test('is refused, in words that say so, where something is missing or the id is taken', () => {
		assert.match(why({ notes, text: ' ' }), /Write what the new claim says/);
		assert.match(why({ notes: [], text: 'x' }), /Choose the notes/);
		assert.match(why({ notes, text: 'x', id: 'other' }), /claim “other” already/);
		assert.match(why({ notes, text: 'x', id: 'No Id' }), /lower-case/);
		assert.match(why({ notes: ['east#n-gone'], text: 'x' }), /no longer on this claim/);
		assert.match(why({ notes, text: 'x' }, 'gone'), /no claim “gone”/);
	});

	test('leaves a draft in the note that gave birth to it', () => {
		const draft = {
			'east.txt': 'It held. It held well.\n',
			'east.notes.yaml':
				'notes:\n  n-a: {quote: It held., claim: {text: It held}}\n  n-b: {quote: held well, claim: "#n-a"}\n',
		};
		assert.match(why({ notes: ['east#n-a'], text: 'x' }, 'east#n-a', draft), /was born in this note/);
		const acted = splitClaim(corpusOf(draft), 'east#n-a', { notes: ['east#n-b'], text: 'It held well' });
		assert.match(carriedOut(draft, acted).now['east.notes.yaml']!, /claim: "it-held-well"\}/);
	});

	test('is refused where a sidecar is of a newer format', () => {
		const newer = { ...files, 'west.mira.notes.yaml': `format: 2\n${files['west.mira.notes.yaml']}` };
		const refused = splitClaim(corpusOf(newer), 'share', { notes, text: 'West' });

		assert.equal(refused.kind === 'refused' && refused.path, 'west.mira.notes.yaml');
	});
});
