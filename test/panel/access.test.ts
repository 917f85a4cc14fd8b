import assert from 'node:assert/strict';
import axe from 'axe-core';
import { PanelPage } from './support/panelPage';
import { states, views } from './support/states';
import { themeNames } from './support/themes';

/** What axe finds wrong, as lines that say what and where. */
async function violations(panel: PanelPage): Promise<string[]> {
	await panel.page.evaluate(axe.source);
	return panel.page.evaluate(async () => {
		const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
		return violations.flatMap(({ id, help, nodes }) => nodes.map(node => `${id}: ${help}: ${node.html}`));
	});
}

declare global {
	interface Window {
		readonly axe: typeof axe;
	}
}

suite('the panel has no fault that axe can find', () => {
	for (const theme of themeNames)
		test(`in any state, in the ${theme} theme`, async () => {
			const panel = await PanelPage.open({ theme });
			for (const [name, view] of Object.entries(views)) {
				await panel.showOpened(view);
				await panel.page.getByRole('heading', { level: 1 }).waitFor();
				assert.deepEqual(await violations(panel), [], name);
			}
			// Dozens of states, each looked through element by element: on a busy machine that takes its time.
		}).timeout(300_000);

	test('pinned, and as narrow as a side bar', async () => {
		const panel = await PanelPage.open({ width: 300 });
		const content = states['several'];
		assert.ok(content?.kind === 'claims');

		await panel.show(content, content.claims[0]?.id);
		assert.deepEqual(await violations(panel), []);

		await panel.showOpened(views['quoted-open'] ?? assert.fail());
		assert.deepEqual(await violations(panel), [], 'who is quoted');
	});
});
