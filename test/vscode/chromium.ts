import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

/** Which browser to start: the path of a program, or a channel that Playwright knows the place of. */
type Found = Pick<LaunchOptions, 'executablePath' | 'channel'>;

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const channels = ['chrome', 'msedge'];
const asRoot = process.getuid?.() === 0;
const onDebian = existsSync('/etc/debian_version');

/** The one command that brings a Chromium to this machine. */
export const howToInstall = onDebian
	? `${asRoot ? '' : 'sudo '}apt-get install -y chromium`
	: 'npx playwright-core install chromium';

/**
 * The Chromium of this machine: `CHROMIUM_PATH`, Playwright's own, one on the `PATH`, Chrome, Edge, in that order.
 * In CI, where nobody can be asked, Debian's is installed if there is none and we may.
 *
 * @returns `undefined` when there is none: `howToInstall` is then what to tell.
 */
export async function findChromium(): Promise<Found | undefined> {
	const found = findProgram() ?? (await findChannel());
	if (found || !process.env['CI'] || !asRoot || !onDebian) return found;
	console.log(`No Chromium here: ${howToInstall}`);
	for (const args of [['update'], ['install', '-y', 'chromium']]) {
		spawnSync('apt-get', args, {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		});
	}
	return findProgram();
}

function findProgram(): Found | undefined {
	const onPath = (process.env['PATH'] ?? '')
		.split(delimiter)
		.flatMap(folder => programs.map(name => join(folder, name)));
	const asked = process.env['CHROMIUM_PATH'];
	if (asked && !existsSync(asked)) throw new Error(`CHROMIUM_PATH names no file: ${asked}`);
	const executablePath = [asked, chromium.executablePath(), ...onPath].find(path => path && existsSync(path));
	return executablePath ? { executablePath } : undefined;
}

/** Only Playwright knows where Chrome and Edge live on each system, and it tells by starting them. */
async function findChannel(): Promise<Found | undefined> {
	for (const channel of channels) {
		try {
			await (await chromium.launch({ channel })).close();
			return { channel };
		} catch {
			// Not installed.
		}
	}
	return undefined;
}

/** Starts Chromium without a window. Fails with the command that installs one where there is none. */
export async function launchChromium(): Promise<Browser> {
	const found = await findChromium();
	if (!found) throw new Error(`No Chromium on this machine. Install one with: ${howToInstall}`);
	return chromium.launch({
		...found,
		args: [
			...(asRoot ? ['--no-sandbox'] : []),
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}
