import assert from 'node:assert/strict';
import { openWorkbench, Workbench } from '../support/workbench';

suite('a newcomer takes the first steps', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({ files: { 'letter.txt': 'Dear all,\n' } });
	});
	suiteTeardown(() => workbench.close());

	test('on a copy of the sample corpus, which opens with the steps beside it', async () => {
		const opened = workbench.page.context().waitForEvent('page');
		await workbench.command('Lateral: Open the Sample Corpus');
		const page = await opened;
		const steps = page.locator('.gettingStartedContainer');
		await steps.getByText('Go to a claim that is contested').waitFor({ timeout: 60_000 });
		await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'claims' }).waitFor();

		assert.match(decodeURIComponent(page.url()), /lateral\.lateral\/sample-corpus/u);
		await new Workbench(page, '').screenshot('first-steps', ['light', 'high-contrast']);
	});
});
