// Draws every state in every theme, wide and as narrow as a side bar: out/gallery/STATE.THEME.WIDTH.png, and a page of all
// of them: out/gallery/index.html
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { PanelPage, stopBrowser } from './panelPage';
import { views } from './states';
import { themeNames } from './themes';

const widths = { wide: 1000, panel: 620, side: 300 };
const folder = 'out/gallery';
/** `npm run gallery -- contested dark` draws only what has all of these words in its name. */
const wanted = process.argv.slice(2);

await mkdir(folder, { recursive: true });
let drawn = 0;
for (const theme of themeNames) {
	for (const [size, width] of Object.entries(widths)) {
		const names = Object.keys(views).filter(state =>
			wanted.every(word => `${state}.${theme}.${size}`.split('.').includes(word)),
		);
		if (!names.length) continue;
		const panel = await PanelPage.open({ theme, width, height: 400 });
		for (const name of names) {
			const view = views[name];
			if (view) await panel.showOpened(view);
			await panel.page.getByRole('heading', { level: 1 }).waitFor();
			await panel.page.screenshot({ path: `${folder}/${name}.${theme}.${size}.png`, fullPage: true });
			drawn++;
		}
		await panel.close();
	}
}
await stopBrowser();
await writeFile(`${folder}/index.html`, galleryPage(await readdir(folder)));
console.log(`${drawn} pictures; all that there are: ${folder}/index.html`);
process.exit(0);

/** A row for each state, and in it the pictures that there are of it, those of earlier runs too. */
function galleryPage(files: readonly string[]): string {
	const row = (state: string): string => {
		const of = files.filter(file => file.startsWith(`${state}.`) && file.endsWith('.png'));
		if (!of.length) return '';
		const pictures = of.map(
			file => `<figure><img src="${file}" loading="lazy"><figcaption>${file}</figcaption></figure>`,
		);
		return `<h2>${state}</h2><div>${pictures.join('')}</div>\n`;
	};
	return `<!DOCTYPE html><meta charset="utf-8"><title>The states of the panel</title>
<style>body { font-family: sans-serif } div { display: flex; gap: 1em; align-items: start; overflow-x: auto }
figure { margin: 0; flex: none } img { border: 1px solid #888; max-width: 40vw }</style>
<h1>The states of the panel</h1>
${Object.keys(views).map(row).join('')}`;
}
