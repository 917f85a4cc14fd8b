import { readFile } from 'node:fs/promises';
import { launchChromium } from '../vscode/chromium';
import { keep } from './camera';

/** The extension's icon: the sign of the activity bar, white on blue, 256 pixels square. */
export async function drawIcon(): Promise<void> {
	const sign = (await readFile('media/lateral.svg', 'utf8'))
		.replace('#000', '#fff')
		.replace('stroke-width="1.5"', 'stroke-width="0.9"');
	const browser = await launchChromium();
	const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
	await page.setContent(
		`<style>
			body { margin: 0; background: transparent }
			div { display: grid; place-items: center; width: 256px; height: 256px; border-radius: 48px; background: #0b4fa0 }
			svg { width: 208px; height: 208px }
		</style><div>${sign}</div>`,
	);
	await keep(await page.screenshot({ omitBackground: true }), 'media/icon.png');
	await browser.close();
}
