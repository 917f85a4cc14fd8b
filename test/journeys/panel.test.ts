import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Frame } from 'playwright-core';
import { eventually } from '../support/eventually';
import { pinButton } from '../support/pinButton';
import { openWorkbench, type Workbench } from '../support/workbench';

suite('a reader compares what the sources say', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({ folder: 'sample-corpus' });
		await workbench.openFile('2023-01-18-halvard-newswire.txt');
		await workbench.statusBar('16 contested').waitFor();
		await workbench.command('Lateral: Show Cross-References');
	});
	suiteTeardown(() => workbench.close());

	const panel = (): Promise<Frame> => workbench.webview('#panel h1');
	/** Waits until the panel's heading is this one. */
	const heading = (wanted: string): Promise<unknown> =>
		eventually(async () => (await (await panel()).locator('h1').textContent()) === wanted);
	const activeTab = (): Promise<string> => workbench.page.locator('.tab.active').first().innerText();

	test('and sees beside the article which of its claims are contested', async () => {
		await heading('Vucic Parts With Putin Over Crimea, Not Over Sanctions');

		assert.match(await (await panel()).locator('main').innerText(), /This article has 47 notes on 34 claims\./);
		await workbench.screenshot('panel-article');
	});

	test('and, at a passage, who says the same and in which words', async () => {
		await workbench.select('Crimea is Ukraine');

		await heading('Serbia’s leadership holds Crimea to be part of Ukraine.');
		assert.match(await (await panel()).locator('main').innerText(), /He told a news agency in January 2023/);
		await workbench.screenshot('panel-claim', ['light', 'dark', 'high-contrast', 'high-contrast-light']);
	});

	test('and finds nothing in it that axe objects to', async () => {
		const frame = await panel();
		await frame.evaluate(axe.source);

		const violations = await frame.evaluate(async () =>
			(await window.axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(({ id, nodes }) =>
				nodes.map(node => `${id}: ${node.html}`),
			),
		);
		assert.deepEqual(violations, []);
	});

	test('and opens another article’s passage by keyboard', async () => {
		await workbench.command('Lateral: Focus Cross-References');
		const frame = await panel();
		await workbench.inWebview(frame, '.position');
		await workbench.press('ArrowDown', 'Enter');

		await eventually(async () => (await activeTab()).includes('quillon-review'));
		await workbench.statusBar('(62 selected)').waitFor();
	});

	test('and stays on a claim that is pinned, whatever the cursor does, until it is let go', async () => {
		const pin = async (): Promise<void> => (await panel()).locator(pinButton).click();
		/** Waits until the pin says so, and the keyboard is on it. */
		const isPinned = async (yes: boolean): Promise<void> =>
			workbench.inWebview(await panel(), `${pinButton}[aria-pressed=${yes}]`);
		const pinned = 'Serbia’s leadership holds Crimea to be part of Ukraine.';
		await heading(pinned);
		await pin();
		await isPinned(true);

		await workbench.press('Escape');
		await workbench.select('four times');
		// Longer than the panel takes to follow the cursor when it does.
		await workbench.page.waitForTimeout(500);
		await heading(pinned);

		await workbench.reload();
		await heading(pinned);
		assert.equal(await (await panel()).locator('.where').innerText(), 'Pinned');

		await pin();
		await isPinned(false);
		await workbench.press('Escape');
		await workbench.select('ammunition');
		await eventually(async () => (await (await panel()).locator('h1').textContent()) !== pinned);
	});
});
