import { openWorkbench, stopWorkbenches } from '../support/workbench';

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

try {
	await takePictures();
} finally {
	await stopWorkbenches();
}
