import assert from 'node:assert/strict';
import { Analyser } from '../../../../src/core/analysis/analyser';
import { passageAtCursor } from '../../../../src/core/features/article/selection';

const article = [
	'Council reopens the bridge',
	'',
	'The council met on Monday. Mayor Mira Stell said “it stands” and left. Otto Falk said the bridge was not safe.',
	'',
].join('\n');

suite('where nothing is selected', () => {
	const analysis = new Analyser().analyse(article);
	const at = (words: string) => {
		const found = passageAtCursor(article, analysis, article.indexOf(words) + 1);
		return found && `${found.kind}: ${article.slice(found.span.start, found.span.end)}`;
	};

	test('the quotation at the cursor is meant, without its marks', () => {
		assert.equal(at('it stands'), 'quotation: it stands');
	});

	test('else what is said there, wherever in the statement the cursor is', () => {
		assert.equal(at('was not safe'), 'statement: the bridge was not safe');
		assert.equal(at('Otto Falk'), 'statement: the bridge was not safe');
	});

	test('else the sentence', () => {
		assert.equal(at('met on'), 'sentence: The council met on Monday.');
		assert.equal(at('reopens'), 'sentence: Council reopens the bridge');
	});

	test('and nothing between paragraphs', () => {
		assert.equal(passageAtCursor(article, analysis, article.length), undefined);
	});
});
