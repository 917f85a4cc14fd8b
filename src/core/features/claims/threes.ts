/**
 * How much of what was typed stands in a text, counted in threes of letters: whatever the order of the words, and with
 * most of a misspelt word's letters. A word's beginning counts with the blank before it.
 */
export class Threes {
	readonly #threes: readonly string[];

	constructor(typed: string) {
		const threes = new Set<string>();
		for (const word of foldedWords(typed)) {
			const spaced = ` ${word}`;
			for (let at = 0; at === 0 || at + 3 <= spaced.length; at++) threes.add(spaced.slice(at, at + 3));
		}
		this.#threes = [...threes];
	}

	/** From 0 to 1. The text is one that {@link searchable} made. */
	shareIn(text: string): number {
		let found = 0;
		for (const three of this.#threes) if (text.includes(three)) found++;
		return found / Math.max(1, this.#threes.length);
	}
}

/** A text as threes are looked for in it: its words in small letters without their marks. */
export function searchable(...texts: readonly string[]): string {
	return ` ${texts.flatMap(foldedWords).join(' ')}`;
}

function foldedWords(text: string): string[] {
	const folded = text
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase();
	return folded.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '');
}
