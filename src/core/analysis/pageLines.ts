import { isFurniture } from './furniture';

/**
 * Which lines belong to the page, each looked at once: it is asked of the same line several times in a text, and
 * again after each keystroke.
 */
export class PageLines {
	#known = new Map<string, boolean>();
	#before = new Map<string, boolean>();

	has(line: string): boolean {
		let is = this.#known.get(line);
		if (is !== undefined) return is;
		is = this.#before.get(line) ?? isFurniture(line);
		this.#known.set(line, is);
		return is;
	}

	/** Another state of the text begins: what was asked of the last one is kept that long, and no longer. */
	renew(): void {
		this.#before = this.#known;
		this.#known = new Map();
	}
}
