// Runs the portable part of the extension suite in the web extension host:
// `runWebTests.mjs [--vscode newest|oldest] [--grep WORDS]`.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { emptyFolders } from '../extension/support/emptyFolders';
import { testLine } from '../extension/support/testLine';
import { launchChromium } from './chromium';
import { provision, vscodeNamed } from './provision';
import { runTestsInPage } from './testPage';
import { serveWeb } from './webServer';

const { values } = parseArgs({
	options: {
		vscode: { type: 'string', default: 'newest' },
		grep: { type: 'string', short: 'g', default: '' },
	},
});

const vscode = await provision(vscodeNamed(values.vscode));
const { url } = await serveWeb(vscode, {
	files: { ...(await filesBelow('sample-corpus')), ...Object.fromEntries(emptyFolders.map(name => [name, null])) },
	beforeTests: `globalThis.lateralTests = ${JSON.stringify({ line: testLine, grep: values.grep })};`,
});
const browser = await launchChromium();
const passed = await runTestsInPage(browser, url);
await browser.close();
process.exit(passed ? 0 : 1);

async function filesBelow(folder: string): Promise<Record<string, string>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
	return Object.fromEntries(await Promise.all(files.map(async file => [file, await readFile(file, 'utf8')])));
}
