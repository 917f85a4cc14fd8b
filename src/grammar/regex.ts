/**
 * Pieces that patterns are put together from.
 *
 * No pattern may take long on a hostile line: repeats are bounded, and where one repeat stands in
 * another the characters that part the rounds occur in no other place of it.
 */

/** For use inside brackets: letters of any script, with their combining marks. */
export const letters = '\\p{L}\\p{M}';

export const wordCharacter = `[${letters}\\p{N}]`;

/** Where a word begins: not after a letter, nor within "don’t" or "pro-government". */
export const wordStart = `(?<![${letters}\\p{N}]|[${letters}\\p{N}]['’‑-])`;

/** Where a word ends; "said-" and "said’s" go on. */
export const wordEnd = `(?!${wordCharacter}|['’‑-][${letters}])`;

/** Not `\\s`, which would take the line break too. */
export const lineEnd = '[ \\t\\x{A0}]{0,8}$';

/**
 * Any of these words or phrases, the longest that fits. A phrase's blanks may be a no-break space, but not a line end.
 *
 * Common beginnings are written once: `sa(?:id|y(?:s|ing)?)`. The engine would try a plain list of
 * five hundred words one after the other at each place of the text, which took most of its time.
 */
export function anyOf(words: readonly string[]): string {
	const root: Branch = new Map();
	for (const word of words) {
		let branch = root;
		for (const character of word) {
			const next = branch.get(character) ?? new Map<string, Branch>();
			branch.set(character, next);
			branch = next;
		}
		branch.set(end, new Map());
	}
	return `(?:${write(root)})`;
}

/** What may follow, character by character; `end` where a word may end. */
type Branch = Map<string, Branch>;
const end = '';

function write(branch: Branch): string {
	const ways = [...branch.keys()].filter(character => character !== end).sort();
	const written = ways.map(character => escape(character) + write(branch.get(character)!));
	if (!branch.has(end)) return written.length === 1 ? written[0]! : `(?:${written.join('|')})`;
	return written.length === 0 ? '' : `(?:${written.join('|')})?`;
}

/** Any of these as whole words. */
export function word(words: readonly string[]): string {
	return `${wordStart}${anyOf(words)}${wordEnd}`;
}

/** Words of a text block, where blanks and line ends part them. */
export function list(block: string): string[] {
	return block.split(/\s+/).filter(word => word !== '');
}

/** Phrases of a text block, with a slash between two. */
export function phrases(block: string): string[] {
	return block.split('/').map(phrase => phrase.trim().replace(/\s+/g, ' '));
}

function escape(character: string): string {
	if (character === ' ') return '\\s';
	if (/['’]/.test(character)) return "['’]";
	return character.replace(/[.*+?^${}()|[\]\\]/, '\\$&');
}
