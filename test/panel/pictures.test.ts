import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually';
import { PanelPage } from './support/panelPage';
import { differenceOf, inLettersOfPictures, pictureOf } from './support/pictures';
import { views } from './support/states';
import { themeNames, type ThemeName } from './support/themes';

const folder = 'test/panel/pictures';
/** `npm run pictures:panel` takes them anew: look at the gallery first. */
const takesAnew = process.env['UPDATE_PICTURES'] === '1';

/** Each view, and of each kind of page one: sides, values, empty, drawings, tables. */
const pictured = [
	'contested',
	'values',
	'unmarked',
	'matrix',
	'matrix-table',
	'compare',
	'quotations',
	'articles',
	'chronology',
	'map',
	'quoted-open',
	'quoted-outlets',
];

/**
 * Letters drawn by another machine differ by less than 2, a page without its styles by 7 and more, one view from another
 * by 10.
 */
const most = { mean: 6, far: 0.03 };

async function open(theme: ThemeName): Promise<PanelPage> {
	const panel = await PanelPage.open({ theme, width: 620, height: 500, reducedMotion: 'reduce' });
	await inLettersOfPictures(panel);
	return panel;
}

async function show(panel: PanelPage, name: string): Promise<void> {
	await panel.showOpened(views[name] ?? assert.fail(name));
	await panel.page.getByRole('heading', { level: 1 }).waitFor();
}

const fileOf = (name: string, theme: ThemeName): string => join(folder, `${name}.${theme}.png`);
const storedOf = (name: string, theme: ThemeName): string => {
	const file = fileOf(name, theme);
	assert.ok(existsSync(file), `${file}: npm run pictures:panel takes it`);
	return readFileSync(file, 'base64');
};

/** As it is once it rests: a drawing may be laid out in several steps. */
async function takeAnew(panel: PanelPage, name: string, theme: ThemeName): Promise<void> {
	let before: string | undefined;
	const resting = await eventually(async () => {
		const [last, now] = [before, await pictureOf(panel)];
		before = now;
		return now === last && now;
	});
	mkdirSync(folder, { recursive: true });
	writeFileSync(fileOf(name, theme), Buffer.from(resting, 'base64'));
}

async function isFar(panel: PanelPage, stored: string, now: string): Promise<string | false> {
	const { mean, far } = await differenceOf(panel, stored, now);
	return (mean > most.mean || far > most.far) && `${mean.toFixed(1)} of 255, ${far.toFixed(3)} of it far`;
}

suite('the panel looks as it did', () => {
	for (const theme of themeNames)
		test(`in the ${theme} theme`, async () => {
			const panel = await open(theme);
			for (const name of pictured) {
				await show(panel, name);
				if (takesAnew) await takeAnew(panel, name, theme);
				const stored = storedOf(name, theme);
				await eventually(async () => {
					const by = await isFar(panel, stored, await pictureOf(panel));
					assert.ok(!by, `${name}: ${by}; npm run gallery shows what has become of it`);
					return true;
				});
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
			const panel = await open(theme);
			await show(panel, 'contested');
			await change(panel);
			assert.ok(await isFar(panel, storedOf('contested', theme), await pictureOf(panel)), theme);
		}
	});

	test('and no view passes for another', async () => {
		const panel = await open('hc-dark');
		for (const [at, name] of pictured.entries()) {
			const other = pictured[(at + 1) % pictured.length] ?? assert.fail();
			const by = await isFar(panel, storedOf(name, 'hc-dark'), storedOf(other, 'hc-dark'));
			assert.ok(by, `${name} and ${other}`);
		}
	});
});
