import assert from 'node:assert/strict';
import type { View } from '../../../../src/core/claims/facts';
import type { Chronology, ChronologyAsk } from '../../../../src/core/features/chronology/chronology';
import { chronologyOf } from '../../../../src/core/features/chronology/chronologyOf';
import { corpusOf } from '../../../support/corpusOf';
import { newsDesk, type DeskArticle } from '../../../support/newsDesk';

const base: View = { kind: 'base' };

function chronology(
	articles: Readonly<Record<string, DeskArticle>>,
	ask: Partial<ChronologyAsk> = { claim: 'safe' },
	claims: Readonly<Record<string, string>> = {},
	view = base,
): Chronology {
	const files = { 'sources.yaml': sources, ...newsDesk(articles, claims) };
	return chronologyOf(corpusOf(files), view, { by: 'holder', ...ask }) ?? assert.fail('no such claim');
}

const sources =
	'mayor: {name: The mayor, kind: person}\nmira: {name: Mira Stell, kind: person}\npost: {name: The Post}\nwire: {name: North Wire}\n';

const bridge: Readonly<Record<string, DeskArticle>> = {
	b: {
		published: '2031-03-06',
		outlet: 'post',
		notes: { 'n-b': { claim: 'safe', speaker: 'mira', stance: 'denies' } },
	},
	a: { published: '2031-03-04', outlet: 'wire', notes: { 'n-a': { claim: 'safe', speaker: 'mayor' } } },
	c: {
		published: '2031-03-09',
		outlet: 'post',
		notes: { 'n-c': { claim: 'safe', speaker: 'mayor', stance: 'qualifies' } },
	},
	d: { outlet: 'wire', notes: { 'n-d': { claim: 'safe', speaker: 'mira', stance: 'denies' } } },
};

const notesOf = ({ positions }: Chronology): string[] => positions.map(({ note }) => note);

suite('the chronology of a claim', () => {
	test('says who was first, who followed, who changed and what has no date', () => {
		assert.deepEqual(chronology(bridge).inWords, [
			'First: The mayor (asserts, Mar 4, 2031).',
			'Followed by: Mira Stell (denies, Mar 6, 2031).',
			'Changed: The mayor: asserts (Mar 4, 2031), then qualifies (Mar 9, 2031).',
			'1 position has no date.',
		]);
	});

	test('has every position in the order of the dates, the undated last, in the lanes of their holders', () => {
		const { positions, lanes, ties, whole, undated } = chronology(bridge);

		assert.deepEqual(
			positions.map(({ note, lane, first, time }) => [note, lane, first, time && time.to - time.from]),
			[
				['a#n-a', 'mayor', true, 1],
				['b#n-b', 'mira', false, 1],
				['c#n-c', 'mayor', false, 1],
				['d#n-d', 'mira', false, undefined],
			],
		);
		assert.deepEqual(
			lanes.map(({ name, positions }) => [name, positions]),
			[
				['The mayor', 2],
				['Mira Stell', 2],
			],
		);
		assert.deepEqual(ties, [{ type: 'changed', label: 'changed', from: 'a#n-a', to: 'c#n-c' }]);
		assert.equal(whole && whole.to - whole.from, 6);
		assert.equal(undated, 1);
	});

	test('or of their outlets', () => {
		const { lanes, positions } = chronology(bridge, { claim: 'safe', by: 'outlet' });

		assert.deepEqual(
			lanes.map(({ name, kind }) => [name, kind]),
			[
				['North Wire', 'outlet'],
				['The Post', 'outlet'],
			],
		);
		assert.deepEqual(
			positions.map(({ lane }) => lane),
			['wire', 'post', 'post', 'wire'],
		);
	});

	test('draws who cites and copies whom, and says so at the position', () => {
		const { ties, positions, labels } = chronology({
			a: { published: '2031-03-04', outlet: 'wire', notes: { 'n-a': { claim: 'safe' } } },
			b: {
				published: '2031-03-04',
				outlet: 'post',
				notes: { 'n-b': { claim: 'safe', links: { copies: 'a#n-a' } } },
			},
			c: {
				published: '2031-03-05',
				notes: { 'n-c': { claim: 'safe', speaker: 'mira', links: { cites: 'x#n-x' } } },
			},
			x: { published: '2031-03-01', outlet: 'wire', notes: { 'n-x': { claim: 'other', speaker: 'mayor' } } },
		});

		assert.deepEqual(ties, [{ type: 'copies', label: 'copies', from: 'b#n-b', to: 'a#n-a' }]);
		assert.deepEqual(labels.ties, [{ type: 'copies', label: 'copies' }]);
		assert.deepEqual(
			positions.map(({ first, facts }) => [first, ...facts]),
			[[true], [false, 'copies North Wire, Mar 4, 2031'], [false, 'cites The mayor in North Wire, Mar 1, 2031']],
			'who copies another of the same day was not first',
		);
	});

	test('knows several first of one day, and that a month does not tell', () => {
		const note = (speaker: string) => ({ 'n-1': { claim: 'safe', speaker } });
		assert.equal(
			chronology({
				a: { published: '2031-03-04', notes: note('mira') },
				b: { published: '2031-03-04', notes: note('mayor') },
			}).inWords[0],
			'First: Mira Stell (asserts, Mar 4, 2031) and The mayor (asserts, Mar 4, 2031).',
		);
		const vague = chronology({
			a: { published: '2031-03-04', notes: note('mira') },
			b: { published: '2031-03', notes: note('mayor') },
			c: { published: '2031-04', notes: note('wire') },
		});
		assert.deepEqual(vague.inWords, [
			'First, and the dates do not tell which: The mayor (asserts, March 2031) or Mira Stell (asserts, Mar 4, 2031).',
			'Followed by: North Wire (asserts, April 2031).',
		]);
		assert.deepEqual(
			vague.positions.map(({ note, vague, time }) => [note, vague, time && time.to - time.from]),
			[
				['b#n-1', true, 31],
				['a#n-1', false, 1],
				['c#n-1', true, 30],
			],
		);
	});

	test('goes by the moment where time and zone are given, and otherwise by the day as it is written', () => {
		const note = (speaker: string) => ({ 'n-1': { claim: 'safe', speaker } });
		const { inWords, positions } = chronology({
			a: { published: '2031-03-05T23:30-05:00', notes: note('mira') },
			b: { published: '2031-03-06T01:00+01:00', notes: note('mayor') },
			c: { published: '2031-03-05T23:30', notes: note('wire') },
		});

		assert.deepEqual(
			positions.map(({ note, time }) => [note, time && time.to - time.from]),
			[
				['c#n-1', 1],
				['b#n-1', 0],
				['a#n-1', 0],
			],
			'the sixth began in Berlin while it was still the fifth in New York',
		);
		assert.equal(
			inWords[1],
			'Followed by: The mayor (asserts, Mar 6, 2031, 01:00 UTC+01:00) and Mira Stell (asserts, Mar 5, 2031, 23:30 UTC−05:00).',
		);
	});

	test('takes a figure of another time for no change, and one for the same time for one', () => {
		const figure = (value: string, asOf: string) => ({ 'n-1': { claim: 'share', value, asOf, speaker: 'mira' } });
		const claims = { share: 'text: The share\nkind: quantity\nunit: "%"\n' };
		const changed = (articles: Record<string, DeskArticle>) =>
			chronology(articles, { claim: 'share' }, claims).positions.flatMap(({ facts }) => facts);

		assert.deepEqual(
			changed({
				a: { published: '2031-03-04', notes: figure('6 %', '2029') },
				b: { published: '2031-03-05', notes: figure('9 %', '2030') },
			}),
			[],
		);
		assert.deepEqual(
			changed({
				a: { published: '2031-03-04', notes: figure('6 %', '2029') },
				b: { published: '2031-03-05', notes: figure('9 %', '2029') },
				c: { published: '2031-03-06', notes: figure('9 %', '2029') },
			}),
			['changed: asserts 6 % (Mar 4, 2031), then asserts 9 % (Mar 5, 2031)'],
		);
	});

	test('shows the time that is spoken about beside the date of publication', () => {
		const { positions } = chronology({
			a: { published: '2031-03-04', notes: { 'n-1': { claim: 'safe', asOf: 'October 2030' } } },
			b: { published: '2031-03-05', notes: { 'n-1': { claim: 'safe', asOf: 'lately' } } },
		});

		assert.deepEqual(
			positions.map(({ asOf }) => [asOf?.text, asOf?.time && asOf.time.to - asOf.time.from]),
			[
				['October 2030', 31],
				['lately', undefined],
			],
		);
	});

	test('shows what is lost and lets it count for nothing', () => {
		const { positions, inWords } = chronology({
			a: { published: '2031-03-04', notes: { 'n-1': { claim: 'safe', speaker: 'mayor', lost: true } } },
			b: { published: '2031-03-05', notes: { 'n-1': { claim: 'safe', speaker: 'mayor', stance: 'denies' } } },
		});

		assert.deepEqual(
			positions.map(({ evidence, first }) => [evidence, first]),
			[
				['lost', false],
				['moved', true],
			],
		);
		assert.deepEqual(inWords, ['First: The mayor (denies, Mar 5, 2031).']);
	});

	test('keeps to the view', () => {
		const articles = {
			a: {
				published: '2031-03-04',
				notes: { 'n-1': { claim: 'safe' } },
				layers: { ana: { 'n-2': { claim: 'safe', stance: 'denies' as const } } },
			},
		};
		assert.deepEqual(notesOf(chronology(articles)), ['a#n-1']);
		const all = chronology(articles, { claim: 'safe' }, {}, { kind: 'all' });
		assert.deepEqual(
			all.positions.map(({ note, coder }) => [note, coder]),
			[
				['a#n-1', undefined],
				['a@ana#n-2', '▲ ana'],
			],
		);
		assert.equal(chronologyOf(corpusOf(newsDesk(articles)), base, { claim: 'none', by: 'holder' }), undefined);
	});
});

suite('the chronology of a corpus', () => {
	test('has all claims, and says at each position which', () => {
		const { inWords, positions, claim } = chronology(
			{ ...bridge, e: { published: '2031-03-10', notes: { 'n-e': { claim: 'closed', speaker: 'mira' } } } },
			{},
		);

		assert.equal(claim, undefined);
		assert.equal(inWords[0], '5 positions of 2 holders on 2 claims.');
		assert.deepEqual(positions.map(({ note, claim, first }) => [note, claim?.id, first]).at(-2), [
			'e#n-e',
			'closed',
			false,
		]);
	});

	test('tells who asserts what excludes what they asserted before', () => {
		const { positions } = chronology(
			{
				a: { published: '2031-03-04', notes: { 'n-1': { claim: 'safe', speaker: 'mayor' } } },
				b: { published: '2031-03-08', notes: { 'n-1': { claim: 'closed', speaker: 'mayor' } } },
			},
			{ claim: 'closed' },
			{ safe: 'text: The bridge is safe\nexcludes: [closed]\n' },
		);

		assert.deepEqual(positions[0]?.facts, ['changed: asserts (Mar 4, 2031), then asserts (Mar 8, 2031)']);
	});

	test('zooms into a stretch and a lane, and says what lies before and after', () => {
		const { positions, before, after, total, shown } = chronology(bridge, {
			claim: 'safe',
			shown: { from: 22_344, to: 22_346 },
		});
		assert.deepEqual(shown, { from: 22_344, to: 22_346 });
		assert.deepEqual([positions.map(({ note }) => note), before, after, total], [['b#n-b'], 1, 1, 4]);

		const lane = chronology(bridge, { claim: 'safe', lane: 'mayor' });
		assert.deepEqual(notesOf(lane), ['a#n-a', 'c#n-c']);
		assert.deepEqual([lane.total, lane.undated], [4, 0]);
	});

	test('draws many of one date in one lane as a crowd, which opens', () => {
		const article = (id: number): DeskArticle => ({
			published: '2031-03-04',
			notes: { 'n-1': { claim: 'safe', speaker: 'mayor', ...(id % 2 && { stance: 'denies' }) } },
		});
		const many = Object.fromEntries(Array.from({ length: 30 }, (_, id) => [`a${id}`, article(id)]));
		const { positions, crowds } = chronology(many);

		assert.deepEqual(positions, []);
		assert.deepEqual(crowds, [
			{
				id: crowds[0]?.id,
				lane: 'mayor',
				time: { from: 22_342, to: 22_343 },
				positions: 30,
				stances: [
					{ stance: 'asserts', count: 15 },
					{ stance: 'denies', count: 15 },
				],
				opens: true,
			},
		]);
		const opened = chronology(many, { claim: 'safe', lane: 'mayor', shown: { from: 22_342, to: 22_343 } });
		assert.deepEqual([opened.positions.length, opened.crowds.length], [30, 0]);
	});
});
