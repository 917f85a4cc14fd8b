/** A word, a number or a sign of one paragraph. Offsets are those of the paragraph. */
export interface Token {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** Lower case, with straight apostrophes: what lexica are asked with. */
	readonly lower: string;
	readonly kind: 'word' | 'number' | 'sign';
	/** Begins with a capital letter. */
	readonly capital: boolean;
	/** White space, or the start of the paragraph, stands before it. */
	readonly spaced: boolean;
}

/**
 * One alternative each for links, handles, words, numbers, runs of dots or dashes, and any other sign.
 * No alternative can match a prefix of itself in two ways, so time grows with the length only.
 */
const pattern =
	/(?:https?:\/\/|www\.)[^\s“”"«»<>]+|[@#][\p{L}\p{N}_]+|\p{L}[\p{L}\p{M}\p{N}]*(?:['’\-.&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\p{N}+(?:[.,:'’-][\p{L}\p{N}]+)*|\.{2,}|-{2,}|'{2}|[^\s]\p{M}*/gu;

/** What a language writes together and with full stops. */
export interface Spelling {
	readonly abbreviations: ReadonlySet<string>;
	readonly clitics?: RegExp;
}

const initials = /^(?:\p{Lu}\.)*\p{Lu}$/u;

/**
 * Splits a paragraph into tokens.
 *
 * A full stop belongs to its word where that is a known abbreviation or an initial ("Mr.", "U.S."),
 * so a stop that stands alone may end a sentence. Clitics (the 's of "Stell's") are tokens of their own.
 */
export function tokenize(paragraph: string, { abbreviations, clitics }: Spelling): Token[] {
	const tokens: Token[] = [];
	let previousEnd = -1;
	const push = (start: number, end: number, kind: Token['kind']): void => {
		const text = paragraph.slice(start, end);
		tokens.push({
			start,
			end,
			text,
			lower: text.toLowerCase().replace(/’/g, "'"),
			kind,
			capital: kind === 'word' && /^[@#]?\p{Lu}/u.test(text),
			spaced: start !== previousEnd,
		});
		previousEnd = end;
	};
	for (const match of paragraph.matchAll(pattern)) {
		const { index: start } = match;
		const text = match[0];
		const first = /^[\p{L}@#]/u.test(text) && text.length > 0 ? 'word' : /^\p{N}/u.test(text) ? 'number' : 'sign';
		if (start < previousEnd) continue;
		if (first === 'sign') {
			push(start, start + text.length, 'sign');
			continue;
		}
		let end = start + text.length;
		const tail = first === 'word' ? clitics?.exec(text) : undefined;
		if (tail && tail.index > 0) {
			push(start, start + tail.index, 'word');
			push(start + tail.index, end, 'word');
			continue;
		}
		if (paragraph[end] === '.' && first === 'word') {
			if (initials.test(text) || abbreviations.has(text.toLowerCase())) end++;
		}
		push(start, end, first);
	}
	return tokens;
}
