import type { Frame } from 'playwright-core';
import { openWorkbench } from '../support/workbench';
import { keep, mouseAway, restingPicture } from './camera';

/** As wide as a page of documentation can show without making letters too small to read. */
const width = 1060;

/** A view of the panel, and what a reader does to have it before them. */
interface Scene {
	readonly article: string;
	/** Where the cursor is. */
	readonly words: string;
	readonly tab: string;
	/** There once the view is. */
	readonly shows: string;
	readonly height: number;
	/** Where the README shows it too, it is part of the package. */
	readonly folder?: string;
	/** What is chosen there. */
	readonly choosing?: (frame: Frame) => Promise<void>;
}

const turning = { article: '2024-10-21-estermark-radio.txt', words: 'a step towards better relations' };
const choose = (frame: Frame, name: string): Promise<void> =>
	frame.getByRole('button', { name, exact: true }).first().click();

const scenes: Readonly<Record<string, Scene>> = {
	claim: { ...turning, tab: 'Claim', shows: '.position', height: 900 },
	figures: {
		article: '2023-01-18-halvard-newswire.txt',
		words: 'eight years actually',
		tab: 'Claim',
		shows: '.position .value',
		height: 560,
	},
	matrix: { ...turning, tab: 'Matrix', shows: '.grid .sign', height: 760, folder: 'media' },
	compare: {
		article: '2024-10-21-estermark-radio.txt',
		words: 'plentiful gas at a favourable price',
		tab: 'Compare',
		shows: '.compared',
		height: 570,
		choosing: frame => choose(frame, 'Whole sentences'),
	},
	'compare-articles': {
		...turning,
		tab: 'Compare',
		shows: '.choices',
		height: 760,
		choosing: frame => choose(frame, 'Articles'),
	},
	chronology: { ...turning, tab: 'Chronology', shows: 'svg', height: 730 },
	map: {
		...turning,
		tab: 'Map',
		shows: 'svg',
		height: 760,
		choosing: frame => frame.getByRole('button', { name: /^Show all of it/ }).click(),
	},
	quoted: {
		...turning,
		tab: 'Who is quoted',
		shows: 'tbody tr',
		height: 560,
		choosing: async frame => {
			await choose(frame, 'The corpus');
			await choose(frame, 'By outlet');
		},
	},
};

/** A picture of each view of the panel, with the editors’ room for itself: `docs/pictures`. */
export const panelPictures: Readonly<Record<string, () => Promise<void>>> = Object.fromEntries(
	Object.entries(scenes).map(([name, scene]) => [
		name,
		async () => keep(await pictureOf(scene), `${scene.folder ?? 'docs/pictures'}/${name}.png`),
	]),
);

async function pictureOf({ article, words, tab, shows, height, choosing }: Scene): Promise<Buffer> {
	const workbench = await openWorkbench({ folder: 'sample-corpus' });
	const { page } = workbench;
	await workbench.openFile(article);
	await workbench.statusBar(' contested').first().waitFor();
	await workbench.select(words);
	await workbench.press('ArrowLeft');
	await workbench.command('View: Close Primary Side Bar');
	await workbench.command('Lateral: Show Cross-References');
	const frame = await workbench.webview('.position');
	await workbench.command('Lateral: Focus Cross-References');
	await workbench.inWebview(frame, 'main');
	await workbench.command('View: Toggle Maximize Editor Group');
	await page.setViewportSize({ width, height });
	await frame.getByRole('tab', { name: tab, exact: true }).click();
	await frame.locator(`#view ${shows}`).first().waitFor();
	await choosing?.(frame);
	await mouseAway(page);
	const part = page.locator('.editor-group-container.active > .editor-container');
	const picture = await restingPicture(page, part);
	await workbench.close();
	return picture;
}
