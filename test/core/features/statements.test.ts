import assert from 'node:assert/strict';
import { Analyser } from '../../../src/core/analysis/analyser';
import { Readings } from '../../../src/core/features/readings';
import { Statements } from '../../../src/core/features/statements';
import type { QuotedSpeaker } from '../../../src/core/features/whoIsQuoted';
import { corpusOf, write } from '../../support/corpusOf';

function heard(files: Readonly<Record<string, string>>) {
	const corpus = corpusOf(files);
	const statements = new Statements(corpus, new Readings(corpus, options => new Analyser(options)));
	return { corpus, statements, article: (id: string) => corpus.article(id)! };
}

function inShort({ name, statements, words, articles }: QuotedSpeaker): string {
	return `${name}: ${statements} statements, ${words} words, ${articles} articles`;
}

const ferry = {
	'sources.yaml':
		'stell: {name: Mira Stell, kind: person, role: harbour master, aliases: ["M. Stell"]}\nherald: {name: The Herald}\n',
	'monday.txt':
		'“The ferry ran on time,” said Mira Stell.\n\nStell added that nobody was hurt.\n\n“It did not,” said Tomas Orle.\n',
	'monday.notes.yaml': 'article: {outlet: herald}\n',
	'tuesday.txt':
		'“We repaired the ferry,” said M. Stell.\n\n“I saw it sink,” said a fisherman.\n\n“So did I,” said Orle.\n',
};

suite('statements', () => {
	test('are counted for each speaker of an article', () => {
		const { statements, article } = heard(ferry);
		const { speakers } = statements.inArticle(article('monday'));

		assert.deepEqual(speakers.map(inShort), [
			'Mira Stell: 2 statements, 9 words, 1 articles',
			'Tomas Orle: 1 statements, 3 words, 1 articles',
		]);
		const [stell] = speakers;
		assert.deepEqual(stell, {
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
	});

	test('of one speaker are counted together across articles', async () => {
		const { statements } = heard(ferry);
		assert.equal(await statements.read(), true);

		assert.deepEqual(statements.inCorpus().speakers.map(inShort), [
			'Mira Stell: 3 statements, 13 words, 2 articles',
			'Tomas Orle: 2 statements, 6 words, 2 articles',
			'Described, not named: 1 statements, 4 words, 1 articles',
		]);
	});

	test('are read once, and again only where an article changed', async () => {
		const { corpus, statements } = heard(ferry);
		await statements.read();
		await statements.read();
		assert.equal(statements.counts.articlesRead, 2);

		write(corpus, { 'tuesday.txt': 'Nobody said anything.\n' });
		await statements.read();
		assert.equal(statements.counts.articlesRead, 3);
	});
});
