import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { eventually } from '../support/eventually';
import { openWorkbench, type Workbench } from '../support/workbench';

suite('a reader looks over all claims and articles', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({ folder: 'sample-corpus' });
		await workbench.openFile('2023-01-18-halvard-newswire.txt');
		await workbench.statusBar('16 contested').waitFor();
	});
	suiteTeardown(() => workbench.close());

	const panel = (): Promise<Frame> => workbench.webview('#panel .grid');

	test('in a matrix, the most contested claim first, and goes from a cell to its passage', async () => {
		await workbench.command('Lateral: Matrix of Claims and Articles');
		const frame = await panel();
		await frame.locator('.grid .sign').first().waitFor();
		assert.match(await frame.locator('h1').innerText(), /claims, \d+ contested · \d+ articles/);
		assert.equal(await frame.locator('.grid .claim').first().getAttribute('data-status'), 'contested');
		await workbench.screenshot('panel-matrix', ['light', 'dark', 'high-contrast', 'high-contrast-light']);

		const cell = frame.locator('.cell:has(.sign):not(:has(.many))').first();
		await cell.click();
		await eventually(async () => /\(\d+ selected\)/.test(await workbench.page.locator('.statusbar').innerText()));
	});
});
