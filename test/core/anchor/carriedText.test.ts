import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CarriedText } from '../../../src/core/anchor/carriedText';
import { describeAnchor } from '../../../src/core/anchor/describeAnchor';
import { mapSpan } from '../../../src/core/anchor/followEdits';
import { mapThroughTexts } from '../../../src/core/anchor/mapThroughTexts';
import { applyEdits, type TextEdit } from '../../../src/core/text/edit';
import { homeOf, markedArticle, textOf } from '../../support/articles';
import { allMarked, lines, marked } from '../../support/marked';
import { processorTime } from '../../support/processorTime';

suite('two versions of a text, laid side by side,', () => {
	test('carry a passage over though all around it was rewritten', () => {
		const was = marked(
			lines('Nobody spoke first.', '', 'The mayor said «the bridge was safe» in May.', '', 'The hall was full.'),
		);
		const is = marked(
			lines('Nobody spoke first.', '', 'According to her, «the bridge was safe» all along.', '', 'The hall was full.'),
		);

		assert.deepEqual(mapThroughTexts(was.text, is.text, [was.span]), [
			{ span: is.span, changes: [], keepsWords: true },
		]);
	});

	test('tell copies apart that no context tells apart', () => {
		const was = allMarked(lines('«No comment.»', '', '«No comment.»', '', '«No comment.»'));
		const is = allMarked(lines('It rained.', '', '«No comment.»', '', '«No comment.»', '', '«No comment.»'));

		assert.deepEqual(
			mapThroughTexts(was.text, is.text, was.spans).map(carried => carried?.span),
			is.spans,
		);
	});

	test('show what became of changed words', () => {
		const was = marked('The audit said that «12 bolts had failed» before May.');
		const is = marked('The audit said that «21 bolts had not failed» before May.');

		assert.deepEqual(mapThroughTexts(was.text, is.text, [was.span]), [
			{
				span: is.span,
				changes: [
					{ was: '12', is: '21', class: 'number' },
					{ was: '', is: 'not', class: 'negation' },
				],
				keepsWords: true,
			},
		]);
	});

	test('have nothing for a passage that is gone', () => {
		const was = marked('The mayor left early. «Nobody asked about the tender.» The hall closed at nine.');

		assert.deepEqual(mapThroughTexts(was.text, 'The mayor left early. The hall closed at nine.', [was.span]), [
			undefined,
		]);
	});

	test('keep every word of a passage through any change of the other sentences', () => {
		const others = fc.array(fc.constantFrom('It rained.', 'Nobody knew why.', 'The old ferry sank.'), { maxLength: 3 });
		fc.assert(
			fc.property(markedArticle, others, others, ({ text, span }, above, below) => {
				const now = [...above, text, ...below].join('\n\n');
				const [carried] = mapThroughTexts(text, now, [span]);
				assert.ok(carried);
				assert.equal(now.slice(carried.span.start, carried.span.end), text.slice(span.start, span.end));
			}),
		);
	});

	test('are compared in time that grows with their length', () => {
		const was = 'The mayor said so. It rained on item 7. '.repeat(5_000);
		const is = 'It rained on item 8. The mayor denied it. '.repeat(5_000);
		const time = processorTime(() => {
			mapThroughTexts(was, is, [{ start: 0, end: 18 }]);
			mapThroughTexts('a b c d e f g h '.repeat(10_000), 'h g f e d c b a '.repeat(10_000), [{ start: 0, end: 9 }]);
		});
		assert.ok(time < 5000);
	});
});

suite('anchors whose earlier text is known', () => {
	test('are lost with their passage, even if the same words stood elsewhere all along', () => {
		const was = marked('The minister had «no comment» on the tender. Later the mayor had no comment on divers.');
		const anchor = describeAnchor(was.text, was.span);
		assert.ok(anchor);
		const now = 'Later the mayor had no comment on divers.';

		assert.deepEqual(new CarriedText(was.text, now).resolve(anchor), { state: 'lost' });
	});

	test('are found where their block was moved to', () => {
		const block = 'The tender was won by «a firm of the deputy mayor’s cousin», the minutes show.';
		const rest = [
			'Repairs begin in May, the council hopes.',
			'Divers were refused twice.',
			'Lorries take the ring road.',
		];
		const was = marked(textOf([block, ...rest]));
		const is = marked(textOf([...rest, block]));
		const anchor = describeAnchor(was.text, was.span);
		assert.ok(anchor);

		assert.deepEqual(new CarriedText(was.text, is.text).resolve(anchor), { state: 'exact', span: is.span });
	});

	test('go with a sentence that is cut out and pasted elsewhere in the text', () => {
		fc.assert(
			fc.property(markedArticle, fc.nat(), (article, wish) => {
				const home = homeOf(article);
				const [sentence] = article.sentences.slice(home, home + 1);
				const rest = article.sentences.filter((_, i) => i !== home);
				const at = wish % (rest.length + 1);
				const now = textOf([...rest.slice(0, at), sentence ?? '', ...rest.slice(at)]);
				const anchor = describeAnchor(article.text, article.span);
				assert.ok(anchor);
				const found = new CarriedText(article.text, now).resolve(anchor);
				assert.ok(found.state === 'exact' || found.state === 'moved', found.state);
				const shift = now.indexOf(sentence ?? '') - article.text.indexOf(sentence ?? '');
				assert.deepEqual(found.span, { start: article.span.start + shift, end: article.span.end + shift });
			}),
			{ numRuns: 300 },
		);
	});

	test('are where the edits put them that made the one text of the other', () => {
		const edit = fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom('', 'It rained. ', 'not ', 'two more '));
		fc.assert(
			fc.property(markedArticle, fc.array(edit, { minLength: 1, maxLength: 5 }), ({ text, span }, wishes) => {
				const edits = editsOfWords(text, wishes).filter(
					({ span: cut }) => cut.end < span.start || cut.start > span.end,
				);
				const now = applyEdits(text, edits);
				const [carried] = mapThroughTexts(text, now, [span]);
				if (carried?.changes.length === 0) assert.deepEqual(carried.span, mapSpan(span, edits));
				const anchor = describeAnchor(text, span);
				assert.ok(anchor);
				const found = new CarriedText(text, now).resolve(anchor);
				if (found.state === 'exact' || found.state === 'moved') assert.deepEqual(found.span, mapSpan(span, edits));
			}),
			{ numRuns: 300 },
		);
	});

	test('stay exact in the same text', () => {
		fc.assert(
			fc.property(markedArticle, ({ text, span }) => {
				const anchor = describeAnchor(text, span);
				assert.ok(anchor);
				const found = new CarriedText(text, text).resolve(anchor);
				assert.ok(found.state === 'exact' || found.state === 'moved');
				assert.deepEqual(found.span, span);
			}),
		);
	});
});

/** Edits that take out up to two whole words and put whole words in their place. */
function editsOfWords(text: string, wishes: readonly (readonly [number, number, string])[]): TextEdit[] {
	const starts = [...text.matchAll(/\S+\s*/g)].map(({ index }) => index);
	let free = 0;
	return wishes
		.map(([wish, count, put]) => ({ first: wish % starts.length, count, put }))
		.sort((a, b) => a.first - b.first)
		.flatMap(({ first, count, put }) => {
			const [start = text.length, end = text.length] = [starts[first], starts[first + count]];
			if (start < free) return [];
			free = end + 1;
			return [{ span: { start, end }, text: put }];
		});
}
