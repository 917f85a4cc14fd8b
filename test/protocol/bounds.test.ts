import assert from 'node:assert/strict';
import * as v from 'valibot';
import { Analyser } from '../../src/core/analysis/analyser';
import type { View } from '../../src/core/claims/facts';
import { Readings } from '../../src/core/features/article/readings';
import { chronologyOf } from '../../src/core/features/chronology/chronologyOf';
import { CorpusSearch } from '../../src/core/features/claims/corpusSearch';
import { claimsOfArticle } from '../../src/core/features/claims/claimsAt';
import { CrossReferencing } from '../../src/core/features/claims/crossReferencing';
import { articlesSideBySide } from '../../src/core/features/compare/articlesSideBySide';
import { passagesSideBySide } from '../../src/core/features/compare/passagesSideBySide';
import { quotationVariants } from '../../src/core/features/compare/utterances';
import { mapAround } from '../../src/core/features/map/mapAround';
import { mapOfCorpus } from '../../src/core/features/map/mapOfCorpus';
import { CorpusMatrix } from '../../src/core/features/matrix/corpusMatrix';
import type { MatrixArrangement } from '../../src/core/features/matrix/matrix';
import { quotedTable } from '../../src/core/features/speakers/quotedTable';
import { Statements } from '../../src/core/features/speakers/statements';
import { withinBounds } from '../../src/core/features/wording/withinBounds';
import { toPanel } from '../../src/protocol/toPanel';
import { corpusOf } from '../support/corpusOf';

/** Longer than what the panel takes for one text, and short enough for a sidecar to hold many of them. */
const endless = 'endless '.repeat(13_750);
const long = JSON.stringify(endless);
const flood = {
	'lateral.yaml': 'format: 1\n',
	'sources.yaml': `stell: {name: ${long}, role: ${long}}\nlamp: {name: ${long}}\n`,
	'claims/safe.yaml': `text: ${long}\nkind: quantity\nunit: "%"\nabout: [bridge, ${long}]\nsettles: ${long}\nexcludes: [knew]\nresolution: {status: partly, who: stell, why: ${long}}\n`,
	'claims/knew.yaml': `text: ${long}\nabout: [bridge]\n`,
	'a.txt': `“It was safe ${endless},” said Mira Stell.\n`,
	'a.notes.yaml': sidecar(['n-safe: {quote: It was safe', 'n-gone: {quote: long gone']),
	'b.txt': `It was safe at last. ${endless}\n`,
	'b.notes.yaml': sidecar([
		'n-deny: {stance: denies, quote: It was safe at last',
		`n-lost: {quote: ${JSON.stringify(`lost ${endless}`)}`,
	]),
};

function sidecar(notes: string[]): string {
	const more = `claim: safe, speaker: stell, value: ${long}, asOf: ${long}, by: ${long}, note: ${long}, tags: [${long}], replies: [{text: ${long}, by: ${long}}]}`;
	return [
		`article: {title: ${long}, outlet: lamp, author: ${long}, published: 2031-03-04, read: full}`,
		'notes:',
		...notes.map(note => `  ${note}, ${more}`),
		'  n-knew: {quote: It was, claim: knew}',
		'',
	].join('\n');
}

const base: View = { kind: 'base' };
const corpus = corpusOf(flood);
const readings = new Readings(corpus, options => new Analyser(options));
const article = (id: string) => corpus.article(id) ?? assert.fail(id);

suite('a picture of a corpus with endless texts', () => {
	const references = new CrossReferencing(corpus, readings, base);
	const matrix = new CorpusMatrix(corpus, base);
	const arrangement: MatrixArrangement = {
		order: 'contestedness',
		grouping: 'holder',
		filter: { status: null, tag: null, speaker: null, coder: null, text: '' },
	};
	const part = { row: 0, rows: 60, column: 0, columns: 80 };
	const claimTab = (content: unknown) => ({ tab: 'claim', content, pinned: null, inDoubt: 0 });
	const matrixTab = (kind: string, content: object) => ({ tab: 'matrix', content: { kind, ...content } });
	const mapTab = (content?: object) => ({
		tab: 'map',
		scope: 'claim',
		steps: 1,
		most: 200,
		content: { kind: 'map', ...content },
	});
	const chronologyTab = (content?: object) => ({
		tab: 'chronology',
		scope: 'claim',
		by: 'holder',
		shown: null,
		lane: null,
		content: { kind: 'chronology', claims: [], ...content },
	});
	const compareTab = (content: unknown) => ({
		tab: 'compare',
		wanted: { what: 'passages', extent: 'words', scope: 'claim', notes: null, articles: null },
		content,
	});

	const views: Readonly<Record<string, () => unknown>> = {
		claims: () => claimTab(references.ofClaims(['safe', 'knew'])),
		'the claims at the cursor': () => claimTab(references.at(article('a'), 4)),
		'a note that is lost': () => claimTab(references.ofNote('b#n-lost')),
		'an article': () => claimTab(claimsOfArticle(corpus, base, article('b'))),
		'the matrix': () => {
			const { heads } = matrix.window(arrangement, part);
			return matrixTab('window', matrix.window(arrangement, part, { claim: 'safe', column: heads[0]!.id }));
		},
		'the matrix as a table': () => matrixTab('table', matrix.table(arrangement, 0, 50)),
		'the map of a claim': () => mapTab(mapAround(corpus, base, 'safe', { steps: 2, most: 200 })),
		'the map of the corpus': () => mapTab(mapOfCorpus(corpus, base, { most: 200 })),
		'the chronology of a claim': () => chronologyTab(chronologyOf(corpus, base, { claim: 'safe', by: 'holder' })),
		'the chronology of the corpus': () => chronologyTab(chronologyOf(corpus, base, { by: 'outlet' })),
		'passages side by side': () => compareTab(passagesSideBySide(corpus, base, { claim: 'safe', extent: 'words' })),
		quotations: () => compareTab(quotationVariants(corpus, base, undefined)),
		'two articles': () => compareTab(articlesSideBySide(corpus, base, article('a'), article('b'))),
		'who is quoted': () => ({
			tab: 'quoted',
			scope: 'article',
			content: {
				kind: 'speakers',
				reading: false,
				...quotedTable(corpus, new Statements(corpus, readings), article('a'), ['source:stell']),
			},
		}),
	};
	for (const [name, view] of Object.entries(views))
		test(`is one that the panel takes: ${name}`, () => {
			const { issues = [] } = v.safeParse(toPanel, { kind: 'show', revision: 1, view: withinBounds(view()) });

			assert.deepEqual(
				issues.map(issue => `${v.getDotPath(issue)}: ${issue.message}`),
				[],
			);
		});

	test('is of a corpus that can be read', () => {
		assert.deepEqual([article('a').notes.length, article('b').notes.length], [3, 3]);
		const uncut = v.safeParse(toPanel, { kind: 'show', revision: 1, view: claimTab(references.ofClaims(['safe'])) });
		assert.equal(uncut.success, false, 'what is not cut is refused');
	});

	test('is one that the panel takes: what was found', () => {
		const findings = new CorpusSearch(corpus, base).find('endless');

		assert.ok(findings.claims.length);
		assert.ok(v.is(toPanel, { kind: 'found', query: 'endless', findings: withinBounds(findings) }));
	});

	test('is cut where the text is, with no letter in two, and left as it is elsewhere', () => {
		const cut = withinBounds({ text: `${'x'.repeat(99_998)}😀😀`, list: [{ short: 'as it was', none: undefined }] });

		assert.equal(cut.text, `${'x'.repeat(99_998)}…`);
		assert.deepEqual(cut.list, [{ short: 'as it was', none: undefined }]);
	});
});
