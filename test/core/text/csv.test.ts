import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asCsv } from '../../../src/core/text/csv';

/** Reads what RFC 4180 describes, with no more leniency than it has. */
function read(csv: string): string[][] {
	const rows: string[][] = [];
	const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
	for (let row: string[] = [], found = cells.exec(csv); found; found = cells.exec(csv)) {
		row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
		if (found[3] === ',') continue;
		rows.push(row);
		row = [];
	}
	return rows;
}

suite('comma-separated values', () => {
	test('are quoted where a comma, a quotation mark or a line end stands in a cell', () => {
		assert.equal(asCsv([['a', 'b,c', 'd"e', 'f\r\ng', '']]), 'a,"b,c","d""e","f\r\ng",\r\n');
	});

	test('are nothing that a spreadsheet works out', () => {
		for (const formula of ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1'])
			assert.match(asCsv([[formula]]), /^"?'/, JSON.stringify(formula));
	});

	test('are read as what was written, whatever the words', () => {
		const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', ',', '\r\n', '""', 'a"b'));
		fc.assert(
			fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 })), rows => {
				const harmless = rows.map(row => row.map(text => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)));
				assert.deepEqual(read(asCsv(rows)), harmless);
			}),
		);
	});
});
