import { eventually } from '../support/eventually';
import { openWorkbench } from '../support/workbench';
import { keep, mouseAway, restingPicture } from './camera';

/** Large enough for the column beside a step, small enough for the package. */
const size = { width: 880, height: 560 };

/** A picture for each step of the walkthrough, from the sample corpus. */
export async function takeFirstSteps(): Promise<void> {
	const workbench = await openWorkbench({ folder: 'sample-corpus' });
	const { page } = workbench;
	const keepAs = (name: string, picture: Buffer) => keep(picture, `media/walkthrough/${name}.png`);
	const take = async (name: string) => {
		await mouseAway(page);
		await keepAs(name, await restingPicture(page));
	};
	await page.setViewportSize(size);
	await workbench.openFile('2023-01-18-halvard-newswire.txt');
	await workbench.statusBar('16 contested').waitFor();
	await workbench.command('View: Close Primary Side Bar');
	await workbench.select('about 6% is with Russia');
	await workbench.press('Home');
	await take('article');

	await workbench.command('Lateral: Go to Next Contested Claim');
	await mouseAway(page);
	await workbench.statusBar(' contested: ').waitFor();
	// What is said in passing is gone after a few seconds: the picture cannot wait for more than the titles of the lenses.
	await eventually(async () => {
		const lenses = await page.locator('.codelens-decoration').allInnerTexts();
		return lenses.every(lens => lens.trim() !== 'Edit…');
	});
	await keepAs('contested', await page.screenshot());

	await workbench.command('Lateral: Read the Sides of This Claim');
	await page.locator('.tab.active', { hasText: 'Sides of' }).waitFor();
	await take('sides');

	await workbench.openFile('2024-10-21-estermark-radio.txt');
	await workbench.select('seldom as smooth as it looks on a holiday');
	// Before the list comes up: below it the mouse would have the field explained.
	await mouseAway(page);
	await workbench.press('ControlOrMeta+K', 'n');
	await workbench.pickRow('No claim, only a note').first().waitFor();
	await take('mark');

	await workbench.press('Escape');
	await workbench.openFile('2024-10-21-estermark-radio.notes.yaml');
	await take('sidecar');

	await workbench.command('Lateral: Focus on Corpus View');
	const rows = workbench.treeRows('Corpus');
	await workbench.expand(rows.filter({ hasText: 'Claims' }).first());
	await workbench.expand(rows.filter({ hasText: 'contested' }).first());
	await rows.filter({ hasText: 'Serbia’s policy was turning' }).first().waitFor();
	await take('tree');
	await workbench.close();
}
