// Bundles with esbuild: `node scripts/build.mjs [extension] [panel] [cli] [unit]`; without names, all that ships.
import { build } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const shared = { bundle: true, sourcemap: 'linked', logLevel: 'warning', target: 'es2022', legalComments: 'none' };
const minify = !process.argv.includes('--debug');

/** One file that imports every test below `folder`: esbuild bundles it once, mocha loads it once. */
export const allTests = folders => ({
	contents: folders
		.filter(folder => existsSync(folder))
		.flatMap(folder =>
			readdirSync(folder, { recursive: true })
				.filter(file => file.endsWith('.test.ts'))
				.sort()
				.map(file => `import './${join(folder, file)}';`),
		)
		.join('\n'),
	resolveDir: '.',
	loader: 'ts',
});

const parts = {
	/** One CommonJS file for the desktop's `main` and the browser's `browser`; `vscode` is its only outside. */
	extension: {
		...shared,
		minify,
		entryPoints: ['src/extension/main.ts'],
		outfile: 'dist/extension.js',
		format: 'cjs',
		platform: 'browser',
		conditions: ['worker'],
		external: ['vscode'],
		metafile: true,
	},
	panel: {
		...shared,
		minify,
		entryPoints: ['src/panel/main.ts'],
		outfile: 'dist/panel.js',
		format: 'esm',
		platform: 'browser',
		loader: { '.ttf': 'file' },
	},
	cli: {
		...shared,
		entryPoints: ['src/cli/main.ts'],
		outfile: 'dist/cli.js',
		format: 'cjs',
		platform: 'node',
		target: 'node20',
		banner: { js: '#!/usr/bin/env node' },
	},
	unit: {
		...shared,
		stdin: allTests(['test/core', 'test/corpus', 'test/cli', 'test/protocol', 'test/syntaxes']),
		outfile: 'out/unit/index.js',
		format: 'cjs',
		platform: 'node',
		target: 'node20',
		external: ['vscode', 'vscode-oniguruma', 'vscode-textmate'],
	},
};

const named = process.argv.slice(2).filter(word => !word.startsWith('--'));
for (const name of named.length ? named : ['extension', 'panel', 'cli']) await build(parts[name]);
