import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { spawnGroup, temporaryFolder } from '../vscode/children';
import { eventually } from '../support/eventually';
import { openWorkbenchAt } from '../support/workbench';

suite('npm start', () => {
	test('prints an address where the extension runs, for this machine and this person only, until it is stopped', async () => {
		const folder = join(temporaryFolder('start'), 'my-corpus');
		await mkdir(folder);
		await writeFile(join(folder, 'lateral.yaml'), 'format: 1\n');
		const start = spawnGroup(process.execPath, ['out/testbed/start.mjs', folder], {
			stdio: ['ignore', 'pipe', 'inherit'],
			env: { ...process.env, BROWSER: 'none' },
		});
		try {
			const address = await firstAddress(start.stdout);
			assert.equal(new URL(address).hostname, '127.0.0.1');

			const stranger = await fetch(new URL('/', address));
			assert.equal(stranger.status, 403);

			const workbench = await openWorkbenchAt(address, folder);
			assert.match(await workbench.runningExtension('Lateral'), /Activation: \d+ms/);
			await workbench.close();

			start.kill('SIGINT');
			const [code] = await once(start, 'exit');
			assert.equal(code, 0);
			// The server is told to end, and takes its moment.
			await eventually(() =>
				fetch(address).then(
					() => false,
					() => true,
				),
			);
		} finally {
			// Not a SIGKILL: it has a server of its own to stop.
			start.kill();
		}
	});

	test('says so when the folder is not there', async () => {
		const start = spawnGroup(process.execPath, ['out/testbed/start.mjs', 'no-such-folder'], {
			stdio: ['ignore', 'ignore', 'pipe'],
		});

		const [line] = await once(createInterface(start.stderr!), 'line');

		assert.match(line, /There is no folder no-such-folder/);
	});
});

async function firstAddress(output: NodeJS.ReadableStream | null): Promise<string> {
	for await (const line of createInterface(output!)) {
		const address = /http:\S+/.exec(line)?.[0];
		if (address) return address;
	}
	throw new Error('no address was printed');
}
