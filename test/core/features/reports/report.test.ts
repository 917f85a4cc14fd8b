import assert from 'node:assert/strict';
import { Analyser } from '../../../../src/core/analysis/analyser';
import type { View } from '../../../../src/core/claims/facts';
import type { Corpus } from '../../../../src/core/corpus/corpus';
import { Readings } from '../../../../src/core/features/article/readings';
import type { ArticleName } from '../../../../src/core/features/claims/crossReferences';
import { Matrix, type ClaimInMatrix } from '../../../../src/core/features/reports/report/matrix';
import { reportAsHtml } from '../../../../src/core/features/reports/report/reportAsHtml';
import { reportAsMarkdown } from '../../../../src/core/features/reports/report/reportAsMarkdown';
import { sectionOf, type ReportDocument } from '../../../../src/core/features/reports/report/reportDocument';
import { reportAsBytes } from '../../../../src/core/features/reports/report/reportAsBytes';
import { isKeptForCorpus } from '../../../../src/core/features/reports/report/reportFormat';
import { reportOn, type ReportOptions } from '../../../../src/core/features/reports/report/report';
import { corpusOf } from '../../../support/corpusOf';
import { sectionsIn } from '../../../support/sectionsIn';
import { reportedBridge as bridge } from '../../../support/reportedBridge';
import { sampleFiles } from '../../../support/sampleCorpus';

const base: View = { kind: 'base' };
const ordinary: ReportOptions = { view: base, madeBy: 'Lateral 1', problems: { error: 0, warning: 0 } };

async function reportOf(corpus: Corpus, options: Partial<ReportOptions> = {}): Promise<ReportDocument> {
	const readings = new Readings(corpus, given => new Analyser(given));
	return (await reportOn(corpus, readings, { ...ordinary, ...options })) ?? assert.fail('there is no report');
}

async function markdownOf(files: Readonly<Record<string, string>>, options: Partial<ReportOptions> = {}) {
	return [...reportAsMarkdown(await reportOf(corpusOf(files), options))].join('');
}

suite('a report', () => {
	test('tells who says what of a claim, in which words, and who is silent', async () => {
		const markdown = await markdownOf(bridge, { claim: 'safe' });

		assert.equal(
			markdown.slice(0, markdown.indexOf('## Who says what')),
			`# What the sources say: The bridge was safe

1 claim · 3 articles

In a sentence, the marked words are bold; who says them and by which words is in italics.

## The claim, with both sides

### The bridge was safe

This claim is contested: 1 asserts, 1 denies; 1 origin against 1; 1 article silent.

One asserts what another denies.

What would settle it: The report of the inspectors

- About: bridge
- Id: \`safe\`

#### Side: asserts, 1 position from 1 origin

1. The mayor, Head of the town · asserts

   > **the bridge was safe**

   > *The mayor* *said* **the bridge was safe**.

   - In: The Herald, May 6, 2024, Bridge reopens
   - Said by, in the article’s words: The mayor … said
   - A reader’s note: Which day?
   - Tags: check
   - Note: \`east#n-one\`

#### Side: denies, 1 position from 1 origin

1. west, in its own voice · denies

   > **It was not safe**

   - In: undated, west
   - Note: \`west#n-two\`

#### Silent: read to the end, and say nothing on it

- May 7, 2024, Closed

`,
		);
	});

	test('has a matrix of claims and articles, a letter and a word in each cell', async () => {
		const markdown = await markdownOf(bridge);

		assert.ok(
			markdown.includes(
				[
					'| Claim | Status | The Herald, May 6, 2024 | Closed, May 7, 2024 | west |',
					'| --- | --- | --- | --- | --- |',
					'| The bridge was safe | contested | A asserts | silent | D denies |',
					'| The bridge is closed | single origin | silent | A asserts | not read |',
				].join('\n'),
			),
			markdown,
		);
	});

	test('names each source and each article with address, date, hash and how its evidence stands', async () => {
		const markdown = await markdownOf(bridge);

		assert.ok(markdown.includes('- Questions: Who owns it? The town\n'), markdown);
		assert.ok(
			markdown.includes(`### Bridge reopens

- Outlet: The Herald
- Published: May 6, 2024
- Address: <https://herald.example/1>
- Read: to the end
- Evidence:
  - No version of the text has been confirmed yet.
  - 1 passage is marked, all as they were noted.
- SHA\\-256 of the text: \`d14caa2e0a78baaa09efe391281d1fb1c547e91509a5f3ed71a78ac29d7047e6\`
`),
			markdown,
		);
	});

	test('says of words that have changed what they were, and that they do not count', async () => {
		const markdown = await markdownOf({
			...bridge,
			'west.txt': 'The road was open, and the bridge was not safe on any day of June.\n',
			'west.notes.yaml':
				'notes:\n  n-two: {quote: the bridge was not safe on any day of May, before: "open, and ", claim: safe, stance: denies}\n',
		});

		assert.match(markdown, /\*\*Take care:\*\* The words have been altered since they were noted/);
		assert.match(markdown, /1 passage is marked, of these no longer as they were noted: 1 altered\./);
		assert.match(markdown, /\| D denies \\\(evidence altered\\\) \|/);
	});

	test('tells of problems that the files had', async () => {
		const markdown = await markdownOf(bridge, { problems: { error: 1, warning: 2 } });
		assert.match(markdown, /Its files have problems, which can change what is said here: 1 error, 2 warnings\./);
	});

	test('counts the notes of its view alone', async () => {
		const files = {
			...bridge,
			'north.mira.notes.yaml': 'notes:\n  n-m: {quote: bridge, claim: {text: A draft of hers}}\n',
		};
		const mira: View = { kind: 'coder', coder: 'mira' };

		assert.doesNotMatch(await markdownOf(files), /A draft of hers/);
		assert.match(await markdownOf(files, { view: mira }), /A draft of hers/);
		assert.match(await markdownOf(files, { view: mira }), /Whose notes count: mira/);
		const corpus = corpusOf(files);
		const readings = new Readings(corpus, given => new Analyser(given));
		assert.equal(await reportOn(corpus, readings, { ...ordinary, claim: 'north@mira#n-m' }), undefined);
		const blind: View = { kind: 'all', blind: 'tomas' };
		assert.doesNotMatch(await markdownOf(files, { view: blind }), /A draft of hers/);
	});

	test('is the same, byte for byte, whatever order the files came in', async () => {
		const files = [...sampleFiles()];
		const there = await reportOf(corpusOf(Object.fromEntries(files)));
		const back = await reportOf(corpusOf(Object.fromEntries(files.reverse())));

		for (const write of [reportAsHtml, reportAsMarkdown])
			assert.equal([...write(there)].join(''), [...write(back)].join(''));
	});

	test('has a section of its own for everything that it refers to, and no id twice', async () => {
		const report = await reportOf(corpusOf(Object.fromEntries(sampleFiles())), { view: { kind: 'all' } });
		const ids = [...sectionsIn(report.sections)].map(({ id }) => id);

		assert.equal(new Set(ids).size, ids.length);
		assert.ok(ids.every(id => /^[a-z][\w-]*$/.test(id)));
		assert.notEqual(sectionOf('article', 'a_b'), sectionOf('article', 'a/b'));
		assert.notEqual(sectionOf('article', 'a_2f_b'), sectionOf('article', 'a/b'));
	});

	test('says how far it has come, and stops where nobody wants it any more', async () => {
		const corpus = corpusOf(Object.fromEntries(sampleFiles()));
		const readings = new Readings(corpus, given => new Analyser(given));
		const told: string[] = [];
		const signal = { aborted: false };
		const report = (done: number): void => {
			told.push(`${done}`);
			if (done === 3) signal.aborted = true;
		};

		assert.equal(await reportOn(corpus, readings, ordinary, { report, signal }), undefined);
		assert.deepEqual(told, ['1', '2', '3']);
	});

	/** A report on a corpus that changes while it is made, at each of these pauses. */
	async function changing(
		changes: readonly { readonly at: number; readonly path: string; readonly text: string | undefined }[],
		options: Partial<ReportOptions> = {},
		settle: (corpus: Corpus) => void = () => {},
	) {
		const corpus = corpusOf(bridge);
		const readings = new Readings(corpus, given => new Analyser(given));
		const did: string[] = [];
		let pauses = 0;
		const bytes = await reportAsBytes(
			corpus,
			readings,
			'markdown',
			async () => {
				did.push('begins');
				return { ...ordinary, ...options };
			},
			{
				pause: async () => {
					pauses++;
					for (const { at, path, text } of changes) if (at === pauses) change(corpus, path, text);
				},
				settle: async () => {
					did.push(`settles after ${pauses}`);
					settle(corpus);
				},
			},
		);
		return { markdown: bytes && new TextDecoder().decode(bytes), did };
	}

	function change(corpus: Corpus, path: string, text: string | undefined): void {
		corpus.apply(new Map([[path, text === undefined ? { kind: 'gone' } : { kind: 'text', text }]]));
	}

	test('is of one state of the corpus: where an article changes, it is given up at once and begins anew when changes pause', async () => {
		const text = 'It was not safe, the baker said.\n';
		const { markdown, did } = await changing([{ at: 4, path: 'west.txt', text }]);

		assert.equal(markdown, await markdownOf({ ...bridge, 'west.txt': text }));
		assert.deepEqual(did, ['begins', 'settles after 4', 'begins']);
	});

	test('on a claim that goes meanwhile is none, unless the claim is there again when changes pause', async () => {
		const path = 'claims/safe.yaml';
		const goes = [{ at: 1, path, text: undefined }];
		const gone = await changing(goes, { claim: 'safe' });
		const back = await changing(goes, { claim: 'safe' }, corpus => change(corpus, path, bridge[path]));

		assert.deepEqual(gone, { markdown: undefined, did: ['begins', 'settles after 1', 'begins'] });
		assert.equal(back.markdown, await markdownOf(bridge, { claim: 'safe' }));
	});

	test('is not written any further where nobody wants it any more', async () => {
		const corpus = corpusOf(bridge);
		const readings = new Readings(corpus, given => new Analyser(given));
		const signal = { aborted: false };
		const report = (done: number, of: number) => {
			if (done === of) signal.aborted = true;
		};
		const wanted = async () => ordinary;

		assert.equal(await reportAsBytes(corpus, readings, 'html', wanted, { report, signal }), undefined);
	});

	test('names fewer of those who say nothing where there are many claims, and says how many others there are', async () => {
		const claims = Array.from({ length: 1000 }, (_, n) => [
			`claims/c-${n}.yaml`,
			`text: Claim ${n}\nabout: [bridge]\n`,
		]);
		const silent = Array.from({ length: 50 }, (_, n) => [
			[`quiet-${n}.txt`, 'The bridge is there.\n'],
			[`quiet-${n}.notes.yaml`, 'article: {read: full}\nnotes:\n  n-q: {quote: The bridge, claim: closed}\n'],
		]).flat();
		const named = async (files: readonly (readonly string[])[]) => {
			const markdown = await markdownOf({ ...bridge, ...Object.fromEntries([...files, ...silent]) });
			const at = markdown.indexOf('#### Silent', markdown.indexOf('# The bridge was safe'));
			const lines = markdown.slice(at).split('\n\n')[1]?.split('\n') ?? [];
			return [lines.length, lines.at(-1)];
		};

		assert.deepEqual(await named([]), [41, '- and 11 more articles']);
		assert.deepEqual(await named(claims), [20, '- and 32 more articles']);
	});

	test('has nothing to show of an empty corpus, and says so', async () => {
		const markdown = await markdownOf({ 'lateral.yaml': 'format: 1\n' });
		assert.match(markdown, /Nobody has marked a passage for a claim yet\./);
		assert.match(markdown, /There is no claim yet: nothing has been compared\./);
	});

	test('is never written over a file of the corpus, nor where it would be an article', () => {
		const corpus = corpusOf({ ...bridge, 'README.md': '# Bridges\n', 'south.md': 'Text.\n', 'south.notes.yaml': '' });
		const kept = ['east.txt', 'east.notes.yaml', 'claims/safe.yaml', 'lateral.yaml', 'new.txt', 'south.md'];
		const free = ['report.html', 'report.md', 'README.md', 'out/report.html'];

		assert.deepEqual(
			[...kept, ...free].filter(path => isKeptForCorpus(corpus, path)),
			kept,
		);
	});
});

suite('the matrix of a report', () => {
	const articles = (count: number): ArticleName[] =>
		Array.from({ length: count }, (_, n) => ({ id: `paper-${n}`, title: `Paper ${n}` }));
	const claim = (silent: readonly ArticleName[]): ClaimInMatrix => ({
		id: 'safe',
		text: 'The bridge was safe',
		status: { status: 'unmarked', evidence: 'sound' },
		said: new Map(),
		silence: { silent: silent.map(({ id }) => id), unread: [] },
	});
	const table = (matrix: Matrix) =>
		matrix.section().blocks.flatMap(block => (block.kind === 'table' ? block : []))[0] ?? assert.fail();

	test('counts articles where it would be too large to be read', () => {
		const matrix = new Matrix(201, articles(200));
		matrix.add(claim(articles(200)));

		assert.deepEqual(table(matrix), {
			kind: 'table',
			id: 'matrix-table',
			caption: 'How many articles say what of each claim',
			columns: ['Claim', 'Status', 'asserts', 'denies', 'qualifies', 'questions', 'mentions', 'silent', 'not read'].map(
				name => [name],
			),
			rows: [
				[
					[
						{
							kind: 'see',
							section: 'claim-safe',
							line: [{ kind: 'theirs', text: 'The bridge was safe', language: undefined }],
						},
					],
					['unmarked'],
					...['0', '0', '0', '0', '0', '200', '0'].map(count => [count]),
				],
			],
		});
	});

	test('leaves out articles that say nothing of any claim', () => {
		const matrix = new Matrix(2, articles(3));
		matrix.add(claim(articles(1)));
		assert.equal(table(matrix).columns.length, 3);
	});
});
