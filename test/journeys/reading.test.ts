import { openWorkbench, type Workbench } from '../support/workbench';

suite('a reader looks at the sample corpus', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({ folder: 'sample-corpus' });
	});
	suiteTeardown(() => workbench.close());

	test('article, lenses and marks', async () => {
		await workbench.openFile('2023-01-18-halvard-newswire.txt');
		await workbench.page.locator('.codelens-decoration a').first().waitFor();
		await workbench.page.waitForTimeout(1500);
		await workbench.screenshot('article');
		await workbench.page.locator('.codelens-decoration a').first().click();
		await workbench.page.waitForTimeout(1500);
		await workbench.screenshot('panel');
		await workbench.page.getByRole('tab', { name: 'Lateral' }).first().click();
		await workbench.page.waitForTimeout(1500);
		await workbench.screenshot('tree');
		await workbench.command('View: Toggle Problems');
		await workbench.page.waitForTimeout(1500);
		await workbench.screenshot('problems');
	});
});
