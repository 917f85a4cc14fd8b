import assert from 'node:assert/strict';
import type { Corpus } from '../../../src/core/corpus/corpus';
import { keepPlaces } from '../../../src/core/features/actions/keepPlaces';
import { hashOfText } from '../../../src/core/text/hash';
import { corpusOf, write } from '../../support/corpusOf';
import { marked } from '../../support/marked';

/** Words that stand there twice, which a note names without anything beside them. */
const noted = marked('The mayor said the dam held. The minister swore that «the dam held». Nobody was hurt.\n');
const sidecar = `article: {sha256: ${hashOfText(noted.text)}}\nnotes:\n  n-dam1: {quote: the dam held, nth: 2}\n`;
/** The same page a year on: only the whole of it tells which of the two is the one that was marked. */
const now = marked(
	'A year ago the minister swore that «the dam held». Nobody, he said, was hurt. Divers know the dam held.\n',
);

const encoded = (text: string) => ({ kind: 'bytes', bytes: new TextEncoder().encode(text) }) as const;
const stateOf = (corpus: Corpus) => corpus.note('east#n-dam1')?.resolution;

suite('an article whose earlier text is known', () => {
	test('has its notes carried over from there, where a search could not tell', () => {
		const corpus = corpusOf({ 'east.txt': now.text, 'east.notes.yaml': sidecar });
		assert.equal(stateOf(corpus)?.state, 'ambiguous');

		assert.equal(corpus.takeEarlier('east', encoded('It rained.\n')), undefined);
		assert.equal(stateOf(corpus)?.state, 'ambiguous');
		const change = corpus.takeEarlier('east', encoded(noted.text.replaceAll('\n', '\r\n')));

		assert.deepEqual([...(change?.articles ?? [])], ['east']);
		assert.deepEqual(stateOf(corpus), { state: 'moved', span: now.span });
		assert.equal(corpus.takeEarlier('east', encoded(noted.text)), undefined, 'it is known already');
	});

	test('shows what became of the words, and says so of those that went', () => {
		const { text, span } = noted;
		const edited = marked(`${text.slice(0, span.start)}«the dam had not held»${text.slice(span.end)}`);
		const corpus = corpusOf({ 'east.txt': edited.text, 'east.notes.yaml': sidecar });
		corpus.takeEarlier('east', encoded(text));
		const altered = stateOf(corpus);
		assert.ok(altered?.state === 'altered');
		assert.deepEqual(altered.span, edited.span);

		write(corpus, { 'east.txt': 'The mayor said the dam held. Nobody was hurt.\n' });
		assert.equal(stateOf(corpus)?.state, 'lost');
	});

	test('is remembered when another program writes it anew', () => {
		const corpus = corpusOf({ 'east.txt': noted.text, 'east.notes.yaml': sidecar });
		write(corpus, { 'east.txt': now.text });
		assert.deepEqual(stateOf(corpus), { state: 'moved', span: now.span });

		write(corpus, { 'east.notes.yaml': sidecar.replace('n-dam1', 'n-dam2') });
		assert.deepEqual(corpus.note('east#n-dam2')?.resolution, { state: 'moved', span: now.span });
	});

	test('is forgotten once a person has confirmed the text as it is now', () => {
		const corpus = corpusOf({ 'east.txt': now.text, 'east.notes.yaml': sidecar });
		corpus.takeEarlier('east', encoded(noted.text));
		write(corpus, { 'east.notes.yaml': sidecar.replace(hashOfText(noted.text), hashOfText(now.text)) });

		assert.equal(corpus.article('east')?.earlier, undefined);
		assert.equal(corpus.takeEarlier('east', encoded(noted.text)), undefined);
	});

	test('does not keep Lateral from writing down what a search needs', () => {
		const corpus = corpusOf({ 'east.txt': now.text, 'east.notes.yaml': sidecar });
		corpus.takeEarlier('east', encoded(noted.text));
		const kept = keepPlaces(corpus, corpus.article('east')!);

		assert.ok(kept.kind === 'action');
		assert.deepEqual(
			kept.action.files.map(({ path }) => path),
			['east.notes.yaml'],
		);
	});
});
