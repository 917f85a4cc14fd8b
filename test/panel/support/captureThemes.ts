// Writes themes.json: the theme variables that panel.css uses, read from the newest VS Code that the tests provision.
// Run when panel.css takes up a variable: npm run gallery:themes
import { readFile, writeFile } from 'node:fs/promises';
import { launchChromium } from '../../vscode/chromium';
import { provision } from '../../vscode/provision';
import { startServer } from '../../vscode/server';
import type { ThemeName } from './themes';

const defaults: Record<ThemeName, string> = {
	dark: 'Default Dark Modern',
	light: 'Default Light Modern',
	'hc-dark': 'Default High Contrast',
	'hc-light': 'Default High Contrast Light',
};
/** Backgrounds behind a webview: of an editor group and of a side bar. */
const behind = ['--vscode-editor-background', '--vscode-sideBar-background'];

const css = await readFile('src/panel/panel.css', 'utf8');
const used = [...new Set([...behind, ...(css.match(/--vscode-[\w-]+/g) ?? [])])].sort();

const vscode = await provision('newest');
const browser = await launchChromium();
const themes: Record<string, Record<string, string>> = {};
for (const [name, theme] of Object.entries(defaults)) {
	const server = await startServer(vscode, { settings: { 'workbench.colorTheme': theme } });
	const page = await browser.newPage();
	await page.goto(server.url);
	const workbench = page.locator(`.monaco-workbench.${name.startsWith('hc') ? 'hc' : 'vs'}, .monaco-workbench`).first();
	await workbench.locator('.part.statusbar').waitFor();
	// The first paint is in the theme's stored colours; the extension host delivers the theme itself a moment later.
	await page.waitForFunction(
		wanted => document.querySelector('.monaco-workbench')?.className.includes(wanted),
		{ dark: 'vs-dark', light: 'vs ', 'hc-dark': 'hc-black', 'hc-light': 'hc-light' }[name] ?? '',
	);
	await page.waitForTimeout(3000);
	themes[name] = await workbench.evaluate((element, names) => {
		const style = getComputedStyle(element);
		return Object.fromEntries(
			names.map(name => [name, style.getPropertyValue(name).trim()]).filter(([, value]) => value),
		);
	}, used);
	console.log(`${name}: ${theme}, ${Object.keys(themes[name] ?? {}).length} of ${used.length} variables`);
	await page.close();
	server.stop();
}
await browser.close();
await writeFile('test/panel/support/themes.json', `${JSON.stringify(themes, null, 2)}\n`);
process.exit(0);
