import assert from 'node:assert/strict';
import { resolveSelectors } from '../../../src/core/anchor/resolveSelectors';
import { AnchorText } from '../../../src/core/anchor/resolveAnchor';
import { allMarked, lines, marked } from '../../support/marked';

suite('W3C selectors', () => {
	test('find an unchanged passage and are sure of it', () => {
		const now = marked('Then it rained. The mayor said «the bridge was safe» in May.');
		const answer = resolveSelectors(new AnchorText(now.text), {
			exact: 'the bridge was safe',
			prefix: 'The mayor said ',
			suffix: ' in May.',
			start: 15,
			end: 34,
		});

		assert.deepEqual(answer.span, now.span);
		assert.equal(answer.state, 'exact');
		assert.equal(answer.orphan, false);
		assert.ok(answer.confidence > 0.9);
	});

	test('use the old position only to choose between copies that nothing else tells apart', () => {
		const now = allMarked('«No.» «No.» «No.» «No.»');
		const selectors = { exact: 'No.', prefix: '', suffix: '' };

		assert.deepEqual(
			resolveSelectors(new AnchorText(now.text), { ...selectors, start: 9, end: 12 }).span,
			now.spans[2],
		);
		const unsure = resolveSelectors(new AnchorText(now.text), selectors);
		assert.ok(unsure.orphan);
		assert.equal(unsure.state, 'ambiguous');
	});

	test('mean the copy whose sides have most of what is stored, past a word that was changed beside it', () => {
		const now = marked(
			lines(
				'The council approved of the tender. The mayor then left for lunch.',
				'',
				'The council approved of «the tender». The mayor soon said that it was late.',
			),
		);
		const answer = resolveSelectors(new AnchorText(now.text), {
			exact: 'the tender',
			prefix: 'The council approved of ',
			suffix: '. The mayor also said that it was',
			start: 0,
			end: 10,
		});

		assert.deepEqual({ state: answer.state, span: answer.span }, { state: 'exact', span: now.span });
	});

	test('make an orphan of a passage that is gone', () => {
		const answer = resolveSelectors(new AnchorText('The mayor left early. The hall closed at nine.'), {
			exact: 'Nobody asked about the tender.',
			prefix: 'The mayor left early. ',
			suffix: ' The hall closed at nine.',
			start: 22,
			end: 52,
		});

		assert.equal(answer.orphan, true);
		assert.equal(answer.span, undefined);
		assert.equal(answer.state, 'lost');
	});

	test('make an orphan of a word that was replaced, and show what replaced it', () => {
		const now = marked('On Friday a spokeswoman of the firm «confirmed» that any money had been paid.');
		const answer = resolveSelectors(new AnchorText(now.text), {
			exact: 'denied',
			prefix: 'Friday a spokeswoman of the firm ',
			suffix: ' that any money had been paid.',
		});

		assert.deepEqual(
			{ orphan: answer.orphan, span: answer.span, state: answer.state },
			{ orphan: true, span: now.span, state: 'altered' },
		);
	});

	test('may begin and end in the middle of a word, as other tools cut them', () => {
		const now = marked('Yesterday the council said «the old bridge is unsafe» and closed it.');
		const answer = resolveSelectors(new AnchorText(now.text), {
			exact: 'the old bridge is safe',
			prefix: 'erday the council said ',
			suffix: ' and clos',
		});

		assert.equal(answer.state, 'altered');
		assert.deepEqual(answer.span, now.span);
	});
});
