// Bundles with esbuild: `node scripts/build.mjs [PART…]`, with the parts below; without names, all that ships.
import { build } from 'esbuild';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const shared = {
	bundle: true,
	metafile: true,
	sourcemap: 'linked',
	logLevel: 'warning',
	target: 'es2022',
	legalComments: 'none',
	// A quotation mark is one character, not the six of its escape: the word lists are full of them.
	charset: 'utf8',
};
const minify = !process.argv.includes('--debug');

/** Lateral promises no network, but @vscode/l10n could load messages from an address: whatever runs in VS Code has no `fetch`. */
const offline = { fetch: 'undefined' };

/** One file that imports every test below the folders: esbuild bundles it once, mocha loads it once. `first` come before them. */
const allTests = (folders, { first = [], except } = {}) => ({
	contents: [
		...first,
		...folders
			.filter(folder => existsSync(folder))
			.flatMap(folder =>
				readdirSync(folder, { recursive: true })
					.filter(file => file.endsWith('.test.ts'))
					.sort()
					.map(file => join(folder, file))
					.filter(file => !except || !file.startsWith(except)),
			),
	]
		.map(file => `import './${file}';`)
		.join('\n'),
	resolveDir: '.',
	loader: 'ts',
});

/** Lets `import('all-tests')` load the tests of a runner that must set up mocha before it loads them. */
const allTestsAs = tests => ({
	name: 'all-tests',
	setup(esbuild) {
		esbuild.onResolve({ filter: /^all-tests$/ }, () => ({ path: 'all-tests', namespace: 'all-tests' }));
		esbuild.onLoad({ filter: /./, namespace: 'all-tests' }, () => ({ ...tests, resolveDir: resolve('.') }));
	},
});

/** Markup in the panel's templates is indented for people; a browser takes a line's end for the same space. */
const withoutIndents = {
	name: 'without-indents',
	setup(esbuild) {
		esbuild.onLoad({ filter: /[\\/]src[\\/]panel[\\/].*\.ts$/ }, ({ path }) => ({
			contents: readFileSync(path, 'utf8').replaceAll(/\n\t+/g, '\n'),
			loader: 'ts',
		}));
	},
};

/** A part of the extension that is read later than the start, and evaluated by src/extension/part.ts. */
const later = {
	...shared,
	minify,
	define: offline,
	format: 'cjs',
	platform: 'browser',
	conditions: ['worker'],
	external: ['vscode', '@vscode/l10n'],
};

/** The parts that people get; the others are for tests. */
export const shipped = ['extension', 'analyser', 'writing', 'report', 'pages', 'panel', 'cli'];

const parts = {
	/** One CommonJS file for the desktop's `main` and the browser's `browser`; `vscode` is its only outside. */
	extension: {
		...shared,
		minify,
		define: offline,
		entryPoints: ['src/extension/main.ts'],
		outfile: 'dist/extension.js',
		format: 'cjs',
		platform: 'browser',
		conditions: ['worker'],
		external: ['vscode'],
	},
	/** Read when the first article is looked at. */
	analyser: { ...later, entryPoints: ['src/core/whoSaysWhat.ts'], outfile: 'dist/analyser.js' },
	/** Everything that writes: read once the corpora have been, or when the first of its commands is called. */
	writing: { ...later, entryPoints: ['src/extension/writing/writing.ts'], outfile: 'dist/writing.js' },
	/** Read when a report is asked for. */
	report: { ...later, entryPoints: ['src/core/reporting.ts'], outfile: 'dist/report.js' },
	/** What fills the panel: read when that is looked at first. */
	pages: { ...later, entryPoints: ['src/extension/webview/pages.ts'], outfile: 'dist/pages.js' },
	/** The page's own script, and below `dist/panel/` what is read when the reader turns to another of its views. */
	panel: {
		...shared,
		minify,
		define: offline,
		entryPoints: { panel: 'src/panel/main.ts' },
		plugins: minify ? [withoutIndents] : [],
		outdir: 'dist',
		// The package has no maps, and a line in each piece that names one is weight for nothing.
		sourcemap: 'external',
		splitting: true,
		chunkNames: 'panel/[name]-[hash]',
		format: 'esm',
		platform: 'browser',
		loader: { '.ttf': 'file' },
		assetNames: '[name]',
	},
	cli: {
		...shared,
		entryPoints: ['src/cli/main.ts'],
		outfile: 'dist/cli.js',
		format: 'cjs',
		platform: 'node',
		target: 'node20',
		banner: { js: '#!/usr/bin/env node' },
		loader: { '.md': 'text' },
		define: { lateralVersion: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version) },
	},
	unit: {
		...shared,
		stdin: allTests(
			[
				'test/wording',
				'test/core',
				'test/attribution',
				'test/corpus',
				'test/cli',
				'test/protocol',
				'test/syntaxes',
				'test/manifest',
				'test/papers',
			],
			{ first: ['test/support/seed.ts'] },
		),
		outfile: 'out/unit/index.js',
		format: 'cjs',
		platform: 'node',
		target: 'node20',
		loader: { '.md': 'text' },
		external: ['prettier', 'vscode', 'vscode-oniguruma', 'vscode-textmate'],
	},
	/** What `npm run bench` measures with. */
	bench: {
		...shared,
		entryPoints: ['scripts/bench/main.ts'],
		outfile: 'out/bench/main.mjs',
		format: 'esm',
		platform: 'node',
		target: 'node20',
		packages: 'external',
	},
	/** The suite for the extension host of Node: the portable tests and those of `desktop`. */
	extensionTests: {
		...shared,
		entryPoints: { node: 'test/extension/support/nodeHost.ts' },
		plugins: [allTestsAs(allTests(['test/extension']))],
		outdir: 'out/extension-tests',
		format: 'cjs',
		platform: 'node',
		target: 'node20',
		external: ['vscode', 'mocha'],
	},
	/** The portable part of it, for the web extension host: Node's assertions come from a package there. */
	webTests: {
		...shared,
		entryPoints: { web: 'test/extension/support/webHost.ts' },
		plugins: [allTestsAs(allTests(['test/extension'], { except: 'test/extension/desktop/' }))],
		outdir: 'out/extension-tests',
		format: 'cjs',
		platform: 'browser',
		external: ['vscode'],
		alias: { 'node:assert/strict': './test/extension/support/strictAssert.ts' },
		inject: ['test/extension/support/webGlobals.ts'],
		define: { global: 'globalThis' },
	},
	/** The folder in memory that it works in. */
	memfs: {
		...shared,
		entryPoints: ['test/vscode/memfs/extension.ts'],
		outdir: 'out/memfs',
		format: 'cjs',
		platform: 'browser',
		external: ['vscode'],
	},
	/** What holds of the house itself, of the .vsix and of what is in it. */
	packageTests: {
		...shared,
		stdin: allTests(['test/house', 'test/package']),
		outfile: 'out/package-tests/index.js',
		format: 'cjs',
		platform: 'node',
		target: 'node20',
		packages: 'external',
	},
	/** What a reader does, by mouse and keyboard, from Node. */
	journeys: {
		...shared,
		stdin: allTests(['test/journeys'], { first: ['test/journeys/hooks.ts'] }),
		outfile: 'out/journeys/index.js',
		format: 'cjs',
		platform: 'node',
		target: 'node20',
		packages: 'external',
	},
	/** What takes the pictures of README, docs and walkthrough. */
	pictures: {
		...shared,
		entryPoints: ['test/pictures/takePictures.ts'],
		outdir: 'out/pictures',
		format: 'esm',
		platform: 'node',
		target: 'node20',
		packages: 'external',
		outExtension: { '.js': '.mjs' },
	},
	/** What starts a real VS Code and runs tests in it. */
	testbed: {
		...shared,
		entryPoints: ['executable', 'runAll', 'runExtensionTests', 'runWebTests', 'start'].map(
			name => `test/vscode/${name}.ts`,
		),
		outdir: 'out/testbed',
		format: 'esm',
		platform: 'node',
		target: 'node20',
		packages: 'external',
		outExtension: { '.js': '.mjs' },
	},
	/** The panel in Chromium, outside VS Code: its tests, the pictures of its states, and the themes they are in. */
	panelTests: {
		...shared,
		stdin: allTests(['test/panel'], { first: ['test/panel/support/hooks.ts'] }),
		outfile: 'out/panel-tests/index.js',
		format: 'cjs',
		platform: 'node',
		target: 'node20',
		packages: 'external',
	},
	gallery: {
		...shared,
		entryPoints: ['gallery', 'captureThemes'].map(name => `test/panel/support/${name}.ts`),
		outdir: 'out/gallery',
		format: 'esm',
		platform: 'node',
		target: 'node20',
		packages: 'external',
		outExtension: { '.js': '.mjs' },
	},
};

/** The sample corpus in one file: a browser's extension host can read a file of the extension but list no folder. */
function packSampleCorpus() {
	const folder = 'sample-corpus';
	const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter(entry => entry.isFile())
		.map(entry => join(entry.parentPath, entry.name))
		.sort();
	const files = paths.map(path => [
		path.slice(folder.length + 1).replaceAll('\\', '/'),
		new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)),
	]);
	mkdirSync('dist', { recursive: true });
	writeFileSync('dist/sampleCorpus.json', JSON.stringify(Object.fromEntries(files)));
}

/** Builds the parts and returns esbuild's account of what went into each. */
export async function buildParts(names) {
	// Its pieces have other names with each change.
	if (names.includes('panel')) rmSync('dist/panel', { recursive: true, force: true });
	const results = await Promise.all(names.map(name => build(parts[name])));
	if (names.includes('extension')) packSampleCorpus();
	if (names.includes('cli')) chmodSync('dist/cli.js', 0o755);
	if (names.includes('testbed')) chmodSync('out/testbed/executable.mjs', 0o755);
	return results.map(({ metafile }) => metafile);
}

if (import.meta.filename === process.argv[1]) {
	const named = process.argv.slice(2).filter(word => !word.startsWith('--'));
	await buildParts(named.length ? named : shipped);
}
