import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../vscode/children';

export const gitIsThere = spawnSync('git', ['--version']).status === 0;

/** Nothing of this machine's own settings has a say in what is tested. */
const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' };
const author = ['-c', 'user.name=Mira', '-c', 'user.email=mira@paper.example'];

/** A repository of git's own with a branch for each of two people, in a folder that goes with this process. */
export class Repository {
	readonly #folder = temporaryFolder('git');
	readonly #settings: readonly string[];

	/** @param settings such as `merge.conflictStyle=diff3`. */
	constructor(files: Readonly<Record<string, string>>, settings: readonly string[] = []) {
		this.#settings = settings.flatMap(setting => ['-c', setting]);
		this.#git('init', '--quiet', '--initial-branch=main');
		this.#commit(files);
	}

	/** What a person has made of the files on a branch of their own, which begins where `main` is. */
	branch(name: string, files: Readonly<Record<string, string>>): void {
		this.#git('checkout', '--quiet', '-b', name, 'main');
		this.#commit(files);
	}

	/** `git merge`, as anybody types it. @returns whether it went through. */
	merge(ours: string, theirs: string): boolean {
		this.#git('checkout', '--quiet', ours);
		const merge = [...author, ...this.#settings, 'merge', '--quiet', '--no-edit', theirs];
		return spawnSync('git', merge, { cwd: this.#folder, env }).status === 0;
	}

	/** Gives a merge up that has stopped. */
	abort(): void {
		this.#git('merge', '--abort');
	}

	read(path: string): string {
		return readFileSync(join(this.#folder, path), 'utf8');
	}

	#commit(files: Readonly<Record<string, string>>): void {
		for (const [path, text] of Object.entries(files)) writeFileSync(join(this.#folder, path), text);
		this.#git('add', '--all');
		this.#git('commit', '--quiet', '--message=Notes');
	}

	#git(...command: readonly string[]): void {
		execFileSync('git', [...author, ...this.#settings, ...command], { cwd: this.#folder, env, stdio: 'pipe' });
	}
}
