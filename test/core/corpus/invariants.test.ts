import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Checks } from '../../../src/core/corpus/checks';
import { linkPassages, markPassage } from '../../../src/core/features/actions/annotate';
import { isLive } from '../../../src/core/anchor/anchor';
import { removeNote, setClaim, setText } from '../../../src/core/features/actions/noteActions';
import { renameTo } from '../../../src/core/features/actions/rename';
import { replyTo } from '../../../src/core/features/actions/replies';
import { carriedOut } from '../../support/carriedOut';
import { corpusOf } from '../../support/corpusOf';
import { sampleFiles } from '../../support/sampleCorpus';

// Those of the invariants that only the whole corpus shows. Each has its number in its name, wherever it is tested.

const sample = corpusOf(Object.fromEntries(sampleFiles()));

function codesIn(files: Record<string, string>): string[] {
	const corpus = corpusOf(files);
	const checks = new Checks(corpus);
	return corpus.paths().flatMap(path => checks.problems(path).map(problem => problem.code));
}

suite('invariant 1: ids', () => {
	test('are unique and begin with a letter, or there is an error', () => {
		const twice = codesIn({ 'a.txt': 'x y', 'a.notes.yaml': 'notes:\n  n-one: {quote: x}\n  n-one: {quote: y}\n' });
		const digit = codesIn({ 'a.txt': 'x y', 'a.notes.yaml': 'notes:\n  1-one: {quote: x}\n' });

		assert.ok(twice.includes('sidecar.duplicate-id'), String(twice));
		assert.ok(
			digit.some(code => code.startsWith('sidecar.')),
			String(digit),
		);
	});

	test('of new notes are', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 40 }),
				numbers => {
					const article = sample.article('2024-10-21-estermark-radio')!;
					let next = 0;
					const random = () => numbers[next++ % numbers.length]!;
					const marked = markPassage(sample, article, { span: { start: 0, end: 20 } }, { at: '2026-11-22', random });
					assert.ok(marked.kind === 'action');
					const id = marked.note.slice(marked.note.lastIndexOf('#') + 1);
					assert.match(id, /^n-[a-z0-9]{4,6}$/);
					assert.ok(!article.notes.some(note => note.record.id.value === id));
				},
			),
			{ numRuns: 30 },
		);
	});
});

suite('invariant 2: every quote', () => {
	test('of the sample corpus occurs, made one by its context', () => {
		for (const article of sample.articles())
			for (const note of article.notes) assert.equal(note.resolution.state, 'exact', note.key);
	});

	test('of a new note does, wherever the reader selects', () => {
		const articles = sample.articles();
		fc.assert(
			fc.property(fc.nat(articles.length - 1), fc.nat(), fc.integer({ min: 1, max: 200 }), (which, at, length) => {
				const article = articles[which]!;
				const start = at % article.text.length;
				const span = { start, end: Math.min(article.text.length, start + length) };
				const marked = markPassage(sample, article, { span }, { at: '2026-11-22', random: Math.random });
				if (marked.kind === 'refused') {
					assert.equal(article.text.slice(span.start, span.end).trim(), '');
					return;
				}
				const { corpus } = carriedOut(Object.fromEntries(sampleFiles()), marked);
				const { resolution } = corpus.note(marked.note)!;
				assert.ok(isLive(resolution.state), resolution.state);
				const found = 'span' in resolution ? resolution.span : { start: -1, end: -1 };
				assert.ok(
					found.start < span.end && span.start < found.end,
					`${found.start} is not where ${start} was selected`,
				);
			}),
			{ numRuns: 25 },
		);
	});
});

suite('invariant 10: the article', () => {
	test('is in no action of the reader’s', () => {
		const article = sample.article('2024-10-21-estermark-radio')!;
		const [first] = article.notes;
		const [other] = sample.article('2024-10-22-lumeria-channel-one')!.notes;
		const writer = { at: '2026-11-22', random: () => 0.3 };
		const actions = [
			markPassage(
				sample,
				article,
				{ span: { start: 0, end: 20 }, claim: { text: 'New' }, speaker: { name: 'Somebody New' } },
				writer,
			),
			markPassage(sample, article, { span: { start: 0, end: 20 } }, { ...writer, layer: 'mira' }),
			linkPassages(sample, first!.key, 'updates', other!.key, writer),
			replyTo(sample, first!.key, 'Really?', { ...writer, layer: 'tomas' }),
			setText(sample, first!.key, 'Really?'),
			setClaim(sample, first!.key, { text: 'New' }),
			removeNote(sample, first!.key),
			renameTo(sample, { kind: 'claim', id: first!.claim! }, 'another-name'),
		];
		for (const annotated of actions) {
			assert.ok(annotated.kind === 'action');
			for (const { path } of annotated.action.files) assert.match(path, /\.yaml$/);
		}
	});
});
