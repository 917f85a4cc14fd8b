// Writes the TextMate grammar that VS Code loads, syntaxes/news-article.tmLanguage.json, from src/grammar.
import { build } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

const file = 'syntaxes/news-article.tmLanguage.json';

const { outputFiles } = await build({
	entryPoints: ['src/grammar/newsArticle.ts'],
	bundle: true,
	write: false,
	format: 'esm',
});
const { newsArticle } = await import(
	`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);

const json = JSON.stringify({ $comment: 'Made from src/grammar by `npm run grammar`.', ...newsArticle });
await mkdir('syntaxes', { recursive: true });
await writeFile(file, await format(json, { ...(await resolveConfig(file)), parser: 'json' }));
console.log(`${file} written`);
