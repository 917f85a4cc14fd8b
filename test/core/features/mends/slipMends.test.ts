import assert from 'node:assert/strict';
import { Checks } from '../../../../src/core/corpus/checks';
import { mendsOf } from '../../../../src/core/features/mends/mends';
import { carriedOut } from '../../../support/carriedOut';
import { corpusOf } from '../../../support/corpusOf';

const writer = { by: 'mira', at: '2026-11-22T08:00:00Z' };
const east = 'The mayor said the dam held. The road was open.\n';
const around = {
	'east.txt': east,
	'north/west.txt': 'Engineers said the dam leaked.\n',
	'north/west.notes.yaml': 'notes:\n  n-two: {quote: the dam leaked, after: .}\n',
	'claims/dam-held.yaml': 'text: The dam held all night\n',
	'claims/ferry-fare.yaml': 'text: What the ferry costs\nkind: quantity\n',
	'sources.yaml': 'mira-stell: {name: Mira Stell, aliases: [Stell]}\n',
};

/**
 * The file after the way out that begins with `title` was taken, at the first problem of `code`; that problem must be
 * gone then, no other may have come, and what is not part of it stays as it is written.
 */
function mended(path: string, text: string, code: string, title: string, more: Readonly<Record<string, string>> = {}) {
	const files = { ...around, ...more, [path]: text };
	const corpus = corpusOf(files);
	const before = new Checks(corpus).problems(path);
	const problem = before.find(each => each.code === code);
	assert.ok(problem, `no ${code}, but ${before.map(each => `${each.code}: ${each.message}`).join('; ')}`);
	const mends = mendsOf(corpus, path, problem, writer, { kind: 'all' });
	const mend = mends.find(each => each.title.startsWith(title));
	assert.ok(mend, `“${title}” is not among ${mends.map(each => each.title).join('; ')}`);
	const after = carriedOut(files, mend.work());
	const left = new Checks(after.corpus).problems(path).filter(each => each.code === code);
	assert.deepEqual(left, []);
	return after.now;
}

const sidecar = (...lines: string[]) => ['# by hand', 'notes:', ...lines.map(line => `  ${line}`), ''].join('\n');
const note = (...lines: string[]) =>
	sidecar('n-one:', '  quote: the dam held   # twice', '  before: The mayor said', ...lines.map(line => `  ${line}`));

/** What becomes of a note's lines. */
function lines(before: readonly string[], after: readonly string[], code: string, title: string): void {
	assert.equal(mended('east.notes.yaml', note(...before), code, title)['east.notes.yaml'], note(...after));
}

suite('a slip of the hand in a sidecar', () => {
	test('what stands twice goes', () => {
		lines(['stance: denies', 'stance: asserts  # or this'], ['stance: denies'], 'sidecar.duplicate-key', 'Remove');
		const twice = sidecar('n-one: {quote: the dam held, before: said}', 'n-one: {quote: The road, after: was}');
		assert.equal(
			mended('east.notes.yaml', twice, 'sidecar.duplicate-id', 'Remove')['east.notes.yaml'],
			sidecar('n-one: {quote: the dam held, before: said}'),
		);
	});

	test('names and words in the place of ids', () => {
		lines(['speaker: Stell'], ['speaker: mira-stell'], 'source.dangling', 'Change to');
		lines(['claim: "The dam held all night."'], ['claim: "dam-held"'], 'claim.dangling', 'Change to');
	});

	test('a word that a key cannot have is one that it can', () => {
		lines(['strength: good'], ['strength: named'], 'sidecar.unknown-word', 'Change to ‘named’');
		assert.match(
			mended('east.notes.yaml', `article: {done: Yes}\n${note()}`, 'sidecar.unknown-word', 'Change to')[
				'east.notes.yaml'
			]!,
			/done: true\}/,
		);
	});

	test('a word that others read otherwise gets quotation marks', () => {
		lines(['note: no'], ['note: "no"'], 'sidecar.unquoted', 'Put the text');
		lines(['value: 007'], ['value: "007"'], 'sidecar.unquoted', 'Put the text');
		const plain = corpusOf({ ...around, 'east.notes.yaml': note('asOf: 2022', 'value: 5.5', 'note: "no"') });
		assert.ok(!new Checks(plain).problems('east.notes.yaml').some(({ code }) => code === 'sidecar.unquoted'));
	});

	test('a text with a sign of YAML’s before it', () => {
		lines(['note: *important # hm'], ['note: "*important" # hm'], 'sidecar.alias', 'Put the text');
		lines(['note: !important thing'], ['note: "!important thing"'], 'sidecar.tag', 'Put the text');
		lines(['note: &c. and so on'], ['note: "&c. and so on"'], 'sidecar.anchor', 'Put the text');
		lines(['note: he said: no'], ['note: "he said: no"'], 'sidecar.syntax', 'Put the text');
		lines(['claim dam-held'], ['claim: dam-held'], 'sidecar.syntax', 'Insert a colon');
	});

	test('a value where a map or a list belongs, and the other way round', () => {
		lines(['lost: mira'], ['lost: {by: mira}'], 'sidecar.shape', 'Write it as');
		lines(['speaker: [mira-stell]'], ['speaker: mira-stell'], 'sidecar.shape', 'Write it as');
		lines(['replies: Really?'], ['replies: [{text: Really?}]'], 'sidecar.shape', 'Write it as');
		lines(['links: west#n-two'], ['links: {cites: west#n-two}'], 'sidecar.shape', 'Write it as “{cites');
		assert.equal(
			mended('east.notes.yaml', sidecar('n-one: the dam held'), 'sidecar.shape', 'Write it as')['east.notes.yaml'],
			sidecar('n-one: {quote: "the dam held"}'),
		);
	});

	test('dates, addresses and ids get their form, ids everywhere', () => {
		const article = (line: string) => `article:
  ${line}
${note()}`;
		const form = (line: string) =>
			mended('east.notes.yaml', article(line), 'sidecar.form', 'Change to')['east.notes.yaml'];
		assert.equal(form('published: 18.1.2023 # Monday'), article('published: 2023-01-18 # Monday'));
		assert.equal(form('published: 18 January 2023'), article('published: 2023-01-18'));
		assert.equal(form('published: "May 2023"'), article('published: "2023-05"'));
		assert.equal(form('url: www.example.org/a'), article('url: "https://www.example.org/a"'));
		const text = sidecar(
			'N_1: {quote: the dam held, before: said}',
			'n-two: {quote: The road, after: was, links: {cites: "#N_1"}}',
		);
		assert.equal(
			mended('east.notes.yaml', text, 'sidecar.form', 'Give it the id')['east.notes.yaml'],
			text.replace('N_1:', 'n-1:').replace('#N_1', '#n-1'),
		);
	});

	test('what is missing comes from the id, or all of it goes', () => {
		const sources = 'mira-stell: {name: Mira Stell}\nvalley-herald:\n  kind: outlet\n';
		assert.equal(
			mended('sources.yaml', sources, 'sidecar.missing-key', 'Name it')['sources.yaml'],
			'mira-stell: {name: Mira Stell}\nvalley-herald:\n  name: Valley Herald\n  kind: outlet\n',
		);
		assert.equal(
			mended('claims/road-open.yaml', 'about: [roads]\n', 'sidecar.missing-key', 'Let it say')['claims/road-open.yaml'],
			'text: Road open\nabout: [roads]\n',
		);
		const text = sidecar('n-one: {note: why}', 'n-two: {quote: The road, after: was}');
		assert.equal(
			mended('east.notes.yaml', text, 'sidecar.missing-key', 'Remove')['east.notes.yaml'],
			sidecar('n-two: {quote: The road, after: was}'),
		);
	});

	test('what belongs elsewhere', () => {
		const text = `replies:\n  "#n-one":\n    - {by: ana, text: Really?}\n${note()}`;
		assert.equal(
			mended('east.notes.yaml', text, 'sidecar.misplaced', 'Move the replies')['east.notes.yaml'],
			note('replies:', '  - {by: ana, text: Really?}'),
		);
		const layer = 'article: {title: A}\ndone: true\n';
		assert.equal(
			mended('east.ana.notes.yaml', layer, 'sidecar.misplaced', 'Remove')['east.ana.notes.yaml'],
			'done: true\n',
		);
		assert.equal(
			mended('east.notes.yaml', `${note()}---\n`, 'sidecar.documents', 'Remove this line')['east.notes.yaml'],
			note(),
		);
		assert.equal(
			mended('east.notes.yaml', note('note: a\u0007b'), 'sidecar.control-character', 'Remove')['east.notes.yaml'],
			note('note: ab'),
		);
		const files = { ...around, 'eastt.notes.yaml': note() };
		const [mend] = mendsOf(
			corpusOf(files),
			'eastt.notes.yaml',
			new Checks(corpusOf(files)).problems('eastt.notes.yaml')[0]!,
			writer,
			{ kind: 'all' },
		);
		assert.equal(mend?.title, 'Rename to east.notes.yaml');
	});

	test('links that are none', () => {
		lines(
			['links: {cites: "www.example.org/a"}'],
			['links: {cites: "https://www.example.org/a"}'],
			'link.invalid',
			'Change',
		);
		lines(['links: {cites: n-two}'], ['links: {cites: west#n-two}'], 'link.invalid', 'Change');
		lines(['links:', '  cites: "#n-one"'], [], 'link.to-itself', 'Remove');
		lines(['links: {cites: [west#n-two, gone#n-x]}'], ['links: {cites: [west#n-two]}'], 'link.dangling', 'Remove');
		const more = {
			'south/west.txt': 'A third.\n',
			'south/west.notes.yaml': 'notes: {n-tri: {quote: A third, after: .}}\n',
		};
		const text = note('links: {cites: west#n-two}');
		assert.equal(
			mended('east.notes.yaml', text, 'link.ambiguous', 'Change to “north/west#n-two”', more)['east.notes.yaml'],
			note('links: {cites: north/west#n-two}'),
		);
		const typed = mended(
			'east.notes.yaml',
			note('links: {translates: west#n-two}'),
			'link.unknown-type',
			'Add the type',
		);
		assert.match(typed['lateral.yaml']!, /linkTypes:\s+\{?translates:\s*\{?label: translates/);
	});

	test('figures that a claim cannot have', () => {
		lines(
			['claim: ferry-fare', 'value: 10 to 8 euros'],
			['claim: ferry-fare', 'value: 8 to 10 euros'],
			'value.backwards',
			'Change',
		);
		lines(['claim: ferry-fare', 'value: a lot'], ['claim: ferry-fare'], 'value.unreadable', 'Remove');
		const now = mended(
			'east.notes.yaml',
			note('claim: dam-held', 'value: 6 %'),
			'value.on-proposition',
			'Let the claim',
		);
		assert.equal(now['claims/dam-held.yaml'], 'text: The dam held all night\nkind: quantity\n');
	});

	test('claims that stand twice or exclude themselves', () => {
		const map = 'dam-held: {text: It held}\nother: {text: Another}\n';
		const now = mended('claims/dam-held.yaml', 'text: The dam held\n', 'claim.duplicate', 'Remove', {
			'claims.yaml': map,
		});
		assert.equal(now['claims.yaml'], 'other: {text: Another}\n');
		const own = 'text: The dam held\nexcludes: [dam-held, ferry-fare]\n';
		assert.equal(
			mended('claims/dam-held.yaml', own, 'claim.excludes-itself', 'Remove')['claims/dam-held.yaml'],
			'text: The dam held\nexcludes: [ferry-fare]\n',
		);
	});

	test('copies with like surroundings are told apart by their number, which counts with the text that was read', () => {
		const copies = Array.from(
			{ length: 3 },
			() => 'All of the members voted for it on that day. The dam held. All of the members voted for it on that day.',
		).join('\n\n');
		const text = sidecar('n-one:', '  quote: The dam held');
		const now = mended('east.notes.yaml', text, 'anchor.ambiguous', 'It is this place: line 3', { 'east.txt': copies });
		assert.match(now['east.notes.yaml']!, /nth: 2\n/);
		assert.match(now['east.notes.yaml']!, /sha256: [0-9a-f]{64}\n/);
	});
});
