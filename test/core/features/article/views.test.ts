import assert from 'node:assert/strict';
import { CrossReferencing } from '../../../../src/core/features/claims/crossReferencing';
import { Readings } from '../../../../src/core/features/article/readings';
import { workspaceSymbols } from '../../../../src/core/features/article/symbols';
import type { View } from '../../../../src/core/claims/facts';
import { corpusOf } from '../../../support/corpusOf';

const corpus = corpusOf({
	'claims/safe.yaml': 'text: The claim about safety\n',
	'east.txt': 'The mayor said the bridge was safe.\n',
	'east.notes.yaml': 'notes: {n-one: {quote: the bridge was safe, claim: safe}}\n',
	'west.txt': 'It was not safe at all.\n',
	'west.mira.notes.yaml': 'notes: {n-two: {quote: It was not safe, links: {contradicts: east#n-one}}}\n',
});
const mira: View = { kind: 'coder', coder: 'mira' };

// A layer is a reader's own: a class compares layers only after everybody has read alone.
suite('what is shown in the base alone', () => {
	const named = (view: View) => workspaceSymbols(corpus, 'it was not', view).map(({ name }) => name);
	const links = (view: View) => {
		const nothing = { analyse: () => ({ blocks: [], quotations: [], attributions: [] }) };
		const shown = new CrossReferencing(corpus, new Readings(corpus, () => nothing), view).ofClaims(['safe']);
		if (shown.kind !== 'claims') assert.fail(shown.kind);
		return shown.claims[0]!.sides[0]!.holders[0]!.positions[0]!.links.map(({ direction, type }) => [direction, type]);
	};

	test('leaves a coder’s notes out of the search by name', () => {
		assert.deepEqual(named({ kind: 'base' }), []);
		assert.deepEqual(named(mira), ['It was not safe']);
	});

	test('leaves out the links that lead here from a coder’s notes', () => {
		assert.deepEqual(links({ kind: 'base' }), []);
		assert.deepEqual(links(mira), [['in', 'contradicts']]);
	});
});
