import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { scopes } from '../../src/grammar/scopes';

interface Manifest {
	readonly contributes: {
		readonly languages: readonly { id: string; extensions: string[] }[];
		readonly configurationDefaults: Readonly<Record<string, Record<string, unknown>>>;
		readonly semanticTokenScopes: readonly { scopes: Record<string, string[]> }[];
	};
}

const { contributes }: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { wordPattern }: { wordPattern: { pattern: string; flags: string } } = JSON.parse(
	readFileSync('language-configuration.json', 'utf8'),
);

suite('the language news-article', () => {
	test('takes .article and .article.txt, and leaves plain text alone', () => {
		const language = contributes.languages.find(({ id }) => id === 'news-article');

		assert.deepEqual(language?.extensions, ['.article', '.article.txt']);
	});

	test('sets nothing for articles that would change one on saving', () => {
		const defaults = contributes.configurationDefaults['[news-article]']!;

		for (const setting of [
			'editor.formatOnSave',
			'files.trimTrailingWhitespace',
			'files.trimFinalNewlines',
			'files.insertFinalNewline',
		]) {
			assert.equal(defaults[setting], false, setting);
		}
	});

	test('gives the analyser’s tokens the colours of the grammar, so that nothing changes its colour when they come', () => {
		const [tokens] = contributes.semanticTokenScopes.map(({ scopes }) => scopes);

		assert.equal(tokens?.['quotation']?.[0], scopes.doubleQuoted);
		assert.equal(tokens?.['cue']?.[0], scopes.cue);
		assert.equal(tokens?.['source']?.[0], scopes.speaker);
	});

	const words = (text: string): string[] => text.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`)) ?? [];

	test('knows where a word ends', () => {
		assert.deepEqual(words('Vučić’s well-known “no”, he said: don’t.'), [
			'Vučić’s',
			'well-known',
			'no',
			'he',
			'said',
			'don’t',
		]);
		assert.deepEqual(words("the mayors' plan—'safe'"), ['the', 'mayors', 'plan', 'safe']);
		assert.deepEqual(words('Прича о Ђоковићу, E\u0301milie et l’été'), [
			'Прича',
			'о',
			'Ђоковићу',
			'E\u0301milie',
			'et',
			'l’été',
		]);
		assert.deepEqual(words('2.4 bn, 41,200 people; in 2022.'), ['2.4', 'bn', '41,200', 'people', 'in', '2022']);
	});

	test('finds them quickly in a long line', () => {
		const start = performance.now();

		for (const part of ['a', "a'", "a''", '1.', '1,', '-']) words(part.repeat(50_000 / part.length));

		assert.ok(performance.now() - start < 1000);
	});
});
