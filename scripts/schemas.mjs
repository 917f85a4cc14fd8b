// Writes what is made from the schema of Lateral's files: schemas/*.schema.json and docs/format.md.
import { build } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

await build({
	stdin: {
		contents: `export * from './jsonSchemas'; export * from './formatPage';`,
		resolveDir: 'scripts/schemas',
	},
	bundle: true,
	platform: 'node',
	format: 'cjs',
	outfile: 'out/schemas/index.cjs',
});
const { jsonSchemas, formatPage } = await import('../out/schemas/index.cjs');

await mkdir('schemas', { recursive: true });
await write('docs/format.md', formatPage());
for (const [file, schema] of Object.entries(jsonSchemas())) await write(file, JSON.stringify(schema));

async function write(file, text) {
	await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
	console.log(`${file} written`);
}
