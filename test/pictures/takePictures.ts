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

/** Large enough for the column beside a step, small enough for the package. */
const stepSize = { width: 880, height: 560 };

/** The pictures of the first steps, from the same corpus: one for each step of the walkthrough. */
async function takeSteps(): Promise<void> {
	const workbench = await openWorkbench({ folder: 'sample-corpus' });
	const { page } = workbench;
	const take = async (name: string) => {
		await page.mouse.move(500, stepSize.height - 3);
		await page.waitForTimeout(settling);
		await page.screenshot({ path: `media/walkthrough/${name}.png` });
	};
	await page.setViewportSize(stepSize);
	await workbench.openFile('2023-01-18-halvard-newswire.txt');
	await workbench.statusBar('16 contested').waitFor();
	await workbench.command('View: Close Primary Side Bar');
	await workbench.select('about 6% is with Russia');
	await workbench.press('Home');
	await take('article');

	await workbench.command('Lateral: Go to Next Contested Claim');
	await workbench.statusBar(' contested: ').waitFor();
	// What is said in passing is gone after a few seconds.
	await page.screenshot({ path: 'media/walkthrough/contested.png' });

	await workbench.command('Lateral: Read the Sides of This Claim');
	await page.locator('.tab.active', { hasText: 'Sides of' }).waitFor();
	await take('sides');

	await workbench.openFile('2024-10-21-estermark-radio.txt');
	await workbench.select('seldom as smooth as it looks on a holiday');
	await workbench.press('ControlOrMeta+K', 'n');
	await workbench.pickRow('No claim, only a note').first().waitFor();
	await take('mark');

	await workbench.press('Escape');
	await workbench.openFile('2024-10-21-estermark-radio.notes.yaml');
	await take('sidecar');

	await workbench.command('Lateral: Focus on Corpus View');
	const rows = workbench.treeRows('Corpus');
	await rows.filter({ hasText: 'Claims' }).first().click();
	await rows.filter({ hasText: 'contested' }).first().click();
	await rows.filter({ hasText: 'The alliance of Serbia' }).first().waitFor();
	await take('tree');
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
	await takeSteps();
} finally {
	await stopWorkbenches();
}
