import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { writeScalar } from '../../../src/core/sidecar/writeScalar';
import { anyText } from '../../support/messySidecar';

suite('a text that is written', () => {
	test('is quoted only where it has to be', () => {
		const plain = [
			'bridge-is-safe',
			'6 %',
			'2022',
			'2023-01-18',
			'2026-11-22T08:00:00Z',
			'“For us',
			'say "no"',
			'a, b',
			'Vučić',
			'it’s',
			'x#y',
		];
		const quoted = [
			'null',
			'~',
			'Yes',
			'1e3',
			'1.50',
			'007',
			'>= 12',
			'-5',
			'+1',
			'0x1f',
			'12:30',
			'1_000',
			'=',
			'.5',
			' a',
			'a ',
			'a: b',
			'b:',
			'c #d',
			'#e',
			'- f',
			'',
			'...',
			'\t',
		];
		for (const text of plain) assert.equal(writeScalar(text, { flow: false }), text);
		for (const text of quoted) assert.equal(writeScalar(text, { flow: false }), JSON.stringify(text));
		assert.equal(writeScalar('a, b', { flow: true }), '"a, b"');
		assert.equal(writeScalar('"no", he said', { flow: false }), `'"no", he said'`);
	});

	test('reads back as the same text, whoever reads it', () => {
		const quoting = fc.constantFrom('plain', 'single', 'double', 'block', 'alias');
		fc.assert(
			fc.property(
				anyText,
				fc.boolean(),
				fc.option(quoting, { nil: undefined }),
				fc.constantFrom('\n', '\r\n'),
				(text, flow, like, eol) => {
					const written = writeScalar(text, { flow, indent: 3, eol, ...(like && { like }) });
					const file = flow ? `{a: ${written}, b: [${written}]}` : `a: ${written}${eol}`;
					assert.equal(parse(file, { schema: 'failsafe' }).a, text);
					// YAML 1.1 and 1.2 readers may take a whole number for a number, which says the same.
					for (const version of ['1.1', '1.2'] as const) {
						const value: unknown = parse(file, { version }).a;
						if (value instanceof Date) assert.equal(new Date(text).valueOf(), value.valueOf());
						else assert.equal(typeof value === 'number' ? value.toString() : value, text);
					}
				},
			),
			{ numRuns: 500 },
		);
	});
});
