import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../support/workbench';

const city = {
	'claims.yaml': 'trash: {text: "$(trash) of the city"}\nrain: {text: "It rains in $(globe) every day"}\n',
	'monday.txt': 'A city in the rain\n\n“It rained,” said Mira Stell.\n',
};

suite('a file says something that VS Code would draw as an icon', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({ files: city });
	});
	suiteTeardown(() => workbench.close());

	test('and a list shows its words, which are found by typing them', async () => {
		await workbench.openFile('monday.txt');
		await workbench.statusBar('0 notes').waitFor();
		await workbench.select('It rained');
		await workbench.press('ControlOrMeta+K', 'n');
		const claim = workbench.pickRow('of the city');
		await claim.waitFor();

		assert.match((await claim.innerText()).replaceAll('\u2060', ''), /^\$\(trash\) of the city/u);
		assert.equal(await workbench.pickRow('').locator('.codicon-trash, .codicon-globe').count(), 0);
		await workbench.screenshot('words-that-are-no-icons', ['light']);

		await workbench.page.keyboard.type('$(trash) of the city');
		await workbench.page
			.locator('.quick-input-list .monaco-list-row.focused', { hasText: /\) of the city.*trash/su })
			.waitFor();
		await workbench.press('Escape');
	});
});
