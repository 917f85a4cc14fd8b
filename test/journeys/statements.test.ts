import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import type { Theme } from '../support/themes';
import { openWorkbench, type Workbench } from '../support/workbench';

const interview = '2023-01-18-halvard-newswire.txt';
const sidecar = '2023-01-18-halvard-newswire.notes.yaml';
const everyTheme: readonly Theme[] = ['light', 'dark', 'high-contrast', 'high-contrast-light'];

suite('a reader goes through what is said, by keyboard alone', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({ folder: 'sample-corpus' });
	});
	suiteTeardown(() => workbench.close());

	const pickTitle = (): Promise<string> =>
		workbench.page.locator('.quick-input-widget:visible .quick-input-title').innerText();

	/** The words that are selected, as a reader would copy them. */
	const selected = async (): Promise<string> => {
		await workbench.press('ControlOrMeta+C');
		return workbench.page.evaluate(() => navigator.clipboard.readText());
	};

	test('from quotation to quotation, and hears who says it', async () => {
		await workbench.openFile(interview);
		await workbench.statusBar('News Article').waitFor();
		await workbench.statusBar('47 notes').waitFor();
		await workbench.press('ControlOrMeta+K', 'q');
		await eventually(async () => (await selected()) === 'Crimea is Ukraine');
		await workbench.statusBar('Aleksandar Vučić, named source · quotation 1 of').waitFor();
		await workbench.press('ControlOrMeta+K', 'q');
		await eventually(async () => (await selected()) === 'Donbas is Ukraine');
		await workbench.press('ControlOrMeta+K', 'Shift+Q');
		await eventually(async () => (await selected()) === 'Crimea is Ukraine');
		await workbench.press('ControlOrMeta+K', 'Shift+Q');
		await workbench.statusBar('Corwin Ashdale').waitFor();
		await workbench.screenshot('quotation', everyTheme);
	});

	test('takes in the words, their marks, and who says them', async () => {
		await workbench.select('so far nobody');
		for (const taken of [
			/^but so far nobody has walked through it\.$/u,
			/^“but so far .* it\.”$/u,
			/^“A door has been opened,” said Corwin Ashdale.* it\.”$/u,
		]) {
			await workbench.press('ControlOrMeta+K', 'a');
			await eventually(async () => taken.test(await selected()));
		}
	});

	test('is led to the next statement that is not marked, and may leave it so', async () => {
		const before = await workbench.read(sidecar);
		await workbench.press('ControlOrMeta+Home');
		const titles: string[] = [];
		for (let turn = 0; turn < 2; turn++) {
			await workbench.press('ControlOrMeta+K', 'h');
			await workbench.pickRow('No claim, only a note').first().waitFor();
			titles.push(await pickTitle());
			if (turn === 0) await workbench.screenshot('mark-next', everyTheme);
			await workbench.press('Escape');
			await workbench.pickRow('No claim, only a note').first().waitFor({ state: 'hidden' });
			assert.ok((await selected()).length > 10);
		}

		assert.match(titles[0]!, /^Mark “/u);
		assert.notEqual(titles[0], titles[1]);
		assert.equal(await workbench.read(sidecar), before);
	});

	test('marks it, and the next one is offered', async () => {
		await workbench.press('ControlOrMeta+Home', 'ControlOrMeta+K', 'h');
		await workbench.pickRow('No claim, only a note').first().waitFor();
		const first = await pickTitle();
		await workbench.press('ArrowUp');
		await workbench.enterOn('No claim, only a note');
		await workbench.page.locator('.quick-input-widget:visible', { hasText: 'What do you want to note?' }).waitFor();
		await workbench.answer('To be asked about.');
		await eventually(async () => (await workbench.read(sidecar)).includes('To be asked about.'));

		await workbench.statusBar('48 notes').waitFor();
		await workbench.press('ControlOrMeta+Home', 'ControlOrMeta+K', 'h');
		await workbench.pickRow('No claim, only a note').first().waitFor();
		assert.notEqual(await pickTitle(), first);
		await workbench.press('Escape');
		await workbench.pickRow('No claim, only a note').first().waitFor({ state: 'hidden' });
	});

	test('chooses one from a list that shows each in its place', async () => {
		await workbench.press('ControlOrMeta+Home');
		await workbench.statusBar('Ln 1, Col 1').waitFor();
		await workbench.press('ControlOrMeta+K', 'Shift+H');
		const rows = workbench.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
		await rows.first().waitFor();
		assert.match(await pickTitle(), /^Unmarked statements: \d+ of \d+ marked$/u);
		await workbench.press('ArrowDown', 'ArrowDown');
		await workbench.statusBar(/selected\)/u).waitFor();
		await workbench.screenshot('unmarked-statements', everyTheme);
		await workbench.press('Escape');
		await workbench.statusBar('Ln 1, Col 1').waitFor();
	});

	test('finds statements in the outline by who says them', async () => {
		await workbench.press('ControlOrMeta+Shift+O');
		await workbench.pick('@Ashdale', 'Corwin Ashdale');
		await workbench.statusBar('Ln 13, Col 1').waitFor();
		await workbench.command('Explorer: Focus on Outline View');
		// The list of files leaves it three lines.
		await workbench.page.locator('.pane-header', { hasText: 'sample-corpus' }).click();
		const rows = workbench.treeRows('Outline');
		await eventually(async () => (await rows.filter({ hasText: 'Corwin Ashdale' }).count()) > 0);
		await workbench.screenshot('outline', everyTheme);
	});

	test('reads in a hover what the speaker says besides, here and in other articles', async () => {
		await workbench.openFile(interview);
		await workbench.select('conceded');
		await workbench.press('ControlOrMeta+K', 'ControlOrMeta+I');
		const hover = workbench.page.locator('.monaco-hover:not(.hidden)', { hasText: 'also says' });
		await hover.first().waitFor();
		await workbench.screenshot('hover-speaker', everyTheme);
		await hover
			.locator('a', { hasText: /^line \d+$/u })
			.last()
			.click();
		await eventually(
			async () => !(await workbench.page.locator('.tab.active').first().innerText()).includes(interview),
		);
		assert.ok((await selected()).length > 10);
	});

	test('sees in the tree how much of each article is marked', async () => {
		await workbench.page.getByRole('tab', { name: 'Lateral' }).first().click();
		const rows = workbench.treeRows('Corpus');
		const group = rows.filter({ hasText: 'Unmarked statements' }).first();
		await eventually(async () => {
			// A branch that is opened while the corpus is still being read may be shut again.
			if ((await group.getAttribute('aria-expanded')) === 'false') await group.click();
			return (await rows.filter({ hasText: /^\d+\/\d+ /u }).count()) === 5;
		});
		await workbench.screenshot('tree-unmarked', everyTheme);
	});
});

suite('a reader who has a screen reader', () => {
	test('hears who is quoted', async () => {
		const workbench = await openWorkbench({
			files: {
				'lateral.yaml': 'format: 1\n',
				'bridge.txt': 'The bridge\n\n“It stands,” said Mira Stell. “It will stand,” said Otto Falk.\n',
				'.vscode/settings.json': '{"editor.accessibilitySupport": "on"}',
			},
		});
		await workbench.openFile('bridge.txt');
		await workbench.statusBar('News Article').waitFor();
		await workbench.press('ControlOrMeta+K', 'q');

		await eventually(async () => (await workbench.announced()).includes('Mira Stell, named source · quotation 1 of 2'));
		await workbench.toast('quotation 1 of 2').waitFor({ state: 'hidden' });
		await workbench.close();
	});
});
