import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../vscode/children';
import { provision, type VscodeName } from '../vscode/provision';
import { serverCommand } from '../vscode/server';

for (const name of ['newest', 'oldest'] satisfies VscodeName[]) {
	suite(`the package, installed into the ${name} VS Code`, () => {
		let installed: string;
		let listed: string;

		suiteSetup(async function () {
			this.timeout(300_000);
			const vscode = await provision(name);
			const dataFolder = temporaryFolder('vsix');
			await serverCommand(vscode, dataFolder, '--install-extension', 'out/lateral.vsix');
			listed = await serverCommand(vscode, dataFolder, '--list-extensions', '--show-versions');
			const extensions = await readdir(join(dataFolder, 'extensions'));
			installed = join(dataFolder, 'extensions', extensions.find(name => name.startsWith('lateral.')) ?? '');
		});

		test('is listed with its version', async () => {
			const { version }: { version: string } = JSON.parse(await readFile('package.json', 'utf8'));

			assert.ok(listed.split('\n').includes(`lateral.lateral@${version}`), listed);
		});

		test('holds what runs and what explains it, and nothing else', async () => {
			const files = await readdir(installed, { recursive: true });

			const shipped =
				/^(\.vsixmanifest|package(\.nls(\.[\w-]+)?)?\.json|readme\.md|changelog\.md|LICENSE\.txt|ThirdPartyNotices\.txt|language-configuration\.json|(dist|l10n|media|schemas|syntaxes)(\/.*)?)$/i;
			assert.deepEqual(
				files.filter(file => !shipped.test(file) || /\.(map|ts)$/.test(file) || file === 'dist/cli.js'),
				[],
			);
			const texts = ['de', 'sr', 'sr-latn'].map(language => `l10n/bundle.l10n.${language}.json`);
			const parts = ['extension', 'analyser', 'writing', 'pages', 'panel'].map(part => `dist/${part}.js`);
			const views = (await readdir('dist/panel'))
				.filter(file => file.endsWith('.js'))
				.map(file => `dist/panel/${file}`);
			assert.ok(views.length > 1, 'views of the panel that are read later');
			for (const needed of [...parts, ...views, 'LICENSE.txt', 'ThirdPartyNotices.txt', ...texts]) {
				assert.ok(files.includes(needed), `${needed} is missing`);
			}
		});

		test('names the makers of the icons in it, as their licence asks', async () => {
			const notices = await readFile(join(installed, 'ThirdPartyNotices.txt'), 'utf8');

			assert.match(notices, /^@vscode\/codicons \S+ by Microsoft Corporation \(CC-BY-4\.0\)$/m);
		});
	});
}
