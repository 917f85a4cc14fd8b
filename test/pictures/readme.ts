import { openWorkbench } from '../support/workbench';
import { keep, mouseAway, restingPicture } from './camera';

/** The first thing that one sees of Lateral: an article with a contested claim at the cursor, and what every source says of it. */
export async function takeReadme(): Promise<void> {
	const workbench = await openWorkbench({ folder: 'sample-corpus' });
	await workbench.openFile('2023-01-18-halvard-newswire.txt');
	await workbench.statusBar('16 contested').waitFor();
	await workbench.command('View: Close Primary Side Bar');
	await workbench.command('Lateral: Show Cross-References');
	await workbench.select('about 6% is with Russia');
	await workbench.webview('.position');
	await workbench.press('ArrowRight');
	await mouseAway(workbench.page);
	await keep(await restingPicture(workbench.page), 'media/screenshot.png');
	await workbench.close();
}
