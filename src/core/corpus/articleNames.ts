/**
 * Article ids by any ending of them that says which one is meant.
 *
 * A reference may be the shortest ending, cut at a `/`, that only one article has; that is also what Lateral writes.
 */
export class ArticleNames {
	readonly #byLastPart = new Map<string, Set<string>>();

	add(id: string): void {
		const part = lastPart(id);
		const ids = this.#byLastPart.get(part);
		if (ids) ids.add(id);
		else this.#byLastPart.set(part, new Set([id]));
	}

	delete(id: string): void {
		const part = lastPart(id);
		const ids = this.#byLastPart.get(part);
		ids?.delete(id);
		if (ids?.size === 0) this.#byLastPart.delete(part);
	}

	has(id: string): boolean {
		return this.#byLastPart.get(lastPart(id))?.has(id) ?? false;
	}

	/** The articles that a whole id or an ending of one can mean: one, none, or several where it does not tell. */
	matching(name: string): string[] {
		const wanted = name.normalize('NFC');
		const ids = this.#byLastPart.get(lastPart(wanted));
		if (!ids) return [];
		if (ids.has(wanted)) return [wanted];
		return [...ids].filter(id => id.endsWith(`/${wanted}`)).sort();
	}

	/** The shortest ending that means this article and no other. */
	shortest(id: string): string {
		const parts = id.split('/');
		for (let from = parts.length - 1; from > 0; from--) {
			const name = parts.slice(from).join('/');
			const matches = this.matching(name);
			if (matches.length === 1 && matches[0] === id) return name;
		}
		return id;
	}
}

/** What every name of an article ends with: two names can mean one article only if theirs are equal. */
export function lastPart(id: string): string {
	return id.slice(id.lastIndexOf('/') + 1).normalize('NFC');
}
