import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const groups = new Set<number>();
const folders = new Set<string>();

/**
 * Starts a program that ends with this one, together with all that it starts itself.
 *
 * VS Code's server starts extension hosts, and one that hangs outlives its server. So the program gets
 * a process group of its own, and the group is ended however this process ends, short of a SIGKILL.
 */
export function spawnGroup(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
	endWithThisProcess();
	const child = spawn(command, args, { ...options, detached: true });
	if (child.pid !== undefined) groups.add(child.pid);
	return child;
}

/** Ends a program of `spawnGroup` and what it started. */
export function endGroup(child: ChildProcess): void {
	if (child.pid === undefined || !groups.delete(child.pid)) return;
	try {
		process.kill(-child.pid, 'SIGKILL');
	} catch {
		// The whole group has already ended.
	}
}

/** A new empty folder that is removed when this process ends. */
export function temporaryFolder(purpose: string): string {
	endWithThisProcess();
	const folder = mkdtempSync(join(tmpdir(), `lateral-${purpose}-`));
	folders.add(folder);
	return folder;
}

let listening = false;

function endWithThisProcess(): void {
	if (listening) return;
	listening = true;
	process.once('SIGINT', () => process.exit(130));
	process.once('SIGTERM', () => process.exit(143));
	process.once('exit', () => {
		for (const pid of groups) {
			try {
				process.kill(-pid, 'SIGKILL');
			} catch {
				// The whole group has already ended.
			}
		}
		for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	});
}
