// Makes out/lateral.vsix: builds everything that ships, writes the third-party notices, packs, and
// fails when the package or the bundle that VS Code loads at the start has outgrown its budget.
import { createVSIX } from '@vscode/vsce';
import { copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { buildParts, shipped } from './build.mjs';
import { noticesFor, packagesIn } from './notices.mjs';

const vsix = 'out/lateral.vsix';

/** In bytes. The start bundle is what every activation has to read and compile. */
const budgets = { 'dist/extension.js': 400_000, [vsix]: 2_000_000 };

rmSync('dist', { recursive: true, force: true });
const metafiles = await buildParts(shipped);
writeFileSync('ThirdPartyNotices.txt', noticesFor(packagesIn(metafiles)));
// VS Code looks for the very tag that a language pack has, and Serbian in Latin letters goes by two.
copyFileSync('l10n/bundle.l10n.sr.json', 'l10n/bundle.l10n.sr-latn.json');
mkdirSync('out', { recursive: true });
// package.json names no repository yet, so there is no address that the README's links could be made to begin with.
await createVSIX({
	packagePath: vsix,
	dependencies: false,
	allowMissingRepository: true,
	rewriteRelativeLinks: false,
});

for (const [file, limit] of Object.entries(budgets)) {
	const { size } = statSync(file);
	console.log(`${file}: ${(size / 1000).toFixed(1)} kB of ${limit / 1000} kB`);
	if (size > limit) {
		console.error(`${file} is over its budget.`);
		process.exitCode = 1;
	}
}
