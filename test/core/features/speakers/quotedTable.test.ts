import assert from 'node:assert/strict';
import { Analyser } from '../../../../src/core/analysis/analyser';
import { quotedTable } from '../../../../src/core/features/speakers/quotedTable';
import { Readings } from '../../../../src/core/features/article/readings';
import { Statements } from '../../../../src/core/features/speakers/statements';
import { corpusOf } from '../../../support/corpusOf';

const ferry = {
	'sources.yaml':
		'stell: {name: Mira Stell, kind: person, role: harbour master}\nherald: {name: The Herald, kind: outlet}\n',
	'monday.txt': '“The ferry,” said Mira Stell, “ran on time.”\n\nA fisherman denied that it had sunk.\n',
	'monday.notes.yaml':
		'article: {outlet: herald, title: Calm sea, published: 2031-03-04, lang: en, read: full}\nnotes: {}\n',
	'tuesday.txt': '“I saw it sink,” said Tomas Orle.\n\n“So did I,” said Mira Stell.\n',
};

function ferryCorpus() {
	const corpus = corpusOf(ferry);
	const statements = new Statements(corpus, new Readings(corpus, options => new Analyser(options)));
	return { corpus, statements, monday: corpus.article('monday') ?? assert.fail() };
}

suite('the table of who is quoted', () => {
	test('names the article and its speakers, with figures and roles', () => {
		const { corpus, statements, monday } = ferryCorpus();
		const { article, speakers, articles, articlesRead, more, open } = quotedTable(corpus, statements, monday, []);

		assert.deepEqual(article, {
			id: 'monday',
			title: 'Calm sea',
			outlet: 'The Herald',
			published: '2031-03-04',
			lang: 'en',
		});
		assert.deepEqual({ articles, articlesRead, more, open }, { articles: 1, articlesRead: 1, more: 0, open: [] });
		assert.deepEqual(
			speakers.map(({ key, name, role, statements, words }) => ({ key, name, role, statements, words })),
			[
				{ key: 'source:stell', name: 'Mira Stell', role: 'harbour master', statements: 1, words: 5 },
				{
					key: 'unnamed:described:a-fisherman',
					name: 'A fisherman',
					role: undefined,
					statements: 1,
					words: speakers[1]?.words,
				},
			],
		);
		assert.equal(Object.hasOwn(speakers[1] ?? {}, 'role'), false, 'a message has no undefined fields');
	});

	test('opens a speaker: the words on one line, and where to find them', () => {
		const { corpus, statements, monday } = ferryCorpus();
		const { open } = quotedTable(corpus, statements, monday, ['source:stell', 'source:nobody']);

		assert.deepEqual(
			open.map(({ speaker }) => speaker),
			['source:stell'],
		);
		const [statement] = open[0]?.statements ?? [];
		assert.equal(statement?.words, '“The ferry,” … “ran on time.”');
		assert.equal(
			monday.text.slice(statement.start, statement.end),
			'“The ferry,” said Mira Stell, “ran on time.”',
			'from the first piece to the last',
		);
		assert.deepEqual([statement.kind, statement.strength, statement.article.outlet], ['direct', 'named', 'The Herald']);
	});

	test('of a corpus has what was read of it so far', async () => {
		const { corpus, statements } = ferryCorpus();
		const before = quotedTable(corpus, statements, undefined, []);
		assert.deepEqual([before.articlesRead, before.articles, before.speakers.length], [0, 2, 0]);

		await statements.read();
		const after = quotedTable(corpus, statements, undefined, ['source:stell']);
		assert.equal(after.article, undefined);
		assert.deepEqual([after.articlesRead, after.articles], [2, 2]);
		assert.deepEqual(
			after.open[0]?.statements.map(({ article }) => article.id),
			['monday', 'tuesday'],
		);
	});

	test('says what kinds and strengths are called', () => {
		const { corpus, statements, monday } = ferryCorpus();
		const { labels } = quotedTable(corpus, statements, monday, []);

		assert.deepEqual(labels.kinds, { direct: 'direct', mixed: 'partly quoted', indirect: 'indirect' });
		assert.equal(labels.strengths.anonymous, 'anonymous source');
	});

	test('of a corpus by outlet has the sums of each, and whom it quotes most', async () => {
		const { corpus, statements, monday } = ferryCorpus();
		await statements.read();
		const { outlets, speakers } = quotedTable(corpus, statements, undefined, [], 'outlet');

		assert.deepEqual(
			outlets?.map(({ key, name, articles, speakers, statements, most }) => ({
				key,
				name,
				articles,
				speakers,
				statements,
				most: most.map(each => `${each.name}, ${each.role ?? 'no role'}: ${each.statements}`),
			})),
			[
				{
					key: 'outlet:herald',
					name: 'The Herald',
					articles: 1,
					speakers: 2,
					statements: 2,
					most: ['Mira Stell, harbour master: 1', 'Described, not named, no role: 1'],
				},
				{
					key: 'no-outlet',
					name: 'No outlet',
					articles: 1,
					speakers: 2,
					statements: 2,
					most: ['Tomas Orle, no role: 1', 'Mira Stell, harbour master: 1'],
				},
			],
		);
		assert.deepEqual(outlets[0]?.strengths, { named: 1, described: 1, anonymous: 0, document: 0, none: 0 });
		assert.deepEqual(
			outlets.reduce((sum, { words }) => sum + words, 0),
			speakers.reduce((sum, { words }) => sum + words, 0),
		);
		assert.equal(quotedTable(corpus, statements, monday, [], 'outlet').outlets, undefined);
		assert.equal(quotedTable(corpus, statements, undefined, []).outlets, undefined, 'unless it is asked for');
	});
});
