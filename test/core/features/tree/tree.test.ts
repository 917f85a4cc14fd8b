import assert from 'node:assert/strict';
import { Readings } from '../../../../src/core/features/article/readings';
import { changedEvidence } from '../../../../src/core/features/actions/review';
import { CorpusTree } from '../../../../src/core/features/tree/tree';
import type { TreeItem } from '../../../../src/core/features/tree/treeItem';
import { corpusOf } from '../../../support/corpusOf';

const nothing = { analyse: () => ({ blocks: [], quotations: [], attributions: [] }) };

function everything(tree: CorpusTree): TreeItem[] {
	const below = (item: TreeItem): TreeItem[] => [item, ...tree.children(item.target).flatMap(below)];
	return tree.groups().flatMap(below);
}

suite('the tree', () => {
	// VS Code shows nothing of a tree in which two items have one id.
	test('gives every item an id of its own, also where claims, sources and groups share a name', () => {
		const corpus = corpusOf({
			'sources.yaml': 'safe: {name: Safe Bridges}\nreview: {name: The Review}\n',
			'claims/safe.yaml': 'text: The bridge was safe\n',
			'claims/review.yaml': 'text: There will be a review\n',
			'east.txt': 'The bridge was safe. There will be a review.\n',
			'east.notes.yaml':
				'notes:\n  n-one: {quote: The bridge was safe, claim: safe, speaker: safe}\n' +
				'  n-two: {quote: There was a review, claim: review, speaker: review}\n',
		});
		const items = everything(new CorpusTree(corpus, new Readings(corpus, () => nothing), { kind: 'all' }));
		const ids = items.map(({ id }) => id);

		assert.equal(ids.length, new Set(ids).size, ids.join('\n'));
		assert.equal(items.filter(({ target }) => target.kind === 'note' && target.note === 'east#n-one').length, 2);
	});

	test('lists the same notes to review as the review of changed evidence', () => {
		const corpus = corpusOf({
			'east.txt': 'The mayor said the old dam had held in the flood of May.\n',
			'east.notes.yaml': [
				'notes:',
				'  n-back: {quote: the old dam had not held in the flood, before: "The mayor said ", after: " of May.", lost: {by: mira}}',
				'  n-gone: {quote: Nobody was hurt, lost: {by: mira}}',
				'  n-lost: {quote: The road was shut}',
				'',
			].join('\n'),
		});
		const tree = new CorpusTree(corpus, new Readings(corpus, () => nothing), { kind: 'base' });
		const listed = tree
			.children({ kind: 'group', group: 'review' })
			.map(({ target }) => (target.kind === 'note' ? target.note : ''));

		assert.deepEqual(listed, ['east#n-back', 'east#n-lost']);
		assert.deepEqual(
			changedEvidence(corpus, { kind: 'base' }).flatMap(({ entries }) => entries.map(({ note }) => note)),
			listed,
		);
	});

	test('finds the way back from every item to the group it hangs in', () => {
		const corpus = corpusOf({
			'sources.yaml': 'safe: {name: Safe Bridges}\n',
			'claims/safe.yaml': 'text: The bridge was safe\n',
			'east.txt': 'The bridge was safe.\n',
			'east.notes.yaml': 'notes: {n-one: {quote: The bridge was safe, claim: safe, speaker: safe}}\n',
		});
		const tree = new CorpusTree(corpus, new Readings(corpus, () => nothing), { kind: 'base' });

		for (const item of everything(tree)) {
			const parent = tree.parent(item.target);
			const siblings = parent ? tree.children(parent) : tree.groups();
			assert.ok(
				siblings.some(({ id }) => id === item.id),
				item.id,
			);
		}
	});
});
