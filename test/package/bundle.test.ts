import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

suite('the bundle that VS Code loads', () => {
	let bundle: string;

	suiteSetup(async () => {
		bundle = await readFile('dist/extension.js', 'utf8');
	});

	test('asks its host for nothing but vscode', () => {
		const asked = [...bundle.matchAll(/\brequire\(\s*(["'`])(.*?)\1\s*\)/g)].map(([, , name]) => name);

		assert.deepEqual([...new Set(asked)], ['vscode']);
	});

	// One bundle serves the desktop and the browser, where there is no Node and no document.
	absent('Node', [
		/["'`]node:/,
		/\bBuffer\.from\b/,
		// The package `ignore` asks for Windows where there is a process to ask.
		/(?<!typeof process<"u"&&)\bprocess\./,
	]);
	absent('a document', [/\bdocument\.(createElement|body|querySelector)/]);

	// What the README promises.
	absent('the network', [
		/\bfetch\(/,
		/\bXMLHttpRequest\b/,
		/\bWebSocket\b/,
		/\bEventSource\b/,
		/\bsendBeacon\b/,
		/\bimportScripts\b/,
	]);
	absent('telemetry', [/telemetry/i]);
	absent('code made at run time', [/\beval\(/, /\bnew Function\b/]);

	function absent(what: string, patterns: readonly RegExp[]): void {
		test(`has nothing of ${what}`, () => {
			const found = patterns.flatMap(pattern => [...bundle.matchAll(new RegExp(pattern, `${pattern.flags}g`))]);
			assert.deepEqual(
				found.map(({ index }) => `… ${bundle.slice(Math.max(0, index - 60), index + 60)} …`),
				[],
			);
		});
	}
});
