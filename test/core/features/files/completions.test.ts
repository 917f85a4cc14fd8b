import assert from 'node:assert/strict';
import type { Completion } from '../../../../src/core/features/files/completion';
import { FileCompletions } from '../../../../src/core/features/files/completions';
import { applyEdits } from '../../../../src/core/text/edit';
import { corpusOf } from '../../../support/corpusOf';

const files = {
	'sources.yaml': 'herald: {name: Valley Herald, kind: outlet}\nmira-stell: {name: Mira Stell, aliases: [Stell]}\n',
	'claims/bridge-safe.yaml': 'text: The bridge was safe before the storm\nabout: [traffic]\n',
	'claims/ferry-late.yaml': 'text: The ferry is late every second day\nkind: quantity\n',
	'lateral.yaml': 'format: 1\nlinkTypes: {translates: {label: is a translation of}}\n',
	'east.txt': 'The mayor said the bridge was safe.\n',
	'east.notes.yaml': 'notes:\n  n-one:\n    quote: the bridge was safe\n    claim: bridge-safe\n    tags: [money]\n',
	'2024/west.txt': 'Engineers doubted that the bridge was sound.\n',
	'2024/west.notes.yaml':
		'notes:\n  n-two: {quote: the bridge was sound, claim: bridge-safe, by: ana}\n  n-tri: {quote: Engineers}\n',
	'west.lena.notes.yaml': '',
};

/** What is offered at the `|` of a file whose words are those. */
function offered(path: string, marked: string): readonly Completion[] {
	const offset = marked.indexOf('|');
	const text = marked.replace('|', '');
	const corpus = corpusOf({ ...files, [path]: text });
	return new FileCompletions(corpus, () => 0.5).at(path, text, offset, { kind: 'base' })?.items ?? [];
}

const labels = (path: string, marked: string) => offered(path, marked).map(({ label }) => label);

/** The file after the first offer is taken. */
function taken(path: string, marked: string, label: string): string {
	const offset = marked.indexOf('|');
	const text = marked.replace('|', '');
	const found = new FileCompletions(corpusOf({ ...files, [path]: text }), () => 0.5).at(path, text, offset, {
		kind: 'base',
	});
	const item = found?.items.find(each => each.label === label);
	assert.ok(found && item, `${label} is not among ${found?.items.map(each => each.label).join(', ')}`);
	return applyEdits(text, [{ span: found.span, text: item.insert }]);
}

const note = (line: string) => `notes:\n  n-new:\n    quote: said\n    ${line}\n`;

suite('completion in Lateral’s own files', () => {
	test('keys that are not there yet, with what the schema says of them', () => {
		const items = offered('east.notes.yaml', note('|'));
		assert.equal(
			items.find(({ label }) => label === 'quote'),
			undefined,
		);
		assert.equal(
			items.find(({ label }) => label === 'stance')?.about,
			'What the passage does to the claim. Default: `asserts`.',
		);
		assert.deepEqual(labels('east.notes.yaml', 'a|').slice(0, 2), ['format', 'article']);
		assert.deepEqual(labels('claims/x.yaml', 'te|').slice(0, 2), ['format', 'text']);
		assert.ok(labels('east.lena.notes.yaml', '|').includes('done'));
		assert.ok(labels('east.notes.yaml', 'notes:\n  n-new:\n    replies:\n      - |').includes('text'));
		assert.ok(labels('east.notes.yaml', 'notes:\n  n-new: {quote: a, claim: {|}}').includes('excludes'));
	});

	test('a key in front of its colon is replaced alone, another brings its colon', () => {
		assert.equal(taken('east.notes.yaml', note('cla|: x'), 'claim'), note('claim: x'));
		assert.equal(taken('east.notes.yaml', note('cla|'), 'claim'), note('claim: '));
		assert.equal(taken('east.notes.yaml', note('|'), 'before'), note('before: "$0"'));
	});

	test('words that a key can have', () => {
		assert.deepEqual(labels('east.notes.yaml', note('stance: |')), [
			'asserts',
			'denies',
			'qualifies',
			'questions',
			'mentions',
		]);
		assert.equal(taken('east.notes.yaml', note('stance:|'), 'denies'), note('stance: denies'));
		assert.deepEqual(labels('sources.yaml', 'a: {name: A, kind: |}'), ['outlet', 'person', 'body', 'document']);
		assert.deepEqual(labels('east.notes.yaml', 'article: {read: |}'), ['full', 'partly']);
	});

	test('claims by their words, with a slip in them too, those of the article first', () => {
		const [first] = offered('east.notes.yaml', note('claim: brigde safe|'));
		assert.deepEqual([first?.label, first?.beside], ['bridge-safe', 'The bridge was safe before the storm']);
		assert.deepEqual(labels('east.notes.yaml', note('claim: ferry-l|')), ['ferry-late']);
		assert.equal(
			taken('east.notes.yaml', note('claim: "sec|ond day"  # hm'), 'ferry-late'),
			note('claim: "ferry-late"  # hm'),
		);
		assert.deepEqual(labels('claims/ferry-late.yaml', 'text: x\nexcludes: [|]\n'), ['bridge-safe']);
	});

	test('sources by name and other names, and nobody', () => {
		assert.deepEqual(labels('east.notes.yaml', note('speaker: stel|')), ['mira-stell']);
		assert.deepEqual(labels('east.notes.yaml', note('speaker: |')), ['herald', 'mira-stell', 'unnamed']);
		assert.deepEqual(labels('east.notes.yaml', 'article:\n  outlet: val|'), ['herald']);
	});

	test('notes of the corpus by their words, those on the same claim first', () => {
		const text = (link: string) =>
			`notes:\n  n-new:\n    quote: said\n    claim: bridge-safe\n    links:\n      ${link}\n`;
		assert.deepEqual(labels('east.notes.yaml', text('contradicts: |')), ['west#n-two', 'west#n-tri']);
		assert.deepEqual(labels('east.notes.yaml', text('contradicts: engin|')), ['west#n-tri']);
		assert.equal(taken('east.notes.yaml', text('cites: [west#|]'), 'west#n-two'), text('cites: [west#n-two]'));
		const [link] = offered('east.notes.yaml', text('cites: sound|'));
		assert.match(link?.words ?? '', /^“the bridge was sound”\n.*west.*\nasserts: The bridge was safe/);
	});

	test('types of links, the corpus’s own too', () => {
		const types = labels('east.notes.yaml', note('links: {|}'));
		assert.ok(types.includes('contradicts') && types.includes('translates'));
		assert.ok(offered('east.notes.yaml', note('links: {|}'))[0]?.goesOn);
	});

	test('tags, topics and people that the corpus has', () => {
		assert.deepEqual(labels('west.notes.yaml', note('tags: [|]')), ['money']);
		assert.deepEqual(labels('claims/x.yaml', 'text: x\nabout: [|]'), ['traffic']);
		assert.deepEqual(labels('east.notes.yaml', note('by: |')), ['ana']);
	});

	test('a new note, claim, source, correction to fill in', () => {
		const fresh = offered('east.notes.yaml', 'notes:\n  |');
		assert.deepEqual(
			fresh.map(({ label }) => label),
			['New note', 'New note on a claim', 'New note with a link'],
		);
		assert.match(fresh[0]!.insert, /^n-[a-z0-9]{4}:\n\tquote: "\$1"\n\tnote: \$0$/);
		assert.ok(labels('claims.yaml', '|').includes('New claim'));
		assert.ok(labels('sources.yaml', 'herald: {name: a}\n|').includes('New source'));
		assert.deepEqual(labels('east.notes.yaml', 'corrections:\n  |'), ['New correction']);
	});

	test('nothing where words are the writer’s own', () => {
		assert.deepEqual(offered('east.notes.yaml', note('note: the|')), []);
		assert.deepEqual(offered('east.notes.yaml', note('mood: {of: |}')), []);
		assert.deepEqual(offered('east.txt', 'The |'), []);
	});
});
