import assert from 'node:assert/strict';
import { textAsMarkdown } from '../../../../src/core/features/wording/markdown';

suite('text from a file, shown as Markdown', () => {
	test('is no markup: no emphasis, heading, list, code, link or picture', () => {
		assert.equal(textAsMarkdown('*so* _it_ `is`'), '\\*so\\* \\_it\\_ \\`is\\`');
		assert.equal(textAsMarkdown('# 1\n- a\n1. b'), '\\# 1  \n\\- a  \n1\\. b');
		assert.equal(textAsMarkdown('![x](command:quit)'), '\\!\\[x\\]\\(command:quit\\)');
		assert.equal(textAsMarkdown('a\n==='), 'a  \n\\=\\=\\=');
		assert.equal(textAsMarkdown('    code'), '\u00a0\u00a0\u00a0\u00a0code');
	});

	test('is no HTML, and no entity becomes the sign that it stands for', () => {
		assert.equal(textAsMarkdown('<img src=x> &lt; $(zap)'), '&lt;img src\\=x&gt; &amp;lt; \\$\\(zap\\)');
	});

	test('lets a web address be followed, without the end of its sentence', () => {
		assert.equal(
			textAsMarkdown('See https://example.org/a_b-c?d=1 (or http://example.com/).'),
			'See <https://example.org/a_b-c?d=1> \\(or <http://example.com/>\\).',
		);
		assert.equal(textAsMarkdown('file:///etc command:quit https://'), 'file:///etc command:quit https://');
	});

	test('keeps blanks as places to break a line at', () => {
		assert.equal(textAsMarkdown('one two  three'), 'one two  three');
	});
});
