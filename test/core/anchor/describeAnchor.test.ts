import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeAnchor, tidySpan } from '../../../src/core/anchor/describeAnchor';
import { resolveAnchor } from '../../../src/core/anchor/resolveAnchor';
import { anchorOn } from '../../support/anchorOn';
import { marked } from '../../support/marked';

suite('describing a passage', () => {
	test('keeps its words and up to 32 characters of whole words on each side', () => {
		const anchor = anchorOn(
			'Two engineers told the council on Monday that «the bridge was safe» until the flood of 2019 came down.',
		);

		assert.deepEqual(anchor, {
			quote: 'the bridge was safe',
			before: 'told the council on Monday that ',
			after: ' until the flood of 2019 came',
		});
	});

	test('leaves out a side where the text has none', () => {
		assert.deepEqual(anchorOn('«The bridge was safe.»'), { quote: 'The bridge was safe.' });
		assert.deepEqual(anchorOn('«The bridge» was safe.'), { quote: 'The bridge', after: ' was safe.' });
	});

	test('leaves out white space that was selected along, and makes one line of several', () => {
		assert.equal(anchorOn('He said« that the\r\n   bridge was\n\nsafe \n»today.').quote, 'that the bridge was safe');
	});

	test('takes a letter with all its marks, and an emoji whole', () => {
		const text = 'The cafe\u0301 🚛 closed.';

		assert.deepEqual(tidySpan(text, { start: 4, end: 8 }), { start: 4, end: 9 });
		assert.deepEqual(tidySpan(text, { start: 11, end: 12 }), { start: 10, end: 12 });
	});

	test('counts occurrences only where the sides do not tell', () => {
		assert.equal(anchorOn('He said no. She said «no».').nth, undefined);
		assert.deepEqual(anchorOn('no no no «no» no no no no no no no no no no no no no no no no no no no').nth, 4);
	});

	test('has nothing to say of white space', () => {
		assert.equal(describeAnchor('one   two', { start: 3, end: 6 }), undefined);
		assert.equal(describeAnchor('one', { start: 1, end: 1 }), undefined);
		assert.equal(describeAnchor('', { start: 0, end: 9 }), undefined);
	});

	test('never cuts a surrogate pair at the far ends of the sides', () => {
		const lorries = '🚛'.repeat(40);
		const anchor = anchorOn(`${lorries}«stopped»${lorries}`);

		assert.doesNotMatch(anchor.before ?? '', /^[\udc00-\udfff]/);
		assert.doesNotMatch(anchor.after ?? '', /[\ud800-\udbff]$/);
		assert.ok((anchor.before?.length ?? 99) <= 32 && (anchor.after?.length ?? 99) <= 32);
	});

	test('leads back to the passage in the same text, whatever text it is', () => {
		const unit = fc.constantFrom(
			'a',
			'b',
			'the ',
			'no ',
			'6',
			'.',
			' ',
			'\n',
			'\r\n',
			'\u00a0',
			'é',
			'e\u0301',
			'🚛',
			'“',
			'-',
			'\u200b',
		);
		fc.assert(
			fc.property(fc.string({ unit, minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (text, a, b) => {
				const span = tidySpan(text, { start: Math.min(a, b) % text.length, end: (Math.max(a, b) % text.length) + 1 });
				const anchor = describeAnchor(text, span);
				if (anchor === undefined) return;
				const found = resolveAnchor(text, anchor, { hashMatches: true });
				assert.ok(found.state === 'exact' || found.state === 'moved', found.state);
				assert.deepEqual(found.span, span);
			}),
			{ numRuns: 1000 },
		);
	});

	test('of a marked passage is what a sidecar shows', () => {
		const { text, span } = marked('“For us, «Crimea is Ukraine», Donbas is Ukraine.”');

		assert.deepEqual(describeAnchor(text, span), {
			quote: 'Crimea is Ukraine',
			before: '“For us, ',
			after: ', Donbas is Ukraine.”',
		});
	});
});
