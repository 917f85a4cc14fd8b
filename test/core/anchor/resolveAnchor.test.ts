import assert from 'node:assert/strict';
import { resolveAnchor } from '../../../src/core/anchor/resolveAnchor';
import { anchorOn } from '../../support/anchorOn';
import { allMarked, lines, marked } from '../../support/marked';

suite('an anchor', () => {
	test('follows its own sentence when a paragraph is inserted above', () => {
		const anchor = anchorOn(
			lines('The mayor said the bridge was safe.', 'Engineers said «the bridge was safe» in 2019.'),
		);
		const now = marked(
			lines(
				'Two trucks were stopped on Monday.',
				'The mayor said the bridge was safe.',
				'Engineers said «the bridge was safe» in 2019.',
			),
		);

		assert.deepEqual(resolveAnchor(now.text, anchor), { state: 'exact', span: now.span });
	});

	test('is exact while one stored side still stands', () => {
		const anchor = anchorOn('On Monday the mayor said «the bridge was safe», but two engineers disagreed.');
		const now = marked('On Monday the mayor said «the bridge was safe».');

		assert.deepEqual(resolveAnchor(now.text, anchor), { state: 'exact', span: now.span });
	});

	test('has moved when its words stand once and neither side does', () => {
		const anchor = anchorOn('On Monday the mayor said «the old bridge was safe», but two engineers disagreed.');
		const now = marked('Nobody doubted it then: «the old bridge was safe» for lorries.');

		assert.deepEqual(resolveAnchor(now.text, anchor), { state: 'moved', span: now.span });
	});

	test('without sides is exact only in the text that it was made in', () => {
		const now = marked('The mayor said «the bridge was safe».');
		const anchor = { quote: 'the bridge was safe' };

		assert.deepEqual(resolveAnchor(now.text, anchor, { hashMatches: true }), { state: 'exact', span: now.span });
		assert.deepEqual(resolveAnchor(now.text, anchor, { hashMatches: false }), { state: 'moved', span: now.span });
	});

	test('is ambiguous between copies that its sides do not tell apart', () => {
		const now = allMarked('«No comment», said the mayor. Later: «No comment».');

		assert.deepEqual(resolveAnchor(now.text, { quote: 'No comment' }), { state: 'ambiguous', places: now.spans });
	});

	test('counts copies by nth only while the text is the one that was counted in', () => {
		const now = allMarked('«No comment», said the mayor. Later: «No comment».');
		const anchor = { quote: 'No comment', nth: 2 };

		assert.deepEqual(resolveAnchor(now.text, anchor, { hashMatches: true }), { state: 'exact', span: now.spans[1] });
		assert.equal(resolveAnchor(now.text, anchor).state, 'ambiguous');
	});

	test('is altered when other words stand between its sides', () => {
		const anchor = anchorOn('The ministry confirmed that «12 people» were killed in the northern district.');
		const now = marked('The ministry confirmed that «21 people» were killed in the northern district.');

		const found = resolveAnchor(now.text, anchor);
		assert.ok(found.state === 'altered');
		assert.deepEqual(found.span, now.span);
		assert.deepEqual(
			found.changes.map(({ was, is }) => ({ was, is })),
			[{ was: '12', is: '21' }],
		);
	});

	test('is lost when its sentence is gone', () => {
		const anchor = anchorOn('The mayor left early. «Nobody asked about the tender.» The hall closed at nine.');

		assert.deepEqual(resolveAnchor('The mayor left early. The hall closed at nine.', anchor), { state: 'lost' });
	});

	test('never takes a part of a word or of a number for its words', () => {
		for (const text of ['Turnout was 16%.', 'Turnout was 1.6%.', 'Growth was -6%.']) {
			assert.equal(resolveAnchor(text, { quote: '6%' }).state, 'lost', text);
		}
		assert.equal(resolveAnchor('The court called it illegal.', { quote: 'legal' }).state, 'lost');
	});

	test('ignores line ends, composition and the width of spaces', () => {
		const anchor = anchorOn('The mayor said «the café\nwas   closed» on Monday.');
		const now = marked('The mayor\r\nsaid\u00a0«the\u2009cafe\u0301 was\r\nclosed» on Monday.');

		assert.deepEqual(resolveAnchor(now.text, anchor), { state: 'exact', span: now.span });
	});
});
