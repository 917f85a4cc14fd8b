import assert from 'node:assert/strict';
import { PanelPage } from './support/panelPage';
import { states, views } from './support/states';
import { themeNames } from './support/themes';
import { violations } from './support/violations';

suite('the panel has no fault that axe can find', () => {
	for (const theme of themeNames)
		test(`in any state, in the ${theme} theme`, async () => {
			const panel = await PanelPage.open({ theme });
			for (const [name, view] of Object.entries(views)) {
				await panel.showOpened(view);
				await panel.page.getByRole('heading', { level: 1 }).waitFor();
				assert.deepEqual(await violations(panel.page), [], name);
			}
			// Dozens of states, each looked through element by element: on a busy machine that takes its time.
		}).timeout(300_000);

	test('with the map as tables', async () => {
		for (const width of [300, 1000]) {
			const panel = await PanelPage.open({ width });
			await panel.showView(views['map-scripts'] ?? assert.fail());
			await panel.page.locator('.map-window').waitFor();
			await panel.page.getByRole('button', { name: 'As a table' }).click();
			await panel.page.getByRole('table').first().waitFor();
			assert.deepEqual(await violations(panel.page), []);
			const over = await panel.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
			assert.ok(over <= 0, `${over} px too wide at ${width}`);
		}
	});

	test('pinned, and as narrow as a side bar', async () => {
		const panel = await PanelPage.open({ width: 300 });
		const content = states['several'];
		assert.ok(content?.kind === 'claims');

		await panel.show(content, content.claims[0]?.id);
		assert.deepEqual(await violations(panel.page), []);

		await panel.showOpened(views['quoted-open'] ?? assert.fail());
		assert.deepEqual(await violations(panel.page), [], 'who is quoted');
	});
});
