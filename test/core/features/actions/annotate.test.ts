import assert from 'node:assert/strict';
import { Checks } from '../../../../src/core/corpus/checks';
import {
	linkPassages,
	markPassage,
	markPassages,
	type MarkedPassage,
	type Marking,
} from '../../../../src/core/features/actions/annotate';
import { hashOfText } from '../../../../src/core/text/hash';
import { carriedOut } from '../../../support/carriedOut';
import { corpusOf } from '../../../support/corpusOf';

const east = 'The mayor said the bridge was safe. “It stands,” she added.\n';
const writer = { by: 'mira', at: '2026-11-22T08:00:00Z', random: () => 0.5 };

/** The files as they are after words were marked, and what was marked. */
function after(files: Record<string, string>, words: string, marking: Omit<Marking, 'span'>, layer?: string) {
	const corpus = corpusOf(files);
	const article = corpus.article('east')!;
	const start = article.text.indexOf(words);
	const span = { start, end: start + words.length };
	const annotated = markPassage(corpus, article, { span, ...marking }, { ...writer, ...(layer && { layer }) });
	if (annotated.kind === 'refused') assert.fail(annotated.message);
	return { annotated, ...carriedOut(files, annotated) };
}

suite('marking a passage', () => {
	test('makes the sidecar, with the words, their surroundings and the hash of the text', () => {
		const { annotated, corpus } = after({ 'east.txt': east }, 'the bridge was safe', { note: 'Who checked?' });
		const note = corpus.note(annotated.note);

		assert.equal(note?.resolution.state, 'exact');
		assert.equal(note?.record.quote.value, 'the bridge was safe');
		assert.equal(note?.record.note?.value, 'Who checked?');
		assert.equal(note?.record.by?.value, 'mira');
		assert.equal(corpus.article('east')?.meta?.sha256?.value, hashOfText(east));
		assert.deepEqual(new Checks(corpus).problems('east.notes.yaml'), []);
	});

	test('makes a claim of what was typed, with an id of its words', () => {
		const { annotated, corpus, now } = after({ 'east.txt': east }, 'the bridge was safe', {
			claim: { text: 'The bridge was safe: all of it' },
			stance: 'denies',
		});

		assert.equal(annotated.claim, 'the-bridge-was-safe-all-of-it');
		assert.ok(now['claims/the-bridge-was-safe-all-of-it.yaml']);
		assert.equal(corpus.claim(annotated.claim ?? '')?.body.text.value, 'The bridge was safe: all of it');
		assert.equal(corpus.note(annotated.note)?.record.stance?.value, 'denies');
	});

	test('adds the claim to claims.yaml where the corpus keeps its claims there', () => {
		const files = { 'east.txt': east, 'claims.yaml': '# ours\nold: {text: Old}\n' };
		const { annotated, corpus, now } = after(files, 'It stands', { claim: { text: 'It stands' } });

		assert.ok(now['claims.yaml']?.startsWith('# ours\nold: {text: Old}\n'));
		assert.equal(corpus.claim(annotated.claim ?? '')?.path, 'claims.yaml');
	});

	test('makes a source of a speaker who is none yet', () => {
		const { annotated, corpus } = after({ 'east.txt': east }, 'It stands', { speaker: { name: 'Mira Stell' } });

		assert.deepEqual(corpus.note(annotated.note)?.holder, { kind: 'speaker', id: 'mira-stell' });
		assert.equal(corpus.source('mira-stell')?.name.value, 'Mira Stell');
	});

	test('keeps what is in the file, and puts the note where its passage comes', () => {
		const files = {
			'east.txt': east,
			'east.notes.yaml': `# kept\nnotes:\n  n-late: {quote: It stands}   # kept too\n  extra: ''\n`,
		};
		const { now } = after(files, 'the bridge was safe', {});

		assert.match(now['east.notes.yaml']!, /^# kept\n/);
		assert.match(now['east.notes.yaml']!, /n-late: \{quote: It stands\} {3}# kept too\n/);
		assert.ok(now['east.notes.yaml']!.indexOf('the bridge') < now['east.notes.yaml']!.indexOf('n-late'));
	});

	test('writes to the coder’s own layer and leaves the base as it is', () => {
		const base = 'notes:\n  n-base: {quote: It stands}\n';
		const { now, annotated } = after({ 'east.txt': east, 'east.notes.yaml': base }, 'It stands', {}, 'mira');

		assert.equal(now['east.notes.yaml'], base);
		assert.ok(now['east.mira.notes.yaml']);
		assert.match(annotated.note, /^east@mira#n-/);
	});

	test('is refused where the sidecar does not parse, with the place to mend', () => {
		const corpus = corpusOf({ 'east.txt': east, 'east.notes.yaml': 'notes: {n-one: {quote: "It stands}\n' });
		const refused = markPassage(corpus, corpus.article('east')!, { span: { start: 0, end: 9 } }, writer);

		assert.equal(refused.kind, 'refused');
		assert.equal(refused.kind === 'refused' && refused.path, 'east.notes.yaml');
	});

	test('is refused where there is nothing to see in the selection', () => {
		const corpus = corpusOf({ 'east.txt': east });
		const refused = markPassage(corpus, corpus.article('east')!, { span: { start: 9, end: 10 } }, writer);

		assert.equal(refused.kind, 'refused');
	});
});

suite('linking a note', () => {
	test('writes the shortest reference to the other one', () => {
		const files = {
			'a/east.txt': east,
			'a/east.notes.yaml': 'notes:\n  n-one: {quote: It stands}\n',
			'b/west.txt': 'It fell.\n',
			'b/west.notes.yaml': 'notes:\n  n-two: {quote: It fell}\n',
		};
		const corpus = corpusOf(files);
		const linked = linkPassages(corpus, 'a/east#n-one', 'contradicts', 'b/west#n-two', writer);
		const { now, corpus: after } = carriedOut(files, linked);
		const text = now['a/east.notes.yaml']!;

		assert.deepEqual(
			after.note('a/east#n-one')?.links.map(({ type, to }) => [type, to]),
			[['contradicts', 'b/west#n-two']],
		);
		assert.match(text, /west#n-two/);
		assert.doesNotMatch(text, /b\/west#n-two/);
	});
});

suite('marking several passages in one action', () => {
	const west = 'The engineer said it was not safe at all.\n';
	let drawn = 0;
	const writing = { at: '2026-11-22T08:00:00Z', random: () => (drawn = (drawn * 7 + 3) % 11) / 11 };
	/** Passages of `east` and `west`, by their words. */
	function marked(files: Record<string, string>, marking: Omit<Marking, 'span'>, ...words: readonly string[]) {
		const corpus = corpusOf(files);
		const passages = words.map((each): MarkedPassage => {
			const article = ['east', 'west'].map(id => corpus.article(id)!).find(({ text }) => text.includes(each))!;
			const start = article.text.indexOf(each);
			return { article, marking: { span: { start, end: start + each.length }, ...marking } };
		});
		const annotated = markPassages(corpus, passages, writing);
		if (annotated.kind === 'refused') assert.fail(annotated.message);
		return { annotated, ...carriedOut(files, annotated) };
	}

	test('makes one new claim and one new source for all of them, in a file each article', () => {
		const files = { 'east.txt': east, 'west.txt': west };
		const said = { claim: { text: 'It is safe' }, speaker: { name: 'Mira Stell' } };
		const { annotated, corpus, now } = marked(files, said, 'It stands', 'it was not safe', 'the bridge was safe');

		assert.equal(annotated.notes.length, 3);
		assert.deepEqual(Object.keys(now).sort(), [
			'claims/it-is-safe.yaml',
			'east.notes.yaml',
			'east.txt',
			'sources.yaml',
			'west.notes.yaml',
			'west.txt',
		]);
		for (const key of annotated.notes) {
			assert.equal(corpus.note(key)?.claim, 'it-is-safe');
			assert.equal(corpus.note(key)?.resolution.state, 'exact');
		}
		assert.deepEqual(new Checks(corpus).problems('east.notes.yaml'), []);
	});

	test('gives the notes the order of their passages, among those that are there', () => {
		const files = { 'east.txt': east, 'east.notes.yaml': 'notes:\n  n-here: {quote: bridge was}\n' };
		const { now } = marked(files, {}, 'It stands', 'she added', 'The mayor', 'mayor said');
		const order = [...now['east.notes.yaml']!.matchAll(/quote: (?:"([^"]*)"|([^}\n]*))/g)].map(([, a, b]) => a ?? b);

		assert.deepEqual(order, ['The mayor', 'mayor said', 'bridge was', 'It stands', 'she added']);
	});

	test('adds each new speaker to sources.yaml', () => {
		const corpus = corpusOf({ 'east.txt': east, 'sources.yaml': '# ours\nold: {name: Old}\n' });
		const article = corpus.article('east')!;
		const passages = ['Mira Stell', 'Otto Falk', 'Mira Stell'].map((name, at) => ({
			article,
			marking: { span: { start: at * 4, end: at * 4 + 3 }, speaker: { name } },
		}));
		const annotated = markPassages(corpus, passages, writing);
		const { now } = carriedOut({ 'east.txt': east, 'sources.yaml': '# ours\nold: {name: Old}\n' }, annotated);

		assert.deepEqual(now['sources.yaml']!.match(/^[\w-]+:/gm), ['old:', 'mira-stell:', 'otto-falk:']);
	});

	test('links two passages that no note is on, and writes the link where it begins', () => {
		const files = { 'east.txt': east, 'west.txt': west };
		const corpus = corpusOf(files);
		const passage = (id: string, start: number, end: number): MarkedPassage => ({
			article: corpus.article(id)!,
			marking: { span: { start, end } },
		});
		const linked = linkPassages(corpus, passage('east', 15, 34), 'contradicts', passage('west', 18, 33), writing);
		const { corpus: after } = carriedOut(files, linked);
		const [from, to] = linked.kind === 'action' ? linked.notes : [];

		assert.equal(after.note(to!)?.article, 'west');
		assert.deepEqual(
			after.note(from!)?.links.map(({ type, to: other }) => [type, other]),
			[['contradicts', to]],
		);
	});
});
