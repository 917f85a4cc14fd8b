/** What a file names of the rest of the corpus, so that a change there is known to matter here. */
export type Mention = `claim ${string}` | `source ${string}` | `article ${string}`;

/** Who mentions what, both ways. */
export class Mentions {
	readonly #byName = new Map<Mention, Set<string>>();
	readonly #ofWho = new Map<string, readonly Mention[]>();

	/** Replaces all that `who` mentions. */
	set(who: string, names: Iterable<Mention>): void {
		for (const name of this.#ofWho.get(who) ?? []) {
			const all = this.#byName.get(name);
			all?.delete(who);
			if (all?.size === 0) this.#byName.delete(name);
		}
		const unique = [...new Set(names)];
		if (unique.length) this.#ofWho.set(who, unique);
		else this.#ofWho.delete(who);
		for (const name of unique) {
			const all = this.#byName.get(name);
			if (all) all.add(who);
			else this.#byName.set(name, new Set([who]));
		}
	}

	of(name: Mention): Iterable<string> {
		return this.#byName.get(name) ?? [];
	}
}
