import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Analyser } from '../../../../src/core/analysis/analyser';
import type { CorrectionWord } from '../../../../src/core/analysis/analysis';
import type { View } from '../../../../src/core/claims/facts';
import { Checks } from '../../../../src/core/corpus/checks';
import type { Acted } from '../../../../src/core/features/actions/action';
import type { Marking, Writer } from '../../../../src/core/features/actions/annotate';
import { correctableAt } from '../../../../src/core/features/actions/correctable';
import { correctPassage, sayQuotation, takeBack } from '../../../../src/core/features/actions/correctPassage';
import { mendsOf } from '../../../../src/core/features/mends/mends';
import { Readings } from '../../../../src/core/features/article/readings';
import { unmarkedIn } from '../../../../src/core/features/article/unmarked';
import { keepBoth } from '../../../../src/core/sidecar/keepBoth';
import { applyEdits, invertEdits } from '../../../../src/core/text/edit';
import type { Span } from '../../../../src/core/text/span';
import { carriedOut } from '../../../support/carriedOut';
import { corpusOf } from '../../../support/corpusOf';
import { lines } from '../../../support/marked';

const text = lines(
	'“It is safe,” Tomas Reun said. The council said the bridge was old.',
	'',
	'“Old Bridge”, said a sign. The so-called “reform” failed.',
);
const sources = 'mira-stell: {name: Mira Stell}\n';
const hash = 'article:\n  sha256: ';
const base: View = { kind: 'base' };

function on(words: string): Span {
	const start = text.indexOf(words);
	return { start, end: start + words.length };
}

type Files = Readonly<Record<string, string>>;
const files: Files = { 'east.txt': text, 'sources.yaml': sources };

const writer = (given: Partial<Writer> = {}): Writer => ({
	by: 'ines',
	at: '2026-11-22T08:00:00Z',
	random: () => 0,
	...given,
});

/** The files after the reader has said what some words are. */
function corrected(before: Files, words: string, is: CorrectionWord, speaker?: Marking['speaker'], as = writer()) {
	const corpus = corpusOf(before);
	const correcting = { span: on(words), is, ...(speaker !== undefined && { speaker }) };
	return carriedOut(before, correctPassage(corpus, corpus.article('east')!, correcting, as)).now;
}

function read(now: Files, view = base) {
	const corpus = corpusOf(now);
	const readings = new Readings(corpus, options => new Analyser(options));
	const article = corpus.article('east')!;
	return { corpus, article, readings, analysis: readings.of(article, view) };
}

suite('a reader says what words are', () => {
	test('in a sidecar that is made for it, and the quotation is gone from what is still to be marked', () => {
		const now = corrected(files, 'Old Bridge', 'not-a-quotation');
		const { readings, article } = read(now);

		assert.equal(
			now['east.notes.yaml']!.replace(/[0-9a-f]{64}/, '…'),
			lines(
				'format: 1',
				`${hash}…`,
				'corrections:',
				'  x-aaaa:',
				'    quote: "Old Bridge"',
				'    before: "said the bridge was old. “"',
				'    after: "”, said a sign. The so-called"',
				'    is: not-a-quotation',
				'    by: ines',
				'',
			),
		);
		assert.ok(
			!unmarkedIn(article, readings, base).statements.some(({ words }) => text.slice(words.start).startsWith('Old')),
		);
	});

	test('in a coder’s own layer', () => {
		const now = corrected(files, 'It is safe', 'attribution', 'unnamed', writer({ layer: 'ines' }));

		assert.ok(now['east.ines.notes.yaml']?.includes('speaker: unnamed'));
		assert.equal(now['east.notes.yaml'], undefined);
	});

	test('with a source that is made for it', () => {
		const now = corrected(files, 'It is safe', 'attribution', { name: 'Jon Vane' });

		assert.ok(now['sources.yaml']!.includes('jon-vane:'));
		assert.equal(read(now).analysis.attributions[0]?.speaker, 'Jon Vane');
	});

	test('in the order of the passages', () => {
		const two = corrected(files, 'Old Bridge', 'not-a-quotation');
		const now = corrected(two, 'It is safe', 'attribution', 'mira-stell', writer({ random: () => 0.5 }));
		const { corrections } = read(now).article;

		assert.deepEqual(
			corrections.map(({ record }) => record.quote.value),
			['It is safe', 'Old Bridge'],
		);
	});

	test('and changes his mind where he said it', () => {
		const first = corrected(files, 'It is safe', 'attribution', 'mira-stell');
		const now = corrected(first, '“It is safe,”', 'not-a-quotation');
		const { article, analysis } = read(now);

		assert.equal(article.corrections.length, 1);
		assert.equal(
			now['east.notes.yaml'],
			first['east.notes.yaml']!.replace('is: attribution\n    speaker: mira-stell', 'is: not-a-quotation'),
		);
		assert.ok(!analysis.attributions.some(({ speaker }) => speaker === 'Tomas Reun' || speaker === 'Mira Stell'));
	});

	test('and a quotation that he found himself gets its speaker later', () => {
		const first = corrected(files, 'the bridge was old', 'speech');
		const now = corrected(first, 'the bridge was old', 'attribution', 'mira-stell');

		assert.match(now['east.notes.yaml']!, /is: speech\n    speaker: mira-stell/);
		assert.ok(
			read(now).analysis.attributions.some(({ speaker, kind }) => speaker === 'Mira Stell' && kind === 'direct'),
		);
	});

	test('and leaves what another coder has said', () => {
		const first = corrected(files, 'It is safe', 'attribution', 'unnamed', writer({ layer: 'jon' }));
		const now = corrected(first, 'It is safe', 'attribution', 'mira-stell', writer({ layer: 'ines' }));

		assert.equal(now['east.jon.notes.yaml'], first['east.jon.notes.yaml']);
		assert.ok(now['east.ines.notes.yaml']!.includes('mira-stell'));
	});

	test('a quotation after all: the correction goes, and the file says what it said', () => {
		const empty = { ...files, 'east.notes.yaml': 'notes:\n  n-one: {quote: sign}\n' };
		const first = corrected(empty, 'Old Bridge', 'not-a-quotation');
		const { corpus, readings, article } = read(first);
		const { now } = carriedOut(first, sayQuotation(corpus, readings, article, on('Old Bridge'), base, writer()));

		assert.ok(!now['east.notes.yaml']!.includes('corrections'));
		assert.deepEqual(read(now).analysis, read(empty).analysis);
	});

	test('a quotation that the analyser would take for a scare quote stays one by a correction', () => {
		const first = corrected(files, 'reform', 'not-a-quotation');
		const { corpus, readings, article } = read(first);
		const { now } = carriedOut(first, sayQuotation(corpus, readings, article, on('reform'), base, writer()));

		assert.ok(now['east.notes.yaml']!.includes('is: speech'));
	});

	test('what is taken back leaves the bytes, and the analyser’s answer, as they were', () => {
		const own = { ...files, 'east.notes.yaml': `# mine\n${hash}${'0'.repeat(64)}\nnotes: {}\n` };
		const before = read(own).analysis;
		fc.assert(
			fc.property(
				fc.constantFrom('It is safe', 'Old Bridge', 'reform', 'the bridge was old', 'failed'),
				fc.constantFrom<CorrectionWord>(
					'not-a-quotation',
					'speech',
					'scare',
					'title',
					'not-an-attribution',
					'attribution',
				),
				fc.constantFrom('mira-stell', 'unnamed', undefined),
				(words, is, speaker) => {
					const corpus = corpusOf(own);
					const correcting = { span: on(words), is, ...(speaker !== undefined && { speaker }) };
					const acted = correctPassage(corpus, corpus.article('east')!, correcting, writer());
					const { now } = carriedOut(own, acted);
					assert.equal(undone(own, acted), own['east.notes.yaml']);

					const { article } = read(now);
					const back = carriedOut(now, takeBack(article.corrections[0]!)).now;
					assert.equal(back['east.notes.yaml'], own['east.notes.yaml']);
					assert.deepEqual(read(back).analysis, before);
				},
			),
		);
	});

	test('only of words that can be seen', () => {
		const corpus = corpusOf(files);
		const at = text.indexOf('\n');
		const acted = correctPassage(
			corpus,
			corpus.article('east')!,
			{ span: { start: at, end: at + 2 }, is: 'speech' },
			writer(),
		);

		assert.equal(acted.kind, 'refused');
	});
});

/** The sidecar after an action and its inverse. */
function undone(before: Files, acted: Acted): string {
	const file = acted.kind === 'action' ? acted.action.files.find(({ path }) => path === 'east.notes.yaml') : undefined;
	if (file?.kind !== 'edit') assert.fail('the sidecar is edited');
	const own = before['east.notes.yaml']!;
	return applyEdits(applyEdits(own, file.edits), invertEdits(own, file.edits));
}

suite('what can be said of the words at the cursor', () => {
	/** What is offered with the cursor before some words, or with these selected. */
	const offered = (words: string, how: 'at' | 'selected' = 'at', now: Files = files) => {
		const { article, analysis } = read(now);
		const span = on(words);
		const selection = how === 'selected' ? span : { start: span.start, end: span.start };
		const found = correctableAt(text, analysis, selection, article, base);
		const shown = (each: Span | undefined) => each && text.slice(each.start, each.end);
		return {
			not: shown(found.notAQuotation),
			nobody: shown(found.saidByNobody),
			quotation: shown(found.quotation),
			speaker: shown(found.speaker?.span),
			corrections: found.corrections.length,
		};
	};
	const nothing = { not: undefined, nobody: undefined, quotation: undefined, speaker: undefined, corrections: 0 };

	test('of a quotation: that it is none, or somebody else’s', () => {
		assert.deepEqual(offered('is safe'), { ...nothing, not: 'It is safe,', speaker: 'It is safe,' });
	});

	test('of a report: that nobody says it, or somebody else', () => {
		const report = { ...nothing, nobody: 'the bridge was old', speaker: 'the bridge was old' };

		assert.deepEqual(offered('bridge was old'), report);
		assert.deepEqual(offered('council said'), report);
	});

	test('of a scare quote: that it is speech', () => {
		assert.deepEqual(offered('reform'), { ...nothing, quotation: 'reform' });
	});

	test('of selected words: that they are a quotation, or somebody’s statement', () => {
		assert.deepEqual(offered('failed', 'selected'), { ...nothing, quotation: 'failed', speaker: 'failed' });
	});

	test('of part of a quotation: nothing that would break it up', () => {
		assert.deepEqual(offered('safe', 'selected'), { ...nothing, not: 'It is safe,', speaker: 'safe' });
	});

	test('of plain text: nothing', () => {
		assert.deepEqual(offered('failed'), nothing);
	});

	test('of what was corrected: that it is a quotation after all', () => {
		const now = corrected(files, 'Old Bridge', 'not-a-quotation');

		assert.deepEqual(offered('Bridge”', 'at', now), { ...nothing, quotation: 'Old Bridge', corrections: 1 });
	});
});

suite('corrections are checked as notes are', () => {
	const codes = (now: Files) =>
		new Checks(corpusOf(now)).problems('east.notes.yaml').map(({ code, severity }) => `${severity} ${code}`);
	const sidecar = (...entries: string[]) => ({
		...files,
		'east.notes.yaml': `corrections:\n${entries.map(entry => `  ${entry}\n`).join('')}`,
	});

	test('a speaker who is in no list of sources', () => {
		assert.deepEqual(codes(sidecar('x-1: {quote: It is safe, before: "“", is: attribution, speaker: mira-stel}')), [
			'error source.dangling',
		]);
		assert.deepEqual(codes(sidecar('x-1: {quote: It is safe, before: "“", is: attribution, speaker: unnamed}')), []);
	});

	test('words that are others, stand in several places or are gone', () => {
		assert.deepEqual(codes(sidecar('x-1: {quote: the new bridge was old, before: "The council said ", is: speech}')), [
			'warning anchor.altered',
		]);
		assert.deepEqual(codes(sidecar('x-1: {quote: said, is: speech}')), ['warning anchor.ambiguous']);
		assert.deepEqual(codes(sidecar('x-1: {quote: Nothing of the kind was ever there, is: speech}')), [
			'warning anchor.lost',
		]);
	});

	test('and say that they have no effect', () => {
		const [problem] = new Checks(corpusOf(sidecar('x-1: {quote: said, is: speech}'))).problems('east.notes.yaml');

		assert.match(problem!.message, /This correction has no effect until that is mended\.$/);
	});
});

suite('a correction whose words are others', () => {
	const altered = {
		...files,
		'east.notes.yaml':
			'corrections:\n  x-1: {quote: the new bridge was old, before: "The council said ", is: speech}\n',
	};
	const mended = (title: string) => {
		const corpus = corpusOf(altered);
		const [problem] = new Checks(corpus).problems('east.notes.yaml');
		const mends = mendsOf(corpus, 'east.notes.yaml', problem!, writer(), { kind: 'all' });
		const mend = mends.find(each => each.title.startsWith(title));
		return carriedOut(altered, mend!.work()).now;
	};

	test('counts again once they are accepted', () => {
		const now = mended('Accept the new words');

		assert.ok(now['east.notes.yaml']!.includes('quote: the bridge was old'));
		assert.ok(read(now).analysis.quotations.some(({ corrected }) => corrected));
	});

	test('can be removed', () => {
		assert.equal(mended('Remove the correction')['east.notes.yaml'], '');
	});
});

suite('corrections of two branches', () => {
	const conflict = (ours: string, theirs: string) =>
		lines('corrections:', '<<<<<<< ours', ours, '=======', theirs, '>>>>>>> theirs', '');

	test('are both kept, each under an id of its own', () => {
		const kept = keepBoth(
			conflict('  x-aaaa: {quote: reform, is: scare}', '  x-aaaa: {quote: Old Bridge, is: not-a-quotation}'),
		);

		assert.equal(
			kept,
			lines(
				'corrections:',
				'  x-aaaa: {quote: reform, is: scare}',
				'  x-aaab: {quote: "Old Bridge", is: not-a-quotation}',
				'',
			),
		);
	});
});
