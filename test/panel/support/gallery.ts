// Draws every state in every theme, wide and as narrow as a side bar: out/gallery/STATE.THEME.WIDTH.png
import { mkdir } from 'node:fs/promises';
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
console.log(`${drawn} pictures in ${folder}`);
process.exit(0);
