import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textAsMarkdown, writtenAsMarkdown } from '../../../../src/core/features/wording/markdown';

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

suite('what a reader wrote in Markdown', () => {
	test('keeps emphasis, code, lists, quotations and web addresses', () => {
		for (const written of [
			'a **bold** word, an _odd_ one and *another*',
			'`a <b> *c*` is code',
			'- one\n- **two**\n1. three',
			'> somebody said\n> so',
			'[the map](<https://example.org/a_b?c=1>)',
		])
			assert.equal(writtenAsMarkdown(written.replace('(<', '(').replace('>)', ')')), written.replaceAll('\n', '  \n'));
	});

	test('has no picture, no HTML, no heading and no link but to the web', () => {
		assert.equal(writtenAsMarkdown('![x](https://example.org/x.png)'), '\\![x](<https://example.org/x.png>)');
		assert.equal(writtenAsMarkdown('[x](command:quit)'), '\\[x\\]\\(command:quit\\)');
		assert.equal(writtenAsMarkdown('[x][y]\n[y]: command:quit'), '\\[x\\]\\[y\\]  \n\\[y\\]: command:quit');
		assert.equal(writtenAsMarkdown('<img src=x> &lt;'), '&lt;img src\\=x&gt; &amp;lt;');
		assert.equal(writtenAsMarkdown('# Big\n```\ncode\n```'), '\\# Big  \n\\`\\`\\`  \ncode  \n\\`\\`\\`');
		assert.equal(writtenAsMarkdown('2 * 3 * 4, snake_case_name'), '2 \\* 3 \\* 4, snake\\_case\\_name');
	});

	// What could do harm begins with one of these signs, and none of them is let through but in our own links and code.
	test('lets nothing through that begins a picture, a tag, an entity or a link elsewhere, whatever was written', () => {
		const pieces = ['![', '](', '[', ']', '(', ')', '<', '>', '`', '``', '\\', '*', '_', '\n', ' ', '- ', '1. ', '> '];
		const words = ['a', 'img', 'command:x', 'https://example.org', '&#33;', '!', 'https://e.org/a(b)', '|', '~~', '$('];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...pieces, ...words), { maxLength: 14 }), written => {
				const bare = writtenAsMarkdown(written.join(''))
					.replace(/\\[!-/:-@[-`{-~]/g, '')
					.replace(/`[^`\n]*`/g, '')
					.replace(/\[[^[\]\n]*\]\(<https?:[^<>\n]*>\)|<https?:[^<>\n]*>/g, '')
					.replaceAll(/&(?:lt|gt|amp);/g, '');
				assert.doesNotMatch(bare, /[<[\]`&|~$#]/);
			}),
		);
	});
});
