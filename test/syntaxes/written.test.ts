import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { newsArticle } from '../../src/grammar/newsArticle';
import { scopes } from '../../src/grammar/scopes';
import { grammarFile } from './paint';

const written = readFileSync(grammarFile, 'utf8');

suite('the written grammar', () => {
	test('is what its source says: after a change there, npm run grammar', () => {
		const { $comment, ...grammar }: Record<string, unknown> = JSON.parse(written);

		assert.match(String($comment), /npm run grammar/);
		assert.deepEqual(grammar, newsArticle);
	});

	test('includes only rules that it has, and has none that nothing includes', () => {
		const included = new Set([...written.matchAll(/"include": "#([^"]+)"/g)].map(match => match[1]));

		assert.deepEqual(included, new Set(Object.keys(newsArticle.repository)));
	});

	test('repeats nothing without bound but blanks at the start of a line', () => {
		const patterns = [...written.matchAll(/"(?:match|begin|end|while)": "((?:[^"\\]|\\.)*)"/g)]
			.map((match): string => JSON.parse(`"${match[1]}"`))
			.map(pattern => pattern.replaceAll('(?=\\s*\\S', ''));

		const unbounded = patterns.filter(pattern => /[*+]|\{\d*,\}/.test(withoutClassesAndEscapes(pattern)));

		assert.deepEqual(
			unbounded.map(pattern => pattern.slice(0, 100)),
			[],
		);
	});

	test('calls nothing by a name that the table in docs/grammar.md leaves out', () => {
		const page = readFileSync('docs/grammar.md', 'utf8');

		for (const scope of Object.values(scopes)) {
			assert.ok(page.includes(`\`${scope.replace('.news-article', '')}\``), `${scope} is not on the page`);
		}
	});
});

/** What is left are stars and pluses that repeat something. */
function withoutClassesAndEscapes(pattern: string): string {
	return pattern.replace(/\\./g, 'e').replace(/\[[^\]]*\]/g, 'c');
}
