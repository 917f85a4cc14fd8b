import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../support/workbench';

suite('a reader opens a folder of articles', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({
			files: {
				'bridge.txt': 'Council reopens the bridge\n\nThe mayor said the bridge was safe.\n',
				'lateral.yaml': 'format: 1\n',
			},
		});
	});
	suiteTeardown(() => workbench.close());

	test('and sees the article', async () => {
		await workbench.openFile('bridge.txt');

		assert.match(await workbench.visibleText(), /The mayor said the bridge was safe\./);
		await workbench.screenshot('first-sight');
	});

	test('and selects exact words of it', async () => {
		await workbench.select('the bridge was safe');

		await workbench.statusBar('Ln 3, Col 35 (19 selected)').waitFor();
	});

	test('and finds the extension among the running ones', async () => {
		assert.match(await workbench.runningExtension('Lateral'), /Activation: \d+ms/);
	});
});
