/** A piece of a value as written: digits with their separators, a word in lower case, or a sign. */
export interface Token {
	readonly kind: 'digits' | 'word' | 'sign';
	readonly text: string;
}

// A space parts digits only where three follow: "2 400" is one number, "5 20" is none.
const pieces =
	/(?<digits>\d+(?:[.,'’]\d+|[ \u00a0\u2009\u202f]\d{3}(?!\d))*)|(?<word>[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)\.?|(?<sign>\+\/-|\+-|<=|>=|=<|=>|[^\s\d\p{L}])/gu;
const vulgarFractions: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75' };
/** Reads the same, whatever the keyboard: one minus, one dash. */
const spellings: Readonly<Record<string, string>> = {
	'−': '-',
	'‐': '-',
	'‑': '-',
	'‒': '–',
	'—': '–',
	'∼': '~',
	'≤': '<=',
	'=<': '<=',
	'≥': '>=',
	'=>': '>=',
	'+/-': '±',
	'+-': '±',
};

/** Words for a number of times are two words. */
const timesWords: Readonly<Record<string, string>> = { twice: 'two times', thrice: 'three times' };

/** What stands in brackets is left out: it repeats, converts or explains. So is the full stop of an abbreviation. */
export function tokensOf(text: string): Token[] {
	const plain = text
		.normalize('NFC')
		.replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
		.replaceAll(/(\p{L})fold\b/gu, '$1 fold')
		.replaceAll(/\b(?:twice|thrice)\b/gi, word => timesWords[word.toLowerCase()]!)
		.replaceAll(/(\d?)([½¼¾])/g, (_, digit: string, fraction: string) => `${digit || '0'}${vulgarFractions[fraction]}`);
	return Array.from(plain.matchAll(pieces), ({ groups }): Token => {
		if (groups?.['digits']) return { kind: 'digits', text: groups['digits'] };
		if (groups?.['word']) return { kind: 'word', text: groups['word'].toLowerCase().replaceAll('’', "'") };
		const sign = groups?.['sign'] ?? '';
		return { kind: 'sign', text: spellings[sign] ?? sign };
	});
}

/** Goes along the tokens; every `take…` moves on only if it finds what it looks for. */
export class TokenReader {
	readonly #tokens: readonly Token[];
	#at = 0;

	constructor(tokens: readonly Token[]) {
		this.#tokens = tokens;
	}

	get isAtEnd(): boolean {
		return this.#at >= this.#tokens.length;
	}

	get next(): Token | undefined {
		return this.#tokens[this.#at];
	}

	get rest(): readonly Token[] {
		return this.#tokens.slice(this.#at);
	}

	/** The next word or sign if it is one of these. */
	takeOneOf(texts: ReadonlySet<string>): string | undefined {
		const next = this.next;
		if (!next || next.kind === 'digits' || !texts.has(next.text)) return undefined;
		this.#at++;
		return next.text;
	}

	takeDigits(): string | undefined {
		const next = this.next;
		if (next?.kind !== 'digits') return undefined;
		this.#at++;
		return next.text;
	}

	/** The meaning of the longest phrase that stands here. */
	takePhrase<Meaning>(phrases: Phrases<Meaning>): Meaning | undefined {
		const next = this.next;
		if (!next || next.kind === 'digits') return undefined;
		for (const { words, meaning } of phrases.get(next.text) ?? []) {
			if (!words.every((word, i) => this.#tokens[this.#at + i]?.text === word)) continue;
			this.#at += words.length;
			return meaning;
		}
		return undefined;
	}

	/** Whether one of these phrases stands here. */
	sees(phrases: Phrases<unknown>): boolean {
		const before = this.#at;
		const isHere = this.takePhrase(phrases) !== undefined;
		this.#at = before;
		return isHere;
	}

	skip(): void {
		this.#at++;
	}

	/** Reads ahead: goes back to where it was unless something comes of it. */
	try<Result>(read: () => Result | undefined): Result | undefined {
		const before = this.#at;
		const result = read();
		if (result === undefined) this.#at = before;
		return result;
	}
}

/** By first word, the longest first. */
export type Phrases<Meaning> = ReadonlyMap<string, readonly { words: readonly string[]; meaning: Meaning }[]>;

/** Phrases by meaning, as `meaning: 'phrase, another phrase'`; signs are separated by spaces as words are. */
export function phrases<Meaning>(entries: Iterable<readonly [Meaning, string]>): Phrases<Meaning> {
	const byFirst = new Map<string, { words: readonly string[]; meaning: Meaning }[]>();
	for (const [meaning, list] of entries)
		for (const phrase of list.split(', ')) {
			const words = phrase.split(' ');
			const same = byFirst.get(words[0]!);
			if (same) same.push({ words, meaning });
			else byFirst.set(words[0]!, [{ words, meaning }]);
		}
	for (const same of byFirst.values()) same.sort((a, b) => b.words.length - a.words.length);
	return byFirst;
}
