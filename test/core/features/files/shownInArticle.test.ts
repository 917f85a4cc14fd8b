import assert from 'node:assert/strict';
import { entriesOn, shownAt, shownInArticle } from '../../../../src/core/features/files/shownInArticle';
import { corpusOf } from '../../../support/corpusOf';

const article = [
	'Council reopens the bridge',
	'',
	'The mayor said the bridge was safe.',
	'Engineers said the bridge was sound. The bridge was closed in May, and the bridge was closed in June.',
	'',
].join('\n');

const sidecar = [
	'notes:',
	'  n-exact: {quote: the bridge was safe, before: "The mayor said ", claim: bridge-safe}',
	'  n-moved: {quote: the bridge was sound, before: "the minister swore that "}',
	'  n-other: {quote: Engineers say the bridge was sound, before: "the bridge was safe.", after: The bridge was closed}',
	'  n-often: {quote: bridge was closed in}',
	'  n-gone: {quote: a ferry sank}',
	'  n-known: {quote: a tram burnt, lost: {by: mira}}',
	'corrections:',
	'  x-1: {quote: bridge was safe, is: not-a-quotation}',
	'',
].join('\n');

const corpus = corpusOf({
	'east.txt': article,
	'east.notes.yaml': sidecar,
	'claims/bridge-safe.yaml': 'text: The bridge was safe\n',
});
const base = { kind: 'base' } as const;
const nameOf = ({ id }: { id: { start: number; end: number } }) => sidecar.slice(id.start, id.end);

suite('where the notes of a sidecar are shown in the article', () => {
	test('each says in words what became of its passage', () => {
		const titles = shownInArticle(corpus, 'east.notes.yaml', base).map(shown => [nameOf(shown), shown.title]);
		assert.deepEqual(titles, [
			['n-exact', 'Shown in article, line 3 · single origin'],
			['n-moved', 'Shown in article, line 4, moved'],
			['n-other', 'Shown in article, line 4, with other words now'],
			['n-often', 'In 2 places of the article, first in line 4'],
			['n-gone', 'Not in the article any more'],
			['n-known', 'Not in the article any more, as somebody has confirmed'],
			['x-1', 'Shown in article, line 3'],
		]);
		assert.deepEqual(shownInArticle(corpus, 'east.txt', base), []);
	});

	test('from a note to its passage, and back to what is shortest there', () => {
		const shown = shownAt(corpus, 'east.notes.yaml', sidecar.indexOf('The mayor'), base);
		assert.equal(
			shown?.passage && article.slice(shown.passage.span.start, shown.passage.span.end),
			'the bridge was safe',
		);
		const entries = entriesOn(corpus, 'east.notes.yaml', article.indexOf('was safe'), base);
		assert.deepEqual(entries.map(nameOf), ['x-1', 'n-exact']);
		assert.equal(shownAt(corpus, 'east.notes.yaml', 2, base), undefined);
	});
});
