import assert from 'node:assert/strict';
import { Checks } from '../../../../src/core/corpus/checks';
import { mendsOf } from '../../../../src/core/features/mends/mends';
import { hashOfText } from '../../../../src/core/text/hash';
import { carriedOut } from '../../../support/carriedOut';
import { corpusOf } from '../../../support/corpusOf';

const east = 'The mayor said the dam held. The road was open, and the road was dry.\n';
const writer = { by: 'mira', at: '2026-11-22T08:00:00Z' };

/** What is offered for the first problem of a code. */
function offered(files: Readonly<Record<string, string>>, path: string, code: string) {
	const corpus = corpusOf(files);
	const problem = new Checks(corpus).problems(path).find(each => each.code === code);
	if (!problem) assert.fail(`${path} has no problem ${code}`);
	return mendsOf(corpus, path, problem, writer, { kind: 'all' });
}

/** The files after the offer whose title begins so was taken. The problem must be gone then. */
function mended(files: Readonly<Record<string, string>>, path: string, code: string, title: string) {
	const mend = offered(files, path, code).find(each => each.title.startsWith(title));
	if (!mend) assert.fail(`“${title}” is not offered`);
	const after = carriedOut(files, mend.work());
	assert.ok(!new Checks(after.corpus).problems(path).some(problem => problem.code === code), `${code} is still there`);
	return after;
}

const notes = (...lines: string[]) => `format: 1\nnotes:\n${lines.map(line => `  ${line}\n`).join('')}`;

suite('a way out of a problem', () => {
	const about = (note: string) => ({ 'east.txt': east, 'east.notes.yaml': notes(`n-one: ${note}`) });

	test('a claim that is not there yet is made, under the name that the note has for it', () => {
		const { now } = mended(
			about('{quote: the dam held, claim: dam-held}'),
			'east.notes.yaml',
			'claim.dangling',
			'Create',
		);

		assert.equal(now['claims/dam-held.yaml'], 'text: Dam held\n');
	});

	test('words in the place of a claim’s id become the claim, and its id stands in the note', () => {
		const files = about('{quote: the dam held, claim: The dam held all night}');
		const { now } = mended(files, 'east.notes.yaml', 'claim.dangling', 'Create claim “the-dam-held-all-night”');

		assert.equal(now['claims/the-dam-held-all-night.yaml'], 'text: The dam held all night\n');
		assert.match(now['east.notes.yaml']!, /claim: the-dam-held-all-night\}/);
	});

	test('in a corpus that keeps its claims in one file the claim is made there, also where that file names it', () => {
		const files = {
			...about('{quote: the dam held}'),
			'claims.yaml': 'dam-held:\n  text: It held\n  excludes: [it broke]\n',
		};
		const { now } = mended(files, 'claims.yaml', 'claim.dangling', 'Create');

		assert.equal(
			now['claims.yaml'],
			'dam-held:\n  text: It held\n  excludes: [it-broke]\nit-broke:\n  text: it broke\n',
		);
	});

	test('a slip of the hand comes before a new claim', () => {
		const files = { ...about('{quote: the dam held, claim: dam-hold}'), 'claims/dam-held.yaml': 'text: It held\n' };

		assert.deepEqual(
			offered(files, 'east.notes.yaml', 'claim.dangling').map(({ title, preferred }) => [title, preferred]),
			[
				['Change to “dam-held”', true],
				['Create claim “dam-hold”', false],
			],
		);
	});

	test('a source is added to sources.yaml, which is made where there is none', () => {
		const files = about('{quote: the dam held, speaker: mira-stell}');
		const { now, corpus } = mended(files, 'east.notes.yaml', 'source.dangling', 'Add “Mira Stell”');

		assert.equal(corpus.source('mira-stell')?.name.value, 'Mira Stell');
		assert.ok(now['sources.yaml']);
	});

	test('a name in the place of a source’s id stays as its name', () => {
		const files = { ...about('{quote: the dam held, speaker: "Élise Stell"}'), 'sources.yaml': '# ours\n' };
		const { now, corpus } = mended(files, 'east.notes.yaml', 'source.dangling', 'Add');

		assert.equal(corpus.source('elise-stell')?.name.value, 'Élise Stell');
		assert.match(now['east.notes.yaml']!, /speaker: "elise-stell"\}/);
		assert.match(now['sources.yaml']!, /^# ours\n/);
	});

	test('context is added to a note that was written by hand', () => {
		const { corpus } = mended(about('{quote: the dam held}'), 'east.notes.yaml', 'anchor.no-context', 'Add context');

		const { record, resolution } = corpus.note('east#n-one')!;
		assert.equal(record.before?.value, 'The mayor said ');
		assert.equal(resolution.state, 'exact');
	});

	test('new words are accepted by a person only, never as the fix to be taken without asking', () => {
		const files = about('{quote: the dam has held, before: "The mayor said ", after: ". The road was open, and"}');
		const offers = offered(files, 'east.notes.yaml', 'anchor.altered');
		const { corpus } = mended(files, 'east.notes.yaml', 'anchor.altered', 'Accept the new words: “the dam held”');

		assert.ok(offers.every(({ preferred }) => !preferred));
		assert.equal(corpus.note('east#n-one')?.record.quote.value, 'the dam held');
		assert.equal(corpus.note('east#n-one')?.resolution.state, 'exact');
	});

	test('of several places that a note may mean each is offered, with its line and its surroundings', () => {
		const files = about('{quote: the road}');
		files['east.txt'] = 'On Monday the road was open.\nOn Tuesday the road was dry.\n';
		const titles = offered(files, 'east.notes.yaml', 'anchor.ambiguous').map(({ title }) => title);
		const { corpus } = mended(files, 'east.notes.yaml', 'anchor.ambiguous', 'It is this place: line 2');

		assert.deepEqual(titles, [
			'It is this place: line 1, “On Monday the road was open.”',
			'It is this place: line 2, “On Tuesday the road was dry.”',
		]);
		assert.deepEqual(corpus.note('east#n-one')?.resolution, { state: 'exact', span: { start: 40, end: 48 } });
	});

	test('of very many places the first few are offered', () => {
		const files = about('{quote: the road}');
		files['east.txt'] = 'the road\n'.repeat(30);

		assert.equal(offered(files, 'east.notes.yaml', 'anchor.ambiguous').length, 6);
	});

	test('that words are gone is confirmed with who says so and when', () => {
		const files = about('{quote: the tower fell at dawn}');
		const lost = offered(files, 'east.notes.yaml', 'anchor.lost');
		const { corpus } = carriedOut(files, lost[0]!.work());

		assert.equal(corpus.note('east#n-one')?.record.lost?.by?.value, 'mira');
		assert.deepEqual(
			new Checks(corpus).problems('east.notes.yaml').map(({ code, severity }) => [code, severity]),
			[['anchor.lost', 'hint']],
		);
	});

	test('another version of the article is confirmed by its hash', () => {
		const files = { 'east.txt': east, 'east.notes.yaml': `article:\n  sha256: ${'0'.repeat(64)}   # old\n` };
		const { now } = mended(files, 'east.notes.yaml', 'article.hash', 'Confirm this version');

		assert.equal(now['east.notes.yaml'], `article:\n  sha256: ${hashOfText(east)}   # old\n`);
	});

	test('a file with the ending that is not read gets the one that is', () => {
		const { now } = mended(
			{ 'lateral.yaml': '', 'sources.yml': 'a: {name: A}\n' },
			'sources.yml',
			'file.misnamed',
			'Rename',
		);

		assert.equal(now['sources.yaml'], 'a: {name: A}\n');
	});

	test('fixes that came with the problem are offered as they are', () => {
		const files = { 'east.txt': east, 'east.notes.yaml': 'notes:\n  n-one: {quote: the dam held, stanc: denies}\n' };
		const { now } = mended(files, 'east.notes.yaml', 'sidecar.unknown-key', 'Change to ‘stance’');

		assert.match(now['east.notes.yaml']!, /stance: denies/);
	});
});
