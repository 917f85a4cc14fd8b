import assert from 'node:assert/strict';
import { Readings } from '../../../../src/core/features/article/readings';
import { hoverAt } from '../../../../src/core/features/article/hover';
import {
	neighbour,
	notedPassages,
	notesAt,
	passageOf,
	passagesBeside,
} from '../../../../src/core/features/article/passages';
import { subjectsAt } from '../../../../src/core/features/article/places';
import { landingInWords, positionInWords } from '../../../../src/core/features/jumps/landing';
import { placeOfStop, stopAt } from '../../../../src/core/features/jumps/trail';
import type { View } from '../../../../src/core/claims/facts';
import { corpusOf, write } from '../../../support/corpusOf';

const base: View = { kind: 'base' };
const nothing = { analyse: () => ({ blocks: [], quotations: [], attributions: [] }) };

const files = {
	'claims/safe.yaml': 'text: The bridge was safe\n',
	'claims/old.yaml': 'text: The bridge is old\n',
	'east.txt': 'The bridge was safe. It is old.\n',
	'east.notes.yaml':
		'article: {published: 2024-05-06}\nnotes:\n' +
		'  n-safe: {quote: The bridge was safe, claim: safe, speaker: mayor}\n' +
		'  n-old: {quote: It is old, claim: old}\n',
	'sources.yaml': 'mayor: {name: The mayor, kind: person}\n',
	'west.txt': 'It was not safe. The bridge was safe once.\n',
	'west.notes.yaml':
		'notes:\n  n-not: {quote: It was not safe, claim: safe, stance: denies}\n' +
		'  n-once: {quote: safe once, note: When?}\n',
};

suite('passages to jump to', () => {
	const corpus = corpusOf(files);
	const notes = (passages: readonly { readonly note: string }[]) => passages.map(({ note }) => note);

	test('are those of all notes in the order of articles and of the text', () => {
		assert.deepEqual(notes(notedPassages(corpus, base)), ['east#n-safe', 'east#n-old', 'west#n-not', 'west#n-once']);
	});

	test('on other claims leave out those of this one, and notes on none', () => {
		assert.deepEqual(notes(passagesBeside(corpus, new Set(['safe']), base)), ['east#n-old']);
		assert.deepEqual(notes(passagesBeside(corpus, new Set(), base)), ['east#n-safe', 'east#n-old', 'west#n-not']);
	});

	test('come round to the first after the last', () => {
		const last = { article: 'west', offset: 40 };
		assert.equal(neighbour(notedPassages(corpus, base), last, 'next')?.note, 'east#n-safe');
	});

	test('are told to somebody who has just come there', () => {
		assert.equal(
			landingInWords(corpus, 'east#n-safe', base),
			'The mayor asserts: The bridge was safe · contested: 1 asserts, 1 denies; 1 origin against 1 · east, May 6, 2024',
		);
		assert.equal(positionInWords(corpus, 'east#n-safe'), 'The mayor asserts · east, May 6, 2024');
		assert.equal(landingInWords(corpus, 'west#n-once', base), 'note, on no claim · west');
	});
});

suite('a note of which several places may be meant', () => {
	const corpus = corpusOf({
		'claims/safe.yaml': 'text: The bridge was safe\n',
		'east.txt': 'It was safe. So they said. It was safe.\n',
		'east.notes.yaml': 'notes:\n  n-one: {quote: It was safe, claim: safe}\n',
	});
	const article = corpus.article('east')!;

	test('is met at each of them', () => {
		for (const place of [3, 30]) {
			assert.deepEqual(
				notesAt(article, place, base).map(({ key }) => key),
				['east#n-one'],
			);
			const [subject] = subjectsAt(corpus, 'east.txt', place, base);
			assert.equal(subject?.span.start, place < 20 ? 0 : 27);
		}
		assert.deepEqual(notesAt(article, 20, base), []);
	});

	test('is gone to at the first, and that is said', () => {
		assert.deepEqual(passageOf(corpus, 'east#n-one')?.span, { start: 0, end: 11 });
		assert.match(landingInWords(corpus, 'east#n-one', base), /2 places may be meant, this is the first$/);
	});

	test('has a hover where the mouse is', () => {
		const facts = hoverAt(corpus, article, new Readings(corpus, () => nothing), 30, base);

		assert.deepEqual(facts?.span, { start: 27, end: 38 });
		assert.equal(facts?.claims[0]?.id, 'safe');
	});
});

suite('a stop of the trail', () => {
	test('is where its note is, after the article was changed', () => {
		const corpus = corpusOf(files);
		const stop = stopAt(corpus, passageOf(corpus, 'east#n-old')!)!;
		write(corpus, { 'east.txt': 'Two trucks were stopped. The bridge was safe. It is old.\n' });

		assert.deepEqual(placeOfStop(corpus, stop)?.span, { start: 46, end: 55 });
	});

	test('without a note is where its words are', () => {
		const corpus = corpusOf(files);
		const stop = stopAt(corpus, { article: 'west', span: { start: 17, end: 27 } })!;
		write(corpus, { 'west.txt': 'On Monday it was not safe. The bridge was safe once.\n' });

		assert.deepEqual(placeOfStop(corpus, stop)?.span, { start: 27, end: 37 });
		write(corpus, { 'west.txt': 'It was not safe.\n' });
		assert.equal(placeOfStop(corpus, stop), undefined);
	});
});
