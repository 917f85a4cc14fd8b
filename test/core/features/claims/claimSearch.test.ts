import assert from 'node:assert/strict';
import { ClaimSearch } from '../../../../src/core/features/claims/claimSearch';
import { corpusOf } from '../../../support/corpusOf';

const claims = {
	'claims/ferry-was-late.yaml': 'text: The ferry of Ostmere was late all winter\nabout: [traffic]\n',
	'claims/bridge-safe.yaml': 'text: The bridge was safe before the storm\nabout: [traffic]\n',
	'claims/bridge-budget.yaml': 'text: The bridge has cost more than the budget had for it\nabout: [money]\n',
	'claims/vucic-resigns.yaml': 'text: President Vučić is about to resign\n',
	'claims/most-stoji.yaml': 'text: Мост је стајао пре олује\n',
	'east.txt': 'The bridge cost too much.\n',
	'east.notes.yaml':
		'notes:\n  n-aaaa:\n    quote: cost too much\n    claim: bridge-budget\n    speaker: stell\n    tags: [second-hand]\n',
	'sources.yaml': 'stell: {name: Mira Stell}\n',
};

suite('a search for claims', () => {
	const search = new ClaimSearch(corpusOf(claims), { kind: 'base' });
	const found = (query: string) => search.find(query).map(({ id }) => id);

	test('goes by words, ids, topics and the tags and speakers of notes', () => {
		assert.equal(found('ferry')[0], 'ferry-was-late');
		assert.equal(found('bridge-budget')[0], 'bridge-budget');
		assert.equal(found('money')[0], 'bridge-budget');
		assert.equal(found('second-hand')[0], 'bridge-budget');
		assert.equal(found('mira stell')[0], 'bridge-budget');
	});

	test('forgives slips of the keyboard and marks that were left out', () => {
		assert.equal(found('bridge was saef')[0], 'bridge-safe');
		assert.equal(found('Vucic')[0], 'vucic-resigns');
		assert.equal(found('мост је стјао')[0], 'most-stoji');
	});

	test('finds words in whatever order they are typed', () => {
		assert.equal(found('storm bridge')[0], 'bridge-safe');
		assert.equal(found('budgte bridge')[0], 'bridge-budget');
	});

	test('has nothing where nothing resembles what was typed', () => {
		assert.deepEqual(found('zzz'), []);
	});

	test('begins with those that were used last, then all by their ids', () => {
		assert.deepEqual(
			search.find('', ['ferry-was-late', 'gone'], 3).map(({ id }) => id),
			['ferry-was-late', 'bridge-budget', 'bridge-safe'],
		);
	});

	test('finds the one that is meant among thousands', () => {
		const many = Object.fromEntries(
			Array.from({ length: 2000 }, (_, n) => [
				`claims/road-${n}.yaml`,
				`text: Road number ${n} was safe before the flood\n`,
			]),
		);
		const among = new ClaimSearch(corpusOf({ ...claims, ...many }), { kind: 'base' });

		assert.equal(among.find('bridge was safe before')[0]?.id, 'bridge-safe');
		assert.equal(among.find('safe storm')[0]?.id, 'bridge-safe');
		assert.equal(among.find('road number 1234')[0]?.id, 'road-1234');
	});
});
