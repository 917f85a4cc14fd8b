import assert from 'node:assert/strict';
import { Analyser } from '../../../../src/core/analysis/analyser';
import { Readings } from '../../../../src/core/features/article/readings';
import { Statements } from '../../../../src/core/features/speakers/statements';
import { CorpusTree } from '../../../../src/core/features/tree/tree';
import type { TreeItem } from '../../../../src/core/features/tree/treeItem';
import { corpusOf } from '../../../support/corpusOf';

const said = (words: string, who: string) => `“${words},” said ${who}.\n`;

const ferry = {
	'sources.yaml':
		'stell: {name: Mira Stell, kind: person, role: Harbour master}\nherald: {name: The Herald, kind: outlet}\n',
	'monday.txt': [said('The ferry ran on time', 'Mira Stell'), said('It did not', 'Tomas Orle')].join('\n'),
	'monday.notes.yaml': 'article: {title: Ferry late, outlet: herald}\n',
	'tuesday.txt': [said('We repaired it', 'Stell'), said('It sank', 'a fisherman'), said('So it did', 'officials')].join(
		'\n',
	),
};

const group = { kind: 'group', group: 'quoted' } as const;

function branchOf(files: Readonly<Record<string, string>>, here?: string) {
	const corpus = corpusOf(files);
	const readings = new Readings(corpus, options => new Analyser(options));
	const statements = new Statements(corpus, readings);
	let isReading = false;
	const tree = new CorpusTree(
		corpus,
		readings,
		{ kind: 'base' },
		{
			statements,
			isReading: () => isReading,
			here: () => (here === undefined ? undefined : corpus.article(here)),
		},
	);
	return {
		tree,
		corpus,
		statements,
		top: () => tree.item(group)!,
		begin: () => (isReading = true),
		under: (...labels: readonly string[]) => {
			let items = tree.children(group);
			for (const label of labels) items = tree.children(items.find(item => item.label === label)!.target);
			return items;
		},
	};
}

const inShort = (items: readonly TreeItem[]) =>
	items.map(({ label, description }) => `${label} | ${description ?? ''}`);

suite('the branch “Who is quoted”', () => {
	test('lists the speakers of the corpus with their roles, who says most first', async () => {
		const { statements, top, under } = branchOf(ferry);
		await statements.read();

		assert.deepEqual(inShort(under()), [
			'Mira Stell | 2 statements in 2 articles · 2 direct · Harbour master',
			'Anonymous sources | 1 statement in 1 article · 1 direct',
			'Tomas Orle | 1 statement in 1 article · 1 direct',
			'Described, not named | 1 statement in 1 article · 1 direct',
		]);
		assert.equal(under()[0]?.spoken, 'Mira Stell, 2 statements in 2 articles, 2 direct, Harbour master, 8 words');
		assert.match(under()[0]?.tooltip ?? '', /^2 turns\n8 words, of these 8 in quotation marks$/m);
		assert.match(under()[0]?.tooltip ?? '', /^Quoted by The Herald$/m);
		assert.equal(top().description, '4 speakers');
	});

	test('leads from a speaker to the articles, and from these to the passages', async () => {
		const { statements, corpus, under } = branchOf(ferry);
		await statements.read();

		assert.deepEqual(inShort(under('Mira Stell')), ['Ferry late | 1 statement · The Herald', 'tuesday | 1 statement']);
		const [statement] = under('Mira Stell', 'tuesday');
		assert.equal(statement?.label, '“We repaired it,”');
		assert.equal(statement.spoken, 'direct: “We repaired it,”');
		const { target } = statement;
		assert.ok(target.kind === 'statement');
		assert.equal(corpus.article(target.article)?.text.slice(target.start, target.end), '“We repaired it,”');
	});

	test('leads at once to the passages of a speaker whom one article quotes, and names those who are not named', async () => {
		const { statements, under } = branchOf(ferry);
		await statements.read();

		assert.deepEqual(inShort(under('Tomas Orle')), ['“It did not,” | direct']);
		assert.deepEqual(inShort(under('Described, not named')), ['“It sank,” | a fisherman · direct · described source']);
	});

	test('begins with the article that is open, in which everybody has a line', async () => {
		const { under } = branchOf(ferry, 'tuesday');

		assert.deepEqual(inShort(under().slice(0, 1)), ['In this article | 3 speakers · tuesday']);
		assert.deepEqual(inShort(under('In this article')), [
			'Mira Stell | 1 statement · 1 direct · Harbour master',
			'officials | 1 statement · 1 direct',
			'a fisherman | 1 statement · 1 direct',
		]);
		assert.deepEqual(inShort(under('In this article', 'a fisherman')), ['“It sank,” | direct · described source']);
	});

	test('says how far the corpus has been read, and shows what has been', async () => {
		const { statements, begin, top, under } = branchOf(ferry);
		assert.equal(top().description, '');
		assert.equal(top().hasChildren, true);

		begin();
		const signal = { aborted: false };
		await statements.read({ signal, report: () => (signal.aborted = true) });
		assert.equal(top().description, 'Reading articles… 1 of 2');
		assert.equal(top().spoken, 'Who is quoted, Reading articles… 1 of 2');
		assert.deepEqual(inShort(under()), [
			'Reading articles… 1 of 2 | ',
			'Mira Stell | 1 statement in 1 article · 1 direct · Harbour master',
			'Tomas Orle | 1 statement in 1 article · 1 direct',
		]);

		await statements.read();
		assert.equal(top().description, '4 speakers');
		assert.equal(under().length, 4);
	});

	test('says that it is being read as long as nothing can be', () => {
		const corpus = corpusOf(ferry);
		const readings = new Readings(corpus, options => new Analyser(options));
		const tree = new CorpusTree(corpus, readings, { kind: 'base' }, { isReading: () => true });

		assert.deepEqual(inShort(tree.children(group)), ['Reading articles… | ']);
	});

	test('of a large corpus ends with a way to the table', async () => {
		const letters = (n: number) => Array.from(String(n), digit => 'abcdefghij'[Number(digit)]).join('');
		const people = Array.from({ length: 302 }, (_, n) => said('It sank', `Mira X${letters(n)}er`));
		const { statements, under } = branchOf({ 'sources.yaml': '', 'monday.txt': people.join('\n') });
		await statements.read();
		const last = under().at(-1);

		assert.equal(under().length, 301);
		assert.equal(last?.label, '2 more speakers: show the table');
		assert.equal(last.target.kind, 'moreSpeakers');
	});

	test('gives every item an id of its own, and the way back from it', async () => {
		const { tree, statements } = branchOf(ferry, 'monday');
		await statements.read();
		const below = (item: TreeItem): TreeItem[] => [item, ...tree.children(item.target).flatMap(below)];
		const items = below(tree.item(group)!);
		const ids = items.map(({ id }) => id);

		assert.equal(ids.length, new Set(ids).size, ids.join('\n'));
		assert.ok(items.length > 12, ids.join('\n'));
		for (const item of items) assert.equal(tree.item(item.target)?.id, item.id);
	});

	test('is empty as long as nothing can be read', () => {
		const corpus = corpusOf(ferry);
		const tree = new CorpusTree(corpus, new Readings(corpus, options => new Analyser(options)), { kind: 'base' });

		assert.deepEqual(tree.children(group), []);
		assert.equal(tree.item(group)?.description, '');
	});
});
