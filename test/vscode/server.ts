import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { endGroup, spawnGroup, temporaryFolder } from './children';
import type { Vscode } from './provision';
import { settings } from './settings';

export interface ServerOptions {
	/** User settings on top of `settings`. */
	readonly settings?: Readonly<Record<string, unknown>>;
	/** Extensions to install first, as `.vsix` files. */
	readonly install?: readonly string[];
	/**
	 * Lets the page load an extension from a folder and run its tests, but keeps notifications and dialogs away:
	 * right for the extension suite, wrong for a journey.
	 */
	readonly smokeTestDriver?: boolean;
	/** Has to be in the address (`?tkn=…`) of whoever opens the page; without it, everybody on this machine may. */
	readonly connectionToken?: string;
	/** Keeps running while nobody looks. Otherwise it ends by itself some minutes after the last page was closed. */
	readonly untilStopped?: boolean;
	readonly env?: Readonly<Record<string, string>>;
	/** Of a server that has ended, to go on with what it kept, at the same address: `dataFolder` and `port`. */
	readonly after?: Pick<Server, 'dataFolder' | 'port'>;
	/** Called before the start with the folder that holds `extensions` and `data`. */
	readonly prepare?: (dataFolder: string) => Promise<void>;
}

/** A running VS Code that serves its workbench on this machine only. */
export interface Server {
	readonly url: string;
	/** `127.0.0.1:PORT`, as in `vscode-remote://` addresses. */
	readonly authority: string;
	readonly port: string;
	/** Holds `extensions` and `data`. */
	readonly dataFolder: string;
	/** The group of processes that it is the first of. */
	readonly group: number;
	/** Resolves when it has ended, however that came. */
	readonly ended: Promise<void>;
	stop(): void;
}

/** How long a start may take: one second where nothing else runs, far more on a loaded machine. */
const startLimit = 120_000;

/** Starts VS Code with a fresh profile, without gallery, telemetry or account. It ends with this process. */
export async function startServer(vscode: Vscode, options: ServerOptions = {}): Promise<Server> {
	const dataFolder = options.after?.dataFolder ?? (await newDataFolder(vscode, options));

	const child = spawnGroup(
		vscode.node,
		[
			join(vscode.folder, 'out', 'server-main.js'),
			'--host=127.0.0.1',
			`--port=${options.after?.port ?? 0}`,
			options.connectionToken ? `--connection-token=${options.connectionToken}` : '--without-connection-token',
			'--accept-server-license-terms',
			`--server-data-dir=${dataFolder}`,
			'--telemetry-level=off',
			'--disable-workspace-trust',
			...(options.untilStopped ? [] : ['--enable-remote-auto-shutdown']),
			...(options.smokeTestDriver ? ['--enable-smoke-test-driver'] : []),
		],
		{ env: { ...process.env, ...withoutGallery, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] },
	);

	const port = await new Promise<string>((resolve, reject) => {
		let output = '';
		const fail = (why: string) => reject(new Error(`VS Code’s server ${why}:\n${output}`));
		const timer = setTimeout(fail, startLimit, `did not start within ${startLimit / 1000} s`);
		const read = (chunk: Buffer): void => {
			output += chunk.toString();
			const found = /Web UI available at \S+:(\d+)/.exec(output)?.[1];
			if (found) {
				clearTimeout(timer);
				resolve(found);
			}
		};
		child.stdout?.on('data', read);
		child.stderr?.on('data', read);
		child.on('error', error => fail(`could not be run (${error.message})`));
		child.on('exit', code => fail(`ended with ${code}`));
	}).catch((error: unknown) => {
		endGroup(child);
		throw error;
	});

	const authority = `127.0.0.1:${port}`;
	const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
	return {
		url: `http://${authority}`,
		authority,
		port,
		dataFolder,
		group: child.pid ?? 0,
		ended,
		stop: () => endGroup(child),
	};
}

async function newDataFolder(vscode: Vscode, options: ServerOptions): Promise<string> {
	const dataFolder = temporaryFolder('vscode');
	await mkdir(join(dataFolder, 'data', 'User'), { recursive: true });
	await writeFile(
		join(dataFolder, 'data', 'User', 'settings.json'),
		JSON.stringify({ ...settings, ...options.settings }, null, 2),
	);
	for (const vsix of options.install ?? []) await serverCommand(vscode, dataFolder, '--install-extension', vsix);
	await options.prepare?.(dataFolder);
	return dataFolder;
}

/** Runs the server program for one answer, such as `--list-extensions`, and returns what it prints. */
export function serverCommand(vscode: Vscode, dataFolder: string, ...args: string[]): Promise<string> {
	return new Promise((resolve, reject) => {
		const child = spawn(
			vscode.node,
			[
				join(vscode.folder, 'out', 'server-main.js'),
				`--server-data-dir=${dataFolder}`,
				'--accept-server-license-terms',
				...args,
			],
			{ env: { ...process.env, ...withoutGallery }, stdio: ['ignore', 'pipe', 'pipe'] },
		);
		let output = '';
		child.stdout.on('data', chunk => (output += chunk));
		child.stderr.on('data', chunk => (output += chunk));
		child.on('error', reject);
		child.on('exit', code =>
			code === 0 ? resolve(output) : reject(new Error(`${args.join(' ')} ended with ${code}:\n${output}`)),
		);
	});
}

/** An empty address is what stops every request to an extension gallery. */
const withoutGallery = {
	EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '', controlUrl: '' }),
};
