import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { eventually } from '../support/eventually';
import type { Theme } from '../support/themes';
import { openWorkbench, type Workbench } from '../support/workbench';

const allThemes: readonly Theme[] = ['light', 'dark', 'high-contrast', 'high-contrast-light'];

/** What the sample corpus has on the claim that Crimea is Ukraine: from the newswire, and two from the review. */
const [first, second] = ['2023-01-18-halvard-newswire#n-srud', '2024-07-25-quillon-review#n-92b7'];
const [firstWords, secondWords] = [
	'“Crimea is Ukraine”',
	'The president has stood by Ukraine since Crimea was seized in 2014',
];
const claim = 'Serbia’s leadership holds Crimea to be part of Ukraine.';

suite('a reader goes through the views of the panel by keyboard alone', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({ folder: 'sample-corpus' });
		await workbench.openFile('2023-01-18-halvard-newswire.txt');
		await workbench.statusBar('16 contested').waitFor();
	});
	suiteTeardown(() => workbench.close());

	/** From the same passage each time, and with the keyboard on what the view begins with. */
	async function shown(command: string, begins: string): Promise<Frame> {
		await workbench.openFile('2023-01-18-halvard-newswire.txt');
		await workbench.select('Crimea is Ukraine');
		await workbench.command(command);
		const frame = await workbench.webview(`#panel ${begins}`);
		await workbench.inWebview(frame, begins);
		return frame;
	}
	const press = async (frame: Frame, key: string, leadsTo: string): Promise<void> => {
		await workbench.press(key);
		await workbench.inWebview(frame, leadsTo);
	};
	const said = (frame: Frame, words: RegExp): Promise<unknown> =>
		eventually(async () => words.test((await frame.locator('[role=status]').textContent()) ?? ''));
	/** Enter has opened the passage, and the keyboard is on its words, which are not those selected before. */
	async function opened(article: string, words: string): Promise<void> {
		await workbench.press('Enter');
		await workbench.page.locator('.tab.active', { hasText: article }).waitFor();
		await workbench.inEditor();
		await workbench.statusBar(`(${words.length} selected)`).waitFor();
	}

	test('from passage to passage and through what differs, into the table and back to the place', async () => {
		const frame = await shown('Lateral: Compare Passages', `.compared[data-note="${first}"]`);
		await workbench.screenshot('panel-compare', allThemes);
		await press(frame, 'ArrowRight', `.compared[data-note="${second}"]`);
		await workbench.press('ArrowDown');
		await said(frame, /Anselm Quarrie: .*(?:added|changed)/);
		await press(frame, 't', '[aria-keyshortcuts="t"]');
		await frame.locator('table').waitFor();
		await press(frame, 't', `.compared[data-note="${second}"]`);
		await opened('quillon-review', secondWords);
	});

	test('through time, from who said it first to who followed', async () => {
		const frame = await shown('Lateral: Chronology of the Positions', `.mark[data-stop="${first}"]`);
		await workbench.screenshot('panel-chronology', allThemes);
		await press(frame, 'ArrowRight', '.mark[data-stop^="2024-07-25-quillon-review"]');
		await press(frame, 't', 'table [data-stop^="2024-07-25-quillon-review"]');
		await press(frame, 't', '.mark[data-stop^="2024-07-25-quillon-review"]');
		await opened('quillon-review', secondWords);
	});

	test('over the map, from the claim to what it is tied to', async () => {
		const frame = await shown('Lateral: Map', '.map-node[data-kind="claim"]');
		await workbench.screenshot('panel-map', allThemes);
		await press(frame, 'PageDown', '.map-node[data-kind="passage"]');
		// The passage’s own ties, and not those of the map, which it says of itself when it comes.
		await said(frame, /is held by Aleksandar Vučić/);
		await press(frame, 'Home', '.map-node[data-kind="claim"]');
		await press(frame, 'PageDown', '.map-node[data-kind="passage"]');
		await opened('halvard-newswire', firstWords);
	});

	test('to a claim that they look for by a word, back to where they were, and forth', async () => {
		const frame = await shown('Lateral: Focus Cross-References', '[data-note], .map-node');
		const heading = (wanted: string): Promise<unknown> =>
			eventually(async () => (await frame.locator('#view h1').textContent()) === wanted);
		await heading(claim);
		const sought = 'Kosovo is a state, independent since 2008.';
		await press(frame, 'ControlOrMeta+F', '.find input');
		await workbench.page.keyboard.type('independent since');
		await frame.locator('[role=option][aria-selected=true]', { hasText: sought }).waitFor();
		await workbench.screenshot('panel-find', allThemes);
		await press(frame, 'Enter', '.position');
		await heading(sought);
		await workbench.press('Alt+ArrowLeft');
		await heading(claim);
		await workbench.press('Alt+ArrowRight');
		await heading(sought);
		await workbench.press('Escape');
		await workbench.inEditor();
		assert.ok(await workbench.page.locator('.tab.active', { hasText: 'halvard-newswire' }).isVisible());
	});
});
