import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Analyser } from '../../../../src/core/analysis/analyser';
import type { Corpus } from '../../../../src/core/corpus/corpus';
import { Heard } from '../../../../src/core/features/speakers/heard';
import { Readings } from '../../../../src/core/features/article/readings';
import { Statements, type SaidIn } from '../../../../src/core/features/speakers/statements';
import type { QuotedSpeaker } from '../../../../src/core/features/speakers/whoIsQuoted';
import { corpusOf, write } from '../../../support/corpusOf';

function statementsOf(corpus: Corpus): Statements {
	return new Statements(corpus, new Readings(corpus, options => new Analyser(options)));
}

function heard(files: Readonly<Record<string, string>>) {
	const corpus = corpusOf(files);
	return { corpus, statements: statementsOf(corpus), article: (id: string) => corpus.article(id)! };
}

/** As the command line has it, from the articles one by one. */
function heardAlone(corpus: Corpus) {
	const heard = new Heard(corpus.sources());
	const readings = new Readings(corpus, options => new Analyser(options));
	for (const article of corpus.articles())
		heard.add({
			text: article.text,
			analysis: readings.of(article, { kind: 'base' }),
			outlet: article.meta?.outlet?.value,
		});
	return { all: heard.all(), each: heard.each(), outlets: heard.byOutlet() };
}

/** Who is quoted in a corpus of these articles, with the number of their statements. */
async function speakersIn(files: Readonly<Record<string, string>>): Promise<string[]> {
	const { statements } = heard(files);
	await statements.read();
	return statements.inCorpus().speakers.map(({ name, statements }) => `${name} ${statements}`);
}

function inShort({ name, statements, turns, words, articles }: QuotedSpeaker): string {
	return `${name}: statements ${statements}, turns ${turns}, words ${words}, articles ${articles}`;
}

const said = (words: string, who: string) => `“${words},” said ${who}.\n`;

const ferry = {
	'sources.yaml':
		'stell: {name: Mira Stell, kind: person, role: harbour master, aliases: ["M. Stell"]}\nherald: {name: The Herald}\n',
	'monday.txt': [
		said('The ferry ran on time', 'Mira Stell'),
		'Stell added that nobody was hurt.\n',
		said('It did not', 'Tomas Orle'),
	].join('\n'),
	'monday.notes.yaml': 'article: {outlet: herald}\n',
	'tuesday.txt': [
		said('We repaired the ferry', 'M. Stell'),
		said('I saw it sink', 'a fisherman'),
		said('So did I', 'a fisherman'),
		said('They saw nothing', 'Orle'),
		said('I did', 'a fisherman'),
	].join('\n'),
};

suite('statements', () => {
	test('are counted for each speaker of an article', () => {
		const { statements, article } = heard(ferry);
		const { speakers, articlesRead, articles } = statements.inArticle(article('monday'));

		assert.deepEqual(speakers.map(inShort), [
			'Mira Stell: statements 2, turns 1, words 9, articles 1',
			'Tomas Orle: statements 1, turns 1, words 3, articles 1',
		]);
		assert.deepEqual(speakers[0], {
			key: 'source:stell',
			name: 'Mira Stell',
			source: 'stell',
			role: 'harbour master',
			sourceKind: 'person',
			statements: 2,
			turns: 1,
			words: 9,
			quotedWords: 5,
			kinds: { direct: 1, mixed: 0, indirect: 1 },
			strengths: { named: 2, described: 0, anonymous: 0, document: 0, none: 0 },
			articles: 1,
			outlets: ['herald'],
		});
		assert.deepEqual({ articlesRead, articles }, { articlesRead: 1, articles: 1 });
	});

	test('of one speaker are counted together across articles', async () => {
		const { statements } = heard(ferry);
		assert.equal(await statements.read(), true);

		assert.deepEqual(statements.inCorpus().speakers.map(inShort), [
			'Mira Stell: statements 3, turns 2, words 13, articles 2',
			'Described, not named: statements 3, turns 2, words 9, articles 1',
			'Tomas Orle: statements 2, turns 2, words 6, articles 2',
		]);
	});

	test('of those who are not named are told apart in an article, and by how they are hidden in the corpus', async () => {
		const { statements, article } = heard({
			'monday.txt': [said('It sank', 'a fisherman'), said('It swam', 'a spokeswoman for the port')].join('\n'),
			'tuesday.txt': said('It flew', 'a fisherman'),
		});
		await statements.read();

		assert.deepEqual(
			statements.inArticle(article('monday')).speakers.map(({ key, name }) => `${key} = ${name}`),
			[
				'unnamed:described:a-fisherman = a fisherman',
				'unnamed:described:a-spokeswoman-for-the-port = a spokeswoman for the port',
			],
		);
		assert.deepEqual(statements.inCorpus().speakers.map(inShort), [
			'Described, not named: statements 3, turns 3, words 6, articles 2',
		]);
	});

	test('belong to the source whose name or alias fits, whatever its accents', async () => {
		const speakers = await speakersIn({
			'sources.yaml': 'scepan: {name: Mira Šćepan, kind: person, aliases: [the harbour office]}\n',
			'monday.txt': said('It sank', 'Mira Scepan'),
			'tuesday.txt': said('It swam', 'MIRA ŠĆEPAN'),
			'wednesday.txt': said('It flew', 'the harbour office'),
		});
		assert.deepEqual(speakers, ['Mira Šćepan 3']);
	});

	test('by a bare surname belong to the one person of that surname', async () => {
		const monday = { 'monday.txt': said('It sank', 'Tomas Orle') };
		const tuesday = { 'tuesday.txt': said('It swam', 'Orle') };

		assert.deepEqual(await speakersIn({ ...monday, ...tuesday }), ['Tomas Orle 2']);
		const two = await speakersIn({ ...monday, ...tuesday, 'wednesday.txt': said('It flew', 'Ana Orle') });
		assert.deepEqual(two.sort(), ['Ana Orle 1', 'Orle 1', 'Tomas Orle 1']);
	});

	test('of a town and a bank that is named for it are not the same', async () => {
		const speakers = await speakersIn({
			'monday.txt': said('It sank', 'Bank of Varn'),
			'tuesday.txt': said('It swam', 'Varn'),
		});
		assert.equal(speakers.length, 2, speakers.join());
	});

	test('of one name in two scripts are the same speaker’s', async () => {
		const speakers = await speakersIn({
			'latin.txt': said('Most stoji', 'Vera Čolić'),
			'cyrillic.txt': '„Мост стоји“, рекла је Вера Чолић.\n',
			'cyrillic.notes.yaml': 'article: {lang: sr}\n',
		});
		assert.deepEqual(speakers, ['Vera Čolić 2']);
	});

	test('that somebody else makes are found for one of them, in the same article and in the others', async () => {
		const { corpus, statements, article } = heard(ferry);
		await statements.read();
		const asked = new Readings(corpus, options => new Analyser(options)).of(article('monday'), { kind: 'base' })
			.attributions[0]!;
		const words = ({ article, content }: { article: string; content: readonly { start: number; end: number }[] }) =>
			content.map(({ start, end }) => corpus.article(article)!.text.slice(start, end)).join(' … ');
		const allOf = ({ count, statement }: SaidIn) => Array.from({ length: count }, (_, nth) => statement(nth));
		const besides = statements.besides(article('monday'), asked);

		assert.equal(besides?.speaker, 'source:stell');
		assert.deepEqual(allOf(besides.here).map(words), ['that nobody was hurt']);
		assert.deepEqual(besides.elsewhere.flatMap(allOf).map(words), ['“We repaired the ferry,”']);
		assert.deepEqual(
			statements.articlesQuoting('source:stell').map(({ id }) => id),
			['monday', 'tuesday'],
		);
		const [, unnamed] = statements.byIn(article('tuesday'), 'unnamed:described');
		assert.deepEqual(statements.besides(article('tuesday'), unnamed!)?.elsewhere, []);
		assert.equal(statements.besides(article('tuesday'), unnamed!)?.here.count, 2);
	});

	test('are given to whom a reader corrected them to, in the views that show the correction', async () => {
		const corrected = (speaker: string) =>
			`corrections: {x-1: {quote: It sank, is: attribution, speaker: ${speaker}}}\n`;
		const { statements } = heard({
			'sources.yaml': 'berg: {name: Ana Berg, kind: person}\n',
			'monday.txt': said('It sank', 'a fisherman'),
			'monday.notes.yaml': corrected('berg'),
			'tuesday.txt': said('It sank', 'Tomas Orle'),
			'tuesday.mira.notes.yaml': corrected('unnamed'),
		});
		const counted = async () => {
			await statements.read();
			return statements.inCorpus().speakers.map(({ key, statements }) => `${key} ${statements}`);
		};
		assert.deepEqual(await counted(), ['source:berg 1', 'name:tomas-orle 1']);

		const before = statements.counts.articlesRead;
		statements.show({ kind: 'coder', coder: 'mira' });
		assert.deepEqual(await counted(), ['source:berg 1', 'unnamed:anonymous 1']);
		assert.equal(statements.counts.articlesRead, before + 1, 'only the article with a correction in a layer');
		statements.show({ kind: 'base' });
		assert.deepEqual(await counted(), ['source:berg 1', 'name:tomas-orle 1']);
	});

	test('are read once, and again only where an article or what is told of all of them changed', async () => {
		const { corpus, statements } = heard(ferry);
		const readNow = async () => {
			const before = statements.counts.articlesRead;
			await statements.read();
			statements.inCorpus();
			return statements.counts.articlesRead - before;
		};
		assert.equal(await readNow(), 2);
		assert.equal(await readNow(), 0);

		write(corpus, { 'tuesday.txt': 'Nobody said anything.\n' });
		assert.equal(await readNow(), 1);
		write(corpus, { 'sources.yaml': ferry['sources.yaml'].replace('harbour master', 'retired') });
		assert.equal(await readNow(), 0, 'a role is no name');
		assert.equal(statements.inCorpus().speakers.find(({ source }) => source === 'stell')?.role, 'retired');
		write(corpus, { 'sources.yaml': '' });
		assert.equal(await readNow(), 2);
	});

	test('can be read in part, and say how much that is', async () => {
		const { statements } = heard(ferry);
		const signal = { aborted: false };
		const reports: string[] = [];
		const report = (read: number, of: number) => {
			reports.push(`${read} of ${of}`);
			signal.aborted = true;
		};

		assert.equal(await statements.read({ report, signal }), false);
		assert.deepEqual(reports, ['1 of 2']);
		const { articlesRead, articles, speakers } = statements.inCorpus();
		assert.deepEqual({ articlesRead, articles }, { articlesRead: 1, articles: 2 });
		assert.equal(speakers.length, 2);
		assert.equal(await statements.read(), true);
		assert.deepEqual(statements.progress, { read: 2, of: 2 });
	});

	test('can be read at once for as long as there is time', () => {
		const { statements } = heard(ferry);
		let left = 1;

		assert.equal(
			statements.readAtOnce(() => left-- > 0),
			true,
		);
		assert.deepEqual(statements.progress, { read: 1, of: 2 });
		assert.equal(
			statements.readAtOnce(() => true),
			true,
		);
		assert.equal(
			statements.readAtOnce(() => true),
			false,
		);
		assert.equal(statements.counts.articlesRead, 2);
	});

	test('that an article gains while the others are read are not missed', async () => {
		const { corpus, statements } = heard(ferry);
		let changed = false;
		await statements.read({
			pause: async () => {
				if (!changed) write(corpus, { 'monday.txt': said('I was there', 'Ana Berg') });
				changed = true;
			},
		});
		assert.ok(statements.inCorpus().speakers.some(({ name }) => name === 'Ana Berg'));
	});

	test('are the same after any changes as when the corpus is read from the beginning', async () => {
		const words = fc.constantFrom('It sank', 'It swam', 'The ferry ran on time');
		const who = fc.constantFrom(
			'Mira Stell',
			'Stell',
			'M. Stell',
			'Tomas Orle',
			'Ana Orle',
			'Orle',
			'a fisherman',
			'officials',
		);
		const article = fc
			.array(fc.tuple(words, who), { maxLength: 4 })
			.map(all => all.map(([what, by]) => said(what, by)).join('\n'));
		const paths = ['monday.txt', 'tuesday.txt', 'town/wednesday.txt'];
		const change = fc.oneof(
			{ weight: 5, arbitrary: fc.tuple(fc.constantFrom(...paths), fc.option(article, { nil: undefined })) },
			fc.tuple(fc.constant('sources.yaml'), fc.constantFrom('', ferry['sources.yaml'], 'orle: {name: Tomas Orle}\n')),
			fc.tuple(fc.constant('monday.notes.yaml'), fc.constantFrom(undefined, 'article: {outlet: herald, lang: en}\n')),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(fc.tuple(change, fc.boolean()), { minLength: 1, maxLength: 8 }), async changes => {
				const files: Record<string, string | undefined> = { ...ferry };
				const corpus = corpusOf(ferry);
				const statements = statementsOf(corpus);
				for (const [[path, text], looksAtOnce] of changes) {
					files[path] = text;
					write(corpus, { [path]: text });
					if (looksAtOnce) {
						await statements.read();
						statements.inCorpus();
					}
				}
				await statements.read();
				const present = Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]]));
				const anew = statementsOf(corpusOf(Object.fromEntries(present)));
				await anew.read();

				assert.deepEqual(statements.inCorpus(), anew.inCorpus());
				const { all, each, outlets } = heardAlone(corpus);
				assert.deepEqual(all, anew.inCorpus());
				assert.deepEqual(outlets, statements.byOutlet());
				assert.deepEqual(
					each,
					corpus.articles().map(article => statements.inArticle(article)),
				);
				for (const { key } of anew.inCorpus().speakers) assert.deepEqual(statements.by(key), anew.by(key));
			}),
			{ numRuns: 100 },
		);
	});

	test('are counted so that speakers and articles add up', async () => {
		const { corpus, statements } = heard(ferry);
		await statements.read();
		const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
		const statementsIn = (speakers: readonly QuotedSpeaker[]) => total(speakers.map(speaker => speaker.statements));
		const { speakers } = statements.inCorpus();

		assert.equal(
			statementsIn(speakers),
			total(corpus.articles().map(article => statementsIn(statements.inArticle(article).speakers))),
		);
		for (const speaker of speakers) {
			assert.ok(speaker.turns >= 1 && speaker.turns <= speaker.statements && speaker.quotedWords <= speaker.words);
			assert.equal(total(Object.values(speaker.kinds)), speaker.statements);
			assert.equal(total(Object.values(speaker.strengths)), speaker.statements);
		}
	});
});
