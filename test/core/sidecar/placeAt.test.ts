import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeAt, type YamlPlace } from '../../../src/core/sidecar/placeAt';
import { lines } from '../../support/marked';
import { messySidecar } from '../../support/messySidecar';

/** Where the `|` of a text stands, in short. */
function at(marked: string) {
	const offset = marked.indexOf('|');
	const text = marked.replace('|', '');
	const place = placeAt(text, offset);
	if (!place) return undefined;
	const { path, role, typed, span, besides } = place;
	return [path.join(' '), role, typed, text.slice(span.start, span.end), [...besides].join(' ')];
}

function whole(marked: string): YamlPlace | undefined {
	return placeAt(marked.replace('|', ''), marked.indexOf('|'));
}

suite('where a cursor stands in a file that is being typed', () => {
	test('in an empty file, a key could be written', () => {
		assert.deepEqual(at('|'), ['', 'either', '', '', '']);
		assert.deepEqual(at('for|'), ['', 'either', 'for', 'for', '']);
		assert.deepEqual(at('\ufefffor|'), ['', 'either', 'for', 'for', '']);
	});

	test('a key is below the keys that its line is indented below, beside those of its own depth', () => {
		const text = lines(
			'format: 1',
			'notes:',
			'  n-one:',
			'    quote: the bridge',
			'    |',
			'    # by hand',
			'',
			'    note: why',
			'  n-two:',
			'    claim: bridge-safe',
		);
		assert.deepEqual(at(text), ['notes n-one', 'either', '', '', 'quote note']);
		assert.deepEqual(at(text.replace('|', 'cl|a')), ['notes n-one', 'either', 'cl', 'cla', 'quote note']);
		assert.deepEqual(at(text.replace('    |', '  n-|')), ['notes', 'either', 'n-', 'n-', 'n-one n-two']);
	});

	test('a value is its key’s, as far as it goes', () => {
		const note = (line: string) => lines('notes:', '  n-one:', `    ${line}`, '    note: why');
		assert.deepEqual(at(note('claim: |')), ['notes n-one claim', 'value', '', '', '']);
		assert.deepEqual(at(note('claim: bri|dge-safe # hm')), ['notes n-one claim', 'value', 'bri', 'bridge-safe', '']);
		assert.deepEqual(at(note('claim: "bri|dge" # hm')), ['notes n-one claim', 'value', 'bri', 'bridge', '']);
		assert.deepEqual(at(note("claim: 'bri|")), ['notes n-one claim', 'value', 'bri', 'bri', '']);
		assert.deepEqual(at(note('cl|aim: bridge')), ['notes n-one', 'key', 'cl', 'claim', 'note']);
		assert.deepEqual(at(note('claim:|')), ['notes n-one claim', 'value', '', '', '']);
		assert.equal(whole(note('claim:|'))?.needsBlank, true);
		assert.equal(whole(note('cl|aim: bridge'))?.hasColon, true);
	});

	test('inside brackets, over lines too', () => {
		const note = (text: string) => `notes:\n  n-one: ${text}\n  n-two: {}\n`;
		assert.deepEqual(at(note('{quote: a, |')), ['notes n-one', 'key', '', '', 'quote']);
		assert.deepEqual(at(note('{quote: a, st|, note: "b, {c: d}", claim: e}')), [
			'notes n-one',
			'key',
			'st',
			'st',
			'quote note claim',
		]);
		assert.deepEqual(at(note('{quote: a, claim: b|c, note: d}'))?.slice(0, 4), [
			'notes n-one claim',
			'value',
			'b',
			'bc',
		]);
		assert.deepEqual(at(note('{tags: [money, f|]}'))?.slice(0, 4), ['notes n-one tags', 'value', 'f', 'f']);
		assert.deepEqual(at(note('{\n    quote: a,\n    links: {cites: |}\n  }'))?.slice(0, 3), [
			'notes n-one links cites',
			'value',
			'',
		]);
	});

	test('in a list, also one that stands as deep as its key', () => {
		assert.deepEqual(at('excludes:\n  - a\n  - b|\n')?.slice(0, 3), ['excludes', 'either', 'b']);
		assert.deepEqual(at('excludes:\n- a\n- b|\n')?.slice(0, 3), ['excludes', 'either', 'b']);
		const replies =
			'notes:\n  n-one:\n    replies:\n    - id: r-1\n      by: mira\n      |\n      at: 2026\n    - id: r-2\n';
		assert.deepEqual(at(replies), ['notes n-one replies', 'either', '', '', 'by id at']);
	});

	test('nowhere in comments and texts of several lines', () => {
		for (const text of ['# for|mat', 'note: |\n  a\n  b|'.replace('|', '>'), 'note: a\n  b|', 'note: "a\n  b|"'])
			assert.equal(at(text), undefined);
	});

	test('a slip elsewhere in the file changes nothing', () => {
		const text = 'article:\n  title: "open\n  outlet: [\nnotes:\n  n-one:\n    quote: "open\n\tx\n    claim: br|\n';
		assert.deepEqual(at(text)?.slice(0, 3), ['notes n-one claim', 'value', 'br']);
	});

	test('law: wherever a key stands in a sidecar, it is found', () => {
		fc.assert(
			fc.property(messySidecar, text => {
				for (const { index, 0: key } of text.matchAll(/(?<=^ +)(?:quote|speaker|stance)(?=: )/gm)) {
					const place = placeAt(text, index + 2);
					if (!place) continue; // A line of a text may look like a key.
					assert.equal(text.slice(place.span.start, place.span.end), key);
					assert.deepEqual([place.path[0], place.path.length, place.role], ['notes', 2, 'key']);
				}
			}),
		);
	});

	test('law: any text and any place is answered, and the words are those of the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, at) => {
				const offset = at % (text.length + 1);
				const place = placeAt(text, offset);
				if (place) assert.ok(place.span.start <= offset && offset <= place.span.end && place.span.end <= text.length);
			}),
		);
	});
});
