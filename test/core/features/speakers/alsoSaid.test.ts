import assert from 'node:assert/strict';
import { Analyser } from '../../../../src/core/analysis/analyser';
import { attributionAt, hoverAt } from '../../../../src/core/features/article/hover';
import { Readings } from '../../../../src/core/features/article/readings';
import { Statements } from '../../../../src/core/features/speakers/statements';
import { corpusOf } from '../../../support/corpusOf';

const east = '“It stands,” said Mira Stell. “It will stand.” Stell said the river was high.\n';

function opened(others: Readonly<Record<string, string>>) {
	const corpus = corpusOf({ 'east.txt': east, ...others });
	const readings = new Readings(corpus, options => new Analyser(options));
	const statements = new Statements(corpus, readings);
	const at = (words: string) =>
		hoverAt(corpus, corpus.article('east')!, readings, east.indexOf(words), { kind: 'base' }, statements)?.alsoSaid;
	return { statements, at };
}

suite('what a speaker says besides', () => {
	test('is told from this article and from others, with where it stands', () => {
		const { at } = opened({
			'west.txt': 'Mira Stell denied that the bridge was closed.\n',
			'west.notes.yaml': 'article: {title: A bridge in doubt, published: 2024-05-03}\nnotes: {}\n',
			'north.txt': 'It rained all day, Otto Falk said.\n',
		});

		assert.deepEqual(
			at('It stands')?.statements.map(({ words, where, path }) => [words, where, path]),
			[
				['the river was high', '', undefined],
				['that the bridge was closed', 'A bridge in doubt, May 3, 2024', 'west.txt'],
			],
		);
	});

	test('is looked for in few articles that name the speaker, and it says that there may be more', () => {
		const many = Array.from({ length: 40 }, (_, n): [string, string] => [
			`west-${n}.txt`,
			n % 2 ? `Mira Stell said the bridge would cost ${n} schools.\n` : `Otto Falk said it rained for ${n} days.\n`,
		]);
		const { at, statements } = opened(Object.fromEntries(many));
		const also = at('It stands');

		assert.equal(statements.counts.articlesRead, 9);
		assert.deepEqual(
			[also?.statements.length, also?.more, also?.isPartial],
			[5, 4, true],
			'one here and four of eight elsewhere',
		);
	});

	test('is found under another spelling of the name', () => {
		const { at } = opened({
			'sources.yaml': 'mira: {name: Mira Štell, aliases: [Mira Stell]}\n',
			'west.txt': 'Mira Stell said the bridge would fall.\n',
		});
		assert.deepEqual(
			at('It stands')?.statements.map(({ words }) => words),
			['the river was high', 'the bridge would fall'],
		);
	});

	test('comes from as many articles as there are', () => {
		const { at } = opened({
			'north.txt': 'Stell said the tower leans. Mira Stell said it rained. She said it was late.\n',
			'west.txt': 'Mira Stell said the bridge would fall.\n',
		});
		assert.deepEqual(
			at('It stands')?.statements.map(({ path }) => path),
			[undefined, 'north.txt', 'west.txt', 'north.txt', 'north.txt'],
		);
	});

	test('is placed for what is listed only, however much somebody says', async () => {
		const many = Array.from({ length: 60 }, (_, n): [string, string] => [
			`west-${n}.txt`,
			`Mira Stell said it rained for ${n} days. Stell said the bridge would cost ${n} schools.\n`,
		]);
		const { at, statements } = opened(Object.fromEntries(many));
		await statements.read();
		const also = at('It stands');

		assert.deepEqual([also?.statements.length, also?.more], [5, 116]);
		assert.equal(statements.counts.statementsPlaced, 5);
	});

	test('is told whole once all articles have been read', async () => {
		const { at, statements } = opened({ 'west.txt': 'Mira Stell said the bridge would fall.\n' });
		await statements.read();

		assert.equal(at('It stands')?.isPartial, false);
	});

	test('is nobody else’s: of somebody who is not named, other articles tell nothing', () => {
		const { at } = opened({
			'west.txt': 'Officials said the bridge would fall. Officials told reporters it was old.\n',
		});
		assert.deepEqual(
			at('river')?.statements.map(({ path }) => path),
			[undefined],
		);
	});

	test('is told of an article that is open alone, too', () => {
		const analysis = new Analyser().analyse(east);
		assert.deepEqual(
			attributionAt(east, analysis, east.indexOf('river'))?.alsoSaid?.statements.map(({ words }) => words),
			['“It stands,” … “It will stand.”'],
		);
	});
});
