import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSidecar } from '../../src/core/sidecar/readFiles';
import { Chance } from '../support/chance';
import { eventually } from '../support/eventually';
import { RestlessWriter } from '../support/restlessWriter';
import { openWorkbenchAt, type Workbench } from '../support/workbench';
import { temporaryFolder } from '../vscode/children';
import { provision } from '../vscode/provision';
import { startServer, type Server } from '../vscode/server';

/** How often VS Code is killed: `CRASHES=20` for a longer trial. */
const crashes = Number(process.env['CRASHES'] ?? 2);
/** So many notes are being written when it happens, at a moment that `SEED=random` makes another one each time … */
const writes = 200;
/** … and that comes early enough for a machine that is busy. */
const latest = Number(process.env['LATEST'] ?? 40);
const seed = process.env['SEED'] === 'random' ? Date.now() : Number(process.env['SEED'] ?? 20261121);

suite('somebody writes 200 notes, and in the middle of it', () => {
	const chance = new Chance(seed);
	const home = temporaryFolder('crash');
	const folder = join(home, 'my-corpus');
	const writer = new RestlessWriter(home);
	let server: Server;
	let workbench: Workbench;

	suiteSetup(async () => {
		await mkdir(join(folder, 'claims'), { recursive: true });
		await writeFile(join(folder, 'lateral.yaml'), 'format: 1\n');
		await writeFile(join(folder, 'claims', 'held.yaml'), 'text: The dam held\n');
		await writeFile(join(folder, 'east.txt'), 'The dam held, the mayor said. Rain went on.\n');
		await start();
	});
	suiteTeardown(async () => {
		await workbench.close();
		server.stop();
	});

	async function start(after?: Server): Promise<void> {
		server = await startServer(await provision('newest'), {
			prepare: writer.install,
			env: writer.env,
			settings: { 'lateral.author': 'mira' },
			...(after && { after }),
		});
		await open();
	}

	const address = (): string => `${server.url}/?folder=${encodeURIComponent(folder)}`;
	async function open(): Promise<void> {
		workbench = await openWorkbenchAt(address(), folder);
	}

	/** Ends the extension host at once, as a crash would. */
	function killExtensionHost(): void {
		const own = execFileSync('ps', ['-A', '-o', 'pid=,pgid=,args='], { encoding: 'utf8' })
			.split('\n')
			.map(line => line.trim().split(/\s+/))
			.filter(([, group, ...words]) => Number(group) === server.group && words.includes('--type=extensionHost'));
		assert.ok(own.length, 'no extension host is running');
		for (const [pid] of own) process.kill(Number(pid), 'SIGKILL');
	}

	/** Entries of Lateral's journal that stand. */
	async function journal(): Promise<string[]> {
		const all = await readdir(join(server.dataFolder, 'data', 'User', 'workspaceStorage'), { recursive: true });
		return all.filter(path => /[\\/]journal[\\/][^\\/]+\.json$/.test(path));
	}

	/** What a reader does after a crash: comes back, and takes what Lateral offers. */
	async function recovered(): Promise<void> {
		const offer = workbench.toast('being saved when the editor ended');
		await workbench.openFile('east.txt');
		await workbench.statusBar(/\d notes/).waitFor({ timeout: 30_000 });
		await eventually(async () => {
			if (await offer.count()) await offer.locator('.monaco-button', { hasText: 'Restore' }).click();
			return (await journal()).length === 0;
		}, 30_000);
	}

	for (let round = 0; round < crashes; round++) {
		const what = round % 2 ? 'the server' : 'the extension host';
		test(`${what} is killed: no note that was acknowledged is lost (${round + 1} of ${crashes})`, async () => {
			const before = (await writer.acknowledged()).length;
			const moment = before + chance.between(1, latest);
			await writer.write('east.txt', writes);
			await eventually(async () => (await writer.acknowledged()).length >= moment, 100_000);
			await new Promise(resume => setTimeout(resume, chance.between(0, 60)));
			if (what === 'the server') server.stop();
			else killExtensionHost();
			await workbench.close();
			if (what === 'the server') {
				await server.ended;
				await start(server);
			} else await open();
			await recovered();

			const { record, problems } = readSidecar(await workbench.read('east.notes.yaml'), 'base');
			assert.deepEqual(
				problems.filter(({ severity }) => severity === 'error'),
				[],
			);
			const kept = new Set(record.notes.map(({ note }) => Number(/^note (\d+)\.$/.exec(note?.value ?? '')?.[1])));
			const lost = (await writer.acknowledged()).filter(each => !kept.has(each));
			assert.deepEqual(lost, [], `seed ${seed}`);
			assert.ok(record.notes.every(({ quote, claim }) => quote.value === 'The dam held' && claim?.value === 'held'));
		}).timeout(240_000);
	}
});
