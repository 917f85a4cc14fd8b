import { compare } from '../text/compare';

/** Files by a name that several may share, in the order of their paths. */
export class PathIndex {
	readonly #paths = new Map<string, string[]>();

	add(name: string, path: string): void {
		const paths = this.#paths.get(name);
		if (!paths) this.#paths.set(name, [path]);
		else if (!paths.includes(path)) this.#paths.set(name, [...paths, path].sort(compare));
	}

	delete(name: string, path: string): void {
		const left = this.of(name).filter(other => other !== path);
		if (left.length) this.#paths.set(name, left);
		else this.#paths.delete(name);
	}

	of(name: string): string[] {
		return this.#paths.get(name) ?? [];
	}
}
