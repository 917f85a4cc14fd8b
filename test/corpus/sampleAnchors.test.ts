import assert from 'node:assert/strict';
import { AnchorText } from '../../src/core/anchor/resolveAnchor';
import { resolveSelectors } from '../../src/core/anchor/resolveSelectors';
import { type AnchorCase, type CaseClass, makeCases } from '../anchoring/anchorCases';
import { sampleNames, sampleText } from '../support/sampleCorpus';

/**
 * A floor under what `npm run bench -- anchors` measures, low enough not to break when an article is reworded:
 * whoever changes how passages are found sees here if a kind of edit has been forgotten.
 */
suite('passages of the sample corpus, after the edits that articles go through,', () => {
	const { cases, texts } = makeCases(sampleNames.map(sampleText), 30, 1);

	const leastRight: Partial<Record<CaseClass, number>> = {
		unchanged: 1,
		repeated: 0.95,
		format: 0.95,
		'edited-light': 0.95,
		'edited-medium': 0.9,
		'edited-heavy': 0.9,
		'edited-border': 0.9,
		'edited-twin': 0.9,
		moved: 0.9,
		'moved-edited': 0.8,
		deleted: 0.95,
		'deleted-twin': 0.8,
		rescrape: 0.95,
	};
	for (const [name, least] of Object.entries(leastRight)) {
		test(`are found, or known to be gone: ${name}`, () => {
			const own = cases.filter(each => each.class === name);
			const right = own.filter(each => isRight(each, texts.get(each.text_id) ?? ''));
			assert.equal(own.length, 30);
			assert.ok(right.length >= least * own.length, `${right.length} of ${own.length}`);
		});
	}
});

function isRight({ selectors, truth }: AnchorCase, text: string): boolean {
	const { span, orphan } = resolveSelectors(new AnchorText(text), selectors);
	if (truth === null || span === undefined || orphan) return truth === null && orphan;
	const most = truth.hull ?? truth;
	const shared = Math.min(span.end, truth.end) - Math.max(span.start, truth.start);
	const outside = Math.max(0, most.start - span.start) + Math.max(0, span.end - most.end);
	return shared >= 0.8 * (truth.end - truth.start) && outside <= 0.25 * (truth.end - truth.start);
}
