import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { format, resolveConfig } from 'prettier';
import { formatPage } from '../../../scripts/schemas/formatPage';
import { jsonSchemas } from '../../../scripts/schemas/jsonSchemas';
import { readClaim, readClaimsMap, readConfig, readSidecar, readSources } from '../../../src/core/sidecar/readFiles';
import { anyText, messySidecar } from '../../support/messySidecar';
import { accepts } from '../../support/schemas';

const schemas = jsonSchemas();

suite('the published schemas', () => {
	test('are those of the source, and so is the page of the format; `npm run schemas` writes them', async () => {
		assert.deepEqual(
			readdirSync('schemas')
				.map(file => `schemas/${file}`)
				.sort(),
			Object.keys(schemas).sort(),
		);
		for (const [file, schema] of Object.entries(schemas))
			assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), schema);
		const options = await resolveConfig('docs/format.md');
		assert.equal(
			readFileSync('docs/format.md', 'utf8'),
			await format(formatPage(), { ...options, filepath: 'docs/format.md' }),
		);
	});

	test('accept whatever scalar stands where a text does', () => {
		const scalars = [
			'6',
			'1e3',
			'0x1f',
			'1.50',
			'-5',
			'true',
			'yes',
			'No',
			'null',
			'~',
			'',
			'2023-01-18',
			'.inf',
			'"a: b"',
			'|-\n      a',
		];
		for (const scalar of scalars) {
			const text = `notes:\n  n-aaaa:\n    quote: ${scalar}\n    note: ${scalar}\n    value: ${scalar}\n    asOf: ${scalar}\n    stance: denies\n`;
			assert.ok(accepts('sidecar', text), scalar);
		}
		assert.ok(accepts('lateral', 'format: 1\nlinkTypes: {translates: {symmetric: false, label: translates}}\n'));
		assert.ok(accepts('sidecar', 'done: true\nnotes:\n'));
		assert.ok(accepts('claims', 'format: 1\nbridge-is-safe: {text: The bridge is safe}\n'));
	});

	test('accept every file that Lateral finds nothing wrong with', () => {
		fc.assert(
			fc.property(messySidecar, anyText, anyText, (sidecar, some, other) => {
				assert.ok(accepts('sidecar', sidecar), sidecar);
				const value = JSON.stringify(some === '' ? 'x' : some);
				assert.ok(accepts('claim', `text: ${value}\nabout: [${JSON.stringify(other)}]\n`));
				assert.ok(accepts('sources', `herald: {name: ${value}, aliases: ${JSON.stringify(other)}}\n`));
			}),
		);
	});

	test('refuse what Lateral calls an error', () => {
		const wrong: [string, (text: string) => { problems: readonly unknown[] }, string[]][] = [
			[
				'sidecar',
				readSidecar,
				[
					'notes: [x]\n',
					'notes: {n-aaaa: {note: no quote}}\n',
					'notes: {n-aaaa: {quote: x, stance: asserted}}\n',
					'notes: {N 1: {quote: x}}\n',
					'notes: {n-aaaa: {quote: [x]}}\n',
					'article: {published: last week}\n',
					'article: {url: "javascript:x"}\n',
					'article: {read: wholly}\n',
				],
			],
			['claim', readClaim, ['kind: quantity\n', 'text: x\nkind: number\n', 'text: {a: b}\n']],
			['claims', readClaimsMap, ['Bridge: {text: x}\n', 'bridge: x\n']],
			['sources', readSources, ['herald: {kind: outlet}\n', 'herald: {name: x, kind: paper}\n']],
			['lateral', readConfig, ['linkTypes: [translates]\n', 'linkTypes: {translates: {symmetric: perhaps}}\n']],
		];
		for (const [name, read, texts] of wrong)
			for (const text of texts) {
				assert.ok(!accepts(name, text), text);
				assert.equal(read(text).problems.length, 1, text);
			}
	});
});
