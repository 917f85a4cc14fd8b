import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignedRows } from '../../../../src/core/features/compare/alignedRows';
import { alignPassages } from '../../../../src/core/features/compare/alignPassages';
import { comparePassages, type PassageCompared } from '../../../../src/core/features/compare/comparePassages';

/** A passage with `[-lost-]`, `[+added+]` and `[~changed~]` words; among them those that weigh in «». */
function drawn({ pieces }: PassageCompared): string {
	const signs = { missing: '-', added: '+', changed: '~' };
	return pieces
		.map(({ kind, words }) => {
			const text = words.map(({ text, weight }) => (weight ? `«${text}»` : text)).join('');
			return kind === 'same' ? text : `[${signs[kind]}${text}${signs[kind]}]`;
		})
		.join('');
}

function compared(first: string, second: string): { drawn: string; inWords: string[]; summary: string } {
	const { passages } = comparePassages([first, second]);
	const passage = passages[1] ?? assert.fail();
	return {
		drawn: drawn(passage),
		inWords: passage.differences.map(({ inWords }) => inWords),
		summary: passage.summary,
	};
}

const pieces = [
	'the',
	'bridge',
	'was',
	'not',
	'safe',
	'6',
	'%',
	'in',
	'January',
	'Mira',
	',',
	'“',
	'.',
	'\n',
	'橋は安全だ',
	'мост',
	'גשר',
];
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map(words => words.join(' '));

suite('passages side by side', () => {
	test('say what one has lost, added or changed, and what of it weighs', () => {
		assert.deepEqual(
			compared(
				'The harbour bridge was closed in January, Mira Stell said.',
				'The old harbour bridge was perhaps closed, Mira Orban said.',
			),
			{
				drawn: 'The [+old+] harbour bridge was [+«perhaps»+] closed[-in «January»-], Mira [~«Orban»~] said.',
				inWords: [
					'lost: “in January” (date)',
					'changed: “Stell” to “Orban” (name)',
					'added: “perhaps” (hedge)',
					'added: “old”',
				],
				summary: 'lost: 1; added: 2; changed: 1 (date, name, hedge)',
			},
		);
	});

	test('name a number that was changed and a “not” that was lost', () => {
		assert.deepEqual(compared('Nearly 6% did not vote.', 'Nearly 9% did vote.').inWords, [
			'changed: “6” to “9” (number)',
			'lost: “not” (negation)',
		]);
	});

	test('tell a denial by its prefix, from both wordings together', () => {
		assert.equal(compared('the deal was legal', 'the deal was illegal').drawn, 'the deal was [~«illegal»~]');
	});

	test('name everything that weighs in what was lost', () => {
		assert.deepEqual(compared('It sank in 2019, allegedly with 12 aboard.', 'It sank.').inWords, [
			'lost: “in 2019, allegedly with 12 aboard” (number, date, hedge)',
		]);
	});

	test('take rewording as one change where only small words stay between', () => {
		assert.deepEqual(compared('the head of the office resigned', 'a chief of that bureau resigned').inWords, [
			'changed: “the head of the office” to “a chief of that bureau”',
		]);
	});

	test('are said in other words altogether where only small words are in both', () => {
		assert.deepEqual(compared('two roads between a port and the sea', 'the talk was a step forward').inWords, [
			'changed: “two roads between a port and the sea” to “the talk was a step forward” (number)',
		]);
	});

	test('leave out a quotation mark that stands at the edge of what differs', () => {
		const { drawn, inWords } = compared('“Selm is safe”', 'On the radio she told them that Selm is safe indeed');
		assert.equal(drawn, '[+On the radio she told them that+] Selm is safe [+indeed+]');
		assert.deepEqual(inWords, ['added: “On the radio she told them that”', 'added: “indeed”']);
	});

	test('make little of typography, and say where it is all that differs', () => {
		const { inWords, summary } = compared('“The bridge is safe”, she said', '"The bridge is safe," she said');
		assert.equal(summary, 'the same words; only typography differs');
		assert.ok(inWords.every(words => words.includes('typography only')));
	});

	test('take words of scripts without spaces as a reader does, not character by character', () => {
		assert.deepEqual(compared('大桥在一月关闭', '大桥在二月关闭').inWords, ['changed: “一月” to “二月”']);
	});

	test('in Cyrillic and from right to left', () => {
		assert.deepEqual(compared('Мост је безбедан.', 'Мост није безбедан.').inWords, [
			'changed: “је” to “није” (negation)',
		]);
		assert.deepEqual(compared('הגשר נסגר בינואר', 'הגשר נסגר').inWords, ['lost: “בינואר”']);
	});

	test('stand in rows, each row for all of them', () => {
		const { rows } = comparePassages([
			'The bridge was closed in January.',
			'The bridge was shut in January.',
			'The old bridge was closed.',
		]);
		assert.deepEqual(
			rows.map(({ cells }) => cells.map(({ words, label }) => (label ? `${words} – ${label}` : words))),
			[
				['The', 'The', 'The'],
				['', '', 'old – added'],
				['bridge was', 'bridge was', 'bridge was'],
				['closed', 'shut – changed', 'closed'],
				['in January', 'in January', ' – lost (date)'],
				['.', '.', '.'],
			],
		);
	});

	test('of which there is one, or none, have nothing to be compared', () => {
		assert.deepEqual(comparePassages([]), { passages: [], rows: [] });
		const { passages } = comparePassages(['The bridge.']);
		assert.deepEqual(passages.map(drawn), ['The bridge.']);
	});
});

suite('the laws of comparing', () => {
	test('each passage is there once, byte for byte, in its pieces and word by word in the rows', () => {
		fc.assert(
			fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), texts => {
				const { passages } = comparePassages(texts);
				for (const [index, { pieces }] of passages.entries()) {
					const own = pieces.filter(({ kind }) => kind !== 'missing');
					assert.equal(own.flatMap(({ words }) => words.map(({ text }) => text)).join(''), texts[index]);
				}
				const aligned = texts.slice(1).map(text => alignPassages(texts[0]!, text));
				const length = aligned[0]?.reference.tokens.length;
				if (length === undefined) return;
				const rows = alignedRows(length, aligned);
				for (const [column, tokens] of [aligned[0]!.reference, ...aligned.map(({ other }) => other)].entries()) {
					const numbers = rows.flatMap(row => {
						const { start, end } = row[column]!.words;
						return Array.from({ length: end - start }, (_, index) => start + index);
					});
					assert.deepEqual(
						numbers,
						tokens.tokens.map((_, index) => index),
					);
				}
			}),
		);
	});

	test('every piece is in a row whose cell has its words', () => {
		fc.assert(
			fc.property(fc.array(anyText, { minLength: 2, maxLength: 4 }), texts => {
				const { passages, rows } = comparePassages(texts);
				for (const [column, { pieces }] of passages.entries())
					for (const { kind, row, words } of pieces) {
						const text = words
							.map(each => each.text)
							.join('')
							.trim();
						const cell = rows[row]?.cells[kind === 'missing' ? 0 : column];
						if (rows.length) assert.ok(cell?.words.includes(text), `${text} in ${cell?.words}`);
					}
			}),
		);
	});

	test('a passage compared with itself has no difference', () => {
		fc.assert(
			fc.property(anyText, text => {
				const { passages, rows } = comparePassages([text, text]);
				assert.deepEqual(passages[1]?.differences, []);
				assert.ok(rows.every(({ cells }) => cells.every(({ kind }) => kind === 'same')));
			}),
		);
	});

	test('what is lost one way round is added the other way round', () => {
		const turned = { missing: 'added', added: 'missing', changed: 'changed' } as const;
		fc.assert(
			fc.property(anyText, anyText, (one, other) => {
				const between = (texts: string[]) =>
					comparePassages(texts).passages[1]!.differences.map(({ kind, was, is, class: touched }) => [
						kind,
						was,
						is,
						touched,
					]);
				assert.deepEqual(
					comparePassages([other, one]).passages[1]!.differences.map(({ kind, was, is, class: touched }) => [
						turned[kind],
						is,
						was,
						touched,
					]),
					between([one, other]),
				);
			}),
		);
	});
});
