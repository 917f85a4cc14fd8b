import assert from 'node:assert/strict';
import { markPassage } from '../../../../src/core/features/actions/annotate';
import { replyTo } from '../../../../src/core/features/actions/replies';
import { corpusOf } from '../../../support/corpusOf';

const files = {
	'east.txt': 'The mayor said the bridge was safe.\n',
	'east.notes.yaml': 'notes: {n-one: {quote: the bridge was safe}}\n',
};
const writer = { at: '2026-11-22T08:00:00Z', random: () => 0.5 };

suite('the file that notes are written to', () => {
	for (const layer of ['../mira', '/../../mira', 'Mira', 'a/b', '..'])
		test(`is none for a layer that is no coder: ${layer}`, () => {
			const corpus = corpusOf(files);
			const span = { start: 0, end: 9 };
			const marked = markPassage(corpus, corpus.article('east')!, { span }, { ...writer, layer });
			const replied = replyTo(corpus, 'east#n-one', 'Who checked?', { ...writer, layer });

			for (const acted of [marked, replied]) {
				if (acted.kind !== 'refused') assert.fail('it was not refused');
				assert.match(acted.message, /lateral\.layer/);
			}
		});

	test('is none for a layer that would be taken for another article’s notes', () => {
		const corpus = corpusOf({ ...files, 'east.mira.txt': 'Mira was there.\n' });
		const marked = markPassage(
			corpus,
			corpus.article('east')!,
			{ span: { start: 0, end: 9 } },
			{ ...writer, layer: 'mira' },
		);

		if (marked.kind !== 'refused') assert.fail('it was not refused');
		assert.match(marked.message, /east\.mira\.txt/);
	});
});
