import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { eventually } from '../support/eventually';

/** Colours of the analyser, labels and the panel come one after another, each sooner than this after the one before. */
const rest = 700;
const patience = 60_000;

/** The screen, or a part of it, once it has come to rest: as a reader has it in front of them a moment later. */
export async function restingPicture(page: Page, part?: Locator): Promise<Buffer> {
	let before: Buffer | undefined;
	return eventually(async () => {
		await page.waitForTimeout(rest);
		const now = await (part ?? page).screenshot({ animations: 'disabled' });
		const rests = before?.equals(now);
		before = now;
		return rests ? now : undefined;
	}, patience);
}

/**
 * Keeps a picture as a PNG of 256 colours: a screen has hardly more, and the file is a third of what the browser makes
 * of it. Everybody who installs Lateral or clones it has the pictures, too.
 */
export async function keep(picture: Buffer, path: string): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	const { size } = await sharp(picture).png({ palette: true, colours: 256, dither: 0, effort: 10 }).toFile(path);
	console.log(`${path}: ${(size / 1000).toFixed(1)} kB`);
}

/** Puts the mouse where nothing is: wherever it rests, VS Code would explain what is below it. */
export async function mouseAway(page: Page): Promise<void> {
	const { height } = page.viewportSize() ?? { height: 900 };
	await page.mouse.move(500, height - 3);
}
