const marksAround = /^\s*[“”„‟"«»‘’‚'].*[“”„‟"«»‘’‚']\s*$/su;

/** Words on one line and in quotation marks, unless they have marks of their own. */
export function quoted(words: string): string {
	const line = words.replace(/\s+/g, ' ').trim();
	return marksAround.test(line) ? line : `“${line}”`;
}

/** Enough of a text to know it again, on one line. */
export function shortened(text: string, longest = 60): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
