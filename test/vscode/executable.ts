#!/usr/bin/env node
// Stands where `@vscode/test-electron` expects the program `code`: takes the same arguments, and runs the
// extension's tests in the extension host of a real VS Code server, with its workbench in a Chromium without window.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { testLine } from '../extension/support/testLine';
import { launchChromium } from './chromium';
import { provision, vscodeNamed } from './provision';
import { startServer } from './server';
import { runTestsInPage } from './testPage';

const { values, positionals } = parseArgs({
	strict: false,
	allowPositionals: true,
	options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
});
const vscode = await provision(vscodeNamed(process.env['LATERAL_VSCODE'] ?? 'newest'));
const [server, browser] = await Promise.all([
	startServer(vscode, { smokeTestDriver: true, env: { LATERAL_TEST_LINE: testLine } }),
	launchChromium(),
]);
const remote = (path: unknown): string => `vscode-remote://${server.authority}${resolve(String(path))}`;
const address = new URL(server.url);
address.searchParams.set('folder', resolve(positionals[0] ?? '.'));
address.searchParams.set(
	'payload',
	JSON.stringify([
		['extensionDevelopmentPath', remote(values.extensionDevelopmentPath)],
		['extensionTestsPath', remote(values.extensionTestsPath)],
		['skipWelcome', 'true'],
	]),
);
const passed = await runTestsInPage(browser, address.href);
await browser.close();
server.stop();
process.exit(passed ? 0 : 1);
