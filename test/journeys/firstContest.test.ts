import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as v from 'valibot';
import { eventually } from '../support/eventually';
import { openWorkbench, type Workbench } from '../support/workbench';

/** As much of `lateral status --json` as is compared. */
const statusOutput = v.object({
	claims: v.array(v.object({ id: v.string(), status: v.string(), positions: v.array(v.object({ note: v.string() })) })),
});

const oped = '2024-07-25-quillon-review.txt';
const sidecar = '2024-07-25-quillon-review.notes.yaml';
const interview = '2023-01-18-halvard-newswire.txt';

suite('a reader contests what two articles agree on', () => {
	let workbench: Workbench;
	let sidecarBefore: string;

	suiteSetup(async () => {
		workbench = await openWorkbench({ folder: 'sample-corpus' });
		sidecarBefore = await workbench.read(sidecar);
	});
	suiteTeardown(() => workbench.close());

	const activeTab = (): Promise<string> => workbench.page.locator('.tab.active').first().innerText();

	test('sees above the paragraphs what is contested, and hovers for both sides', async () => {
		await workbench.openFile(interview);
		await workbench
			.lens(/claims? · \d+ contested/u)
			.first()
			.waitFor();
		await workbench.statusBar('16 contested').waitFor();

		await workbench.select('Donbas is Ukraine');
		await workbench.hover('Donbas is', /contested/u, /Lumeria Channel One/u);
		await workbench.screenshot('hover');
	});

	test('goes through the contested passages as VS Code goes through problems', async () => {
		const rows = await workbench.problems();
		await eventually(async () => (await rows.allInnerTexts()).some(text => text.includes('Contested.')));
		await workbench.screenshot('problems');
		await workbench.press('ControlOrMeta+J');
	});

	test('marks a passage against a claim that was corroborated, by keyboard alone', async () => {
		await workbench.openFile(oped);
		await workbench.select('Tourists buy them');
		await workbench.press('ControlOrMeta+K', 'n');
		await workbench.pickRow('No claim, only a note').first().waitFor();
		await workbench.page.keyboard.type('better liked than Putin');
		await workbench.pickRow('No foreign leader is better liked').first().waitFor();
		await workbench.screenshot('pick-claim');
		await workbench.enterOn('No foreign leader is better liked');
		await workbench.pickRow('denies').first().waitFor();
		await workbench.screenshot('pick-stance');
		await workbench.page.keyboard.type('denies');
		await workbench.enterOn('denies');

		await workbench.toast('Mark passage: done').waitFor();
		await eventually(async () => (await workbench.read(sidecar)).includes('Tourists buy them'));
		await workbench.screenshot('marked');
	});

	test('sees it contested here and in the other article, and both sides in the panel', async () => {
		await workbench.statusBar('17 contested').waitFor();
		await workbench.command('Lateral: Show Cross-References');
		const panel = await workbench.webview('#panel h1');
		await eventually(async () => /contested/iu.test((await panel.locator('main').textContent()) ?? ''));
		await workbench.screenshot('contested-panel');

		await workbench.openFile(interview);
		await workbench.statusBar('17 contested').waitFor();
	});

	test('jumps to the other side and back through what is contested', async () => {
		await workbench.openFile(oped);
		await workbench.select('Tourists buy them');
		await workbench.command('Lateral: Go to the Other Side');
		await workbench.pickRow('Some 80 percent of Serbs support Putin').first().click();
		await eventually(async () => (await activeTab()).includes('banished-gazette'));
		await workbench.statusBar('(38 selected)').waitFor();

		await workbench.command('Lateral: Go to Next Contested Claim');
		// “Brussels has named 2025 as a possible date of entry”
		await workbench.statusBar('(51 selected)').waitFor();
	});

	test('takes it back from there, and everything is as it was', async () => {
		await workbench.command('Lateral: Undo Last Change');

		await eventually(async () => (await workbench.read(sidecar)) === sidecarBefore);
		await workbench.openFile(interview);
		await workbench.statusBar('16 contested').waitFor();
		await workbench.screenshot('undone', ['light']);
	});

	test('invariant 13: finds in editor and panel what the command line says', async () => {
		const told = execFileSync('node', ['dist/cli.js', 'status', '--json', workbench.folder], { encoding: 'utf8' });
		const { claims } = v.parse(statusOutput, JSON.parse(told));
		const contested = claims.filter(({ status }) => status === 'contested');
		const here = contested.filter(({ positions }) =>
			positions.some(({ note }) => note.startsWith(interview.replace('.txt', '#'))),
		);
		assert.equal(contested.length, 17);
		await workbench.statusBar(`${here.length} contested`).waitFor();

		await workbench.command('Lateral: Show Cross-References');
		const panel = await workbench.webview('#panel h1');
		await eventually(async () =>
			new RegExp(`^Contested\\s+${here.length}$`, 'mu').test(await panel.locator('main').innerText()),
		);
	});

	test('finds the corpus as a tree: claims by status, sources, what is not marked yet', async () => {
		await workbench.page.getByRole('tab', { name: 'Lateral' }).first().click();
		const rows = workbench.treeRows('Corpus');
		await workbench.expand(rows.filter({ hasText: 'Claims' }).first());
		await workbench.expand(rows.filter({ hasText: 'contested' }).first());
		await eventually(async () => (await rows.count()) > 10);
		await workbench.screenshot('tree');
	});
});
