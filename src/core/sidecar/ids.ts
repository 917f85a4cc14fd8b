import { latinise } from '../text/latinise';
import { forms } from './schema';

/** Whether a word can be the id of a note, claim, source or coder. */
export function isId(word: string): boolean {
	return forms.id.test(word);
}

const digits = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * An id for a new note, `n-` and four characters; more where an article is so full that four keep meeting.
 *
 * @param random Like `Math.random`: from 0, below 1. The host's, so that tests can choose.
 */
export function newNoteId(random: () => number, taken: ReadonlySet<string>): string {
	return newId('n', random, taken);
}

/** The same for replies (`r`) and corrections (`x`). */
export function newId(letter: 'n' | 'r' | 'x', random: () => number, taken: ReadonlySet<string>): string {
	for (let length = 4; length < 6; length++)
		for (let attempt = 0; attempt < 8; attempt++) {
			const id = `${letter}-${randomWord(length, random)}`;
			if (!taken.has(id)) return id;
		}
	return nextFreeId(`${letter}-${randomWord(6, random)}`, taken);
}

function randomWord(length: number, random: () => number): string {
	return Array.from({ length }, () => digits[Math.floor(random() * digits.length)]).join('');
}

/** Some eight words: enough to know a claim by, short enough for a file name. */
const longestSlug = 48;

/**
 * An id made of a text's own words: “Trade with Russia” leads to `trade-with-russia`.
 * Latin letters lose their marks, Cyrillic, Greek and some other alphabets are put into Latin ones;
 * of a text in a script that cannot be, `otherwise` and a number remain.
 */
export function slugId(text: string, taken: ReadonlySet<string>, otherwise = 'claim'): string {
	const words = latinise(text);
	const cut = words.length <= longestSlug ? words : words.slice(0, longestSlug + 1).replace(/-[^-]*$/, '');
	const short = cut.slice(0, longestSlug).replace(/-+$/, '');
	const id = isId(short) ? short : [otherwise, short].filter(part => part !== '').join('-');
	return taken.has(id) ? nextFreeId(id, taken) : id;
}

/**
 * The first id after `id` that is free: `n-k3f9` leads to `n-k3fa`, anything else to `id-2`.
 * Always the same for the same ids, so that a fix offered twice is the same fix.
 */
export function nextFreeId(id: string, taken: ReadonlySet<string>): string {
	const [, letter, word] = /^([nrx])-([a-z0-9]{4,6})$/.exec(id) ?? [];
	for (let step = 1; ; step++) {
		const candidate = letter && word ? `${letter}-${stepped(word, step)}` : `${id}-${step + 1}`;
		if (!taken.has(candidate)) return candidate;
	}
}

/** Counts on from base-36 digits and starts again where they end, so that the length stays. */
function stepped(word: string, step: number): string {
	const next = (Number.parseInt(word, 36) + step) % 36 ** word.length;
	return next.toString(36).padStart(word.length, '0');
}
