import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Run {
	readonly status: number | null;
	readonly out: string;
	readonly err: string;
}

const program = resolve('dist/cli.js');

/** Nothing that the command line does takes longer, on a machine that has other things to do. */
const patience = 15_000;

export interface RunOptions {
	readonly cwd?: string;
	readonly env?: Readonly<Record<string, string>>;
	readonly input?: string;
}

/** Runs the built `lateral` as a shell would, to its end. */
export async function lateral(args: readonly string[], { cwd, env, input }: RunOptions = {}): Promise<Run> {
	const child = spawn(process.execPath, [program, ...args], {
		cwd,
		env: { ...process.env, ...env },
		timeout: patience,
		killSignal: 'SIGKILL',
	});
	let [out, err] = ['', ''];
	child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
	child.stdin.end(input ?? '');
	const status = await new Promise<number | null>((done, failed) => child.on('close', done).on('error', failed));
	return { status, out, err };
}

const made: string[] = [];

/** A folder of its own with these files; gone when the test is over, see {@link removeFolders}. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array | undefined>>): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'lateral-cli-'));
	made.push(folder);
	for (const [path, content] of Object.entries(files)) {
		if (content === undefined) continue;
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), content);
	}
	return folder;
}

export async function removeFolders(): Promise<void> {
	for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
}
