import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PanelPage } from './support/panelPage';
import { differenceOf, pictureOf } from './support/pictures';
import { views } from './support/states';
import { themeNames } from './support/themes';

const folder = 'test/panel/pictures';
/** `npm run pictures:panel` takes them anew: look at the gallery first. */
const takesAnew = process.env['UPDATE_PICTURES'] === '1';

/** One of each kind of page: sides, values, empty, table. */
const pictured = ['contested', 'values', 'unmarked', 'quoted-open'];
/** Another font or a line that breaks elsewhere stays well below; a style that is missing goes far beyond. */
const most = { mean: 18, far: 0.05 };

suite('the panel looks as it did', () => {
	for (const theme of themeNames)
		test(`in the ${theme} theme`, async () => {
			const panel = await PanelPage.open({ theme, width: 620, height: 500, reducedMotion: 'reduce' });
			for (const name of pictured) {
				await panel.showOpened(views[name] ?? assert.fail(name));
				await panel.page.getByRole('heading', { level: 1 }).waitFor();
				const now = await pictureOf(panel);
				const file = join(folder, `${name}.${theme}.png`);
				if (takesAnew) {
					mkdirSync(folder, { recursive: true });
					writeFileSync(file, Buffer.from(now, 'base64'));
				}
				assert.ok(existsSync(file), `${file}: npm run pictures:panel takes it`);
				const { mean, far } = await differenceOf(panel, readFileSync(file, 'base64'), now);
				assert.ok(
					mean <= most.mean && far <= most.far,
					`${name}: ${mean.toFixed(1)} of 255, ${far.toFixed(2)} of it far`,
				);
			}
		});

	test('and would be seen to have changed without its styles, or in the colours of another theme', async () => {
		for (const [theme, change] of [
			['light', (page: PanelPage) => page.page.evaluate(() => document.querySelector('link')?.remove())],
			[
				'dark',
				(page: PanelPage) =>
					page.page.evaluate(() => document.documentElement.style.setProperty('--vscode-editor-background', '#fff')),
			],
		] as const) {
			const panel = await PanelPage.open({ theme, width: 620, height: 500, reducedMotion: 'reduce' });
			await panel.showView(views['contested'] ?? assert.fail());
			await change(panel);
			const file = join(folder, `contested.${theme}.png`);
			const { mean, far } = await differenceOf(panel, readFileSync(file, 'base64'), await pictureOf(panel));
			assert.ok(mean > most.mean || far > most.far, `${theme}: ${mean.toFixed(1)} of 255, ${far.toFixed(2)} of it far`);
		}
	});
});
