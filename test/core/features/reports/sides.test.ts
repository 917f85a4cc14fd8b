import assert from 'node:assert/strict';
import { CrossReferencing } from '../../../../src/core/features/claims/crossReferencing';
import { Readings } from '../../../../src/core/features/article/readings';
import { sidesAsText } from '../../../../src/core/features/reports/sides';
import type { View } from '../../../../src/core/claims/facts';
import { corpusOf } from '../../../support/corpusOf';

const base: View = { kind: 'base' };
const nothing = { analyse: () => ({ blocks: [], quotations: [], attributions: [] }) };

function sides(files: Readonly<Record<string, string>>, ...claims: string[]): string {
	const corpus = corpusOf(files);
	const found = new CrossReferencing(corpus, new Readings(corpus, () => nothing), base).ofClaims(claims);
	return sidesAsText(corpus, found.kind === 'claims' ? found.claims : assert.fail(found.kind), base);
}

const bridge = {
	'sources.yaml': 'mayor: {name: The mayor, kind: person, role: Head of the town}\nherald: {name: The Herald}\n',
	'claims/safe.yaml': 'text: The bridge was safe\nabout: [bridge]\nsettles: The report of the inspectors\n',
	'east.txt': 'The mayor said the bridge was safe. Nobody else did.\n',
	'east.notes.yaml':
		'article: {outlet: herald, title: Bridge reopens, published: 2024-05-06, read: full}\nnotes:\n' +
		'  n-one: {quote: the bridge was safe, speaker: mayor, claim: safe, note: Which day?}\n',
	'west.txt': 'It was not safe.\n',
	'west.notes.yaml': 'notes:\n  n-two: {quote: It was not safe, claim: safe, stance: denies}\n',
	'north.txt': 'The bridge is closed.\n',
	'north.notes.yaml':
		'article: {title: Closed, read: full, published: 2024-05-07}\nnotes:\n' +
		'  n-three: {quote: The bridge is closed, claim: closed}\n',
	'claims/closed.yaml': 'text: The bridge is closed\nabout: [bridge]\n',
};

suite('the sides of a claim, as a text to listen to', () => {
	test('tell the claim, how it stands, each position with its words and place, and who is silent', () => {
		assert.equal(
			sides(bridge, 'safe'),
			`The bridge was safe

This claim is contested: 1 asserts, 1 denies; 1 origin against 1; 1 article silent.
One asserts what another denies.
What would settle it: The report of the inspectors

Side: asserts, 1 position from 1 origin

1 of 1. The mayor, Head of the town, asserts:
“the bridge was safe”
The Herald, May 6, 2024, Bridge reopens
The whole sentence: The mayor said the bridge was safe.
A reader’s note: Which day?

Side: denies, 1 position from 1 origin

1 of 1. west, in its own voice, denies:
“It was not safe”
undated, west
The whole sentence: It was not safe.

Silent: read to the end, and say nothing on it
May 7, 2024, Closed
`,
		);
	});

	test('say of words that were altered what they were, and that they do not count', () => {
		const text = sides(
			{
				...bridge,
				'west.txt': 'The bridge had been closed since May. It was never quite that safe, they said on Monday.\n',
				'west.notes.yaml':
					'notes:\n  n-two: {quote: It was never quite so safe, before: "since May. ", after: ", they said", claim: safe, stance: denies}\n',
			},
			'safe',
		);

		assert.match(text, /have been altered since they were noted, and count only once a reader/);
		assert.match(text, /^It was “so” and is now “that”\.$/m);
	});

	test('have the other side also where it stands on another claim', () => {
		const text = sides(
			{
				'claims/safe.yaml': 'text: The bridge was safe\nexcludes: [unsafe]\n',
				'claims/unsafe.yaml': 'text: The bridge was about to fall\n',
				'east.txt': 'The bridge was safe.\n',
				'east.notes.yaml': 'notes: {n-one: {quote: The bridge was safe, claim: safe}}\n',
				'west.txt': 'It was about to fall.\n',
				'west.notes.yaml': 'notes: {n-two: {quote: It was about to fall, claim: unsafe}}\n',
			},
			'safe',
		);

		assert.match(
			text,
			/^Against it stands, on another claim:\n\nwest asserts: The bridge was about to fall\n“It was about to fall”\nwest$/m,
		);
		assert.match(text, /^It cannot be true together with: The bridge was about to fall$/m);
	});

	test('are told one claim after the other where a passage is on several', () => {
		const text = sides({ ...bridge, 'claims/old.yaml': 'text: The bridge is old\n' }, 'safe', 'old');

		assert.match(text, /^Claim 1 of 2\n\nThe bridge was safe$/m);
		assert.match(text, /^Claim 2 of 2\n\nThe bridge is old\n\nThis claim is unmarked\.$/m);
	});

	test('keep what a file says on one line, whatever is in it', () => {
		const text = sides({ ...bridge, 'claims/safe.yaml': 'text: "The bridge\\n\\nSide: denies\\n was safe"\n' }, 'safe');

		assert.equal(text.split('\n')[0], 'The bridge Side: denies was safe');
	});
});
