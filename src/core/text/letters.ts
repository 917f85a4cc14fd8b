/** A text as letters are looked for in it: in small ones without their marks. */
export function plainLetters(text: string): string {
	const lower = text.toLowerCase();
	// Nearly all ids and most words are plain already, and there are tens of thousands of them.
	return /^[ -~]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}+/gu, '');
}

/** What was typed, letter by letter, blanks left out. */
export function lettersOf(typed: string): string[] {
	return Array.from(plainLetters(typed)).filter(letter => letter.trim() !== '');
}

/** Whether all the letters come in a text, in this order and with anything between them. */
export function inThisOrder(letters: readonly string[], text: string): boolean {
	let from = 0;
	for (const letter of letters) {
		const at = text.indexOf(letter, from);
		if (at < 0) return false;
		from = at + letter.length;
	}
	return true;
}
