import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { openWorkbench, type Workbench } from '../support/workbench';

const files = {
	'lateral.yaml': 'format: 1\n',
	'claims/held.yaml': 'text: The dam held\n',
	'east.txt': 'The mayor said the dam held. The mayor was asked twice.\n',
	'east.notes.yaml':
		'notes:\n  n-dam: {quote: the dam held, claim: held, before: "The mayor said ", after: ". The mayor"}\n',
	'west.txt': 'The engineer told the mayor so.\n',
	'west.notes.yaml':
		'notes:\n  n-west: {quote: told the mayor so, claim: held, stance: denies, before: "The engineer ", after: "."}\n',
};

suite('words are replaced in all files by VS Code’s Search', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({ files });
		await workbench.openFile('east.txt');
		await workbench.lens('1 contested').first().waitFor();
	});
	suiteTeardown(() => workbench.close());

	test('and notes keep to their words, or say that these are others now', async () => {
		await workbench.command('Search: Replace in Files');
		const search = workbench.page.locator('.search-view');
		await search.locator('.query-details .more').click();
		await search.locator('.file-types.includes .input').fill('*.txt');
		await search.locator('.search-container textarea').fill('mayor');
		await search.locator('.replace-container textarea').fill('burgomaster');
		await search.locator('.message', { hasText: '3 results in 2 files' }).waitFor();
		await search.locator('.codicon-search-replace-all').click();
		await workbench.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Replace' }).first().click();
		await eventually(async () => (await workbench.read('east.txt')).includes('The burgomaster said the dam held.'));
		await eventually(async () => (await workbench.read('west.txt')).includes('told the burgomaster so'));

		// The one note stands on the same words still; the other's are for a person to look at.
		const problems = await workbench.problems();
		await problems.filter({ hasText: 'The words have changed in the article: “mayor” became “burgomaster”' }).waitFor();
		assert.equal(await problems.filter({ hasText: 'are not in the article' }).count(), 0);
		assert.equal(await problems.filter({ hasText: 'The words have changed' }).count(), 1);
		assert.equal(await workbench.read('west.notes.yaml'), files['west.notes.yaml']);
		await workbench.toast('west.txt was changed: notes whose words are not as they were: 1.').waitFor();
	});
});
