import assert from 'node:assert/strict';
import { openWorkbench, Workbench } from '../support/workbench';

suite('a newcomer takes the first steps', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({ files: { 'lateral.yaml': 'format: 1\n', 'letter.txt': 'Dear all,\n' } });
	});
	suiteTeardown(() => workbench.close());

	test('in a corpus with nothing in it, where each empty branch says what to do next', async () => {
		await workbench.page.getByRole('tab', { name: 'Lateral' }).first().click();
		const rows = workbench.treeRows('Corpus');
		await workbench.expand(rows.filter({ hasText: 'Claims' }).first());
		await rows.filter({ hasText: 'Mark a passage' }).waitFor();
		await workbench.expand(rows.filter({ hasText: 'Trail' }).first());
		const hint = rows.filter({ hasText: 'Next contested claim' });
		await hint.waitFor();
		assert.equal(await hint.getAttribute('aria-label'), 'No jump yet. Go to the next contested claim.');
		await workbench.screenshot('empty-tree', ['light', 'high-contrast']);

		await hint.click();
		await workbench.toast('No claim of this corpus is contested.').waitFor();
	});

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
