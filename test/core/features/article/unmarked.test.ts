import assert from 'node:assert/strict';
import { Analyser } from '../../../../src/core/analysis/analyser';
import { Readings } from '../../../../src/core/features/article/readings';
import { neighbourOf } from '../../../../src/core/features/article/saidPassages';
import { CorpusTree } from '../../../../src/core/features/tree/tree';
import { markedInWords, unmarkedIn } from '../../../../src/core/features/article/unmarked';
import { corpusOf } from '../../../support/corpusOf';
import { lines } from '../../../support/marked';

const bridge = lines(
	'Council reopens the bridge',
	'',
	'“Nobody asked us.”',
	'',
	'“It stands,” said Mira Stell, an architect. “It will stand.”',
	'',
	'The so-called “experts” were silent. The mayor denied that the bridge was closed.',
	'',
	'Share this story: “The bridge of sighs”',
);

function read(text: string, notes = '') {
	const corpus = corpusOf({ 'east.txt': text, 'east.notes.yaml': `notes: {${notes}}\n` });
	const article = corpus.article('east')!;
	const readings = new Readings(corpus, options => new Analyser(options));
	const words = (view: Parameters<typeof unmarkedIn>[2] = { kind: 'base' }) =>
		unmarkedIn(article, readings, view).statements.map(statement =>
			text.slice(statement.words.start, statement.words.end),
		);
	return { corpus, article, readings, words };
}

suite('unmarked statements', () => {
	test('are what somebody says, quoted or not; scare quotes and what belongs to the page are left out', () => {
		assert.deepEqual(read(bridge).words(), [
			'Nobody asked us.',
			'“It stands,” said Mira Stell, an architect. “It will stand.”',
			'that the bridge was closed',
		]);
	});

	test('become fewer with a note on any of their words, and the count tells it', () => {
		const { article, readings, words } = read(bridge, 'n-one: {quote: It will stand}');

		assert.deepEqual(words(), ['Nobody asked us.', 'that the bridge was closed']);
		assert.equal(markedInWords(unmarkedIn(article, readings, { kind: 'base' })), '1 of 3 marked');
	});

	test('are those of the view: a coder’s mark counts for that coder', () => {
		const corpus = corpusOf({
			'east.txt': bridge,
			'east.notes.yaml': 'notes: {}\n',
			'east.mira.notes.yaml': 'notes: {n-one: {quote: Nobody asked us}}\n',
		});
		const readings = new Readings(corpus, options => new Analyser(options));
		const left = (view: Parameters<typeof unmarkedIn>[2]) =>
			unmarkedIn(corpus.article('east')!, readings, view).statements.length;

		assert.deepEqual([left({ kind: 'base' }), left({ kind: 'coder', coder: 'mira' })], [3, 2]);
	});

	test('follow each other from the cursor on, and begin again after the last', () => {
		const { article, readings } = read(bridge);
		const { statements } = unmarkedIn(article, readings, { kind: 'base' });
		let at = { start: 0, end: 0 };
		const go = (direction: 'next' | 'previous') =>
			(at = neighbourOf(statements, ({ words }) => words, at, direction)!.words);
		const [first, second, third] = statements.map(({ words }) => words);

		assert.deepEqual([go('next'), go('next'), go('next'), go('next')], [first, second, third, first]);
		assert.deepEqual([go('previous'), go('previous')], [third, second]);
	});

	test('stand in the tree with their speakers, and counting waits until the article is read', () => {
		const { corpus, article, readings } = read(bridge, 'n-one: {quote: It will stand}');
		const tree = new CorpusTree(corpus, readings, { kind: 'base' });
		const [listed] = tree.children({ kind: 'group', group: 'unmarked' });
		assert.equal(listed?.label, 'east');
		assert.equal(readings.has(article, { kind: 'base' }), false);

		const statements = tree.children(listed.target);
		assert.deepEqual(
			statements.map(({ label, description }) => [label, description]),
			[
				['Nobody asked us.', ''],
				['that the bridge was closed', 'The mayor'],
			],
		);
		assert.equal(tree.article('east')?.label, '1/3 east');
		assert.equal(tree.article('east')?.spoken, 'east, east, 1 of 3 marked');
	});

	test('are found in articles with the line ends of Windows and in those written from right to left', () => {
		assert.deepEqual(read(bridge.replaceAll('\n', '\r\n')).words(), read(bridge).words());
		const hebrew = 'הגשר נפתח\n\n„הגשר בטוח לחלוטין וייפתח מחר“, אמרה ראש העיר.\n';
		assert.deepEqual(read(hebrew).words(), ['הגשר בטוח לחלוטין וייפתח מחר']);
	});
});
