import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenise, type Token } from './paint';

const marks = ['“', '”', '„', '‟', '"', "'", '‘', '’', '‚', '«', '»', '‹', '›', '`', "''"];
const words = [
	'said',
	'according to',
	'Mira',
	'Stell',
	'the',
	'mayor',
	'he',
	'mayors',
	'6',
	'%',
	'May',
	'2023',
	'said that',
];
const others = [
	' ',
	' ',
	' ',
	' ',
	'.',
	',',
	':',
	'—',
	'-',
	'(',
	')',
	'\u00a0',
	'\u0301',
	'😀',
	'\u0000',
	'\ud800',
	'ж',
	'|',
	'©',
];

/** A line such as nobody would write, of what the grammar looks for. */
const line = fc.array(fc.constantFrom(...marks, ...words, ...others), { maxLength: 60 }).map(parts => parts.join(''));
const anyText = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.array(line, { maxLength: 8 }).map(lines => lines.join('\n')),
);

suite('the grammar, whatever the text', () => {
	test('gives every character of every line to one token, and keeps the depth of scopes small', () =>
		fc.assert(
			fc.asyncProperty(anyText, async text => {
				const tokens = await tokenise(text);
				assert.deepEqual(tokens.map(textOf), text.split(/\r?\n/));
				assert.ok(tokens.flat().every(token => token.scopes.length <= 8));
			}),
		));

	test('colours a paragraph alike, whatever marks the paragraph before it leaves open', () =>
		fc.assert(
			fc.asyncProperty(line, line, async (before, after) => {
				assert.deepEqual(await lastLine('The river rose.', '', after), await lastLine(before, '', after));
			}),
			{ numRuns: 300 },
		));

	test('colours a long line alike, whatever marks the line before it leaves open', () =>
		fc.assert(
			fc.asyncProperty(line, line, async (before, after) => {
				const long = `${after} ${'The river rose. '.repeat(10)}`;
				assert.deepEqual(await lastLine('The river rose.', long), await lastLine(before, long));
			}),
			{ numRuns: 300 },
		));
});

async function lastLine(...lines: string[]): Promise<Token[]> {
	const body = [
		'Bridge reopens',
		'',
		'By Mira Stell',
		'',
		'It was opened on Monday, to walkers and to nobody else.',
		'',
		...lines,
	];
	return (await tokenise(body.join('\n'))).at(-1)!;
}

const textOf = (tokens: readonly Token[]): string => tokens.map(token => token.text).join('');

suite('the grammar is as quick on a hostile line as on any other', () => {
	/** A plain line of this length takes a hundredth of it, a machine in a hurry ten times that; what backtracks without bound never comes back. */
	const limit = 5000;
	const length = 4000;

	const repeated = [
		...marks,
		'a',
		'A',
		' ',
		'1',
		'.',
		'-',
		'😀',
		'\u0301',
		'\u00a0',
		'(',
		'| a',
		'a | ',
		'- ',
		', ',
		...marks.flatMap(mark => [`${mark}a `, ` ${mark}a`, `a${mark} `, `${mark}A `, `s${mark} a`, ` ${mark} `]),
		'“‘',
		'“‘A ',
		'"\'A ',
		'«“‘',
		'“a ‘b ',
		"a'a",
		"'s a ",
		'Cap ',
		'Cap, ',
		'the ',
		'the official of ',
		'Cap, a ',
		'Mr. ',
		'A.',
		"O'",
		'van ',
		'Cap van ',
		'said ',
		'he said ',
		'he slowly ',
		'according to ',
		'Cap said, ',
		'noted, ',
		'who ',
		'1 000 ',
		'1,',
		'1-',
		'1 to ',
		'one ',
		'one to ',
		'May 1 ',
		'EUR ',
		'12/',
		'2023-',
		'http://',
		'www.',
		'a@',
		'a@a.',
		'a.',
		'Read more',
		'By A',
		'BELGRADE, ',
		'BELGRADE ',
		'Belgrade (',
		'Home|',
		'Home | ',
	];
	for (const part of repeated) {
		test(`of nothing but ${JSON.stringify(part)}`, async () => {
			const hostile = part.repeat(Math.floor(length / part.length));
			const start = performance.now();

			await tokenise(hostile);
			await tokenise(`Bridge reopens\n\nBy Mira Stell\n\n${hostile}`);

			const took = performance.now() - start;
			assert.ok(took < limit, `${Math.round(took)} ms`);
		});
	}

	// VS Code gives up on longer ones: editor.maxTokenizationLineLength.
	test('of 20,000 characters', async () => {
		const start = performance.now();

		for (const part of ['a', 'A', 'Cap ', '‘a ', "'A ", '“ a', 'the official of ']) {
			await tokenise(`Bridge reopens\n\nBy Mira Stell\n\n${part.repeat(20_000 / part.length)}`);
		}

		assert.ok(performance.now() - start < 10_000);
	});

	test('of 50,000 opening marks', async () => {
		const start = performance.now();

		for (const mark of ['“', '"', '‘', "'", '«', '„', '“‘']) {
			await tokenise(`Bridge reopens\n\nBy Mira Stell\n\n${mark.repeat(50_000 / mark.length)}`);
		}

		assert.ok(performance.now() - start < 10_000);
	});

	test('and in 10,000 short hostile lines', async () => {
		const start = performance.now();

		await tokenise('“Cap, the official of the ‘mayors’ plan, he said "that\n'.repeat(10_000));

		assert.ok(performance.now() - start < 10_000);
	});
});
