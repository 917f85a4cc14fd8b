const marksAround = /^\s*[“”„‟"«»‘’‚'].*[“”„‟"«»‘’‚']\s*$/su;

/** Words on one line and in quotation marks, unless they have marks of their own. */
export function quoted(words: string): string {
	const line = words.replace(/\s+/g, ' ').trim();
	return marksAround.test(line) ? line : `“${line}”`;
}
