import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import type { Frame } from 'playwright-core';
import { eventually } from '../support/eventually';
import { openWorkbench, type Workbench } from '../support/workbench';

/** So many articles take some seconds to be read. */
const manyArticles = 1_500;

suite('a reader sees who is quoted, and how much', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({ folder: 'sample-corpus' });
		await workbench.openFile('2023-01-18-halvard-newswire.txt');
		await workbench.statusBar('16 contested').waitFor();
		await workbench.command('Lateral: Who Is Quoted');
	});
	suiteTeardown(() => workbench.close());

	const table = (): Promise<Frame> => workbench.webview('#panel table');
	const names = async (): Promise<string[]> => (await table()).locator('.speaker').allInnerTexts();
	const focused = async (): Promise<string> =>
		(await table()).evaluate(() => document.activeElement?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '');

	test('in the article that is open, with the keyboard on the first speaker', async () => {
		assert.equal(
			await (await table()).locator('h1').innerText(),
			'Vucic Parts With Putin Over Crimea, Not Over Sanctions',
		);
		const [first = ''] = await names();
		assert.equal(first, 'Aleksandar Vučić');
		await eventually(async () => (await focused()) === first);
		await workbench.screenshot('who-is-quoted', ['light', 'dark', 'high-contrast', 'high-contrast-light']);
	});

	test('and finds nothing in it that axe objects to', async () => {
		const frame = await table();
		await frame.evaluate(axe.source);

		const violations = await frame.evaluate(async () =>
			(await window.axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(({ id, nodes }) =>
				nodes.map(node => `${id}: ${node.html}`),
			),
		);
		assert.deepEqual(violations, []);
	});

	test('sorts the table by keyboard', async () => {
		const speakers = await names();
		const sorted = [...speakers].sort(new Intl.Collator('en', { numeric: true }).compare);
		assert.notDeepEqual(speakers, sorted);

		await (await table()).getByRole('columnheader', { name: 'Speaker' }).getByRole('button').focus();
		const are = (wanted: readonly string[]) =>
			eventually(async () => {
				assert.deepEqual(await names(), wanted);
				return true;
			});
		await workbench.inWebview(await table(), 'button');
		await workbench.press('Enter');
		await are(sorted);
		await workbench.press('Enter');
		await are(sorted.toReversed());
	});

	test('opens a speaker, then a statement, and the article shows it selected', async () => {
		await workbench.command('Lateral: Focus Cross-References');
		await workbench.inWebview(await table(), '[data-row]');
		await workbench.press('Home');
		const { length } = await names();
		for (let steps = 0; (await focused()) !== 'Aleksandar Vučić' && steps < length; steps++)
			await workbench.press('ArrowDown');
		assert.equal(await focused(), 'Aleksandar Vučić');
		await workbench.press('Enter');
		const statements = (await table()).getByRole('list', { name: 'Statements of Aleksandar Vučić' });
		const first = statements.getByRole('button').first();
		const words = (await first.locator('.text').textContent())?.trim() ?? '';
		assert.ok(words.length > 10);
		await workbench.screenshot('who-is-quoted-open', ['light', 'dark']);

		await workbench.press('ArrowDown', 'Enter');
		await workbench.page.locator('.monaco-editor.focused').waitFor();
		await workbench.statusBar(/\(\d+ selected\)/).waitFor();
		const selected = Number(/\((\d+) selected\)/.exec(await workbench.statusBar(/selected/).innerText())?.[1]);
		assert.ok(selected >= words.replace(/ … .*/, '').length, `${selected} characters are selected`);
	});

	test('counts the whole corpus, and finds table and row open again after a reload', async () => {
		await (await table()).getByRole('button', { name: 'The corpus' }).click();
		await eventually(async () => (await (await table()).locator('h1').innerText()) === 'The corpus');
		const frame = await table();
		assert.match(await frame.locator('main').innerText(), /5 articles/);
		await frame.getByRole('button', { name: 'Aleksandar Vučić' }).click();
		await frame.locator('.said li').first().waitFor();
		await workbench.screenshot('who-is-quoted-corpus', ['light', 'high-contrast']);

		await workbench.reload();
		await eventually(async () => (await (await table()).locator('h1').innerText()) === 'The corpus');
		await (await table()).locator('.said li').first().waitFor();
	});

	test('and comes back to the claim at the cursor by the other tab', async () => {
		await (await table()).getByRole('tab', { name: 'Claim' }).click();
		await workbench.command('View: Focus First Editor Group');
		await workbench.select('Crimea is Ukraine');

		const frame = await workbench.webview('#panel h1');
		await eventually(
			async () =>
				(await frame.locator('h1').textContent()) === 'Serbia’s leadership holds Crimea to be part of Ukraine.',
		);
	});
});

suite('a reader of very many articles', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		const story = await readFile('sample-corpus/2023-01-18-halvard-newswire.txt', 'utf8');
		const files = Array.from({ length: manyArticles }, (_, index) => [`y${index % 20}/story-${index}.txt`, story]);
		workbench = await openWorkbench({ files: { 'lateral.yaml': 'format: 1\n', ...Object.fromEntries(files) } });
		await workbench.openFile('story-7.txt');
		await workbench.statusBar('0 notes').waitFor();
		await workbench.command('Lateral: Who Is Quoted');
	});
	suiteTeardown(() => workbench.close());

	test('sees how far their reading has come, stops it, uses what there is, and has it go on', async () => {
		const frame = await workbench.webview('#panel table');
		const text = (): Promise<string> => frame.locator('main').innerText();
		await frame.getByRole('button', { name: 'The corpus' }).click();
		await frame.getByText(/Reading articles: [\d,]+ of 1,500/).waitFor();
		await frame.getByRole('button', { name: 'Stop', exact: true }).click();
		await frame.getByText(/Only [\d,]+ of 1,500 articles have been read\./).waitFor();

		await frame.locator('.speaker').first().click();
		await frame.locator('.said li').first().waitFor();
		await workbench.screenshot('who-is-quoted-stopped', ['light', 'dark']);

		await frame.getByRole('button', { name: 'Read on' }).click();
		await eventually(async () => /^1,500 articles$/m.test(await text()), 50_000);
		assert.doesNotMatch(await text(), /Reading|Only/);
	});
});
