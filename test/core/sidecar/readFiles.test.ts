import assert from 'node:assert/strict';
import type { Problem } from '../../../src/core/problem';
import { readClaim, readClaimsMap, readConfig, readSidecar, readSources } from '../../../src/core/sidecar/readFiles';
import { innerSpan, type Field } from '../../../src/core/sidecar/tree';
import { applyEdits } from '../../../src/core/text/edit';
import type { Span } from '../../../src/core/text/span';
import { lines } from '../../support/marked';

const bridge = lines(
	'# marked on the train',
	'format: 1',
	'article:',
	'  title: "The bridge: who said what"',
	'  outlet: valley-herald',
	'  published: 2023-01-18',
	'  read: full',
	'notes:',
	'  n-k3f9:',
	'    quote: "the bridge was safe"',
	'    before: "Mira Stell said "',
	'    speaker: mira-stell',
	'    claim: bridge-is-safe',
	'    stance: denies',
	'    tags: [bridge, safety]',
	'    links:',
	'      contradicts: 2024-10-21-channel-one#n-q7d2',
	"      cites: [report#n-a1b2, 'https://example.org/report']",
	'    replies:',
	'      - {id: r-a1c, by: tomas, at: 2026-11-22T08:00:00Z, text: Which interview?}',
	'  n-x2m8:',
	'    quote: 6%',
	'    claim: {text: Trade fell, kind: quantity}',
	'    value: "6 %"',
	'    nth: 2',
	'corrections:',
	'  x-7: {quote: "historic", is: not-a-quotation}',
);

suite('a sidecar is read', () => {
	test('with every value and its place in the file', () => {
		const { record, problems } = readSidecar(bridge);
		const [first, second] = record.notes;

		assert.deepEqual(problems, []);
		assert.equal(record.readOnly, false);
		assert.equal(record.article?.title?.value, 'The bridge: who said what');
		assert.equal(written(record.article?.title), 'The bridge: who said what');
		assert.equal(record.article?.read?.value, 'full');
		assert.equal(first?.id.value, 'n-k3f9');
		assert.equal(first?.stance?.value, 'denies');
		assert.equal(first?.claim?.value, 'bridge-is-safe');
		assert.deepEqual(
			first?.links.map(({ type, to }) => [type.value, written(to)]),
			[
				['contradicts', '2024-10-21-channel-one#n-q7d2'],
				['cites', 'report#n-a1b2'],
				['cites', 'https://example.org/report'],
			],
		);
		assert.deepEqual(first?.tags.map(written), ['bridge', 'safety']);
		assert.equal(first?.replies[0]?.text.value, 'Which interview?');
		assert.equal(second?.draft?.text.value, 'Trade fell');
		assert.equal(second?.nth?.value, 2);
		assert.equal(record.corrections[0]?.is.value, 'not-a-quotation');
	});

	test('from a layer with its replies to others, and nothing of the article', () => {
		const layer = lines(
			'done: true',
			'article: {title: x}',
			'replies:',
			'  report@mira#n-a1b2:',
			'    - {by: tomas, text: I read it otherwise.}',
		);
		const { record, problems } = readSidecar(layer, 'layer');

		assert.equal(record.done?.value, true);
		assert.equal(record.article, undefined);
		assert.equal(record.threads[0]?.to.value, 'report@mira#n-a1b2');
		assert.equal(record.threads[0]?.replies[0]?.text.value, 'I read it otherwise.');
		assert.deepEqual(codes(problems), ['sidecar.misplaced']);
		assert.deepEqual(codes(readSidecar('replies:\n  report#n-a1b2: [{text: x}]\n').problems), ['sidecar.misplaced']);
	});

	test('as words, whatever they look like to others', () => {
		const words = ['6', '1e3', 'null', '~', 'yes', '2023-01-18', '0x1f', '.5', 'true'];
		const { record, problems } = readSidecar(
			lines('notes:', ...words.map((word, index) => `  n-000${index}: {quote: ${word}}`)),
		);

		assert.deepEqual(
			[...new Set(problems.map(({ code, severity }) => `${code} ${severity}`))],
			['sidecar.unquoted hint'],
		);
		assert.equal(problems.length, 6);
		assert.deepEqual(
			record.notes.map(({ quote }) => quote.value),
			words,
		);
	});

	test('of which an empty one is absent', () => {
		const { record, problems } = readSidecar(
			lines(
				'article:',
				'  outlet:',
				'  title: ""',
				'notes:',
				'  n-a1b2:',
				'    quote: x',
				'    note:',
				'    tags: []',
				'    links: {}',
			),
		);

		assert.deepEqual(problems, []);
		assert.deepEqual(Object.keys(record.article ?? {}), ['span']);
		assert.deepEqual(record.notes[0]?.tags, []);
		assert.equal('note' in (record.notes[0] ?? {}), false);
		for (const text of ['', '\n', '# nothing yet\n', '---\n', 'notes:\n', 'notes: {}\n', '\ufeff'])
			assert.deepEqual(readSidecar(text), {
				record: { notes: [], corrections: [], threads: [], readOnly: false },
				problems: [],
			});
	});

	test('with how they are quoted', () => {
		const text = lines(
			'notes:',
			'  n-a1b2:',
			'    quote: &q plain words',
			"    before: 'single'",
			'    after: "double"',
			'    note: |-',
			'      two',
			'      lines',
			'    value: *q',
		);
		const { record, problems } = readSidecar(text);
		const { quote, before, after, note, value } = record.notes[0]!;

		assert.deepEqual(problems, []);
		assert.deepEqual(
			[quote, before, after, note, value].map(field => [
				field?.quoting,
				field?.value,
				at(text, field && innerSpan(field)),
			]),
			[
				['plain', 'plain words', 'plain words'],
				['single', 'single', 'single'],
				['double', 'double', 'double'],
				['block', 'two\nlines', '|-\n      two\n      lines'],
				['alias', 'plain words', '*q'],
			],
		);
	});
});

suite('what a file says wrongly', () => {
	test('has a problem on its place, and a fix where one is known', () => {
		const cases: [string, string, string, string][] = [
			['sidecar.duplicate-id', 'n-a1b2', 'n-a1b3', '  n-a1b2: {quote: again}'],
			['sidecar.duplicate-key', 'quote', '', '  n-c3d4: {quote: x, quote: y}'],
			['sidecar.duplicate-key', 'mine', '', '  n-c3d4: {quote: x, own: {mine: 1, mine: 2}}'],
			['sidecar.unknown-word', 'assert', 'asserts', '  n-c3d4: {quote: x, stance: assert}'],
			['sidecar.unknown-word', 'maybe', 'stance: asserts', '  n-c3d4: {quote: x, stance: maybe}'],
			['sidecar.unknown-word', '"Document"', '"document"', '  n-c3d4: {quote: x, strength: "Document"}'],
			['sidecar.unknown-key', 'spekaer', 'speaker', '  n-c3d4: {quote: x, spekaer: y}'],
			['sidecar.missing-key', 'n-c3d4', '', '  n-c3d4: {note: x}'],
			['sidecar.missing-key', 'quote', '', '  n-c3d4: {quote: , note: x}'],
			['sidecar.missing-key', 'n-c3d4', '', '  n-c3d4:'],
			['sidecar.shape', '[x]', '', '  n-c3d4: {quote: y, note: [x]}'],
			['sidecar.shape', 'x', '', '  n-c3d4: {quote: y, links: x}'],
			['sidecar.form', 'twice', '', '  n-c3d4: {quote: y, nth: twice}'],
			['sidecar.form', 'yesterday', '', '  n-c3d4: {quote: y, created: yesterday}'],
			['sidecar.form', '2023-02-30', '', '  n-c3d4: {quote: y, created: 2023-02-30}'],
			['sidecar.form', 'N1', '', '  N1: {quote: y}'],
			['sidecar.hash', '#4', '"item #4"', lines('  n-c3d4:', '    quote: item #4')],
			['sidecar.tag', '!!str', '', '  n-c3d4: {quote: !!str 6}'],
			['sidecar.anchor', '&x', '', lines('  n-c3d4:', '    quote: &x y')],
		];
		for (const [code, place, mended, line] of cases) {
			const text = lines('notes:', '  n-a1b2: {quote: first}', line, '');
			const { problems } = readSidecar(text);
			assert.deepEqual(codes(problems), [code], line);
			assert.equal(at(text, problems[0]?.span), place);
			const edits = problems[0]?.fixes?.[0]?.edits[0]?.edits;
			assert.equal(edits !== undefined, mended !== '', line);
			if (!edits) continue;
			const after = applyEdits(text, edits);
			assert.ok(after.includes(mended), after);
			assert.deepEqual(readSidecar(after).problems, []);
		}
	});

	test('is left out, and what could mislead is read as less', () => {
		const { record } = readSidecar(
			lines(
				'article: {published: soon, url: "javascript:x", read: full}',
				'notes:',
				'  n-a1b2: {note: without words}',
				'  n-c3d4: {quote: x, stance: denys}',
				'  n-c3d4: {quote: y}',
			),
		);

		assert.deepEqual(Object.keys(record.article ?? {}).toSorted(), ['read', 'span']);
		assert.deepEqual(
			record.notes.map(({ id, quote, stance }) => [id.value, quote.value, stance?.value]),
			[
				['n-a1b2', '', undefined],
				['n-c3d4', 'x', 'mentions'],
			],
		);
	});

	test('of a newer format is shown and never changed', () => {
		const { record, problems } = readSidecar('format: 2\nnotes:\n  n-a1b2: {quote: x}\n');

		assert.deepEqual(codes(problems), ['sidecar.newer-format']);
		assert.ok(record.readOnly);
		assert.equal(record.notes.length, 1);
		assert.ok(readClaimsMap('format: 9\nbridge: {text: x}\n').record[0]?.readOnly);
		assert.ok(readConfig('format: 9\n').record.readOnly);
	});
});

suite('claims, sources and the corpus’s own file are read', () => {
	test('a claim from its file or from a map of claims', () => {
		const claim =
			'text: Share of trade\nkind: quantity\nunit: "%"\nabout: economy\nexcludes: [other-share]\nresolution: {status: partly, when: 2026-11-21}\n';
		const { record, problems } = readClaim(claim);
		const map = readClaimsMap(
			`format: 1\ntrade-share:\n  ${claim.trimEnd().replaceAll('\n', '\n  ')}\nno-text: {kind: quantity}\n`,
		);

		assert.deepEqual(problems, []);
		assert.equal(record?.kind?.value, 'quantity');
		assert.deepEqual(
			record.about?.map(({ value }) => value),
			['economy'],
		);
		assert.equal(record.resolution?.status?.value, 'partly');
		assert.equal(map.record[0]?.id?.value, 'trade-share');
		assert.equal(map.record[0].unit?.value, '%');
		assert.deepEqual(codes(map.problems), ['sidecar.missing-key']);
		assert.equal(readClaim('').problems.length, 1);
	});

	test('a source with its questions, open or answered', () => {
		const { record, problems } = readSources(
			lines(
				'herald: {name: Valley Herald, kind: outlet, aliases: [Herald], questions: [Who owns it?]}',
				'stell:',
				'  name: Mira Stell',
				'  questions: {Who pays?: the council}',
			),
		);

		assert.deepEqual(problems, []);
		assert.deepEqual(
			record.map(({ id, name, aliases, questions }) => [
				id.value,
				name.value,
				aliases.length,
				questions.map(({ question, answer }) => [question.value, answer?.value]),
			]),
			[
				['herald', 'Valley Herald', 1, [['Who owns it?', undefined]]],
				['stell', 'Mira Stell', 0, [['Who pays?', 'the council']]],
			],
		);
	});

	test('lateral.yaml with its patterns and link types', () => {
		const { record, problems } = readConfig(
			lines(
				'articles: "*.txt"',
				'exclude: [drafts, old/*]',
				'linkTypes: {translates: {symmetric: false, label: translates}}',
				'language: en',
			),
		);

		assert.deepEqual(problems, []);
		assert.deepEqual(
			record.articles.map(({ value }) => value),
			['*.txt'],
		);
		assert.deepEqual(
			record.exclude.map(({ value }) => value),
			['drafts', 'old/*'],
		);
		assert.deepEqual(
			record.linkTypes.map(({ name, symmetric }) => [name.value, symmetric?.value]),
			[['translates', false]],
		);
		assert.equal(record.language?.value, 'en');
	});
});

function codes(problems: readonly Problem[]): string[] {
	return problems.map(({ code }) => code);
}

function at(text: string, span: Span | undefined): string | undefined {
	return span && text.slice(span.start, span.end);
}

function written(field: Field<unknown> | undefined): string | undefined {
	if (!field) return undefined;
	const { start, end } = innerSpan(field);
	return bridge.slice(start, end);
}
