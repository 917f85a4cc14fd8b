/** “bridge-was-safe” as the beginning of a sentence, for the reader to finish. */
export function sentenceOf(id: string): string {
	return capitalised(id.replaceAll('-', ' '));
}

/** “mira-stell” as a name. */
export function nameOf(id: string): string {
	return id.split('-').map(capitalised).join(' ');
}

function capitalised(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
