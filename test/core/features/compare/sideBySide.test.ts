import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { View } from '../../../../src/core/claims/facts';
import { articlesSideBySide } from '../../../../src/core/features/compare/articlesSideBySide';
import { articlesToCompare } from '../../../../src/core/features/compare/articlesToCompare';
import { passagesSideBySide } from '../../../../src/core/features/compare/passagesSideBySide';
import { quotationVariants } from '../../../../src/core/features/compare/utterances';
import { paragraphs } from '../../../../src/core/text/paragraphs';
import { anyCorpus } from '../../../support/anyCorpus';
import { corpusOf } from '../../../support/corpusOf';

const base: View = { kind: 'base' };
const all: View = { kind: 'all' };

const files = {
	'sources.yaml': 'stell: {name: Mira Stell, kind: person}\nmayor: {name: the mayor, kind: person}\n',
	'claims/warned.yaml': 'text: The town hall was warned about the bridge\n',
	'claims/cables.yaml': 'text: The cables were worn\n',
	'wire.txt':
		'Harbour bridge shut\n\nWe warned the mayor in January that the cables were worn, Mira Stell said. Nobody answered.\n',
	'wire.notes.yaml': [
		'article: {title: Harbour bridge shut, published: 2031-03-04}',
		'notes:',
		'  n-wire: {quote: We warned the mayor in January that the cables were worn, speaker: stell, claim: warned}',
		'  n-worn: {quote: the cables were worn, speaker: stell, claim: cables}',
		'',
	].join('\n'),
	'post.txt': '“We warned the mayor that the cables were worn.” The mayor said no warning had come.\n',
	'post.notes.yaml': [
		'article: {published: 2031-03-05}',
		'notes:',
		'  n-post: {quote: We warned the mayor that the cables were worn, speaker: stell, claim: warned}',
		'  n-deny: {quote: no warning had come, speaker: mayor, claim: warned, stance: denies}',
		'',
	].join('\n'),
	'lamp.txt': 'The town hall may have been warned.\n',
	'lamp.notes.yaml': [
		'article: {published: 2031-03-06}',
		'notes:',
		'  n-lamp:',
		'    quote: may have been warned',
		'    claim: warned',
		'    links: {shortens: wire#n-wire}',
		'',
	].join('\n'),
	'lamp.ana.notes.yaml': 'notes:\n  n-ana: {quote: The town hall, claim: warned, stance: mentions}\n',
};
const corpus = corpusOf(files);
const article = (id: string) => corpus.article(id) ?? assert.fail();

suite('the passages on a claim, side by side', () => {
	const asked = { claim: 'warned', extent: 'words' } as const;
	const notes = (more: Partial<Parameters<typeof passagesSideBySide>[2]> = {}, view: View = base): string[] =>
		passagesSideBySide(corpus, view, { ...asked, ...more }).passages.map(({ note }) => note);

	test('are its positions: of each side the earliest first', () => {
		assert.deepEqual(notes(), ['wire#n-wire', 'post#n-deny', 'post#n-post', 'lamp#n-lamp']);
		assert.deepEqual(notes({}, all).toSorted(), [
			'lamp#n-lamp',
			'lamp@ana#n-ana',
			'post#n-deny',
			'post#n-post',
			'wire#n-wire',
		]);
	});

	test('begin with that at the cursor', () => {
		const { passages } = passagesSideBySide(corpus, base, { ...asked, here: ['post#n-post'] });
		assert.equal(passages[0]?.note, 'post#n-post');
		assert.equal(passages[0].here, true);
	});

	test('are those that the reader chooses, in that order; the rest can be put beside them', () => {
		const { passages, others, claim } = passagesSideBySide(corpus, base, {
			notes: ['post#n-post', 'wire#n-wire', 'nobody#n-none', 'lamp@ana#n-ana'],
			extent: 'words',
		});
		assert.deepEqual(
			passages.map(({ note, summary }) => [note, summary]),
			[
				['post#n-post', 'the others are compared with this one'],
				['wire#n-wire', 'added: 1 (date)'],
			],
		);
		assert.equal(claim?.id, 'warned');
		assert.deepEqual(
			others.map(({ note, words }) => [note, words]),
			[
				['lamp#n-lamp', 'may have been warned'],
				['post#n-deny', 'no warning had come'],
			],
		);
	});

	test('may be of several claims, or of none that is known', () => {
		const { claim, passages } = passagesSideBySide(corpus, base, {
			notes: ['wire#n-worn', 'post#n-post'],
			extent: 'words',
		});
		assert.equal(claim, undefined);
		assert.equal(passages.length, 2);
		assert.deepEqual(passagesSideBySide(corpus, base, { claim: 'nothing', extent: 'words' }), {
			kind: 'passages',
			passages: [],
			rows: [],
			others: [],
		});
	});

	test('are whole sentences where the reader wants them', () => {
		const [, denied] = passagesSideBySide(corpus, base, { ...asked, extent: 'sentences' }).passages;
		const text = denied?.pieces.flatMap(({ kind, words }) => (kind === 'missing' ? [] : words.map(each => each.text)));
		assert.equal(text?.join(''), 'The mayor said no warning had come.');
	});
});

suite('the same utterance in several articles', () => {
	test('is what links tie and what a speaker says in much the same words; the fullest comes first', () => {
		const { utterances, claim } = quotationVariants(corpus, base, 'warned');
		assert.equal(claim?.text, 'The town hall was warned about the bridge');
		assert.deepEqual(
			utterances.map(({ speaker, reason, variants }) => [
				speaker,
				reason,
				variants.map(({ note, differences }) => [note, differences[0]?.inWords ?? '']),
			]),
			[
				[
					'Mira Stell',
					'linked: shortens; the same speaker in much the same words',
					[
						['wire#n-wire', ''],
						['post#n-post', 'lost: “in January” (date)'],
						['lamp#n-lamp', 'lost: “the mayor in January that the cables were worn” (date)'],
					],
				],
			],
		);
	});

	test('is not what one says on the other side, of another thing, or in one article alone', () => {
		const variants = (quote: string, more = ''): number =>
			quotationVariants(
				corpusOf({
					...files,
					'lamp.notes.yaml': '',
					'lamp.ana.notes.yaml': '',
					'post.txt': `${quote}.\n`,
					'post.notes.yaml': `notes:\n  n-post: {quote: ${quote}, speaker: stell, claim: warned${more}}\n`,
				}),
				base,
				undefined,
			).utterances.length;
		assert.equal(variants('We warned the mayor'), 1);
		assert.equal(variants('We warned the mayor', ', stance: denies'), 0);
		assert.equal(variants('Letters went out twice'), 0);
	});

	test('is found in all of the corpus too, each once', () => {
		const { utterances, more, claim } = quotationVariants(corpus, base, undefined);
		assert.deepEqual([utterances.length, more, claim], [1, 0, undefined]);
	});
});

suite('two articles side by side', () => {
	test('have the claims that both speak of, and those that only one does', () => {
		const { shared, articles } = articlesSideBySide(corpus, base, article('wire'), article('post'));
		assert.deepEqual(
			shared.map(({ claim, sides }) => [claim.id, sides.map(side => side.map(({ note }) => note))]),
			[['warned', [['wire#n-wire'], ['post#n-post', 'post#n-deny']]]],
		);
		assert.deepEqual(
			articles.map(({ alone }) => alone.map(({ id }) => id)),
			[['cables'], []],
		);
	});

	test('have the words of notes marked where they stand', () => {
		const { articles } = articlesSideBySide(corpus, base, article('wire'), article('post'));
		assert.deepEqual(
			articles[0]?.paragraphs.map(({ runs }) => runs.map(({ text, marks }) => (marks.length ? `[${text}]` : text))),
			[
				['Harbour bridge shut'],
				['[We warned the mayor in January that the cables were worn]', ', Mira Stell said. Nobody answered.'],
			],
		);
	});

	test('are offered by how many claims they share', () => {
		assert.deepEqual(
			articlesToCompare(corpus, base, article('post')).map(each => [each.article.id, each.shared]),
			[
				['lamp', 1],
				['wire', 1],
			],
		);
		assert.deepEqual(
			articlesToCompare(corpusOf({ ...files, 'lamp.notes.yaml': '' }), base, article('post')).map(each => [
				each.article.id,
				each.shared,
			]),
			[
				['wire', 1],
				['lamp', 0],
			],
		);
	});

	test('may share nothing, and may be one and the same', () => {
		assert.deepEqual(
			articlesSideBySide(corpusOf({ ...files, 'post.notes.yaml': '' }), base, article('wire'), article('lamp')).articles
				.length,
			2,
		);
		assert.equal(articlesSideBySide(corpus, base, article('wire'), article('wire')).shared.length, 2);
	});
});

suite('in any corpus', () => {
	test('articles side by side have each paragraph to the letter, and every shared note once', () => {
		fc.assert(
			fc.property(anyCorpus, files => {
				const any = corpusOf(files);
				const [one, other] = any.articles();
				if (!one || !other) return;
				const { articles, shared } = articlesSideBySide(any, all, one, other);
				for (const [index, { text }] of [one, other].entries()) {
					const written = articles[index]!.paragraphs.map(({ runs }) => runs.map(run => run.text).join(''));
					assert.deepEqual(
						written,
						paragraphs(text).map(({ start, end }) => text.slice(start, end)),
					);
				}
				const notes = shared.flatMap(({ sides }) => sides.flat().map(({ note }) => note));
				assert.equal(new Set(notes).size, notes.length);
			}),
			{ numRuns: 40 },
		);
	});

	test('a passage belongs to one utterance at most, whichever claim is asked about', () => {
		fc.assert(
			fc.property(anyCorpus, files => {
				const any = corpusOf(files);
				const { utterances } = quotationVariants(any, all, undefined);
				const notes = utterances.flatMap(({ variants }) => variants.map(({ note }) => note));
				assert.equal(new Set(notes).size, notes.length);
				for (const { variants } of utterances) {
					assert.ok(new Set(variants.map(variant => variant.article.id)).size > 1);
					const claim = any.note(variants[0]!.note)?.claim;
					if (claim === undefined) continue;
					const again = quotationVariants(any, all, claim).utterances;
					assert.ok(again.some(each => each.variants.some(({ note }) => note === variants[0]!.note)));
				}
			}),
			{ numRuns: 40 },
		);
	});
});
