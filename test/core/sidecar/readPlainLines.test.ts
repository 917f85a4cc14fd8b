import assert from 'node:assert/strict';
import fc from 'fast-check';
import { composeTree } from '../../../src/core/sidecar/composeTree';
import { readPlainLines } from '../../../src/core/sidecar/readPlainLines';
import { sampleFiles } from '../../support/sampleCorpus';
import { anyText, messySidecar } from '../../support/messySidecar';
import { lines } from '../../support/marked';

const written = lines(
	'format: 1',
	'article:',
	'  title: The ferry of Ostmere comes before the court',
	'  url: https://news.example/13',
	'  published: 2019-02-14',
	'notes:',
	'  n-003m:',
	'    quote: "“Nobody” told us: \\"wait\\" # 3"',
	"    note: 'It''s the third paper'",
	'    tags: [check, second hand, влага]',
	'    links:',
	'      cites: 2016/paper-14#n-005g',
	'  n-003n:',
	'    quote: "the ferry stayed in port"',
	'    excludes: []',
	'    resolved: {by: mira, at: 2026-11-22T08:00:00Z}',
	'    claim: {text: "The ferry, it says", about: [ports, \'the sea\'], kind: proposition}',
	'',
);

suite('files as plain as Lateral writes them', () => {
	test('are read without the yaml library, to the same tree', () => {
		for (const text of [written, written.replaceAll('\n', '\r\n'), written.trimEnd(), `${written}\n\n`]) {
			const tree = readPlainLines(text);
			assert.ok(tree);
			assert.deepEqual(tree, composeTree(text).tree);
		}
	});

	test('have no line too long for a person: that is left to the yaml library', () => {
		for (const junk of [':a', "''", '\\\\', 'a ', '{a: '])
			for (const quote of ['', '"', "'"])
				assert.equal(readPlainLines(`a: ${quote}${junk.repeat(500_000)}${quote}\n`), undefined);
	});

	test('are most of the sample corpus', () => {
		const files = [...sampleFiles()].filter(([path]) => path.endsWith('.yaml'));
		const plain = files.filter(([, text]) => readPlainLines(text));
		assert.ok(plain.length > files.length / 2, `${plain.length} of ${files.length}`);
	});
});

suite('a file that is read without the yaml library', () => {
	/** Either left to the library, or understood as the library does, which has nothing to say against it. */
	const agrees = (text: string) => {
		const tree = readPlainLines(text);
		if (tree) assert.deepEqual({ tree, problems: [], errors: [], broken: false }, composeTree(text));
	};

	test('says the same as with it, however people write', () => {
		fc.assert(fc.property(messySidecar, agrees));
	});

	test('says the same as with it where some characters are others', () => {
		const sign = fc.constantFrom(
			...Array.from(` \n:#-'"[]{},&*!|>%@\`?=~\\.\r\t\u0085\u00a0\u2028\ufeff“éa1(`),
			': ',
			' #',
			'\n  ',
			'- ',
			"''",
		);
		const slip = fc.record({ at: fc.nat(written.length), cut: fc.nat(3), put: fc.array(sign, { maxLength: 3 }) });
		fc.assert(
			fc.property(fc.array(slip, { minLength: 1, maxLength: 4 }), slips => {
				agrees(
					slips.reduce((text, { at, cut, put }) => text.slice(0, at) + put.join('') + text.slice(at + cut), written),
				);
			}),
			{ numRuns: 1000 },
		);
	});

	test('says the same as with it whatever a value or a key is', () => {
		const words = fc.oneof(
			anyText,
			fc.string({ unit: fc.constantFrom(...Array.from('ab1 :#-,["\'{\\é“\u2028\u0085\ufeff')) }),
		);
		fc.assert(
			fc.property(words, words, words, (key, value, item) => {
				agrees(`a:\n  b: ${value}\n  c: [${item}, x]\n`);
				agrees(`a:\n  b: "${value}"\n  c: '${item}'\n`);
				agrees(`a: {b: ${value}, c: {k: "${item}", l: '${key}'}, d: [${item}, ${value}]}\n`);
				agrees(`a: {${key}: ${item}, b: x}\n`);
				agrees(`${key}: x\n`);
			}),
			{ numRuns: 1000 },
		);
	});

	test('says the same as with it where it is made of any pieces of lines', () => {
		const piece = fc.constantFrom('a', 'b:', 'c: ', ' ', '  ', '\n', '\n  ', '"x"', "'y'", '[p, q]', '[', '{', '…', '#', '- ', '1', 'x y', '?', '|', '&z', '*z', '!t', '---', '...', '%', '\r\n'); // prettier-ignore
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 14 }), pieces => agrees(pieces.join(''))),
			{ numRuns: 1000 },
		);
	});
});
