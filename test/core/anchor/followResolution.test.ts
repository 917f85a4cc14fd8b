import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Resolution } from '../../../src/core/anchor/anchor';
import { describeAnchor } from '../../../src/core/anchor/describeAnchor';
import { followResolution } from '../../../src/core/anchor/followResolution';
import { mapSpan } from '../../../src/core/anchor/followEdits';
import { AnchorText } from '../../../src/core/anchor/resolveAnchor';
import { applyEdits, composeEdits, invertEdits, type TextEdit } from '../../../src/core/text/edit';
import type { Span } from '../../../src/core/text/span';
import { anchorOn } from '../../support/anchorOn';
import { markedArticle } from '../../support/articles';
import { allMarked, marked } from '../../support/marked';

suite('a noted passage, while its article is written in,', () => {
	test('is altered by what is written inside, and whole again when that is taken back', () => {
		const was = marked('The audit found that «12 bolts had failed» before May.');
		const anchor = anchorOn('The audit found that «12 bolts had failed» before May.');
		const edits = [replace(was.text, 'had', 'had not')];
		const now = applyEdits(was.text, edits);

		const altered = followResolution(exactAt(was.span), anchor, { before: was.text, after: now, edits });
		assert.ok(altered?.state === 'altered');
		assert.deepEqual(altered.changes, [{ was: '', is: 'not', class: 'negation' }]);
		assert.deepEqual(
			followResolution(altered, anchor, { before: now, after: was.text, edits: invertEdits(was.text, edits) }),
			exactAt(was.span),
		);
	});

	test('gets back what was cut from its ends', () => {
		const was = marked('The audit found that «12 bolts had failed» before May.');
		const anchor = anchorOn('The audit found that «12 bolts had failed» before May.');
		for (const cut of ['12 bolts ', ' had failed', 'that 12 bolts', 'failed before']) {
			const edits = [replace(was.text, cut, '')];
			const now = applyEdits(was.text, edits);
			const left = followResolution(exactAt(was.span), anchor, { before: was.text, after: now, edits });

			assert.ok(left?.state === 'altered', cut);
			assert.deepEqual(
				followResolution(left, anchor, { before: now, after: was.text, edits: invertEdits(was.text, edits) }),
				exactAt(was.span),
				cut,
			);
		}
	});

	test('is altered when its first or last word grows, and whole again when that is parted from it', () => {
		const sentence = 'The audit found that «12 bolts had failed» before May.';
		const { text, span } = marked(sentence);
		const anchor = anchorOn(sentence);
		for (const [at, put] of [
			[span.end, 's'],
			[span.start, '1'],
		] as const) {
			const grown = [{ span: { start: at, end: at }, text: put }];
			const now = applyEdits(text, grown);
			const altered = followResolution(exactAt(span), anchor, { before: text, after: now, edits: grown });

			assert.equal(altered?.state, 'altered', put);
			const parting = at === span.end ? at : at + put.length;
			const edits = [{ span: { start: parting, end: parting }, text: ' ' }];
			const parted = followResolution(altered, anchor, { before: now, after: applyEdits(now, edits), edits });
			assert.ok(parted?.state === 'exact' || parted?.state === 'moved', put);
		}
	});

	test('is lost when all its words are replaced, whatever letters the new ones share with them', () => {
		const sentence = 'The engineer said «it was not safe» at all.';
		const was = marked(sentence);
		// What an editor makes of "it was not safe at all" replaced by "nothing".
		const at = was.text.indexOf('not');
		const edits = [
			{ span: { start: was.span.start, end: at }, text: '' },
			{ span: { start: at + 3, end: was.text.length - 1 }, text: 'hing' },
		];
		const after = applyEdits(was.text, edits);
		assert.equal(after, 'The engineer said nothing.');

		assert.deepEqual(followResolution(exactAt(was.span), anchorOn(sentence), { before: was.text, after, edits }), {
			state: 'lost',
		});
	});

	test('is lost when it is cut out, though the same words stand elsewhere', () => {
		const { text, spans } = allMarked(
			'In March the mayor said «nobody had been in danger». In April the deputy said «nobody had been in danger».',
		);
		const [own] = spans;
		assert.ok(own);
		const anchor = describeAnchor(text, own);
		assert.ok(anchor);
		const edits = [{ span: own, text: '' }];

		assert.deepEqual(followResolution(exactAt(own), anchor, { before: text, after: applyEdits(text, edits), edits }), {
			state: 'lost',
		});
	});

	test('goes where one change moves it, past a copy', () => {
		const text = 'First, nobody had been in danger. Then nobody had been in danger. It rained. The hall closed.';
		const own = { start: text.indexOf('nobody'), end: text.indexOf('. Then') };
		const anchor = describeAnchor(text, own);
		assert.ok(anchor);
		const words = text.slice(own.start, own.end);
		const at = text.indexOf('The hall');
		const edits = [
			{ span: own, text: 'it rained' },
			{ span: { start: at, end: at }, text: `Besides, ${words}, she said. ` },
		];
		const after = applyEdits(text, edits);

		assert.deepEqual(followResolution(exactAt(own), anchor, { before: text, after, edits }), {
			state: 'moved',
			span: { start: after.indexOf('Besides, ') + 9, end: after.indexOf(', she said') },
		});
	});

	test('is left to a search where it was in no one place before', () => {
		const change = {
			before: 'It rained.',
			after: 'It rained again.',
			edits: [replace('It rained.', 'rained', 'rained again')],
		};

		assert.equal(followResolution({ state: 'lost' }, { quote: 'rained' }, change), undefined);
		assert.equal(followResolution({ state: 'ambiguous', places: [] }, { quote: 'rained' }, change), undefined);
	});
});

suite('laws of passages that are followed', () => {
	test('an edit and its undo leave every passage that was not cut out whole where it was', () => {
		fc.assert(
			fc.property(markedArticle, someEdits, ({ text, span }, wishes) => {
				const anchor = describeAnchor(text, span);
				assert.ok(anchor);
				const edits = apart(text, wishes);
				const now = applyEdits(text, edits);
				const there = followResolution(exactAt(span), anchor, { before: text, after: now, edits });
				assert.ok(there);
				fc.pre('span' in there && mapSpan(span, edits) !== undefined);
				const back = followResolution(there, anchor, { before: now, after: text, edits: invertEdits(text, edits) });
				assert.deepEqual(back, exactAt(span));
			}),
			{ numRuns: 400 },
		);
	});

	test('where following and searching are both sure, they agree', () => {
		fc.assert(
			fc.property(markedArticle, someEdits, ({ text, span }, wishes) => {
				const anchor = describeAnchor(text, span);
				assert.ok(anchor);
				const edits = apart(text, wishes);
				const after = applyEdits(text, edits);
				const followed = followResolution(exactAt(span), anchor, { before: text, after, edits });
				const { resolution: searched, confidence } = new AnchorText(after).find(anchor);
				if (followed?.state === 'exact' && searched.state === 'exact' && confidence > 0.9) {
					assert.deepEqual(followed.span, searched.span);
				}
				if (followed?.state === 'altered' && searched.state === 'altered' && confidence > 0.9) {
					assert.ok(followed.span.start < searched.span.end && searched.span.start < followed.span.end);
				}
				if (followed?.state === 'altered') assert.notEqual(searched.state, 'exact');
			}),
			{ numRuns: 400 },
		);
	});

	test('edits outside of a passage one by one lead where they lead all at once', () => {
		fc.assert(
			fc.property(markedArticle, someEdits, someEdits, ({ text, span }, first, second) => {
				const one = apart(text, first).filter(edit => isOutside(edit, span));
				const middle = applyEdits(text, one);
				const between = mapSpan(span, one);
				assert.ok(between);
				const two = apart(middle, second).filter(edit => isOutside(edit, between));
				const end = mapSpan(between, two);
				assert.ok(end);
				assert.equal(applyEdits(middle, two).slice(end.start, end.end), text.slice(span.start, span.end));
				const once = mapSpan(span, composeEdits(text.length, [one, two]));
				assert.deepEqual(once, end);
			}),
			{ numRuns: 300 },
		);
	});
});

type Wish = readonly [start: number, length: number, text: string];

const someEdits: fc.Arbitrary<Wish[]> = fc.array(
	fc.tuple(fc.nat(3000), fc.nat(12), fc.constantFrom('', 'x', ' ', 'not ', '12', 'It rained. ', '\n\n', '“')),
	{ minLength: 1, maxLength: 5 },
);

function apart(text: string, wishes: readonly Wish[]): TextEdit[] {
	let free = 0;
	return wishes
		.map(([start, length, inserted]) => ({ start: start % text.length, length, inserted }))
		.sort((a, b) => a.start - b.start)
		.flatMap(({ start, length, inserted }) => {
			const end = Math.min(text.length, start + length);
			if (start < free) return [];
			free = end + 1;
			return [{ span: { start, end }, text: inserted }];
		});
}

function isOutside({ span: cut }: TextEdit, span: Span): boolean {
	return cut.end < span.start || cut.start > span.end;
}

function exactAt(span: Span): Resolution {
	return { state: 'exact', span };
}

function replace(text: string, words: string, by: string): TextEdit {
	const start = text.indexOf(words);
	return { span: { start, end: start + words.length }, text: by };
}
