import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	readClaim,
	readClaimsMap,
	readConfig,
	readSidecar,
	readSources,
	type Reading,
} from '../../../src/core/sidecar/readFiles';
import { applyEdits } from '../../../src/core/text/edit';
import { lines } from '../../support/marked';
import { messySidecar } from '../../support/messySidecar';

/** A note before the slip, one with it, and one after. */
function around(...slip: string[]): string {
	return lines('notes:', '  n-aaaa:', '    quote: one', '  n-bbbb:', ...slip, '  n-cccc:', '    quote: three', '');
}

suite('a file that is not as it should be', () => {
	test('is told of in one message that says what to do, and a fix that does it', () => {
		const slips: [string, string, string[]][] = [
			[
				'A text with a colon in it has to stand in quotation marks.',
				'He said: no',
				['    quote: two', '    note: He said: no'],
			],
			['A text with a colon in it has to stand in quotation marks.', '“two: three”', ['    quote: “two: three”']],
			['A text that begins with ‘>’ has to stand in quotation marks.', '>= 12', ['    quote: two', '    value: >= 12']],
			['A text that begins with ‘%’ has to stand in quotation marks.', '%two', ['    quote: %two']],
			['A text that begins with ‘@’ has to stand in quotation marks.', '@two', ['    quote: @two']],
			[
				'The text goes on after ‘"’. Put all of it in quotation marks.',
				'"two" and "three"',
				['    quote: "two" and "three"'],
			],
			['The text goes on after ‘[’. Put all of it in quotation marks.', '[two] three', ['    quote: [two] three']],
			['The quotation mark that is opened here is not closed.', '"two', ['    quote: "two', '    note: x']],
			['The quotation mark that is opened here is not closed.', "'two", ["    quote: 'two"]],
			['The bracket ‘[’ that is opened here is not closed.', '[a, b', ['    quote: two', '    tags: [a, b']],
			[
				'A backslash in double quotation marks has a meaning of its own. Single ones take it as it is.',
				'"C:\\Users"',
				['    quote: "C:\\Users"'],
			],
			['A tab stands at the beginning of the line. Indent with spaces.', '\t', ['\tquote: two']],
			['A tab stands at the beginning of the line. Indent with spaces.', '\t', ['    quote: two', '\tnote: x']],
			['This line is not indented like those it belongs to.', '   note: x', ['    quote: two', '   note: x']],
			['This line is not indented like those it belongs to.', '      note: x', ['    quote: two', '      note: x']],
			['A blank is missing after the colon.', 'note:', ['    quote: two', '    note:x']],
			['A blank is missing after the colon.', 'quote:', ['    quote:two']],
			[
				'Inside brackets a comma ends the text. Put all of it in quotation marks.',
				'why, really?',
				['    quote: two', '    replies:', '      - {id: r-1, text: why, really?}'],
			],
		];
		for (const [message, at, slip] of slips) {
			const text = around(...slip);
			const { record, problems } = readSidecar(text);
			const [problem, ...others] = problems.filter(({ severity }) => severity !== 'hint');
			assert.deepEqual(others, [], message);
			assert.equal(problem?.message, message);
			assert.equal(text.slice(problem.span.start, problem.span.end), at);
			assert.deepEqual(
				record.notes.filter(({ id }) => id.value !== 'n-bbbb').map(({ quote }) => quote.value),
				['one', 'three'],
			);

			const mended = applyEdits(text, problem.fixes![0]!.edits[0]!.edits);
			assert.deepEqual(readSidecar(mended).problems, [], mended);
			assert.equal(readSidecar(mended).record.notes.length, 3);
		}
	});

	test('keeps its good notes where it is cut off', () => {
		const whole = around('    quote: "two"', '    note: so it was said', '    links:', '      cites: report#n-dddd');
		for (let length = whole.indexOf('n-bbbb'); length < whole.length; length++) {
			const { record } = readSidecar(whole.slice(0, length));
			assert.equal(record.notes[0]?.quote.value, 'one', `cut at ${length}`);
		}
	});

	test('with conflict markers has one problem, and a fix that keeps both sides', () => {
		const text = around(
			'    quote: two',
			'<<<<<<< ours',
			'    tags: [a]',
			'  n-dddd:',
			'    quote: ours',
			'=======',
			'    tags: [b]',
			'  n-eeee:',
			'    quote: theirs # said twice',
			'>>>>>>> theirs',
		);
		const { record, problems } = readSidecar(text);
		const [problem, ...others] = problems;

		assert.deepEqual(others, []);
		assert.equal(problem?.code, 'sidecar.conflict');
		assert.equal(text.slice(problem.span.start, problem.span.end), '<<<<<<<');
		assert.ok(record.readOnly);
		assert.ok(record.notes.some(({ quote }) => quote.value === 'three'));

		const mended = readSidecar(applyEdits(text, problem.fixes![0]!.edits[0]!.edits));
		assert.deepEqual(mended.problems, []);
		assert.deepEqual(
			mended.record.notes.map(({ id, tags }) => [id.value, ...tags.map(tag => tag.value)]),
			[['n-aaaa'], ['n-bbbb', 'a', 'b'], ['n-eeee'], ['n-dddd'], ['n-cccc']],
		);
	});

	test('with conflict markers gives what either side says, and nothing of what both have left', () => {
		const text = around(
			'<<<<<<< ours',
			'    quote: two',
			'    note: mine',
			'||||||| base',
			'  n-left:',
			'    quote: gone',
			'=======',
			'    quote: twice',
			'  n-more:',
			'    quote: more',
			'>>>>>>> theirs',
		);
		const { record } = readSidecar(text);

		assert.deepEqual(record.notes.map(({ id, quote }) => [id.value, quote.value]).slice(1), [
			['n-bbbb', 'two'],
			['n-more', 'more'],
			['n-cccc', 'three'],
		]);
	});

	test('keeps two versions of one note as two notes when both sides are kept', () => {
		const text = around(
			'<<<<<<< ours',
			'    quote: two',
			'    note: mine',
			'||||||| base',
			'    quote: two',
			'=======',
			'    quote: two',
			'    note: theirs',
			'>>>>>>> theirs',
		);
		const [problem] = readSidecar(text).problems;
		const mended = applyEdits(text, problem!.fixes![0]!.edits[0]!.edits);

		assert.equal(
			mended,
			around('    quote: two', '    note: mine', '  n-bbbc:', '    quote: "two"', '    note: theirs'),
		);
	});

	test('cannot end or hold up the process', () => {
		const deep = (open: string) => open.repeat(850);
		const cases: [string, string][] = [
			[deep('['), 'sidecar.too-deep'],
			[`notes: ${deep('{a: ')}`, 'sidecar.too-deep'],
			[deep('- '), 'sidecar.too-deep'],
			[Array.from({ length: 850 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 'sidecar.too-deep'],
			[bomb(), 'sidecar.alias'],
			[`a: &x b\nc: [${'*x, '.repeat(200)}]`, 'sidecar.aliases'],
			['x'.repeat(5_000_000), 'sidecar.too-large'],
			['\u0000\u0001\u0002\u0018\u001f'.repeat(1000), 'sidecar.control-character'],
			[']'.repeat(10_000), 'sidecar.syntax'],
			['"'.repeat(10_000), 'sidecar.syntax'],
			['notes:\n'.repeat(10_000), 'sidecar.duplicate-key'],
			['--- a\n--- b\n', 'sidecar.documents'],
			['- just\n- a list\n', 'sidecar.shape'],
			['\n\n a: "b\n', 'sidecar.syntax'],
			['\ufeff# c\na: "b\n', 'sidecar.syntax'],
		];
		for (const [text, code] of cases) {
			const codes = readSidecar(text).problems.map(problem => problem.code);
			assert.ok(codes.includes(code), `${text.slice(0, 30)}: ${codes.slice(0, 3).join()}`);
			assert.ok(codes.length <= 501, `${codes.length} problems`);
		}
	});

	test('whose keys are those of an object is a file like any other', () => {
		const text = lines(
			'__proto__: {polluted: yes}',
			'constructor: x',
			'notes:',
			'  n-aaaa: {quote: one, __proto__: {stance: denies}, toString: x}',
			'  __proto__: {quote: two}',
		);
		const { record } = readSidecar(text);

		assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
		assert.equal(record.notes[0]?.stance, undefined);
		assert.deepEqual(
			record.notes.map(({ id }) => id.value),
			['n-aaaa', '__proto__'],
		);
	});

	test('never makes a reader throw, whatever is in it', () => {
		const readers = fc.constantFrom<((text: string) => Reading<unknown>)[]>(
			readSidecar,
			text => readSidecar(text, 'layer'),
			readClaim,
			readClaimsMap,
			readSources,
			readConfig,
		);
		const mutilated = fc
			.tuple(
				messySidecar,
				fc.array(
					fc.tuple(
						fc.nat(400),
						fc.nat(6),
						fc.constantFrom('', ':', '"', '{', '[', '\t', '- ', '\n', '&a ', '*a', '|', '? '),
					),
				),
			)
			.map(([text, wounds]) =>
				wounds.reduce((now, [at, length, put]) => now.slice(0, at) + put + now.slice(at + length), text),
			);
		fc.assert(
			fc.property(fc.oneof(mutilated, fc.string({ unit: 'binary' })), readers, (text, read) => {
				for (const { span, message } of read(text).problems) {
					assert.ok(
						0 <= span.start && span.start <= span.end && span.end <= text.length,
						`${message} ${span.start}–${span.end}`,
					);
				}
			}),
		);
	});
});

function bomb(): string {
	const levels = 'abcdefghi'.split('');
	return levels
		.map((name, at) => `${name}: &${name} [${(at === 0 ? 'lol' : `*${levels[at - 1]!}`).concat(', ').repeat(9)}]`)
		.join('\n');
}
