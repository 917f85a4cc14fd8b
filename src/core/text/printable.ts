/**
 * Words from somebody's file as a terminal, a page or a plain text may show them: control characters, which could move
 * a cursor or paint over what stands there, and marks that turn the direction of the text, become visible signs.
 */
export function printable(text: string): string {
	return text.replace(/[\p{Cc}\u202D\u202E]/gu, character => {
		const code = character.codePointAt(0) ?? 0;
		if (code < 0x20) return String.fromCodePoint(0x2400 + code);
		return code === 0x7f ? '\u2421' : '\uFFFD';
	});
}

/** The same as a piece of a line, with each white space as one blank. */
export function inLine(text: string): string {
	return printable(text.replace(/\s+/g, ' '));
}
