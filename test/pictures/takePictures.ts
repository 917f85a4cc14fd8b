import { readFile } from 'node:fs/promises';
import { openWorkbench, stopWorkbenches } from '../support/workbench';
import { launchChromium } from '../vscode/chromium';

/** Colours of the analyser, labels and the panel come one after another. */
const settling = 1500;

/**
 * Takes the picture of the README from the real thing: the sample corpus in VS Code, a contested claim at the cursor,
 * and beside the article what every source says of it.
 */
async function takePictures(): Promise<void> {
	const workbench = await openWorkbench({ folder: 'sample-corpus' });
	await workbench.openFile('2023-01-18-halvard-newswire.txt');
	await workbench.statusBar('16 contested').waitFor();
	await workbench.command('View: Close Primary Side Bar');
	await workbench.command('Lateral: Show Cross-References');
	await workbench.select('about 6% is with Russia');
	await workbench.webview('.position');
	await workbench.press('ArrowRight');
	// Out of the way of what a resting mouse would explain.
	await workbench.page.mouse.move(500, 897);
	await workbench.page.waitForTimeout(settling);
	await workbench.page.screenshot({ path: 'media/screenshot.png' });
	await workbench.close();
}

/** The extension's icon: the sign of the activity bar, white on blue, 256 pixels square. */
async function drawIcon(): Promise<void> {
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
	await page.screenshot({ path: 'media/icon.png', omitBackground: true });
	await browser.close();
}

try {
	await drawIcon();
	await takePictures();
} finally {
	await stopWorkbenches();
}
