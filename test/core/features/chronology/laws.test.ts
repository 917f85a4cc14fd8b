import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stances, type View } from '../../../../src/core/claims/facts';
import type { Chronology, ChronologyAsk } from '../../../../src/core/features/chronology/chronology';
import { chronologyOf } from '../../../../src/core/features/chronology/chronologyOf';
import type { Corpus } from '../../../../src/core/corpus/corpus';
import { corpusOf } from '../../../support/corpusOf';
import { newsDesk, type DeskArticle, type DeskNote } from '../../../support/newsDesk';

const claims = {
	held: 'text: The dam held\nexcludes: [broke]\n',
	broke: 'text: The dam broke\n',
	share: 'text: Share of the water that was lost\nkind: quantity\nunit: "%"\n',
};
const claimIds = Object.keys(claims);
const articleIds = ['east', 'north', 'south', 'west'] as const;

const anyDate = fc.constantFrom(
	undefined,
	'2031',
	'2031-03',
	'2031-04',
	'2031-03-05',
	'2031-03-05',
	'2031-03-06',
	'2031-04-01',
	'2031-03-05T23:30-05:00',
	'2031-03-06T01:00+01:00',
	'2031-03-06T08:00',
);

const anyNote: fc.Arbitrary<DeskNote> = fc
	.record({
		claim: fc.constantFrom(...claimIds),
		stance: fc.constantFrom(...stances, 'asserts' as const, 'denies' as const),
		speaker: fc.constantFrom(undefined, 'mayor', 'mayor', 'mira', 'unnamed'),
		value: fc.constantFrom(undefined, '6 %', '7 %', 'about 6 %', '60 %'),
		asOf: fc.constantFrom(undefined, '2029', '2030', 'lately'),
		link: fc.option(fc.tuple(fc.constantFrom('cites', 'copies', 'contradicts'), fc.constantFrom(...articleIds)), {
			nil: undefined,
		}),
		lost: fc.constantFrom(false, false, false, true),
	})
	.map(({ claim, value, asOf, link, ...note }) => ({
		...note,
		claim,
		...(claim === 'share' && { value, asOf }),
		...(link && { links: { [link[0]]: `${link[1]}#n-0` } }),
	}));

const anyArticle: fc.Arbitrary<DeskArticle> = fc
	.record({
		published: anyDate,
		outlet: fc.constantFrom(undefined, 'post', 'wire'),
		notes: fc.array(anyNote, { maxLength: 4 }),
		layer: fc.array(anyNote, { maxLength: 2 }),
	})
	.map(({ notes, layer, ...article }) => ({
		...article,
		notes: Object.fromEntries(notes.map((note, at) => [`n-${at}`, note])),
		layers: { ana: Object.fromEntries(layer.map((note, at) => [`n-l${at}`, note])) },
	}));

const anyFiles = fc.tuple(...articleIds.map(() => anyArticle)).map(articles =>
	newsDesk(
		Object.fromEntries(
			articles.map((article, at) => {
				const own = (note: DeskNote): DeskNote =>
					// No link of a note to itself: that is an error of its own.
					note.links && Object.values(note.links)[0] === `${articleIds[at]!}#n-0`
						? { ...note, links: undefined }
						: note;
				const notes = Object.fromEntries(Object.entries(article.notes).map(([id, note]) => [id, own(note)]));
				return [articleIds[at]!, { ...article, notes }];
			}),
		),
		claims,
	),
);

const anyView: fc.Arbitrary<View> = fc.constantFrom<View>(
	{ kind: 'base' },
	{ kind: 'coder', coder: 'ana' },
	{ kind: 'all' },
);
const anyWay = fc.constantFrom('holder', 'outlet');

const asked = (corpus: Corpus, view: View, ask: ChronologyAsk): Chronology =>
	chronologyOf(corpus, view, ask) ?? assert.fail('no such claim');

suite('whatever a corpus holds, its chronology', () => {
	test('has every position of the view once, and those of each claim in that claim’s own', () => {
		fc.assert(
			fc.property(anyFiles, anyView, anyWay, (files, view, by) => {
				const corpus = corpusOf(files);
				const expected = corpus
					.claims()
					.map(({ id }) => [id, (corpus.status(id, view)?.positions ?? []).map(({ note }) => note).sort()] as const);
				for (const [claim, notes] of expected) {
					const { positions, crowds, lanes, total } = asked(corpus, view, { claim, by });
					assert.deepEqual(positions.map(({ note }) => note).sort(), notes);
					assert.deepEqual([crowds.length, total], [0, notes.length]);
					assert.deepEqual(new Set(positions.map(({ lane }) => lane)), new Set(lanes.map(({ id }) => id)));
				}
				const whole = asked(corpus, view, { by });
				assert.deepEqual(whole.positions.map(({ note }) => note).sort(), expected.flatMap(([, notes]) => notes).sort());
			}),
			{ numRuns: 150 },
		);
	});

	test('is the same in whatever order the files are read', () => {
		fc.assert(
			fc.property(anyFiles, anyView, anyWay, fc.infiniteStream(fc.nat()), (files, view, by, chance) => {
				const shuffled = Object.entries(files)
					.map(entry => ({ entry, at: chance.next().value ?? 0 }))
					.sort((a, b) => a.at - b.at)
					.map(({ entry }) => entry);
				assert.deepEqual(
					asked(corpusOf(Object.fromEntries(shuffled)), view, { by }),
					asked(corpusOf(files), view, { by }),
				);
			}),
			{ numRuns: 60 },
		);
	});

	test('has a change on each claim whose status is “changed”', () => {
		let found = 0;
		fc.assert(
			fc.property(anyFiles, anyView, (files, view) => {
				const corpus = corpusOf(files);
				for (const { id } of corpus.claims()) {
					if (corpus.status(id, view)?.status !== 'changed') continue;
					found++;
					const { inWords } = asked(corpus, view, { claim: id, by: 'holder' });
					assert.ok(
						inWords.some(sentence => sentence.startsWith('Changed: ')),
						inWords.join('\n'),
					);
				}
			}),
			{ numRuns: 400 },
		);
		assert.ok(found > 10, `${found} changed claims are too few to say anything`);
	});

	test('says of nobody that they changed who said one thing at one time', () => {
		fc.assert(
			fc.property(anyFiles, anyView, (files, view) => {
				const corpus = corpusOf(files);
				const { positions, ties } = asked(corpus, view, { by: 'holder' });
				const at = new Map(positions.map(position => [position.note, position]));
				for (const { type, from, to } of ties) {
					const [before, after] = [at.get(from), at.get(to)];
					assert.ok(before && after);
					if (type !== 'changed') continue;
					assert.equal(before.lane, after.lane, 'one holder');
					assert.notEqual(before.article.published, after.article.published);
				}
			}),
			{ numRuns: 150 },
		);
	});

	test('begins with one before whom nobody was', () => {
		fc.assert(
			fc.property(anyFiles, anyView, (files, view) => {
				const corpus = corpusOf(files);
				for (const { id } of corpus.claims()) {
					const { positions } = asked(corpus, view, { claim: id, by: 'holder' });
					const counted = positions.filter(
						({ stance, evidence, time }) =>
							stance !== 'mentions' && (evidence === 'exact' || evidence === 'moved') && time,
					);
					const first = counted.filter(position => position.first);
					assert.equal(first.length > 0, counted.length > 0);
					for (const { time } of first)
						for (const other of counted)
							assert.ok(!other.time || !time || other.time.to > time.from || other.time.from >= time.from);
				}
			}),
			{ numRuns: 150 },
		);
	});

	test('shows of a stretch what lies in it, and counts what lies before and after', () => {
		fc.assert(
			fc.property(anyFiles, fc.nat(30), fc.integer({ min: 1, max: 40 }), (files, from, length) => {
				const corpus = corpusOf(files);
				// From the first of March 2031 on.
				const shown = { from: 22_339 + from, to: 22_339 + from + length };
				const { positions, before, after, total, undated } = asked(corpus, { kind: 'base' }, { by: 'holder', shown });
				assert.equal(positions.length + before + after + undated, total);
			}),
			{ numRuns: 100 },
		);
	});
});

suite('of tens of thousands of positions', () => {
	const corpus = (perArticle: number, articles: number): Corpus =>
		corpusOf(
			newsDesk(
				Object.fromEntries(
					Array.from({ length: articles }, (_, at): [string, DeskArticle] => {
						const day = new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
						const note = (_: unknown, of: number): [string, DeskNote] => [
							`n-${of}`,
							{ claim: claimIds[of % 2]!, speaker: `s-${(at * 7 + of) % 90}`, stance: of % 3 ? 'asserts' : 'denies' },
						];
						return [`a${at}`, { published: day, notes: Object.fromEntries(Array.from({ length: perArticle }, note)) }];
					}),
				),
				claims,
			),
		);

	test('few are sent, every one is counted, and all come apart in the end', () => {
		const many = corpus(20, 300);
		let opened = 0;
		const count = (ask: ChronologyAsk): number => {
			opened++;
			const { positions, crowds, lanes } = asked(many, { kind: 'base' }, ask);
			assert.ok(positions.length + crowds.length < 2_500, `${positions.length} and ${crowds.length}`);
			assert.ok(lanes.length <= 401);
			const whole = positions.length + crowds.reduce((sum, crowd) => sum + crowd.positions, 0);
			const [first] = crowds;
			if (!first) return whole;
			assert.ok(first.opens && first.time);
			const inside = count({
				...ask,
				shown: first.time,
				...(first.lane !== 'other lanes' && { lane: first.lane }),
			});
			assert.ok(inside >= first.positions);
			return whole;
		};

		assert.equal(count({ by: 'holder' }), 6_000);
		assert.ok(opened > 1 && opened < 8, `${opened} steps`);
	});
});
