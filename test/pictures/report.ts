import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { spawnSync } from 'node:child_process';
import { launchChromium } from '../vscode/chromium';
import { keep, restingPicture } from './camera';

/** The report on the sample corpus, as a browser shows it. */
export async function takeReport(): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'lateral-report-'));
	const file = join(folder, 'report.html');
	spawnSync(process.execPath, ['dist/cli.js', 'report', 'sample-corpus', '-o', file], { stdio: 'inherit' });
	const browser = await launchChromium();
	const page = await browser.newPage({ viewport: { width: 1000, height: 760 } });
	await page.goto(`${pathToFileURL(file).href}#matrix`);
	await keep(await restingPicture(page), 'docs/pictures/report.png');
	await browser.close();
	await rm(folder, { recursive: true });
}
