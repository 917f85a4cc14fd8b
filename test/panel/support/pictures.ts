import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { PanelPage } from './panelPage';

/** So small that a letter is less than a dot: another font, or a line that breaks elsewhere, changes little. */
const size = { width: 32, height: 48 };

/** What a picture differs from another one by: of 255, on the whole and in the dots that differ most. */
export interface Difference {
	readonly mean: number;
	/** The share of dots that are far from what they were. */
	readonly far: number;
}

/** From here on a dot is another one, rather than a little more or less of a line of text. */
const farFrom = 48;

const letters = 'Letters of the pictures';

/** Gives the page letters that every machine has, so that lines break at the same words wherever it is drawn. */
export async function inLettersOfPictures({ page }: PanelPage): Promise<void> {
	for (const weight of ['400', '700']) {
		const body = await readFile(`node_modules/@fontsource/dejavu-sans/files/dejavu-sans-latin-${weight}-normal.woff2`);
		const address = new URL(`letters-${weight}.woff2`, page.url()).href;
		await page.route(address, route => route.fulfill({ contentType: 'font/woff2', body }));
		await page.evaluate(
			async ([family, source, weight]) => {
				document.fonts.add(await new FontFace(family, `url(${source})`, { weight }).load());
				document.documentElement.style.setProperty('--vscode-font-family', `"${family}"`);
			},
			[letters, address, weight] as const,
		);
	}
}

/** The page as a small PNG, in base64: where there is ground, where there are words and of which colour. */
export async function pictureOf({ page }: PanelPage): Promise<string> {
	const shot = await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
	return inBlankPage(page, async blank =>
		blank.evaluate(
			async ([png, { width, height }]) => {
				const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
				const canvas = Object.assign(document.createElement('canvas'), { width, height });
				const context = canvas.getContext('2d');
				if (!context) throw new Error('nothing to draw on');
				context.imageSmoothingQuality = 'high';
				context.drawImage(image, 0, 0, width, height);
				return canvas.toDataURL('image/png').replace(/^.*,/, '');
			},
			[shot.toString('base64'), size] as const,
		),
	);
}

/** How far a picture is from the one that is stored. */
export async function differenceOf(panel: PanelPage, stored: string, now: string): Promise<Difference> {
	return inBlankPage(panel.page, async blank =>
		blank.evaluate(
			async ([first, second, { width, height }, farFrom]) => {
				const dots = async (png: string): Promise<Uint8ClampedArray> => {
					const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
					const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
					if (!context) throw new Error('nothing to draw on');
					context.drawImage(image, 0, 0, width, height);
					return context.getImageData(0, 0, width, height).data;
				};
				const [a, b] = [await dots(first), await dots(second)];
				let [sum, far] = [0, 0];
				for (let at = 0; at < a.length; at += 4) {
					const apart = Math.max(...[0, 1, 2].map(part => Math.abs((a[at + part] ?? 0) - (b[at + part] ?? 0))));
					sum += apart;
					if (apart > farFrom) far++;
				}
				return { mean: sum / (a.length / 4), far: far / (a.length / 4) };
			},
			[stored, now, size, farFrom] as const,
		),
	);
}

/** The panel's own page may load nothing, not even a picture from itself. */
async function inBlankPage<T>(page: Page, work: (blank: Page) => Promise<T>): Promise<T> {
	const blank = await page.context().newPage();
	try {
		return await work(blank);
	} finally {
		await blank.close();
	}
}
