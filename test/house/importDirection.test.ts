import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { temporaryFolder } from '../vscode/children';

/** What no part of the house may do, each as a file that does it. `npm run types` or `npm run lint` must object. */
const breaches: Readonly<Record<string, string>> = {
	'src/core/importsTheEditor.ts': `import { version } from 'vscode';\nexport const breach = version;\n`,
	'src/core/features/importsNode.ts': `import { readFileSync } from 'node:fs';\nexport const breach = readFileSync;\n`,
	'src/core/sidecar/usesTheDocument.ts': `export const breach = document.title;\n`,
	'src/core/text/importsClaims.ts': `import type { ClaimStatus } from '../claims/status';\nexport type Breach = ClaimStatus;\n`,
	'src/core/anchor/importsASidecar.ts': `import { breach } from '../sidecar/usesTheDocument';\nexport { breach };\n`,
	'src/core/claims/importsTheCorpus.ts': `import type { Corpus } from '../corpus/corpus';\nexport type Breach = Corpus;\n`,
	'src/core/importsThePanel.ts': `import { words } from '../panel/words';\nexport const breach = words;\n`,
	'src/panel/importsCore.ts': `import type { Span } from '../core/index';\nexport type Breach = Span;\n`,
	'src/cli/importsInsideCore.ts': `import type { Span } from '../core/text/span';\nexport type Breach = Span;\n`,
	'src/extension/importsInsideCore.ts': `import type { Span } from '../core/text/span';\nexport type Breach = Span;\n`,
	'src/extension/importsNode.ts': `import { readFileSync } from 'node:fs';\nexport const breach = readFileSync;\n`,
	'src/wording/importsCore.ts': `import type { Span } from '../core/text/span';\nexport type Breach = Span;\n`,
	'src/protocol/importsTheEditor.ts': `import { version } from 'vscode';\nexport const breach = version;\n`,
};

suite('the direction of imports', () => {
	let types: string;
	let lint: string;

	// All at once in a copy, never in the working tree: it takes the checks no longer than one would.
	suiteSetup(async () => {
		const copy = temporaryFolder('house');
		for (const part of ['src', 'package.json', 'tsconfig.json', 'tsconfig.base.json', '.oxlintrc.json']) {
			await cp(part, join(copy, part), { recursive: true });
		}
		await symlink(resolve('node_modules'), join(copy, 'node_modules'), 'dir');
		for (const [file, source] of Object.entries(breaches)) await writeFile(join(copy, file), source);
		[types, lint] = await Promise.all([
			outputOf(copy, 'tsc', '-p', 'src/core', '--noEmit', '--pretty', 'false'),
			outputOf(copy, 'oxlint', '--format', 'unix', 'src'),
		]);
	});

	for (const file of Object.keys(breaches)) {
		test(`is guarded: ${file} is refused`, () => {
			const said = `${types}\n${lint}`.split('\n').filter(line => line.startsWith(file));
			assert.ok(
				said.some(line => /no-restricted-imports|error TS/.test(line)),
				`nobody objected to ${breaches[file]}`,
			);
		});
	}

	test('is kept by every file that is really there, so the checks tell the two apart', () => {
		const accused = new Set(lint.match(/^src\/[^:(]+/gm));

		assert.deepEqual(
			[...accused].filter(file => !(file in breaches)),
			[],
		);
	});
});

function outputOf(folder: string, program: string, ...args: string[]): Promise<string> {
	return new Promise(done => {
		execFile(join('node_modules', '.bin', program), args, { cwd: folder }, (_error, stdout, stderr) =>
			done(`${stdout}\n${stderr}`),
		);
	});
}
