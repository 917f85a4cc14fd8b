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
		const small = text.toLowerCase();
		tokens.push({
			start,
			end,
			text,
			lower: small.includes('’') ? small.replaceAll('’', "'") : small,
			kind,
			capital: kind === 'word' && small !== text && startsWithCapital(text),
			spaced: start !== previousEnd,
		});
		previousEnd = end;
	};
	pattern.lastIndex = 0;
	for (let match = pattern.exec(paragraph); match; match = pattern.exec(paragraph)) {
		const { index: start } = match;
		const text = match[0];
		let end = start + text.length;
		const kind = kindOf(text);
		if (kind === 'word') {
			const clitic = clitics && joint.test(text) ? clitics.exec(text) : null;
			if (clitic && clitic.index > 0) {
				push(start, start + clitic.index, kind);
				push(start + clitic.index, end, kind);
				continue;
			}
			if (paragraph[end] === '.' && (initials.test(text) || abbreviations.has(text.toLowerCase()))) {
				end++;
				pattern.lastIndex = end;
			}
		}
		push(start, end, kind);
	}
	return tokens;
}

/** What a clitic is joined by. */
const joint = /['’-]/;

/** A letter, @ or # begins a word, a digit a number. Most of print is plain ASCII, which needs no table of Unicode. */
function kindOf(text: string): Token['kind'] {
	const code = text.charCodeAt(0);
	if (code < 128) {
		const letter = (code | 32) >= 97 && (code | 32) <= 122;
		if (letter || ((code === 64 || code === 35) && text.length > 1)) return 'word';
		return code >= 48 && code <= 57 ? 'number' : 'sign';
	}
	return /^\p{L}/u.test(text) ? 'word' : /^\p{N}/u.test(text) ? 'number' : 'sign';
}

function startsWithCapital(text: string): boolean {
	const code = text.charCodeAt(0);
	if (code >= 65 && code <= 90) return true;
	return code > 127 || code === 64 || code === 35 ? /^[@#]?\p{Lu}/u.test(text) : false;
}
