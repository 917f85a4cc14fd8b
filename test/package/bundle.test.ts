import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

/** What runs in VS Code: the bundle of the start, the parts that it reads later, and the panel's page. */
const bundles = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
	file => file.endsWith('.js') && file !== 'cli.js',
);

/** What the README promises of all of them. */
const never = {
	'the network': [
		/\bfetch\(/,
		/\bXMLHttpRequest\b/,
		/\bWebSocket\b/,
		/\bEventSource\b/,
		/\bsendBeacon\b/,
		/\bimportScripts\b/,
	],
	telemetry: [/telemetry/i],
	// But for the one that evaluates the extension's own parts: `src/extension/part.ts`.
	'code made at run time': [/\beval\(/, /\bnew Function\b(?!\("module","require",)/],
};

/** One bundle serves the desktop and the browser, where there is no Node, and neither has a document. */
const neverInTheHost = {
	Node: [
		/["'`]node:/,
		/\bBuffer\.from\b/,
		// The package `ignore` asks for Windows where there is a process to ask.
		/(?<!typeof process<"u"&&)\bprocess\./,
	],
	'a document': [/\bdocument\.(createElement|body|querySelector)/],
};

for (const file of bundles) {
	suite(`dist/${file}`, () => {
		const bundle = readFileSync(`dist/${file}`, 'utf8');

		test('asks its host for nothing but vscode, and for the messages that it shares', () => {
			const asked = [...bundle.matchAll(/\brequire\(\s*(["'`])(.*?)\1\s*\)/g)].map(([, , name = '']) => name);

			assert.deepEqual(
				asked.filter(name => name !== 'vscode' && name !== '@vscode/l10n'),
				[],
			);
		});

		for (const [what, patterns] of Object.entries({ ...never, ...(!file.startsWith('panel') && neverInTheHost) })) {
			test(`has nothing of ${what}`, () => {
				const found = patterns.flatMap(pattern => [...bundle.matchAll(new RegExp(pattern, `${pattern.flags}g`))]);
				assert.deepEqual(
					found.map(({ index }) => `… ${bundle.slice(Math.max(0, index - 60), index + 60)} …`),
					[],
				);
			});
		}
	});
}

test('the start is one bundle, and the panel another', () => {
	for (const needed of ['extension.js', 'panel.js']) assert.ok(bundles.includes(needed), needed);
});
