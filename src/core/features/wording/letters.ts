/**
 * A letter for each of some words that are chosen among by one key: the first of the word that no word before it has
 * taken, in any language. A word whose letters are all taken gets none.
 */
export function lettersOf(words: readonly string[]): (string | undefined)[] {
	const taken = new Set<string>();
	return words.map(word => {
		const letter = word
			.toLowerCase()
			.normalize('NFC')
			.match(/\p{L}/gu)
			?.find(each => !taken.has(each));
		if (letter !== undefined) taken.add(letter);
		return letter;
	});
}
