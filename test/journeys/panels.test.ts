import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { eventually } from '../support/eventually';
import { pinButton } from '../support/pinButton';
import { openWorkbench, type Workbench } from '../support/workbench';

const claim = 'Serbia’s leadership holds Crimea to be part of Ukraine.';

suite('a reader works with what the panel shows', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		const settings = { 'files.associations': { '*.txt': 'news-article' }, 'lateral.author': 'mira' };
		workbench = await openWorkbench({
			folder: 'sample-corpus',
			files: { '.vscode/settings.json': JSON.stringify(settings) },
		});
		await workbench.openFile('2023-01-18-halvard-newswire.txt');
		await workbench.statusBar('16 contested').waitFor();
		await workbench.select('Crimea is Ukraine');
		await workbench.command('Lateral: Focus Cross-References');
	});
	suiteTeardown(() => workbench.close());

	/** The documents of all panels on the screen. */
	async function panels(): Promise<Frame[]> {
		const frames: Frame[] = [];
		for (const frame of workbench.page.frames())
			if (await frame.evaluate(() => document.querySelector('#panel h1') !== null && innerWidth > 0).catch(() => false))
				frames.push(frame);
		return frames;
	}
	const heading = (frame: Frame): Promise<string | null> => frame.locator('#view h1').textContent();
	const position = '.position[data-note="2023-01-18-halvard-newswire#n-srud"]';
	async function press(frame: Frame, button: string): Promise<void> {
		await workbench.inWebview(frame, position);
		await frame.locator(position).getByRole('button', { name: button }).click();
	}

	test('copies a position as a citation, and is back on it', async () => {
		const frame = await workbench.webview(`#panel ${position}`);
		await press(frame, 'Copy a citation');
		await workbench.enterOn('Plain text');
		await eventually(async () => {
			const copied = await workbench.page.evaluate(() => navigator.clipboard.readText());
			assert.match(copied, /^“Crimea is Ukraine” \(Aleksandar Vučić\), in: .*, Halvard Newswire, Jan 18, 2023$/);
			return true;
		});
		await workbench.inWebview(frame, position);
	});

	test('answers it, leaves a list without a choice, and is back on it each time', async () => {
		const frame = await workbench.webview(`#panel ${position}`);
		await press(frame, 'Reply');
		await workbench.answer('Which interview was it?');
		await workbench.written('2023-01-18-halvard-newswire.notes.yaml', /by: mira, .*text: Which interview was it\?/);
		await frame.locator(position, { hasText: '3 replies' }).waitFor();

		await press(frame, 'Link to another passage');
		await workbench.pickRow('The president has stood by Ukraine').waitFor();
		await workbench.press('Escape');
		await workbench.inWebview(frame, position);
	});

	test('keeps a claim in a second panel while the first one follows', async () => {
		const one = await eventually(async () => (await panels())[0]);
		await workbench.command('Lateral: Open Another Panel');
		const two = await eventually(async () => (await panels()).find(frame => frame !== one));
		await workbench.inWebview(two, '.position');
		await two.locator(pinButton).click();
		await two.locator('.where', { hasText: 'Pinned' }).waitFor();

		await workbench.command('View: Focus First Editor Group');
		await workbench.select('almost 11 months');
		const other = 'What Russia has waged in Ukraine since February 2022 is an invasion, and is to be called one.';
		await eventually(async () => (await heading(one)) === other);
		assert.equal(await heading(two), claim);
	});
});
