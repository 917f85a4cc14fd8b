import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The two ends of the range that Lateral promises to work in; `test/vscode/NAME/package.json` says which versions. */
export type VscodeName = 'newest' | 'oldest';

/** @throws when there is no such VS Code */
export function vscodeNamed(name: string): VscodeName {
	if (name !== 'newest' && name !== 'oldest') throw new Error(`--vscode is newest or oldest, not ${name}`);
	return name;
}

/** A real VS Code on this disk: its server program, and the Node that runs it. */
export interface Vscode {
	readonly name: VscodeName;
	readonly version: string;
	/** Holds `out/server-main.js`, `out/vs`, `extensions` and `product.json`. */
	readonly folder: string;
	readonly node: string;
}

/** Several checkouts side by side can share one folder: an install is several hundred megabytes. */
const cache = resolve(process.env['LATERAL_VSCODE_CACHE'] ?? '.vscode-test');

/** Made new when the recipe below changes, as when a lock changes. */
const recipe = 1;

/**
 * Lays a VS Code into the ignored folder `.vscode-test`, or finds it there.
 *
 * It comes from the npm registry alone: code-server's package carries the VS Code it serves, and only that part
 * is used. The lock beside the `package.json` holds the integrity of everything that is fetched, the rest comes by
 * the lock inside code-server's package. No install script runs.
 *
 * An install is made under another name and then renamed, so that a half-made one is never taken for whole and
 * two runs at once do not disturb each other.
 */
export async function provision(name: VscodeName, say: (line: string) => void = console.log): Promise<Vscode> {
	if (process.platform === 'win32') {
		throw new Error('VS Code’s server does not run on Windows. Use `npm run test:desktop`, or WSL.');
	}
	const recipeFolder = join('test', 'vscode', name);
	const lock = await readFile(join(recipeFolder, 'package-lock.json'));
	const hash = createHash('sha256').update(lock).update(String(recipe)).digest('hex').slice(0, 12);
	const home = join(cache, `${name}-${hash}`);
	if (!existsSync(home)) {
		say(`Fetching the ${name} VS Code into ${cache} (once; a quarter of a gigabyte from the npm registry) …`);
		const draft = `${home}.${process.pid}`;
		await mkdir(draft, { recursive: true });
		try {
			for (const file of ['package.json', 'package-lock.json']) {
				await copyFile(join(recipeFolder, file), join(draft, file));
			}
			await npmCi(draft);
			// VS Code's own lock leaves out a peer it does not need, which npm would otherwise call a broken lock.
			await npmCi(libVscode(draft), '--omit=dev', '--legacy-peer-deps');
			if (name === 'oldest') await addSearchProgram(draft);
			await removeUnused(libVscode(draft));
			await removeOlder(name, home, draft);
			await rename(draft, home).catch(async error => {
				if (!existsSync(home)) throw error;
			});
		} finally {
			await rm(draft, { recursive: true, force: true });
		}
	}
	const folder = libVscode(home);
	const { version }: { version: string } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
	return { name, version, folder, node: nodeFor(name, home) };
}

const libVscode = (home: string): string => join(home, 'node_modules', 'code-server', 'lib', 'vscode');

/** The newest VS Code needs Node 22; the oldest was made for Node 20 and runs on what runs this. */
function nodeFor(name: VscodeName, home: string): string {
	if (name === 'oldest') return process.execPath;
	const packaged = join(home, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
	if (existsSync(packaged)) return packaged;
	if (Number.parseInt(process.versions.node, 10) >= 22) return process.execPath;
	throw new Error('The newest VS Code needs Node 22 or newer on this platform.');
}

async function npmCi(folder: string, ...more: string[]): Promise<void> {
	const npm = process.env['npm_execpath'];
	const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
	const args = [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...more];
	const code = await new Promise((done, failed) => {
		spawn(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
			.on('error', failed)
			.on('exit', done);
	});
	if (code !== 0) throw new Error(`npm ci failed in ${folder}`);
}

/** The oldest VS Code fetches ripgrep by an install script; without it `findFiles` finds nothing. */
async function addSearchProgram(home: string): Promise<void> {
	const bin = join(libVscode(home), 'node_modules', '@vscode', 'ripgrep', 'bin');
	await mkdir(bin, { recursive: true });
	await copyFile(
		join(home, 'node_modules', '@vscode', `ripgrep-${process.platform}-${process.arch}`, 'bin', 'rg'),
		join(bin, 'rg'),
	);
}

/** Half of the size: assistants, other platforms' programs and the like. Nothing that a reader of articles meets. */
async function removeUnused(vscode: string): Promise<void> {
	const modules = ['@github', '@devcontainers', '@microsoft/mxc-sdk', '@vscode/windows-process-tree'];
	const extensions = ['copilot', 'mermaid-markdown-features', 'microsoft-authentication'];
	const searchPrograms = join(vscode, 'node_modules', '@vscode', 'ripgrep-universal', 'bin');
	const unused = [
		...modules.map(name => join(vscode, 'node_modules', name)),
		...extensions.map(name => join(vscode, 'extensions', name)),
		...(await namesIn(join(vscode, 'extensions')))
			.filter(name => name.startsWith('ms-vscode.'))
			.map(name => join(vscode, 'extensions', name)),
		...(await namesIn(searchPrograms))
			.filter(name => !name.includes(`${process.platform}-${process.arch}`))
			.map(name => join(searchPrograms, name)),
	];
	await Promise.all(unused.map(path => rm(path, { recursive: true, force: true })));
}

/** A lock that was left behind takes its install with it; a shared folder may serve another checkout's lock. */
async function removeOlder(name: VscodeName, ...keep: string[]): Promise<void> {
	if (process.env['LATERAL_VSCODE_CACHE']) return;
	const older = (await namesIn(cache)).filter(entry => entry.startsWith(`${name}-`)).map(entry => join(cache, entry));
	await Promise.all(older.filter(path => !keep.includes(path)).map(path => rm(path, { recursive: true, force: true })));
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
