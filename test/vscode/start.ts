// `npm start [-- FOLDER]`: a real VS Code in the browser, with the extension from this working tree in it.
// Needs no VS Code on this machine, and nobody outside this machine can reach it.
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { provision } from './provision';
import { startServer } from './server';

const [wanted = 'sample-corpus'] = process.argv.slice(2);
const folder = resolve(wanted);
if (!existsSync(folder) || !statSync(folder).isDirectory()) {
	console.error(`There is no folder ${wanted}. Usage: npm start -- FOLDER`);
	process.exit(2);
}

// Stopping is how this ends, so it is no failure.
process.once('SIGINT', () => process.exit(0));

const vscode = await provision('newest');
console.log(`Starting VS Code ${vscode.version} …`);
const token = randomUUID();
const server = await startServer(vscode, {
	connectionToken: token,
	untilStopped: true,
	prepare: async dataFolder => {
		// A folder among the installed extensions is one of them: what is built anew is there after a reload.
		await mkdir(join(dataFolder, 'extensions'));
		await symlink(resolve('.'), join(dataFolder, 'extensions', 'lateral.lateral-working-tree'), 'dir');
	},
});
const address = `${server.url}/?folder=${encodeURIComponent(folder)}&tkn=${token}`;

console.log(`\n${wanted} is open here, on this machine only:\n\n  ${address}\n`);
if (spawnSync('code', ['--version'], { stdio: 'ignore' }).status === 0) {
	console.log(
		`You have VS Code. To use it instead:\n\n  code --extensionDevelopmentPath="${resolve('.')}" "${folder}"\n`,
	);
}
console.log('Ctrl+C stops it.');
openBrowser(address);

await server.ended;
console.error('VS Code’s server has ended by itself.');
process.exit(1);

/** Opens the browser where there is a screen; the address was printed, so it never matters if that fails. */
function openBrowser(url: string): void {
	const onMac = process.platform === 'darwin';
	const screen = onMac || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
	if (!screen || process.env['BROWSER'] === 'none') return;
	spawn(onMac ? 'open' : 'xdg-open', [url], { stdio: 'ignore', detached: true })
		.on('error', () => {})
		.unref();
}
