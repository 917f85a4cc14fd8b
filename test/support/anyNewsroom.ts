import fc from 'fast-check';
import { stances, type Facts, type NoteFact } from '../../src/core/claims/facts';
import { articleFact, claimFact, notesOf, type ArticleSketch, type NoteSketch } from './newsroom';

/** An article with its notes, as a graph is told of it. */
export interface AnyArticle {
	readonly id: string;
	readonly sketch: ArticleSketch;
	readonly notes: readonly NoteFact[];
}

const articleIds = ['a', 'b', 'c', 'd'] as const;
const noteIds = ['n', 'o', 'p'] as const;
const coders = ['mira', 'tomas'] as const;
const claimIds = ['safe', 'unsafe', 'share', 'cost'] as const;
/** Weighted towards the base, where most notes are. */
const keys = articleIds.flatMap(article =>
	noteIds.flatMap(note => [
		`${article}#${note}`,
		`${article}#${note}`,
		...coders.map(coder => `${article}@${coder}#${note}`),
	]),
);
const linkTypes = 'cites cites copies contradicts corroborates same-event rewords invented'.split(' ');

/** Mostly one of these, sometimes nothing. */
const mostly = <const Value>(...values: readonly Value[]) =>
	fc.option(fc.constantFrom(...values), { nil: undefined, freq: 8 });
const rarely = <const Value>(...values: readonly Value[]) =>
	fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.constantFrom(...values));

/** Few names and many ties between them, so that circles, repetitions and clashes are common. */
const anyNote: fc.Arbitrary<NoteSketch> = fc.record({
	claim: mostly(...claimIds, ...claimIds, 'unknown'),
	stance: fc.oneof({ weight: 4, arbitrary: fc.constantFrom('asserts', 'denies') }, fc.constantFrom(...stances)),
	speaker: rarely('stell', 'unnamed', 'o1'),
	value: mostly('6 %', '7 %', '60 %', '5 to 7 %', 'at least 7 %', '6 people', '60 people', 'several'),
	asOf: rarely('2022', '2022-06', '2023'),
	anchor: fc.oneof(
		{ weight: 8, arbitrary: fc.constantFrom('exact', 'moved') },
		fc.constantFrom('altered', 'ambiguous', 'lost'),
	),
	words: fc.constantFrom<[number, number]>([0, 5], [0, 5], [10, 20], [30, 40]),
	links: fc.oneof(
		{ weight: 2, arbitrary: fc.constant({}) },
		fc.dictionary(
			fc.constantFrom(...linkTypes),
			fc.array(fc.constantFrom(...keys, 'e#gone'), { minLength: 1, maxLength: 2 }),
			{ minKeys: 1, maxKeys: 2 },
		),
	),
});
const anyNotes = fc.dictionary(fc.constantFrom(...noteIds), anyNote, { minKeys: 1, maxKeys: 3 });

export const anyArticle: fc.Arbitrary<AnyArticle> = fc
	.record({
		id: fc.constantFrom(...articleIds),
		sketch: fc.record({
			outlet: mostly('o1', 'o2'),
			voice: rarely('stell', 'o2'),
			published: mostly('2022-01-01', '2023-05-05'),
			read: mostly('full', 'partly'),
			notes: anyNotes,
			layers: fc.dictionary(fc.constantFrom(...coders), anyNotes, { maxKeys: 2 }),
		}),
	})
	.map(({ id, sketch }) => ({ id, sketch, notes: notesOf(id, sketch) }));

export const anyClaim = fc
	.record({
		id: fc.constantFrom(...claimIds),
		kind: fc.constantFrom('proposition', 'quantity', 'quantity'),
		about: fc.uniqueArray(fc.constantFrom('roads', 'money'), { maxLength: 2 }),
		excludes: rarely(...claimIds, 'unknown').map(partner => (partner ? [partner] : [])),
		unit: fc.constantFrom('%', undefined),
	})
	.map(({ id, unit, ...rest }) => claimFact(id, { ...rest, ...(unit && { unit }) }));

export const anyFacts: fc.Arbitrary<Facts> = fc
	.record({
		articles: fc.uniqueArray(anyArticle, { selector: ({ id }) => id, minLength: 2, maxLength: 4 }),
		claims: fc.uniqueArray(anyClaim, { selector: ({ id }) => id, minLength: 2, maxLength: 4 }),
	})
	.map(({ articles, claims }) => ({
		notes: new Map(articles.flatMap(({ notes }) => notes.map(note => [note.key, note] as const))),
		articles: new Map(articles.map(({ id, sketch }) => [id, articleFact(id, sketch)])),
		claims: new Map(claims.map(claim => [claim.id, claim])),
	}));

export const anyView = fc.constantFrom(
	{ kind: 'base' } as const,
	{ kind: 'all' } as const,
	...coders.map(coder => ({ kind: 'coder', coder }) as const),
);
