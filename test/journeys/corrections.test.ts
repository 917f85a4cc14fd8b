import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import { openWorkbench, type Workbench } from '../support/workbench';

const article = [
	'Council reopens the bridge',
	'',
	'Visitors pass a board with “mind the gap at low tide” and go on.',
	'',
	'“It is safe,” Tomas Reun said on Monday. “We looked at every bolt.”',
	'',
].join('\n');

suite('a reader corrects who says what, by keyboard alone', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({
			files: {
				'lateral.yaml': 'format: 1\n',
				'sources.yaml': 'mira-stell: {name: Mira Stell, kind: person, role: Mayor of Varn}\n',
				'east.txt': article,
			},
		});
		await workbench.openFile('east.txt');
		await workbench.statusBar('News Article').waitFor();
	});
	suiteTeardown(() => workbench.close());

	const colourOf = (words: string): Promise<string> =>
		workbench.editor
			.locator('.view-line span span', { hasText: words.replaceAll(' ', '\u00a0') })
			.first()
			.evaluate(span => getComputedStyle(span).color);
	const isQuoted = async (words: string) => (await colourOf(words)) === (await colourOf('looked at every bolt'));

	/** What the lightbulb lists at the cursor. */
	const lightbulb = async (): Promise<Locator> => {
		const rows = workbench.page.locator('.action-widget .monaco-list-row.action');
		// Until the part that writes has been loaded, nobody offers anything.
		await eventually(async () => {
			await workbench.press('Escape', 'ControlOrMeta+.');
			await rows.filter({ hasText: 'Quotation' }).first().waitFor({ timeout: 5000 });
			return true;
		}, 30_000);
		return rows;
	};
	const unmarked = async (words: string): Promise<boolean> => {
		await workbench.press('ControlOrMeta+K', 'Shift+H');
		await workbench.pickRow('It is safe').first().waitFor();
		const isListed = (await workbench.pickRow(words).count()) > 0;
		await workbench.press('Escape');
		await workbench.inEditor();
		return isListed;
	};

	test('from quotation to lightbulb', async () => {
		assert.equal(await unmarked('mind the gap'), true);
		await eventually(() => isQuoted('mind the gap'));
		await workbench.press('ControlOrMeta+K', 'q');
		await workbench.statusBar('quotation 1 of 3').waitFor();
		const rows = await lightbulb();
		await workbench.screenshot('correction-lightbulb', ['light', 'dark', 'high-contrast', 'high-contrast-light']);

		// Further ones mark it.
		assert.deepEqual((await rows.allInnerTexts()).slice(0, 2), ['This Is Not a Quotation', 'Name the Speaker…']);
	});

	test('“This Is Not a Quotation” takes the colour and the place among the unmarked statements away', async () => {
		await workbench.press('Enter');
		await workbench.toast('not a quotation').waitFor();
		await eventually(async () => !(await isQuoted('mind the gap')));
		await workbench.screenshot('correction-done', ['light', 'dark', 'high-contrast', 'high-contrast-light']);

		await workbench.written('east.notes.yaml', /is: not-a-quotation/);
		assert.equal(await unmarked('mind the gap'), false);
		await workbench.hover('the gap', /Corrected by .+: not a quotation/);
	});

	test('and from anywhere it is taken back', async () => {
		await workbench.openFile('sources.yaml');
		await workbench.press('ControlOrMeta+K', 'Backspace');
		await eventually(() =>
			workbench.read('east.notes.yaml').then(
				() => false,
				() => true,
			),
		);
		await workbench.openFile('east.txt');

		await eventually(() => isQuoted('mind the gap'));
		assert.equal(await unmarked('mind the gap'), true);
	});

	test('a different speaker is found among those who speak in the article, the sources, or made', async () => {
		await workbench.press('ControlOrMeta+Home', 'ControlOrMeta+K', 'q', 'ControlOrMeta+K', 'q');
		await workbench.statusBar('quotation 2 of 3').waitFor();
		const rows = await lightbulb();
		await rows.filter({ hasText: 'Different Speaker…' }).waitFor();
		await workbench.press('ArrowDown', 'Enter');
		await workbench.pickRow('Tomas Reun').waitFor();
		await workbench.screenshot('correction-speaker', ['light', 'dark']);
		await workbench.page.keyboard.type('Mira');
		await workbench.pickRow('New source: Mira').waitFor();
		await workbench.enterOn('Mira Stell');

		await eventually(async () => (await workbench.read('east.notes.yaml')).includes('speaker: mira-stell'));
		await workbench.hover('is safe', /Said by Mira Stell/);
		await workbench.screenshot('correction-hover', ['light']);
	});
});

suite('a reader corrects an article of a folder that is no corpus yet', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({ files: { 'east.txt': article } });
		await workbench.openFile('east.txt');
		await workbench.statusBar('Plain Text').waitFor();
	});
	suiteTeardown(() => workbench.close());

	test('which becomes one by it, where the reader wants that', async () => {
		await workbench.select('mind the gap');
		await workbench.command('Lateral: This Is Not a Quotation');
		const offer = workbench.toast('this folder is none yet');
		await offer.waitFor();
		await workbench.screenshot('correction-no-corpus', ['light']);
		await offer.getByRole('button', { name: 'Use This Folder as a Corpus' }).click();

		await workbench.written('east.notes.yaml', /is: not-a-quotation/);
		assert.equal(await workbench.read('east.txt'), article);
		await workbench.toast('not a quotation').waitFor();
	});
});
