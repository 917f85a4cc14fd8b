import assert from 'node:assert/strict';
import manifest from '../../../../package.json';
import { CorpusMatrix } from '../../../../src/core/features/matrix/corpusMatrix';
import { drawMatrix, inks } from '../../../../src/core/features/matrix/drawMatrix';
import { asSvg, type Drawing } from '../../../../src/core/features/matrix/drawing';
import type { MatrixArrangement } from '../../../../src/core/features/matrix/matrix';
import { printMatrix } from '../../../../src/core/features/matrix/printMatrix';
import { corpusOf } from '../../../support/corpusOf';

const arrangement: MatrixArrangement = {
	order: 'contestedness',
	grouping: 'outlet',
	filter: { status: null, tag: null, speaker: null, coder: null, text: '' },
};
const two = {
	'sources.yaml': 'lamp: {name: "<b>Lamp</b>"}\n',
	'claims/safe.yaml': 'text: The bridge was safe & sound\nabout: [bridge]\n',
	'claims/knew.yaml': 'text: The mayor knew\nabout: [bridge]\n',
	'a.txt': 'It was safe. It was so.\n',
	'a.notes.yaml':
		'article: {outlet: lamp, published: 2031-03-04, read: full}\nnotes:\n  n-safe: {quote: It was safe, claim: safe}\n',
	'b.txt': 'It was not. He knew.\n',
	'b.notes.yaml':
		'article: {outlet: post, read: partly}\nnotes:\n  n-nots: {quote: It was not, claim: safe, stance: denies}\n  n-knew: {quote: He knew, claim: knew}\n',
};
const matrixOf = (files: Record<string, string>): CorpusMatrix => new CorpusMatrix(corpusOf(files), { kind: 'base' });
const wordsIn = ({ shapes }: Drawing): string[] =>
	shapes.flatMap(shape => (shape.kind === 'words' ? [shape.text] : []));

suite('the matrix as a picture', () => {
	test('has the claims, the articles, their outlets, a letter for each note and a legend', () => {
		const drawing = drawMatrix(matrixOf(two), arrangement);
		const words = wordsIn(drawing);

		assert.equal(drawing.title, '2 claims · 1 contested · 2 articles');
		for (const word of [
			'The bridge was safe & sound',
			'The mayor knew',
			'contested',
			'<b>Lamp</b>',
			'a',
			'b',
			'Mar 4, 2031',
			'silent',
			'not read',
			'words changed',
			'The most contested first',
		])
			// prettier-ignore
			assert.ok(words.includes(word), word);
		const letters = drawing.shapes.flatMap(shape =>
			shape.kind === 'words' && /^[AD]$/.test(shape.text) ? [[shape.text, shape.at.length / 2]] : [],
		);
		assert.deepEqual(letters, [['A', 1], ['D', 1], ['A', 2], ['D', 1]], 'in the legend, then in the cells'); // prettier-ignore
	});

	test('grouped by holder counts articles, and marks where one speaks through another holder', () => {
		const files = {
			...two,
			'b.notes.yaml':
				'article: {outlet: post, read: partly}\nnotes:\n  n-nots: {quote: It was not, claim: safe, stance: denies, speaker: stell}\n  n-knew: {quote: He knew, claim: knew}\n',
		};
		const drawing = drawMatrix(matrixOf(files), { ...arrangement, grouping: 'holder' });

		assert.equal(drawing.title, '2 claims · 1 contested · 2 articles');
		assert.ok(wordsIn(drawing).includes('speaks through another holder'));
		assert.ok(!wordsIn(drawMatrix(matrixOf(files), arrangement)).includes('speaks through another holder'));
	});

	test('has a dash for an article that is silent, also where a note in it has lost its words', () => {
		const dashes = (files: Record<string, string>): number => {
			const drawn = drawMatrix(matrixOf(files), arrangement).shapes;
			return drawn.reduce((sum, shape) => sum + ((shape.kind === 'path' && shape.d.match(/M[\d.]+ [\d.]+h10(?=M|$)/g)?.length) || 0), 0); // prettier-ignore
		};

		const files = {
			...two,
			'a.notes.yaml':
				'article: {outlet: lamp, published: 2031-03-04, read: full}\nnotes:\n  n-safe: {quote: It was safe, claim: safe}\n  n-sooo: {quote: Everybody knew it, claim: knew}\n',
		};

		const kept = dashes({ ...files, 'a.txt': 'It was safe. Everybody knew it.\n' });
		const lost = dashes({ ...files, 'a.txt': 'Rain fell all day. Everybody knew it.\n' });
		assert.equal(lost, kept + 1);
	});

	test('is the same text at every run, whatever order the files came in', () => {
		const turned = Object.fromEntries(Object.entries(two).reverse());

		assert.equal(asSvg(drawMatrix(matrixOf(turned), arrangement)), asSvg(drawMatrix(matrixOf(two), arrangement)));
	});

	test('holds what somebody typed as text, and nothing that runs or loads', () => {
		const markup = '<script>alert(1)</script>" onload="x\u0000\uD800';
		const svg = asSvg(drawMatrix(matrixOf({ ...two, 'claims/safe.yaml': `text: ${JSON.stringify(markup)}\n` }), arrangement)); // prettier-ignore

		assert.ok(svg.includes('&lt;script&gt;'));
		assert.doesNotMatch(svg, /<script|onload="|href|url\(|\p{Cs}/u);
		assert.ok(!svg.includes('\0'));
		assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
	});

	test('says what is not in it', () => {
		const drawing = drawMatrix(matrixOf(two), arrangement, { row: 1, rows: 1, column: 0, columns: 1 });

		assert.ok(wordsIn(drawing).includes('The most contested first · Claims 2 to 2 · Articles 1 to 1'));
	});

	test('says what it is filtered by', () => {
		const filter = { ...arrangement.filter, status: 'contested' as const, text: 'safe' };

		assert.ok(
			wordsIn(drawMatrix(matrixOf(two), { ...arrangement, filter })).includes(
				'The most contested first · Status: contested · With “safe”',
			),
		);
	});

	test('can be drawn of nothing', () => {
		assert.match(asSvg(drawMatrix(matrixOf({}), arrangement)), /0 claims/);
	});

	test('has the colours that notes have in a light editor', () => {
		const { colors } = manifest.contributes;

		for (const [stance, ink] of Object.entries(inks))
			assert.equal(ink, colors.find(({ id }) => id === `lateral.${stance}`)?.defaults.light);
	});

	test('is printed on as many sheets as it needs, each with its headings', () => {
		const claims = Object.fromEntries(
			Array.from({ length: 30 }, (_, n) => [`claims/road-${n}.yaml`, `text: Road ${n} was open\n`]),
		);
		const page = printMatrix(matrixOf({ ...two, ...claims }), arrangement);

		assert.equal(page.split('<svg ').length - 1, 3);
		assert.match(page, /Claims 15 to 28/);
		assert.match(page, /@page \{ size: A4 landscape/);
	});
});
