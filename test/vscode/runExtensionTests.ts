// Runs the extension suite inside the extension host of a real VS Code:
// `runExtensionTests.mjs [--vscode newest|oldest] [--desktop] [--grep WORDS]`.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { passed } from '../extension/support/testLine';
import { temporaryFolder } from './children';
import { settings } from './settings';
import { testWorkspace } from './testWorkspace';

const { values } = parseArgs({
	options: {
		vscode: { type: 'string', default: 'newest' },
		desktop: { type: 'boolean', default: false },
		grep: { type: 'string', short: 'g', default: '' },
	},
});

const closed = closingLineSeen();
const userData = temporaryFolder('desktop');
await mkdir(join(userData, 'User'));
await writeFile(join(userData, 'User', 'settings.json'), JSON.stringify(settings));

await runTests({
	// Without it, test-electron downloads the desktop VS Code.
	...(values.desktop ? {} : { vscodeExecutablePath: resolve('out/testbed/executable.mjs') }),
	extensionDevelopmentPath: resolve('.'),
	extensionTestsPath: resolve('out/extension-tests/node.js'),
	launchArgs: [
		await testWorkspace(),
		`--user-data-dir=${userData}`,
		`--extensions-dir=${join(userData, 'extensions')}`,
	],
	extensionTestsEnv: { LATERAL_VSCODE: values.vscode, LATERAL_TEST_GREP: values.grep },
}).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
if (!closed()) {
	console.error('The suite ended without its closing line “N passed, 0 failed”.');
	process.exit(1);
}
process.exit(0);

/** An extension host that is killed ends with exit code 0, so what it printed has to be looked at as well. */
function closingLineSeen(): () => boolean {
	let seen = false;
	process.stdout.write = new Proxy(process.stdout.write.bind(process.stdout), {
		apply(write, self, args) {
			seen ||= String(args[0])
				.split('\n')
				.some(line => passed.test(line.trim()));
			return Reflect.apply(write, self, args);
		},
	});
	return () => seen;
}
