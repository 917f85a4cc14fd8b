import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { eventually } from '../support/eventually';
import { teachersCorpus, teachersSlips } from '../support/teachersSidecar';
import { openWorkbench, type Workbench } from '../support/workbench';

const path = 'east.notes.yaml';

suite('a teacher mends a sidecar that was written by hand', function () {
	// Sixteen slips, each found, shown, chosen and saved.
	this.timeout(240_000);
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({ files: teachersCorpus });
		await workbench.openFile(path);
		await workbench.lens('article, line').first().waitFor();
	});
	suiteTeardown(() => workbench.close());

	/** Chooses what a lightbulb offers on words of the editor that has the focus. */
	const fix = async (at: string, take: string): Promise<void> => {
		const row = workbench.page.locator('.action-widget .monaco-list-row.action', { hasText: take }).first();
		// A problem that the last fix has brought to light is offered a fix once it is known.
		await eventually(async () => {
			await workbench.press('Escape', 'ControlOrMeta+Home', 'ControlOrMeta+F');
			const find = workbench.editor.locator('.find-widget.visible textarea.input[aria-label="Find"]');
			await find.fill('', { timeout: 5000 });
			await find.fill(at);
			// The box searches a moment after the last letter.
			await workbench.statusBar(`${at.length} selected`).waitFor({ timeout: 5000 });
			await workbench.press('Escape');
			await workbench.editor.and(workbench.page.locator('.focused')).waitFor({ timeout: 5000 });
			await workbench.press('ControlOrMeta+.');
			await row.waitFor({ timeout: 2000 });
			return true;
		}, 60_000);
		await row.click();
	};

	test('the problems are said in words', async () => {
		const rows = await workbench.problems();
		await rows.filter({ hasText: 'A text with a colon in it has to stand in quotation marks' }).first().waitFor();
		await workbench.screenshot('teachers-sidecar-problems', ['light']);
		await workbench.openFile(path);
	});

	test('and mended by quick fixes alone', async () => {
		for (const { at, take, leaves } of teachersSlips) {
			await fix(at, take);
			await eventually(async () => (await workbench.read(path)).includes(leaves), 30_000);
			if (at === 'note: no') await workbench.screenshot('teachers-sidecar-midway', ['light', 'dark', 'high-contrast']);
		}
		// The claim that was made last is shown beside, for its words to be written.
		await workbench.page.locator('.tab.active', { hasText: 'road-open.yaml' }).waitFor();
		await workbench.page.locator('.codelens-decoration a', { hasText: 'line 3 · contested' }).waitFor();
		await workbench.screenshot('teachers-sidecar-mended', ['light']);

		const text = await workbench.read(path);
		assert.match(text, /^# Class 7b, from the blackboard\n/);
		await workbench.written('claims/road-open.yaml', 'text: Road open\n');
	});

	test('until the command line finds nothing', async () => {
		const { status, stdout } = spawnSync(process.execPath, ['dist/cli.js', 'check', '--json', workbench.folder], {
			encoding: 'utf8',
		});
		const { problems }: { problems: { code: string }[] } = JSON.parse(stdout);
		assert.deepEqual(
			problems.map(({ code }) => code).filter(code => code !== 'claim.contested'),
			[],
		);
		assert.equal(status, 0);
	});
});
