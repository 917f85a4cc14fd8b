import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordsOf } from '../../../../src/core/corpus/article';
import type { Corpus } from '../../../../src/core/corpus/corpus';
import { keepPlaces } from '../../../../src/core/features/actions/keepPlaces';
import { applyEdits, invertEdits, type TextEdit } from '../../../../src/core/text/edit';
import { hashOfText } from '../../../../src/core/text/hash';
import { carriedOut } from '../../../support/carriedOut';
import { corpusOf } from '../../../support/corpusOf';

const text = 'The mayor said the dam held. The road was open. Nobody was hurt.\n';
const files = {
	'east.txt': text,
	'east.notes.yaml': [
		'notes:',
		'  n-dam: {quote: the dam held, before: "The mayor said ", after: ". The road"}',
		'  n-hurt: {quote: Nobody was hurt, before: "was open. ", after: "."}',
		'',
	].join('\n'),
};

/** Types into the article without saving: what stands at `words` becomes `now`. */
function type(corpus: Corpus, words: string, now: string): string {
	const before = corpus.article('east')!.text;
	const start = before.indexOf(words);
	assert.ok(start >= 0, words);
	return take(corpus, [{ span: { start, end: start + words.length }, text: now }]);
}

function take(corpus: Corpus, edits: readonly TextEdit[]): string {
	const after = applyEdits(corpus.article('east')!.text, edits);
	corpus.apply(new Map([['east.txt', { kind: 'text', text: after, edits }]]));
	return after;
}

function save(corpus: Corpus): void {
	corpus.apply(new Map([['east.txt', { kind: 'text', text: corpus.article('east')!.text }]]));
}

const stands = (corpus: Corpus, key: string) => {
	const note = corpus.note(key)!;
	const span = wordsOf(note);
	return [note.resolution.state, span && corpus.article('east')!.text.slice(span.start, span.end), span?.start];
};

suite('while an article is written in', () => {
	/** Other words around the passage, and its old surroundings, with the same words, at the end. */
	const rewrite = (corpus: Corpus) => {
		type(corpus, 'The mayor said ', 'Workers swore that ');
		type(corpus, '. The road was open', ', and the road was shut');
		return type(corpus, 'Nobody was hurt.', 'Nobody was hurt. The mayor said the dam held. The road was long.');
	};

	test('a passage stays its own, though the same words come to stand elsewhere as it stood before', () => {
		const corpus = corpusOf(files);
		const now = rewrite(corpus);

		assert.deepEqual(stands(corpus, 'east#n-dam'), ['exact', 'the dam held', 19]);
		const searched = corpusOf({ ...files, 'east.txt': now });
		assert.deepEqual(stands(searched, 'east#n-dam'), ['exact', 'the dam held', now.lastIndexOf('the dam held')]);
	});

	test('and on saving its surroundings are noted anew, so that a search finds it', () => {
		const corpus = corpusOf(files);
		const now = rewrite(corpus);
		const followed = corpus.article('east')!;
		save(corpus);

		const kept = carriedOut({ ...files, 'east.txt': now }, keepPlaces(corpus, followed));
		assert.deepEqual(stands(kept.corpus, 'east#n-dam'), ['exact', 'the dam held', 19]);
		assert.match(kept.now['east.notes.yaml']!, /before: "?Workers swore that/);
		assert.match(kept.now['east.notes.yaml']!, /n-hurt: \{quote: Nobody was hurt, before: "was open\. "/);
	});

	test('a correction stays with its words as a note does', () => {
		const corrected = {
			...files,
			'east.notes.yaml': files['east.notes.yaml']
				.replace('notes:', 'corrections:')
				.replaceAll('quote:', 'is: speech, quote:')
				.replaceAll('n-', 'x-'),
		};
		const corpus = corpusOf(corrected);
		const now = rewrite(corpus);
		const places = (of: Corpus) => of.article('east')!.corrections.map(each => wordsOf(each)?.start);
		assert.equal(places(corpus)[0], 19);
		assert.notEqual(places(corpusOf({ ...corrected, 'east.txt': now }))[0], 19);

		const followed = corpus.article('east')!;
		save(corpus);
		const kept = carriedOut({ ...corrected, 'east.txt': now }, keepPlaces(corpus, followed));
		assert.equal(places(kept.corpus)[0], 19);
	});

	test('changed words are altered, cut ones gone, and come back where they are pasted or by undo', () => {
		const corpus = corpusOf(files);
		type(corpus, 'dam held', 'dam had not held');
		assert.deepEqual(stands(corpus, 'east#n-dam'), ['altered', 'the dam had not held', 15]);
		type(corpus, 'dam had not held', 'dam held');
		assert.deepEqual(stands(corpus, 'east#n-dam').slice(0, 2), ['exact', 'the dam held']);

		type(corpus, ' Nobody was hurt.', '');
		assert.equal(stands(corpus, 'east#n-hurt')[0], 'lost');
		type(corpus, 'The mayor', 'Nobody was hurt. The mayor');
		assert.deepEqual(stands(corpus, 'east#n-hurt').slice(1), ['Nobody was hurt', 0]);
	});

	test('passages are searched for where nobody knows what was done, as to the unsaved changes of an earlier session', () => {
		const corpus = corpusOf(files);
		const now = `Rain went on, and nobody slept. ${text}`;
		corpus.apply(new Map([['east.txt', { kind: 'text', text: now, edits: [] }]]));

		assert.deepEqual(stands(corpus, 'east#n-dam'), ['exact', 'the dam held', now.indexOf('the dam')]);
		type(corpus, 'the dam held', 'the dam still held');
		assert.deepEqual(stands(corpus, 'east#n-dam').slice(0, 2), ['altered', 'the dam still held']);
	});

	test('nothing is written where nothing could be written that tells the place', () => {
		const same = 'Nobody in the whole of the valley said that the dam held, or said anything else.\n'.repeat(5);
		const repeated = {
			'east.txt': same,
			'east.notes.yaml': [
				`article: {sha256: ${hashOfText(same)}}`,
				'notes:',
				'  n-dam: {quote: the dam held, before: "whole of the valley said that ", after: ", or said anything else. Nobody", nth: 3}',
				'',
			].join('\n'),
		};
		const corpus = corpusOf(repeated);
		take(corpus, [{ span: { start: same.length, end: same.length }, text: 'Rain went on.\n' }]);
		const followed = corpus.article('east')!;
		assert.equal(followed.notes[0]?.resolution.state, 'exact');
		save(corpus);
		assert.equal(corpus.article('east')!.notes[0]?.resolution.state, 'exact', 'the noted text is remembered');
		const anew = corpusOf({ ...repeated, 'east.txt': followed.text });
		assert.equal(anew.article('east')!.notes[0]?.resolution.state, 'ambiguous', 'nobody knows it any more');

		const kept = keepPlaces(corpus, followed);
		assert.deepEqual(kept.kind === 'action' && kept.action.files, []);
	});

	test('nothing is written where a search finds every note', () => {
		const corpus = corpusOf(files);
		type(corpus, 'The road was open', 'The road was shut');
		const followed = corpus.article('east')!;
		save(corpus);

		const kept = keepPlaces(corpus, followed);
		assert.deepEqual(kept.kind === 'action' && kept.action.files, []);
	});

	test('invariant 12: once it is saved, all is as if it had been read from the beginning', () => {
		const edit = fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.constantFrom('', 'dam', ' the dam held', '.\n', 'x'));
		fc.assert(
			fc.property(fc.array(edit, { maxLength: 12 }), edits => {
				const corpus = corpusOf(files);
				const undo: TextEdit[][] = [];
				for (const [at, length, put] of edits) {
					const now = corpus.article('east')!.text;
					const start = at % (now.length + 1);
					const made = [{ span: { start, end: Math.min(now.length, start + length) }, text: put }];
					undo.unshift(invertEdits(now, made));
					take(corpus, made);
					for (const note of corpus.article('east')!.notes) {
						const span = wordsOf(note);
						assert.ok(!span || (span.start < span.end && span.end <= corpus.article('east')!.text.length));
					}
				}
				save(corpus);
				const fresh = corpusOf({ ...files, 'east.txt': corpus.article('east')!.text });
				assert.deepEqual(corpus.article('east'), fresh.article('east'));

				for (const each of undo) take(corpus, each);
				save(corpus);
				assert.deepEqual(corpus.article('east'), corpusOf(files).article('east'));
			}),
		);
	});
});
