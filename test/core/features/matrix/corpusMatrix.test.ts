import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Analyser } from '../../../../src/core/analysis/analyser';
import { stances, type View } from '../../../../src/core/claims/facts';
import type { Corpus } from '../../../../src/core/corpus/corpus';
import type { ClaimCrossReferences } from '../../../../src/core/features/claims/crossReferences';
import { CrossReferencing } from '../../../../src/core/features/claims/crossReferencing';
import { Readings } from '../../../../src/core/features/article/readings';
import { CorpusMatrix } from '../../../../src/core/features/matrix/corpusMatrix';
import {
	matrixGroupings,
	matrixOrders,
	type MatrixArrangement,
	type MatrixFilter,
	type MatrixLine,
	type MatrixPart,
	type MatrixWindow,
} from '../../../../src/core/features/matrix/matrix';
import { anyCorpus } from '../../../support/anyCorpus';
import { corpusOf } from '../../../support/corpusOf';

const base: View = { kind: 'base' };
const everything: MatrixPart = { row: 0, rows: 400, column: 0, columns: 400 };
const noFilter: MatrixFilter = { status: null, tag: null, speaker: null, coder: null, text: '' };

function by(order: MatrixArrangement['order'], more: Partial<MatrixFilter> = {}): MatrixArrangement {
	return { order, grouping: 'outlet', filter: { ...noFilter, ...more } };
}

/** Six papers on a bridge: two outlets against two others, one that says nothing, and one that nobody has read. */
const bridge = {
	'lateral.yaml': 'format: 1\n',
	'sources.yaml': 'lamp: {name: The Evening Lamp}\npost: {name: The Harbour Post}\nstell: {name: Mira Stell}\n',
	'claims/bridge-safe.yaml': 'text: The bridge was safe\nabout: [bridge]\n',
	'claims/mayor-knew.yaml': 'text: The mayor knew of the cracks\nabout: [bridge]\n',
	'claims/ferry-late.yaml': 'text: The ferry was late\n',
	'a.txt': 'The bridge was safe. The mayor knew. The bridge was safe, she said twice.\n',
	'a.notes.yaml': sidecar('post', '2031-03-04', 'full', [
		'n-safe: {quote: The bridge was safe., claim: bridge-safe, tags: [figures]}',
		'n-knew: {quote: The mayor knew., claim: mayor-knew, speaker: stell}',
		'n-twic: {quote: "The bridge was safe, she said twice", claim: bridge-safe, stance: mentions}',
	]),
	'b.txt': 'The bridge was not safe at all.\n',
	'b.notes.yaml': sidecar('lamp', '2031-03-08', 'full', [
		'n-nots: {quote: not safe at all, claim: bridge-safe, stance: denies, speaker: stell}',
		'n-gone: {quote: words that went long ago, claim: mayor-knew}',
	]),
	'c.txt': 'The mayor knew and said nothing.\n',
	'c.notes.yaml': sidecar('lamp', '2031-03-02', 'partly', ['n-also: {quote: The mayor knew, claim: mayor-knew}']),
	'c.tomas.notes.yaml': 'notes:\n  n-read: {quote: said nothing, claim: bridge-safe, stance: questions}\n',
	'd.txt': 'The ferry was late.\n',
	'd.notes.yaml': sidecar(undefined, undefined, 'full', ['n-late: {quote: The ferry was late, claim: ferry-late}']),
	'e.txt': 'Nothing to note.\n',
};

function sidecar(outlet: string | undefined, published: string | undefined, read: string, notes: string[]): string {
	return [
		'article:',
		...(outlet === undefined ? [] : [`  outlet: ${outlet}`]),
		...(published === undefined ? [] : [`  published: ${published}`]),
		`  read: ${read}`,
		'notes:',
		...notes.map(note => `  ${note}`),
		'',
	].join('\n');
}

const windowOf = (corpus: Corpus, arrangement: MatrixArrangement, view: View = base): MatrixWindow =>
	new CorpusMatrix(corpus, view).window(arrangement, everything);
const claimsIn = ({ lines }: MatrixWindow): string[] => lines.map(({ id }) => id);
const articlesIn = ({ heads }: MatrixWindow): string[] => heads.map(({ article }) => article.id);

/** A row as one sees it: letters of stances, `s`, `u` or nothing for each column. */
function asSeen({ reach, cells }: MatrixLine): string {
	return Array.from(reach)
		.map((letter, column) => {
			const cell = cells.find(({ at }) => at === column);
			const marks = (cell?.stances ?? []).map(({ stance, notes }) => `${stance[0]}${notes > 1 ? notes : ''}`).join('');
			return `${marks}${cell?.altered ? '!' : ''}${letter === '-' ? '' : letter}` || '.';
		})
		.join(' ');
}

suite('claims against articles', () => {
	const corpus = corpusOf(bridge);

	test('show who says what, who is silent and what nobody has read, the most contested claim first', () => {
		const window = windowOf(corpus, by('contestedness'));

		assert.deepEqual(articlesIn(window), ['c', 'b', 'a', 'd'], 'The Evening Lamp, The Harbour Post, no outlet');
		assert.deepEqual(
			window.groups.map(({ name, first, columns }) => [name, first, columns]),
			[
				['The Evening Lamp', 0, 2],
				['The Harbour Post', 2, 1],
				['No outlet', 3, 1],
			],
		);
		assert.deepEqual(
			window.lines.map(line => [line.id, line.status.word, asSeen(line)]),
			[
				['bridge-safe', 'contested', 'u d am .'],
				['mayor-knew', 'corroborated', 'a a!s a .'],
				['ferry-late', 'single-origin', '. . . a'],
			],
		);
		assert.deepEqual([window.rows, window.columns, window.claims, window.articles, window.contested], [3, 4, 3, 4, 1]);
	});

	test('show a layer in its coder’s view', () => {
		const [first] = windowOf(corpus, by('contestedness'), { kind: 'coder', coder: 'tomas' }).lines;

		assert.equal(first && asSeen(first), 'q d am .');
	});

	test('stand by date where that is asked for, what has none last', () => {
		const window = windowOf(corpus, by('date'));

		assert.deepEqual(articlesIn(window), ['c', 'b', 'a', 'd'], 'the outlet that was first, then the other one');
		assert.deepEqual(claimsIn(window), ['mayor-knew', 'bridge-safe', 'ferry-late']);
	});

	test('stand by the first outlet that has a claim', () => {
		assert.deepEqual(claimsIn(windowOf(corpus, by('outlet'))), ['mayor-knew', 'bridge-safe', 'ferry-late']);
	});

	test('stand beside what is alike: apart from what has nothing in common with them', () => {
		const window = windowOf(corpus, by('cluster'));

		assert.equal(articlesIn(window).at(-1), 'd');
		assert.equal(claimsIn(window).at(-1), 'ferry-late');
	});

	test('have a column for each holder in each article where they are grouped by holder', () => {
		const window = windowOf(corpus, { ...by('contestedness'), grouping: 'holder' });

		assert.deepEqual(
			window.groups.map(({ name, first, columns }) => [
				name,
				articlesIn(window)
					.slice(first, first + columns)
					.join(),
			]),
			[
				['d', 'd'],
				['Mira Stell', 'a,b'],
				['The Evening Lamp', 'c,b'],
				['The Harbour Post', 'a'],
			],
		);
		assert.equal(asSeen(window.lines[0] ?? assert.fail()), '. h d u h am');
		assert.deepEqual([window.columns, window.shownArticles, window.articles], [6, 4, 4]);
	});

	test('say of an article in the group of one holder that it speaks through another', () => {
		const grouped = { ...by('contestedness'), grouping: 'holder' as const };
		const matrix = new CorpusMatrix(corpus, base);
		const columns = matrix.window(grouped, everything).heads.filter(({ article }) => article.id === 'b');

		assert.deepEqual(
			columns.map(({ id }) => matrix.window(grouped, everything, { claim: 'bridge-safe', column: id }).cell?.reach),
			['none', 'elsewhere'],
			'Mira Stell denies it there, the paper itself says nothing on it',
		);
	});

	test('are filtered by status, and an article stays that is silent or unread on what is left', () => {
		const window = windowOf(corpus, by('contestedness', { status: 'contested' }));

		assert.deepEqual(claimsIn(window), ['bridge-safe']);
		assert.deepEqual(articlesIn(window), ['c', 'b', 'a']);
	});

	test('are filtered by speaker, tag or coder, and what stands beside stays as something else', () => {
		const speaker = windowOf(corpus, by('contestedness', { speaker: 'holder:stell' }));
		assert.deepEqual(claimsIn(speaker), ['bridge-safe', 'mayor-knew']);
		assert.deepEqual(articlesIn(speaker), ['b', 'a']);
		assert.deepEqual(
			speaker.lines.map(({ cells }) => cells.map(({ apart }) => apart)),
			[
				[false, true],
				[true, false],
			],
		);
		assert.deepEqual(claimsIn(windowOf(corpus, by('date', { tag: 'figures' }))), ['bridge-safe']);
		assert.deepEqual(claimsIn(windowOf(corpus, by('date', { coder: 'tomas' }))), [], 'nobody in the base view');
		assert.deepEqual(claimsIn(windowOf(corpus, by('date', { coder: 'tomas' }), { kind: 'all' })), ['bridge-safe']);
	});

	test('are filtered by words of a claim or of what stands with a passage, without their marks', () => {
		assert.deepEqual(claimsIn(windowOf(corpus, by('date', { text: 'Férry late' }))), ['ferry-late']);
		const window = windowOf(corpus, by('date', { text: 'said twice' }));
		assert.deepEqual(claimsIn(window), ['bridge-safe']);
		assert.deepEqual(
			window.lines[0]?.cells.map(({ apart }) => apart),
			[true, false],
		);
		assert.deepEqual(claimsIn(windowOf(corpus, by('date', { text: 'zeppelin' }))), []);
	});

	test('offer what there is to choose', () => {
		const { choices } = windowOf(corpus, by('date'), { kind: 'all' });

		assert.deepEqual(
			choices.statuses.map(({ word, claims }) => [word, claims]),
			[
				['contested', 1],
				['corroborated', 1],
				['single-origin', 1],
			],
		);
		assert.deepEqual(choices.tags, ['figures']);
		assert.deepEqual(choices.speakers, [{ key: 'holder:stell', name: 'Mira Stell' }]);
		assert.deepEqual(choices.coders, ['tomas']);
	});

	test('have a letter for each stance that no other has', () => {
		const { stances: names } = windowOf(corpus, by('date'));

		assert.deepEqual(names.map(({ letter }) => letter).join(''), 'ADQUM');
	});

	test('tell all that is in one cell, in the order of the text', () => {
		const matrix = new CorpusMatrix(corpus, base);
		const { cell } = matrix.window(by('contestedness'), { row: 0, rows: 1, column: 0, columns: 1 }, { claim: 'bridge-safe', column: 'a' }); // prettier-ignore

		assert.deepEqual([cell?.row, cell?.column, cell?.reach], [0, 2, 'none']);
		assert.deepEqual(
			cell?.notes.map(({ note, stance, holder, words }) => [note, stance, holder, words]),
			[
				['a#n-safe', 'asserts', 'The Harbour Post', 'The bridge was safe.'],
				['a#n-twic', 'mentions', 'The Harbour Post', 'The bridge was safe, she said twice'],
			],
		);
		const gone = matrix.window(by('date', { text: 'ferry' }), everything, { claim: 'bridge-safe', column: 'a' });
		assert.equal(gone.cell, undefined);
	});

	test('come in parts that fit together, and never go beyond the end', () => {
		const matrix = new CorpusMatrix(corpus, base);
		const whole = matrix.window(by('contestedness'), everything);
		const part = matrix.window(by('contestedness'), { row: 1, rows: 9, column: 2, columns: 9 });

		assert.deepEqual(part.part, { row: 1, rows: 2, column: 2, columns: 2 });
		assert.deepEqual(
			part.heads.map(({ id }) => id),
			whole.heads.slice(2).map(({ id }) => id),
		);
		assert.deepEqual(
			part.groups.map(({ name }) => name),
			['The Harbour Post', 'No outlet'],
		);
		assert.deepEqual(
			part.heads.map(({ group }) => group),
			[0, 1],
		);
		assert.deepEqual(
			part.lines.map(asSeen),
			whole.lines.slice(1).map(line => asSeen(line).split(' ').slice(2).join(' ')),
		);
		assert.deepEqual(matrix.window(by('date'), { row: 90, rows: 5, column: 90, columns: 5 }).part, {
			row: 2,
			rows: 1,
			column: 3,
			columns: 1,
		});
	});

	test('are empty where there is nothing', () => {
		const window = windowOf(corpusOf({ 'lateral.yaml': 'format: 1\n' }), by('cluster'));

		assert.deepEqual([window.lines, window.heads, window.groups, window.rows, window.columns], [[], [], [], 0, 0]);
	});

	test('are a table too: for each claim who does what, and who says nothing', () => {
		const { entries } = new CorpusMatrix(corpus, base).table(by('contestedness'), 0, 1);
		const [entry] = entries;

		assert.deepEqual(
			entry?.sideLists.map(({ stance, notes }) => [stance, notes.map(({ note }) => note).join()]),
			[
				['asserts', 'a#n-safe'],
				['denies', 'b#n-nots'],
				['mentions', 'a#n-twic'],
			],
		);
		assert.deepEqual([entry?.silent.articles.length, entry?.unread.articles.map(({ id }) => id)], [0, ['c']]);
	});
});

/** The same with outlets, dates and how far articles were read. */
const anyPapers = fc
	.tuple(
		anyCorpus,
		fc.array(
			fc.record({
				outlet: fc.constantFrom('lamp', 'post', undefined),
				published: fc.constantFrom('2031-03-04', 'March 2031', undefined),
				read: fc.constantFrom('full', 'partly'),
			}),
			{ minLength: 2, maxLength: 2 },
		),
	)
	.map(([files, facts]) => {
		const all = { ...files };
		for (const [at, path] of ['east.notes.yaml', 'west.notes.yaml'].entries()) {
			const { outlet, published, read } = facts[at]!;
			const eol = all[path]!.includes('\r') ? '\r\n' : '\n';
			const lines = ['article:', ...(outlet ? [`  outlet: ${outlet}`] : []), ...(published ? [`  published: ${published}`] : []), `  read: ${read}`, '']; // prettier-ignore
			all[path] += lines.join(eol);
		}
		return all;
	});
const anyView = fc.constantFrom<View>(base, { kind: 'coder', coder: 'mira' }, { kind: 'all' });
const anyArrangement = fc.record({
	order: fc.constantFrom(...matrixOrders),
	grouping: fc.constantFrom(...matrixGroupings),
	filter: fc.record({
		status: fc.constantFrom(null, null, 'contested' as const, 'corroborated' as const),
		tag: fc.constant(null),
		speaker: fc.constantFrom(null, null, 'holder:mayor', 'unnamed'),
		coder: fc.constantFrom(null, null, 'mira'),
		text: fc.constantFrom('', '', 'dam', 'it is so', 'rained'),
	}),
});

suite('laws of the matrix', () => {
	test('it says what the cross-references say of the same claim', () => {
		fc.assert(
			fc.property(anyPapers, anyView, fc.constantFrom(...matrixGroupings), (files, view, grouping) => {
				const corpus = corpusOf(files);
				const references = new CrossReferencing(corpus, new Readings(corpus, options => new Analyser(options)), view);
				const window = new CorpusMatrix(corpus, view).window({ ...by('contestedness'), grouping }, everything);
				for (const line of window.lines) {
					const said = references.ofClaims([line.id]);
					assert.ok(said.kind === 'claims');
					const [claim] = said.claims;
					assert.ok(claim);
					assert.equal(line.status.word, claim.status.word);
					assert.equal(line.altered, claim.status.evidence === 'altered');
					assert.deepEqual(countsOfLine(window, line), countsOfClaim(claim), line.id);
					assert.deepEqual(reached(window, line, 's'), new Set(claim.silent.map(({ id }) => id)));
					assert.deepEqual(reached(window, line, 'u'), new Set(claim.unread.map(({ id }) => id)));
				}
			}),
			{ numRuns: 30 },
		);
	});

	test('it does not depend on the order in which files came', () => {
		fc.assert(
			fc.property(anyPapers, anyView, anyArrangement, (files, view, arrangement) => {
				const turned = Object.fromEntries(Object.entries(files).reverse());
				const matrix = (of: Record<string, string>) =>
					new CorpusMatrix(corpusOf(of), view).window(arrangement, everything);

				assert.deepEqual(matrix(turned), matrix(files));
			}),
		);
	});

	test('a filter takes away and never changes what a row says', () => {
		fc.assert(
			fc.property(anyPapers, anyView, anyArrangement, (files, view, arrangement) => {
				const matrix = new CorpusMatrix(corpusOf(files), view);
				const filtered = matrix.window(arrangement, everything);
				const whole = matrix.window({ ...arrangement, filter: noFilter }, everything);
				const columnAt = new Map(whole.heads.map(({ id }, at) => [id, at]));
				for (const line of filtered.lines) {
					const same = whole.lines.find(({ id }) => id === line.id);
					assert.ok(same);
					filtered.heads.forEach(({ id }, at) => {
						const before = columnAt.get(id) ?? assert.fail(id);
						assert.equal(line.reach[at], same.reach[before]);
						const { apart: _, ...cell } = line.cells.find(cell => cell.at === at) ?? { apart: false };
						const { apart: __, ...was } = same.cells.find(cell => cell.at === before) ?? { apart: false };
						assert.deepEqual({ ...cell, at: 0 }, { ...was, at: 0 });
					});
				}
			}),
		);
	});

	test('the table has the notes of the window, and its silence', () => {
		fc.assert(
			fc.property(anyPapers, anyView, anyArrangement, (files, view, arrangement) => {
				const matrix = new CorpusMatrix(corpusOf(files), view);
				const { entries } = matrix.table(arrangement, 0, 400);
				// Of all articles: a filter leaves out columns, and the table lists whoever speaks of a claim.
				const whole = matrix.window({ ...arrangement, filter: noFilter }, everything);
				for (const entry of entries) {
					const line = whole.lines.find(({ id }) => id === entry.id) ?? assert.fail();
					const counts = Object.fromEntries(entry.sideLists.map(({ stance, notes }) => [stance, notes.length]));
					const drawn = Object.fromEntries(
						stances.flatMap(stance => {
							const notes = line.cells.flatMap(cell => cell.stances).filter(each => each.stance === stance);
							return notes.length ? [[stance, notes.reduce((sum, each) => sum + each.notes, 0)]] : [];
						}),
					);
					assert.deepEqual(counts, drawn);
					assert.deepEqual(new Set(entry.silent.articles.map(({ id }) => id)), reached(whole, line, 's'));
				}
			}),
		);
	});
});

/** How many notes of each stance each article has on the claim. */
function countsOfLine(window: MatrixWindow, line: MatrixLine): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { at, stances: those } of line.cells)
		for (const { stance, notes } of those) {
			const key = `${window.heads[at]!.article.id} ${stance}`;
			counts[key] = (counts[key] ?? 0) + notes;
		}
	return counts;
}

function countsOfClaim({ sides }: ClaimCrossReferences): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { stance, holders } of sides)
		for (const { positions } of holders)
			for (const { article } of positions) {
				const key = `${article.id} ${stance}`;
				counts[key] = (counts[key] ?? 0) + 1;
			}
	return counts;
}

function reached(window: MatrixWindow, { reach }: MatrixLine, letter: string): Set<string> {
	return new Set(window.heads.flatMap(({ article }, at) => (reach[at] === letter ? [article.id] : [])));
}
