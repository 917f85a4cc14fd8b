import assert from 'node:assert/strict';
import { Analyser } from '../../../../src/core/analysis/analyser';
import type { View } from '../../../../src/core/claims/facts';
import { attributionAt } from '../../../../src/core/features/article/hover';
import { Readings } from '../../../../src/core/features/article/readings';
import { guessSpeaker, speakerByGuess } from '../../../../src/core/features/speakers/speaker';
import { speakerChoices } from '../../../../src/core/features/speakers/speakerChoices';
import { tokensOf } from '../../../../src/core/features/article/tokens';
import { corpusOf, write } from '../../../support/corpusOf';
import { lines } from '../../../support/marked';

const text = lines('“It is safe,” Tomas Reun said.', '', '“Old Bridge”, said a sign.');

const files = {
	'sources.yaml': 'mira-stell: {name: Mira Stell, role: Mayor}\nledger: {name: The Ledger, kind: document}\n',
	'east.txt': text,
};

/** The article as a view has it, and what is said of it. */
function opened(sidecars: Readonly<Record<string, string>>, view: View = { kind: 'base' }) {
	const corpus = corpusOf({ ...files, ...sidecars });
	const readings = new Readings(corpus, options => new Analyser(options));
	const article = () => corpus.article('east')!;
	const read = (as: View = view) => readings.of(article(), as);
	return { corpus, readings, article, read, speakers: (as?: View) => read(as).attributions.map(each => each.speaker) };
}

const notAQuotation = lines(
	'corrections:',
	'  x-7: {quote: "Old Bridge", before: "“", after: "”, said", is: not-a-quotation, by: ines}',
	'',
);
const byMira = (key: string) =>
	lines('corrections:', `  x-7: {quote: "It is safe", before: "“", is: attribution, speaker: ${key}}`, '');

suite('the corrections of an article', () => {
	test('count from the moment when its sidecar has them, and no longer than that', () => {
		const { corpus, read } = opened({});
		const before = read();

		write(corpus, { 'east.notes.yaml': notAQuotation });
		assert.deepEqual(
			read().quotations.map(({ span }) => text.slice(span.start, span.end)),
			['“It is safe,”'],
		);

		write(corpus, { 'east.notes.yaml': undefined });
		assert.deepEqual(read(), before);
	});

	test('give the words to a source by its name', () => {
		const { speakers } = opened({ 'east.notes.yaml': byMira('mira-stell') });

		assert.deepEqual(speakers(), ['Mira Stell', 'a sign']);
	});

	test('give the words to a document', () => {
		const { read } = opened({ 'east.notes.yaml': byMira('ledger') });

		assert.equal(read().attributions[0]?.strength, 'document');
	});

	test('give the words to nobody who is named', () => {
		const { read } = opened({ 'east.notes.yaml': byMira('unnamed') });

		assert.deepEqual([read().attributions[0]?.speaker, read().attributions[0]?.strength], [undefined, 'anonymous']);
	});

	test('of a layer count in its coder’s view and in that of all', () => {
		const { speakers } = opened({ 'east.ines.notes.yaml': byMira('mira-stell') });

		assert.equal(speakers({ kind: 'base' })[0], 'Tomas Reun');
		assert.equal(speakers({ kind: 'coder', coder: 'ines' })[0], 'Mira Stell');
		assert.equal(speakers({ kind: 'coder', coder: 'jon' })[0], 'Tomas Reun');
		assert.equal(speakers({ kind: 'all' })[0], 'Mira Stell');
	});

	test('of a layer never override those of the base', () => {
		const { speakers } = opened({
			'east.notes.yaml': byMira('mira-stell'),
			'east.ines.notes.yaml': byMira('unnamed'),
		});

		assert.equal(speakers({ kind: 'all' })[0], 'Mira Stell');
	});

	test('have no effect once their words are others', () => {
		const { corpus, speakers } = opened({ 'east.notes.yaml': byMira('mira-stell') });
		write(corpus, { 'east.txt': text.replace('It is safe', 'It is not safe') });

		assert.deepEqual(speakers(), ['Tomas Reun', 'a sign']);
	});

	test('are told where one looks', () => {
		const { read } = opened({ 'east.notes.yaml': notAQuotation });

		assert.equal(
			attributionAt(text, read(), text.indexOf('Bridge'))?.correction,
			'Corrected by ines: not a quotation.',
		);
		assert.equal(attributionAt(text, read(), text.indexOf('safe'))?.correction, undefined);
	});

	test('make no guess of the speaker', () => {
		const hover = attributionAt(text, opened({ 'east.notes.yaml': byMira('mira-stell') }).read(), text.indexOf('safe'));

		assert.equal(hover?.attribution?.isGuess, false);
		assert.equal(hover?.attribution?.why, 'Corrected by a reader.');
		assert.equal(hover?.correction, undefined);
	});

	test('are the speaker that a note begins with', () => {
		const { corpus, readings, article } = opened({ 'east.notes.yaml': byMira('mira-stell') });
		const start = text.indexOf('safe');
		const guess = guessSpeaker(corpus, readings, article(), { start, end: start + 4 }, { kind: 'base' });

		assert.equal(speakerByGuess(guess), 'mira-stell');
		assert.equal(guess?.corrected, true);
	});

	test('by which somebody who is not named speaks are that for a note, too', () => {
		const { corpus, readings, article, read } = opened({ 'east.notes.yaml': byMira('unnamed') });
		const start = text.indexOf('safe');

		assert.equal(
			speakerByGuess(guessSpeaker(corpus, readings, article(), { start, end: start + 4 }, { kind: 'base' })),
			'unnamed',
		);
		assert.deepEqual(read().withdrawn, [
			{ start: text.indexOf('Tomas'), end: text.indexOf('Tomas') + 'Tomas Reun'.length },
		]);
	});

	test('take the colour from what is no quotation', () => {
		const { read } = opened({ 'east.notes.yaml': notAQuotation });

		assert.deepEqual(
			tokensOf(read()).map(({ span, type }) => [type, text.slice(span.start, span.end)]),
			[
				['quotation', '“It is safe,”'],
				['source', 'Tomas Reun'],
				['cue', 'said'],
				['withdrawn', '“Old Bridge”'],
				['withdrawn', 'said'],
				['withdrawn', 'a sign'],
			],
		);
	});

	test('put those who speak in the article before the other sources, each once', () => {
		const { corpus, read } = opened({ 'east.notes.yaml': byMira('mira-stell') });
		const { here, others } = speakerChoices(corpus, read());

		assert.deepEqual(here, [{ speaker: 'mira-stell', name: 'Mira Stell', role: 'Mayor' }]);
		assert.deepEqual(
			others.map(({ name }) => name),
			['The Ledger'],
		);
		assert.deepEqual(speakerChoices(corpus, opened({}).read()).here, [
			{ speaker: { name: 'Tomas Reun' }, name: 'Tomas Reun', role: undefined },
		]);
	});
});
