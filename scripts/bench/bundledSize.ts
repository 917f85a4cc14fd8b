import { build } from 'esbuild';

/** What packages would add to a bundle, minified, in kilobytes. */
export async function bundledSize(packages: readonly string[]): Promise<number> {
	const { outputFiles } = await build({
		stdin: {
			contents: packages.map((name, n) => `export * as p${n} from '${name}';`).join('\n'),
			resolveDir: process.cwd(),
		},
		bundle: true,
		minify: true,
		platform: 'browser',
		format: 'cjs',
		write: false,
		logLevel: 'error',
	});
	return outputFiles[0]!.contents.length / 1000;
}
